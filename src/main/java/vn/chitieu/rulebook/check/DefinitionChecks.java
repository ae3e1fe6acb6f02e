package vn.chitieu.rulebook.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.rulebook.model.DutyCounting;
import vn.chitieu.rulebook.reading.SharedTables;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.rulebook.table.TableShape;

/** The shared tables as a whole: nothing the logic needs is missing, bands meet, texts use known placeholders. */
public final class DefinitionChecks {
    private final SharedTables shared;
    private final KnownKeys known;
    private final KnownNames keys;
    private final RuleProblems problems;

    public DefinitionChecks(SharedTables shared, KnownKeys known, KnownNames keys, RuleProblems problems) {
        this.shared = shared;
        this.known = known;
        this.keys = keys;
        this.problems = problems;
    }

    /**
     * @param naming whether the logic gives reports their names: each of these has a row then
     * @param tasks whether a plan has a duty that is due on a day
     */
    public void check(@Nullable LocalDate today, boolean naming, boolean tasks) {
        thresholds();
        bands();
        states(naming, tasks);
        baselines();
        waivers(today);
        measures();
        new RemedyChecks(shared, known, keys, problems).check();
        new IndicatorChecks(shared, problems).check();
        new NameChecks(shared, problems).check();
    }

    private boolean whole(TableShape shape) {
        return shared.whole(shape);
    }

    private Place place(TableShape shape) {
        return Place.sheet(shared.table(shape).file(), shape.sheet());
    }

    private List<TableRow> good(TableShape shape) {
        return shared.table(shape).good();
    }

    private void thresholds() {
        if (!whole(SharedShapes.THRESHOLDS)) return;
        Set<String> there =
                good(SharedShapes.THRESHOLDS).stream().map(r -> r.text("Khóa")).collect(Collectors.toSet());
        for (String key : known.thresholds()) {
            if (!there.contains(key)) problems.error("THRESHOLD_MISSING", place(SharedShapes.THRESHOLDS), key);
        }
    }

    private void bands() {
        if (!whole(SharedShapes.BANDS)) return;
        List<TableRow> rows = new ArrayList<>(good(SharedShapes.BANDS));
        rows.sort(Comparator.comparing(r -> r.numberOrNone("Từ"), Comparator.nullsFirst(Comparator.naturalOrder())));
        TableRow first = rows.get(0);
        TableRow last = rows.get(rows.size() - 1);
        if (first.numberOrNone("Từ") != null) problems.error("BAND_OPEN", first.place("Từ"), first.text("Từ"));
        if (last.numberOrNone("Dưới") != null) problems.error("BAND_OPEN", last.place("Dưới"), last.text("Dưới"));
        for (int i = 1; i < rows.size(); i++) {
            BigDecimal end = rows.get(i - 1).numberOrNone("Dưới");
            BigDecimal start = rows.get(i).numberOrNone("Từ");
            if (end != null && start != null && end.compareTo(start) == 0) continue;
            boolean gap = end != null && start != null && end.compareTo(start) < 0;
            problems.error(
                    gap ? "BAND_GAP" : "BAND_OVERLAP",
                    rows.get(i).place("Từ"),
                    rows.get(i - 1).text("Dưới"),
                    rows.get(i).text("Từ"));
        }
    }

    private void states(boolean naming, boolean tasks) {
        if (!whole(SharedShapes.STATES)) return;
        for (String kind : known.kinds()) {
            Set<String> needed = new LinkedHashSet<>(known.states(kind));
            if (naming) needed.addAll(known.words(kind));
            if (tasks) needed.addAll(known.tasks(kind));
            for (String state : needed) {
                if (!stateOf(kind, state)) problems.error("STATE_MISSING", place(SharedShapes.STATES), state, kind);
            }
        }
    }

    private boolean stateOf(String kind, String state) {
        return shared.knowsState(kind, state);
    }

    private void baselines() {
        for (TableRow r : good(SharedShapes.BASELINES)) {
            if (r.whole("Năm") >= r.whole("Kỳ")) {
                problems.error("BASELINE_AFTER_END", r.place("Năm"), r.text("Năm"), r.text("Kỳ"));
            }
        }
    }

    private void waivers(@Nullable LocalDate today) {
        for (TableRow r : good(SharedShapes.WAIVERS)) {
            String[] parts = r.text("Mã phát hiện").split(":", -1);
            Place place = r.place("Mã phát hiện");
            if (!keys.knows(KeySpace.UNIT, parts[1])) problems.error("UNKNOWN_UNIT", place, parts[1], "Mã phát hiện");
            if (!keys.knows(KeySpace.PROVISION, parts[2])) {
                problems.error("UNKNOWN_PROVISION", place, parts[2], "Mã phát hiện");
            }
            if (r.day("Đến ngày").isBefore(r.day("Từ ngày"))) {
                problems.error("DATES_BACKWARDS", r.place("Đến ngày"), r.text("Đến ngày"), r.text("Từ ngày"));
            } else if (today != null && r.day("Đến ngày").isBefore(today)) {
                problems.warn("WAIVER_EXPIRED", r.place("Đến ngày"), r.text("Mã phát hiện"), r.text("Đến ngày"));
            }
        }
    }

    private void measures() {
        if (!whole(SharedShapes.FORM_COLUMNS) || !whole(SharedShapes.TERMS)) return;
        Set<String> qualifications = shared.table(SharedShapes.TERMS).rows().stream()
                .filter(t -> t.text("Loại").equals("qualification"))
                .map(t -> t.text("Mã"))
                .collect(Collectors.toSet());
        for (TableRow r : good(SharedShapes.MEASURES)) {
            for (String q : TableRow.split(r.orEmpty("Văn bằng"))) {
                if (!q.equals("*") && !qualifications.contains(q)) {
                    problems.error("UNKNOWN_QUALIFICATION", r.place("Văn bằng"), q, "Văn bằng");
                }
            }
            if (r.text("Bảng").equals(DutyCounting.TABLE)) {
                counted(r);
                continue;
            }
            // programmes are counted from the rows of learners; a FIGURES measure names the figure's own code
            String table = known.derivedTables().contains(r.text("Bảng")) ? "LEARNERS" : r.text("Bảng");
            if (!r.text("Cột").equals("rows") && !column(table, r.text("Cột"), false)) {
                problems.error("UNKNOWN_COLUMN", r.place("Cột"), r.text("Cột"), table);
            }
            for (String flag : r.list("Cờ")) {
                // a clause counts duties alone
                boolean figure = table.equals("FIGURES") && !flag.contains("-");
                if (!figure && !column(table, flag.toLowerCase(Locale.ROOT), true)) {
                    problems.error("UNKNOWN_FLAG", r.place("Cờ"), flag, table);
                }
            }
        }
        for (TableRow r : good(SharedShapes.GROUPS)) {
            String when = r.text("Khi");
            if (!when.equals("ALWAYS") && !column("LEARNERS", when.toLowerCase(Locale.ROOT), true)) {
                problems.error("UNKNOWN_FLAG", r.place("Khi"), when, "LEARNERS");
            }
        }
        for (TableRow r : good(SharedShapes.FORM_COLUMNS)) {
            String type = r.text("Kiểu");
            if (!type.startsWith("TERM:")) continue;
            String kind = type.substring("TERM:".length());
            boolean there = shared.table(SharedShapes.TERMS).rows().stream()
                    .anyMatch(t -> t.text("Loại").equals(kind));
            if (!there) problems.error("UNKNOWN_TERM_KIND", r.place("Kiểu"), kind, type);
        }
    }

    /** Of units counted by a duty: which of them, and which duty. */
    private void counted(TableRow r) {
        String column = r.text("Cột");
        if (!column.equals(DutyCounting.DONE) && !column.equals(DutyCounting.OWED))
            problems.error("DUTY_COLUMN", r.place("Cột"), r.text("Mã"), column);
        if (r.list("Cờ").isEmpty()) problems.error("DUTY_CLAUSE", r.place("Cờ"), r.text("Mã"), r.text("Cờ"));
    }

    private boolean column(String table, String key, boolean flag) {
        return good(SharedShapes.FORM_COLUMNS).stream()
                .anyMatch(c -> c.text("Bảng").equals(table)
                        && c.text("Mã").equals(key)
                        && (!flag || c.text("Kiểu").equals("YESNO")));
    }
}
