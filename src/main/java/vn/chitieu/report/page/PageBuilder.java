package vn.chitieu.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;

/** A sheet while it is being filled, row after row. */
public final class PageBuilder {
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
    /** Where the list of the workbook's sheets begins. */
    public static final String CONTENTS = "contents";

    private final String name;
    private final List<Integer> widths;
    private final List<ReportRow> rows = new ArrayList<>();
    private final List<ReportChart> charts = new ArrayList<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private int headingFrom;
    private int headingColumns;
    private int breakAfter;
    private int frozen;
    private boolean landscape = true;
    private boolean screen;
    private int printed;
    private @Nullable ReportTable table;

    public PageBuilder(String nameKey, int... widths) {
        this.name = ReportVocabulary.say(nameKey);
        this.widths = Arrays.stream(widths).boxed().toList();
        this.headingColumns = widths.length;
    }

    public PageBuilder portrait() {
        landscape = false;
        return this;
    }

    /** Detail to be looked through on the screen: nothing of it is printed, and its heading says so. */
    public PageBuilder screen() {
        screen = true;
        return this;
    }

    /** What follows is read on the screen only. */
    public void endOfPaper() {
        printed = next();
    }

    /** Two pages wide: so many columns on the first, of which the leftmost stand on the second too. */
    public PageBuilder twoPages(int onFirst, int repeated) {
        breakAfter = onFirst;
        frozen = repeated;
        // repeated columns would repeat what is written in them: texts stand between, centred on the first page
        headingFrom = repeated;
        int margin = sum(0, repeated);
        int end = onFirst;
        while (end - 1 > repeated && sum(end - 1, onFirst) <= margin) end--;
        headingColumns = end - repeated;
        return this;
    }

    /** "Phụ lục", the title in capitals and what it rests on, centred over the first page's columns. */
    public PageBuilder heading(int number, String title, String parent) {
        String roman = number <= ROMAN.length ? ROMAN[number - 1] : Integer.toString(number);
        ReportCell appendix = ReportCell.text(
                ReportLook.APPENDIX, ReportVocabulary.say(screen ? "appendix.screen" : "appendix", roman));
        // what is printed shows no link
        wide(screen ? appendix.link(CONTENTS) : appendix);
        wide(ReportLook.TITLE, title.toUpperCase(Locale.ROOT));
        wide(ReportLook.PARENT, parent);
        rows.add(ReportRow.empty(8));
        return this;
    }

    /** One text over the first page's columns. */
    public void wide(ReportLook look, String text) {
        wide(ReportCell.text(look, text));
    }

    public void wide(ReportCell cell) {
        List<ReportCell> cells = new ArrayList<>();
        for (int i = 0; i < headingFrom; i++) cells.add(ReportCell.text(ReportLook.PLAIN, ""));
        cells.add(cell.span(headingColumns));
        rows.add(ReportRow.of(cells));
    }

    private int sum(int from, int to) {
        return widths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }

    public void gap() {
        rows.add(ReportRow.empty(7));
    }

    /** What follows begins a new page when printed. */
    public void pageBreak() {
        rows.add(ReportRow.empty(4).onNewPage());
    }

    public void add(ReportCell... cells) {
        rows.add(ReportRow.of(cells));
    }

    public void add(List<ReportCell> cells) {
        rows.add(ReportRow.of(cells));
    }

    /** Header of a table: words by key, and a row of column numbers to speak of them by. */
    public void header(List<String> words) {
        rows.add(ReportRow.of(
                words.stream().map(w -> ReportCell.text(ReportLook.HEADER, w)).toList()));
    }

    /** Header of the sheet's main table, with column numbers (1), (2) below. */
    public void mainHeader(List<String> words) {
        int first = next();
        header(words);
        rows.add(ReportRow.of(IntStream.rangeClosed(1, words.size())
                .mapToObj(i -> ReportCell.text(ReportLook.HEADER, "(" + i + ")"))
                .toList()));
        table = new ReportTable(first, first + 1, first + 1, words.size());
    }

    /** The main table ends with the last row added. */
    public void endTable() {
        ReportTable begun = table;
        if (begun != null) {
            table = new ReportTable(begun.firstHeader(), begun.lastHeader(), next() - 1, begun.columns());
        }
    }

    /** Writes a row again that held a place. */
    public void set(int row, List<ReportCell> cells) {
        rows.set(row, ReportRow.of(cells));
    }

    /** Ends a list that began at a row: how many rows it has, in words where there are none. */
    public void count(int first, int count, int column, int columns) {
        if (count == 0) {
            add(centred(""), body(ReportVocabulary.say("annex.nobody")).span(columns - 1));
            return;
        }
        String listed = ReportCell.address(first, column) + ":" + ReportCell.address(next() - 1, column);
        add(
                ReportCell.text(ReportLook.STRONG, ReportVocabulary.say("annex.count"))
                        .span(3),
                ReportCell.formula("ROWS(" + listed + ")", BigDecimal.valueOf(count), 0)
                        .look(ReportLook.SUM),
                ReportCell.text(ReportLook.STRONG, "").span(columns - 4));
    }

    /** Empty rows for a picture; gives the first. */
    public int room(int count) {
        gap();
        int top = next();
        for (int i = 0; i < count; i++) add(List.of(ReportCell.text(ReportLook.PLAIN, "")));
        return top;
    }

    public void chart(ReportChart chart) {
        charts.add(chart);
    }

    /** Row, counted from 0, that the next call adds. */
    public int next() {
        return rows.size();
    }

    /** The next row can be led to by this name; the first of several rows so named is. */
    public void place(String name) {
        places.putIfAbsent(name, next());
    }

    /** Name of the place where a sheet begins. */
    public static String top(String sheet) {
        return "top " + sheet;
    }

    public ReportSheet sheet() {
        places.put(top(name), 0);
        return new ReportSheet(
                name,
                widths,
                List.copyOf(rows),
                table,
                frozen,
                landscape,
                breakAfter,
                List.copyOf(charts),
                Map.copyOf(places),
                screen ? 0 : printed > 0 ? printed : rows.size());
    }

    public static List<String> words(String... keys) {
        return Arrays.stream(keys).map(k -> ReportVocabulary.say(k)).toList();
    }

    public static ReportCell body(String text) {
        return ReportCell.text(ReportLook.BODY, text);
    }

    /** A year or a number of order, centred. */
    public static ReportCell plain(long number) {
        return ReportCell.plain(number);
    }

    /** The same, empty where there is no year. */
    public static ReportCell year(@Nullable Integer year) {
        return year == null || year == 0 ? centred("") : plain(year);
    }

    /** A year as a number, any other period in words. */
    public static ReportCell period(String words) {
        return words.matches("\\d{4}") ? plain(Long.parseLong(words)) : centred(words);
    }

    public static ReportCell centred(String text) {
        return ReportCell.text(ReportLook.CENTRED, text);
    }
}
