package vn.chitieu.desk.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.sheet.parts.RowLimits;
import vn.chitieu.sheet.stream.RowSink;
import vn.chitieu.sheet.stream.RowStream;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/** Lays what was found beside the cells of the file, as they stand in its sheets. */
final class SheetView implements RowSink {
    private static final Logger LOG = LoggerFactory.getLogger(SheetView.class);
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST = 120;
    /** Rows shown of one sheet; the marked copy has them all. */
    private static final int MOST_ROWS = 100;

    private static final int LETTERS = 26;

    /** What is said of one sheet, by row; 0 for what names no row. */
    private final Map<String, TreeMap<Integer, List<Marked.Said>>> said = new LinkedHashMap<>();

    private final Map<String, TreeMap<Integer, StreamedRow>> rows = new LinkedHashMap<>();
    private String sheet = "";

    private SheetView(Map<String, List<Marked.Said>> bySheet) {
        bySheet.forEach((name, all) -> {
            TreeMap<Integer, List<Marked.Said>> byRow = new TreeMap<>();
            all.stream().sorted(Comparator.comparing(Marked.Said::severity)).forEach(s -> byRow.computeIfAbsent(
                            row(s.cell()), r -> new ArrayList<>())
                    .add(s));
            said.put(name, byRow);
        });
    }

    /** @param bySheet what is said, by the name of the sheet; of a file that is not there the sentences alone are shown */
    static List<Marked> of(Path file, Map<String, List<Marked.Said>> bySheet) {
        SheetView view = new SheetView(bySheet);
        if (!Files.exists(file)) return view.sheets();
        try {
            RowStream.read(file, RowLimits.RETURN, view);
        } catch (IOException | RuntimeException e) {
            LOG.info("the cells of {} cannot be shown", file.getFileName(), e);
        }
        return view.sheets();
    }

    @Override
    public boolean sheet(String name) {
        sheet = name;
        return said.containsKey(name);
    }

    @Override
    public void row(StreamedRow row) {
        TreeMap<Integer, StreamedRow> kept = rows.computeIfAbsent(sheet, s -> new TreeMap<>());
        // headings stand in the first row of a table; a cover has none worth showing beside its own labels
        boolean wanted =
                kept.isEmpty() || said.getOrDefault(sheet, new TreeMap<>()).containsKey(row.number());
        if (wanted && kept.size() <= MOST_ROWS) kept.put(row.number(), row);
    }

    private List<Marked> sheets() {
        List<Marked> all = new ArrayList<>();
        said.forEach((name, byRow) -> all.add(marked(name, byRow, rows.getOrDefault(name, new TreeMap<>()))));
        return all;
    }

    private static Marked marked(
            String name, TreeMap<Integer, List<Marked.Said>> byRow, TreeMap<Integer, StreamedRow> kept) {
        int width = 0;
        for (StreamedRow row : kept.values())
            for (StreamedCell cell : row.cells()) width = Math.max(width, cell.column() + 1);
        for (List<Marked.Said> all : byRow.values())
            for (Marked.Said one : all) width = Math.max(width, column(one.cell()) + 1);
        width = Math.min(width, MOST_COLUMNS);
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < width; c++) columns.add(letters(c));
        TreeMap<Integer, List<Marked.Said>> lines = new TreeMap<>(byRow);
        kept.keySet().forEach(number -> lines.putIfAbsent(number, List.of()));
        List<Marked.Row> shown = new ArrayList<>();
        for (Map.Entry<Integer, List<Marked.Said>> line : lines.entrySet()) {
            if (shown.size() > MOST_ROWS) break;
            shown.add(new Marked.Row(
                    line.getKey(), cells(kept.get(line.getKey()), line.getValue(), width), line.getValue()));
        }
        return new Marked(name, columns, shown);
    }

    private static List<Marked.Cell> cells(
            @org.jspecify.annotations.Nullable StreamedRow row, List<Marked.Said> said, int width) {
        String[] texts = new String[width];
        java.util.Arrays.fill(texts, "");
        if (row != null)
            for (StreamedCell cell : row.cells()) if (cell.column() < width) texts[cell.column()] = shown(cell);
        List<Marked.Cell> cells = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            int column = c;
            String mark = said.stream()
                    .filter(s -> row(s.cell()) > 0 && column(s.cell()) == column)
                    .map(Marked.Said::severity)
                    .findFirst()
                    .orElse("");
            cells.add(new Marked.Cell(texts[c], mark));
        }
        return cells;
    }

    private static String shown(StreamedCell cell) {
        String text = cell.date() == null ? cell.text() : vn.chitieu.language.Vietnamese.day(cell.date());
        return text.length() > LONGEST ? vn.chitieu.language.Vietnamese.cut(text, LONGEST) + "…" : text;
    }

    /** Row of an address, from 1; 0 when it names none. */
    private static int row(String cell) {
        Matcher address = ADDRESS.matcher(cell);
        return address.find() ? Integer.parseInt(address.group(2)) : 0;
    }

    private static int column(String cell) {
        Matcher address = ADDRESS.matcher(cell);
        if (!address.find()) return -1;
        int column = 0;
        for (char c : address.group(1).toCharArray()) column = column * LETTERS + c - 'A' + 1;
        return column - 1;
    }

    private static String letters(int column) {
        String address = StreamedCell.address(column, 1);
        return address.substring(0, address.length() - 1);
    }
}
