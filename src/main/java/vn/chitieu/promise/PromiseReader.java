package vn.chitieu.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.language.DateText;
import vn.chitieu.language.Folding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.promise.PromiseSheet.Label;
import vn.chitieu.registry.Registry;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/** Reads a sheet of promises as it comes back, row by row. Whether there is such a finding the night says. */
public final class PromiseReader {
    private static final int MOST_MEASURE = 1_000;
    private static final int MOST_POSITION = 200;
    /** Kind, unit, clause, dimension, period. */
    private static final int PARTS = 5;
    /** A form of address before a name, a telephone number, an address for mail. */
    private static final Pattern PERSON = Pattern.compile(
            "^(?:ông|bà|anh|chị|đ/c|đồng chí)\\s.*|.*(?:\\d[ .-]?){8,}.*|.*@.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Registry registry;
    private final PromiseUnits units;
    private final String sheet;
    private final Map<Label, StreamedCell> said = new EnumMap<>(Label.class);
    private final Map<Label, Integer> labelRows = new EnumMap<>(Label.class);
    private final Map<Label, Integer> columns = new EnumMap<>(Label.class);
    private final List<StreamedRow> rows = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private String file = "";

    public PromiseReader(Registry registry, String sheet) {
        this.registry = registry;
        this.units = new PromiseUnits(registry);
        this.sheet = sheet;
    }

    public void row(StreamedRow row) {
        // the numbers of columns below the header are no row
        if (!columns.isEmpty() && text(row, Label.ID).startsWith("(")) return;
        if (!columns.isEmpty()) rows.add(row);
        else if (row.cells().stream().anyMatch(c -> Label.ID.is(c.text()))) header(row);
        else labels(row);
    }

    private void header(StreamedRow row) {
        for (StreamedCell cell : row.cells())
            for (Label label : List.of(Label.MEASURE, Label.POSITION, Label.DUE, Label.ID))
                if (label.is(cell.text())) columns.putIfAbsent(label, cell.column());
    }

    private void labels(StreamedRow row) {
        for (Label label : List.of(Label.UNIT, Label.SENT, Label.BESIDE)) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!label.is(row.cells().get(i).text())) continue;
                labelRows.putIfAbsent(label, row.number());
                if (i + 1 < row.cells().size())
                    said.putIfAbsent(label, row.cells().get(i + 1));
            }
        }
    }

    /** Whether the sheet stands in the answer to a return, so that the file is a return. */
    public boolean besideReturn() {
        return Folding.fold(text(Label.BESIDE)).equals(Folding.fold(PromiseSheet.ofReturn()));
    }

    /**
     * What was read.
     *
     * @param path of the file inside the inbox
     * @param coverUnit sender as the cover beside the sheet names it, and {@code coverSent} when; null where there is none
     */
    public PromiseFile end(String path, @Nullable String coverUnit, @Nullable LocalDate coverSent) {
        file = path;
        boolean filled = rows.stream().anyMatch(this::filled);
        if (!filled) {
            if (!besideReturn()) problem("PROMISE_EMPTY", "", Map.of());
            return new PromiseFile(sheet, unit(coverUnit), null, besideReturn(), List.of(), List.copyOf(problems));
        }
        String unit = unit(coverUnit);
        if (unit == null) problem("PROMISE_UNIT", place(Label.UNIT), Map.of("value", text(Label.UNIT)));
        LocalDate sent = sent(coverSent);
        if (sent == null) problem("PROMISE_SENT", place(Label.SENT), Map.of("value", text(Label.SENT)));
        for (StreamedRow row : rows) if (filled(row)) add(row, unit, sent);
        boolean none = unit == null || sent == null;
        return new PromiseFile(
                sheet, unit, sent, besideReturn(), none ? List.of() : List.copyOf(promises), List.copyOf(problems));
    }

    private @Nullable String unit(@Nullable String coverUnit) {
        String code = Vietnamese.clean(text(Label.UNIT)).replaceFirst("[.,]0+$", "");
        if (registry.unit(code).isPresent()) return code;
        return code.isEmpty() ? coverUnit : null;
    }

    private @Nullable LocalDate sent(@Nullable LocalDate coverSent) {
        StreamedCell cell = said.get(Label.SENT);
        return cell == null ? coverSent : day(cell);
    }

    private static @Nullable LocalDate day(StreamedCell cell) {
        return cell.date() != null ? cell.date() : DateText.date(cell.text()).value();
    }

    private String text(Label label) {
        StreamedCell cell = said.get(label);
        return cell == null ? "" : cell.text();
    }

    /** The cell that answers a label: the one filled, else the next but one, for labels are two columns wide. */
    private String place(Label label) {
        StreamedCell cell = said.get(label);
        if (cell != null) return cell.address();
        Integer row = labelRows.get(label);
        return row == null ? "" : StreamedCell.address(2, row);
    }

    private boolean filled(StreamedRow row) {
        return List.of(Label.MEASURE, Label.POSITION, Label.DUE).stream()
                .anyMatch(label -> !text(row, label).isEmpty());
    }

    private void add(StreamedRow row, @Nullable String unit, @Nullable LocalDate sent) {
        int before = problems.size();
        String id = text(row, Label.ID);
        String[] parts = id.split(":", -1);
        if (parts.length != PARTS) {
            problem("PROMISE_UNKNOWN", address(row, Label.ID), Map.of("value", id));
        } else if (unit != null && !units.speaksFor(unit, parts[1])) {
            problem(
                    "PROMISE_OF_OTHER",
                    address(row, Label.ID),
                    Map.of("value", id, "other", parts[1], "expected", unit));
        }
        Integer first = seen.putIfAbsent(id, row.number());
        if (first != null)
            problem("PROMISE_TWICE", address(row, Label.ID), Map.of("value", id, "other", first.toString()));
        for (Label label : List.of(Label.MEASURE, Label.POSITION, Label.DUE))
            if (text(row, label).isEmpty())
                problem("PROMISE_BLANK", address(row, label), Map.of("column", label.word()));
        String position = text(row, Label.POSITION);
        if (PERSON.matcher(position).matches())
            problem("PROMISE_PERSON", address(row, Label.POSITION), Map.of("value", position));
        LocalDate due = due(row, sent);
        if (problems.size() > before || due == null) return;
        promises.add(new Promise(
                row.number(),
                id,
                Vietnamese.cut(text(row, Label.MEASURE), MOST_MEASURE),
                Vietnamese.cut(position, MOST_POSITION),
                due,
                address(row, Label.DUE)));
    }

    private @Nullable LocalDate due(StreamedRow row, @Nullable LocalDate sent) {
        StreamedCell cell = cell(row, Label.DUE);
        if (cell == null || text(row, Label.DUE).isEmpty()) return null;
        LocalDate due = day(cell);
        if (due == null) problem("PROMISE_DATE", cell.address(), Map.of("value", cell.text()));
        else if (sent != null && due.isBefore(sent))
            problem(
                    "PROMISE_PAST",
                    cell.address(),
                    Map.of("value", Vietnamese.day(due), "other", Vietnamese.day(sent)));
        return due;
    }

    private @Nullable StreamedCell cell(StreamedRow row, Label label) {
        Integer column = columns.get(label);
        if (column == null) return null;
        return row.cells().stream()
                .filter(c -> c.column() == column)
                .findFirst()
                .orElse(null);
    }

    private String text(StreamedRow row, Label label) {
        StreamedCell cell = cell(row, label);
        return cell == null ? "" : Vietnamese.clean(cell.text());
    }

    private String address(StreamedRow row, Label label) {
        Integer column = columns.get(label);
        return column == null ? "A" + row.number() : StreamedCell.address(column, row.number());
    }

    private void problem(String code, String cell, Map<String, String> params) {
        Map<String, String> all = new TreeMap<>(params);
        if (!cell.isEmpty()) {
            all.put("cell", cell);
            all.put("row", cell.replaceAll("\\D", ""));
        }
        problems.add(new Problem(code, new Place(file, sheet, cell), all));
    }
}
