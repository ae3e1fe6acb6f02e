package vn.chitieu.intake.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.fact.sent.CheckFact.ExchangedDate;
import vn.chitieu.fact.sent.CheckFact.SecondCover;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.intake.layout.Form;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.ReturnProblems;
import vn.chitieu.intake.layout.Separators;
import vn.chitieu.intake.layout.TableHeader;
import vn.chitieu.intake.layout.TypedCells;
import vn.chitieu.language.Folding;
import vn.chitieu.language.NumberText;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.Registry;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/** Reads the cover: labels with their values to the right, in any order and at any place. */
final class ReturnCoverReader {
    private static final int MONTHS = 12;
    private static final Pattern WORDED =
            Pattern.compile("\\bth(?:ang|g)?\\b|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\b");

    private final Form form;
    private final String sheet;
    private final ReturnProblems problems;
    private final Map<String, StreamedCell> values = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final List<StreamedRow> seen = new ArrayList<>();

    ReturnCoverReader(Form form, String sheet, ReturnProblems problems) {
        this.form = form;
        this.sheet = sheet;
        this.problems = problems;
    }

    /** The sign that parts label and value of a CSV file, where it is none that the program splits at. */
    Optional<String> separator() {
        return addresses.isEmpty() ? Separators.between(form, table(), sheet, seen) : Optional.empty();
    }

    private FormTable table() {
        return form.tables().stream()
                .filter(t -> t.key().equals(FormKeys.COVER))
                .findFirst()
                .orElseThrow();
    }

    void row(StreamedRow row) {
        if (seen.size() < TableHeader.WITHIN) seen.add(row);
        List<StreamedCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Optional<FormColumn> label =
                    form.column(FormKeys.COVER, cells.get(i).text());
            if (label.isEmpty() || addresses.containsKey(label.get().key())) continue;
            String key = label.get().key();
            StreamedCell next = i + 1 < cells.size() ? cells.get(i + 1) : null;
            if (next != null && form.column(FormKeys.COVER, next.text()).isPresent()) next = null;
            if (next != null) values.put(key, next);
            addresses.put(
                    key,
                    next != null
                            ? next.address()
                            : StreamedCell.address(cells.get(i).column() + 1, row.number()));
        }
    }

    /** Whether the label of a part was found. */
    boolean labelled(String key) {
        return addresses.containsKey(key);
    }

    /** The data year as far as it can be read, null otherwise; whether it is right is not asked here. */
    @Nullable
    Integer year() {
        StreamedCell cell = values.get(FormKeys.YEAR);
        if (cell == null) return null;
        Long year =
                NumberText.count(TypedCells.year(TypedCells.plain(cell).text())).value();
        return year == null || year < 1900 || year > 2200 ? null : year.intValue();
    }

    /** Dates whose day may be the month: those in which no word names the month. */
    List<ExchangedDate> exchanged(Cover cover) {
        List<ExchangedDate> dates = new ArrayList<>();
        exchanged(FormKeys.DATA_AS_OF, cover.dataAsOf(), dates);
        exchanged(FormKeys.DOCUMENT_DATE, cover.documentDate(), dates);
        exchanged(FormKeys.SENT_DATE, cover.sentDate(), dates);
        return dates;
    }

    private void exchanged(String key, @Nullable LocalDate read, List<ExchangedDate> to) {
        StreamedCell cell = values.get(key);
        if (read == null || cell == null) return;
        boolean worded =
                cell.date() == null && WORDED.matcher(Folding.fold(cell.text())).find();
        if (worded || read.getDayOfMonth() > MONTHS || read.getDayOfMonth() == read.getMonthValue()) return;
        LocalDate exchanged = LocalDate.of(read.getYear(), read.getDayOfMonth(), read.getMonthValue());
        to.add(new ExchangedDate(key, header(key), read, exchanged, problems.place(sheet, cell.address())));
    }

    private String header(String key) {
        return form.columns(FormKeys.COVER).stream()
                .filter(c -> c.key().equals(key))
                .map(FormColumn::header)
                .findFirst()
                .orElse(key);
    }

    /**
     * What another cover of the same file says otherwise, of what both say readably; empty when they agree.
     *
     * @param own the cover that is read
     * @param other the other one
     */
    Optional<SecondCover> contradicting(Cover own, Cover other, String copy) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put(FormKeys.UNIT_CODE, both(own.unitCode(), other.unitCode()));
        said.put(FormKeys.YEAR, both(own.year(), other.year()));
        said.put(FormKeys.DATA_AS_OF, both(day(own.dataAsOf()), day(other.dataAsOf())));
        said.put(FormKeys.DOCUMENT_DATE, both(day(own.documentDate()), day(other.documentDate())));
        said.put(FormKeys.SENT_DATE, both(day(own.sentDate()), day(other.sentDate())));
        own.completeness().forEach((table, state) -> {
            String there = other.completeness().getOrDefault(table, "UNKNOWN");
            boolean known = !state.equals("UNKNOWN") && !there.equals("UNKNOWN");
            if (known) said.put(FormKeys.COMPLETE_PREFIX + table, both(word(state), word(there)));
        });
        List<String> differing =
                said.keySet().stream().filter(key -> said.get(key).size() > 1).toList();
        if (differing.isEmpty()) return Optional.empty();
        String differences = differing.stream()
                .map(key -> header(key) + ": " + String.join(" / ", said.get(key)))
                .collect(Collectors.joining("; "));
        return Optional.of(new SecondCover(sheet, copy, differences, own.at(differing.get(0))));
    }

    private static List<String> both(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) return List.of();
        return Stream.of(one, other).map(Object::toString).distinct().toList();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Vietnamese.day(day);
    }

    private String word(String completeness) {
        return form.word("completeness", completeness);
    }

    /** The cover, with every missing or unreadable part reported. */
    Cover end(List<FormTable> tables, Registry registry) {
        for (FormColumn column : form.columns(FormKeys.COVER)) {
            if (column.required().equals("ALWAYS") && !addresses.containsKey(column.key())) {
                problems.add(missing(column.key()), sheet, "A1", "column", column.header());
            }
        }
        RowValues cover = new RowValues(form, FormKeys.COVER, sheet, 0, values, addresses, problems);
        cover.blankAs(ReturnCoverReader::missing);
        String code = TypedCells.unitCode(cover.text(FormKeys.UNIT_CODE), registry);
        Map<String, String> completeness = new TreeMap<>();
        for (FormTable table : tables) completeness.put(table.key(), completeness(cover, table.key()));
        return new Cover(
                code.isEmpty() ? null : code,
                cover.text(FormKeys.UNIT_NAME),
                cover.year(FormKeys.YEAR),
                cover.date(FormKeys.DATA_AS_OF),
                cover.text(FormKeys.DOCUMENT_NUMBER),
                cover.date(FormKeys.DOCUMENT_DATE),
                cover.date(FormKeys.SENT_DATE),
                completeness,
                cover.place(FormKeys.UNIT_CODE),
                Map.copyOf(addresses));
    }

    private static String missing(String key) {
        return switch (key) {
            case FormKeys.UNIT_CODE -> "UNIT_MISSING";
            case FormKeys.YEAR -> "YEAR_MISSING";
            case FormKeys.DATA_AS_OF -> "AS_OF_MISSING";
            case FormKeys.SENT_DATE -> "SENT_MISSING";
            default -> "CELL_BLANK";
        };
    }

    private static String completeness(RowValues cover, String table) {
        @Nullable String said = cover.term(FormKeys.COMPLETE_PREFIX + table);
        return said == null ? "UNKNOWN" : said;
    }
}
