package vn.chitieu.rulebook.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.Definitions.Holiday;
import vn.chitieu.fact.owed.DueDay;
import vn.chitieu.language.Folding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.reading.DocumentDraft;
import vn.chitieu.rulebook.reading.Norms;
import vn.chitieu.rulebook.reading.SharedTables;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.RuleProblems.Said;
import vn.chitieu.rulebook.table.TableRow;

/** What the rules ask of units together: time enough between figures and report, and nothing twice. */
public final class LoadChecks {
    /** How many years a row is looked at: a day of the year falls on every day of the week within them. */
    private static final int YEARS = 12;

    private final List<DocumentDraft> drafts;
    private final SharedTables shared;
    private final Registry registry;
    private final RuleProblems problems;
    private final Set<LocalDate> holidays;

    public LoadChecks(List<DocumentDraft> drafts, SharedTables shared, RuleProblems problems) {
        this.drafts = drafts;
        this.shared = shared;
        this.registry = shared.registry();
        this.problems = problems;
        this.holidays =
                shared.definitions().holidays().stream().map(Holiday::day).collect(Collectors.toSet());
    }

    private record Asked(TableRow row, Set<String> units) {}

    public void check() {
        List<Asked> data = new ArrayList<>();
        for (DocumentDraft draft : drafts) {
            BoundUnits bound =
                    new BoundUnits(registry, registry.territory(draft.cover().text("Địa bàn")));
            for (TableRow r : draft.table(NormShapes.DEADLINES).good()) {
                cutOff(r);
                if (r.yes("Kèm số liệu")) data.add(new Asked(r, bound.of(r)));
            }
        }
        for (int later = 1; later < data.size(); later++)
            for (int earlier = 0; earlier < later; earlier++) twice(data.get(earlier), data.get(later));
        figures();
    }

    /** Nghị định 09/2019: figures are made final, then a report is written of them. Only what both are stated for. */
    private void cutOff(TableRow r) {
        String cut = r.orEmpty(NormShapes.CUT_OFF);
        String day = r.orEmpty("Ngày");
        if (cut.isEmpty() || day.isEmpty()) return;
        List<MonthDay> cuts = days(cut);
        List<MonthDay> named = days(day);
        if (cuts.size() != named.size() || cuts.isEmpty()) {
            problems.error("CUT_OFF_FORM", r.place(NormShapes.CUT_OFF), cut, day);
            return;
        }
        if (r.dayOrNone(NormShapes.TO) != null) return;
        int from = r.whole("Từ năm");
        for (int year = from; year < from + YEARS; year++)
            for (int i = 0; i < named.size(); i++) {
                LocalDate last = named.get(i).atYear(year).minusDays(r.yes("Trước ngày") ? 1 : 0);
                LocalDate begin = cuts.get(i).atYear(year);
                if (workingDayWithin(begin, last)) continue;
                problems.warn(
                        "CUT_OFF_TOO_CLOSE", r.place(NormShapes.CUT_OFF), Vietnamese.day(begin), Vietnamese.day(last));
                return;
            }
    }

    /** The days of a year that a cell names; none for days of a month or after an event. */
    private static List<MonthDay> days(String cell) {
        DueDay day = DueDay.of(cell);
        if (day instanceof DueDay.OfYear yearly) return List.of(yearly.day());
        if (day instanceof DueDay.OfHalves halves) return List.of(halves.first(), halves.second());
        return List.of();
    }

    private boolean workingDayWithin(LocalDate cut, LocalDate last) {
        for (LocalDate day = cut.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !holidays.contains(day)) return true;
        }
        return false;
    }

    /** Two reports with figures of one year, unless one says that it is the other. */
    private void twice(Asked earlier, Asked later) {
        String first = earlier.row().text(NormShapes.ID);
        String second = later.row().text(NormShapes.ID);
        String same = earlier.row().orEmpty("Trùng với");
        String other = later.row().orEmpty("Trùng với");
        boolean one = first.equals(second) || same.equals(second) || other.equals(first);
        if (one || !same.isEmpty() && same.equals(other)) return;
        if (!Norms.version(earlier.row()).meets(Norms.version(later.row()))) return;
        if (hidden(earlier, later)) return;
        Set<String> both = new TreeSet<>(earlier.units());
        both.retainAll(later.units());
        if (both.isEmpty()) return;
        Said units = new Said(RuleProblems.word("load.units")
                .replace("{0}", String.valueOf(both.size()))
                .replace("{1}", both.iterator().next()));
        problems.warn("DATA_ASKED_TWICE", later.row().place("Kèm số liệu"), first, second, units);
    }

    /** The same report of one document, for units that are bound already: told as a row that another hides. */
    private static boolean hidden(Asked earlier, Asked later) {
        boolean alike = earlier.row().sheet().equals(later.row().sheet())
                && Stream.of("Dạng", "Ngày", "Trước ngày")
                        .allMatch(c -> earlier.row().text(c).equals(later.row().text(c)));
        return alike
                && (earlier.units().containsAll(later.units()) || later.units().containsAll(earlier.units()));
    }

    /** Single figures are asked for by code: two codes of one name are one figure that is written twice. */
    private void figures() {
        Map<String, TableRow> byName = new HashMap<>();
        for (TableRow r : shared.table(SharedShapes.MEASURES).good()) {
            if (!r.text("Bảng").equals("FIGURES")) continue;
            TableRow first = byName.putIfAbsent(Folding.fold(r.text("Tên")), r);
            if (first != null && !first.text("Cờ").equals(r.text("Cờ")))
                problems.warn("FIGURE_ASKED_TWICE", r.place("Tên"), first.text("Mã"), r.text("Mã"), r.text("Tên"));
        }
    }
}
