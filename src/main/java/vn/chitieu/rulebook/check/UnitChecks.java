package vn.chitieu.rulebook.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.reading.SharedTables;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;

/** The registry of units: kinds, validity, parents, successors. */
public final class UnitChecks {
    private static final String SUCCESSORS = "Đơn vị kế thừa";
    private static final String OLD = "Mã cũ";
    private static final String NEW = "Mã mới";
    private static final String SINCE = "Từ ngày";
    private static final String FORM = "Hình thức";
    private static final String SHARE = "Tỷ lệ %";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** How keys of units begin that are known by name only: no return may come under such a key. */
    private static final String FORMER = "CU-";

    private final SharedTables shared;
    private final RuleProblems problems;

    public UnitChecks(SharedTables shared, RuleProblems problems) {
        this.shared = shared;
        this.problems = problems;
    }

    public void check() {
        List<TableRow> types = shared.table(SharedShapes.UNIT_TYPES).rows();
        List<TableRow> units = shared.table(SharedShapes.UNITS).rows();
        Map<String, String> parents = new HashMap<>();
        units.forEach(r -> parents.put(r.text("Mã"), r.orEmpty("Đơn vị cấp trên")));
        Map<String, TableRow> byCode = new HashMap<>();
        units.stream().filter(TableRow::good).forEach(r -> byCode.putIfAbsent(r.text("Mã"), r));
        arrangements(shared.table(SharedShapes.ARRANGEMENTS).good(), byCode);
        for (TableRow unit : units) {
            if (!unit.good()) continue;
            kind(unit, types);
            LocalDate from = unit.day("Hiệu lực từ");
            @Nullable LocalDate to = unit.dayOrNone("Hiệu lực đến");
            if (to != null && to.isBefore(from)) {
                problems.error(
                        "DATES_BACKWARDS",
                        unit.place("Hiệu lực đến"),
                        unit.text("Hiệu lực đến"),
                        unit.text("Hiệu lực từ"));
            }
            successors(unit, to, byCode);
            String code = unit.orEmpty("Đơn vị cấp trên");
            for (int i = 0; i <= units.size() && !code.isEmpty(); i++) {
                if (code.equals(unit.text("Mã"))) {
                    problems.error("UNIT_LOOP", unit.place("Đơn vị cấp trên"), code);
                    break;
                }
                code = parents.getOrDefault(code, "");
            }
        }
    }

    private void arrangements(List<TableRow> rows, Map<String, TableRow> units) {
        Map<String, BigDecimal> shares = new HashMap<>();
        for (TableRow r : rows) {
            String old = r.text(OLD);
            TableRow before = units.get(old);
            TableRow after = units.get(r.text(NEW));
            LocalDate from = r.day(SINCE);
            String form = r.text(FORM);
            if (before == null && !old.startsWith(FORMER))
                problems.error("ARRANGED_UNKNOWN", r.place(OLD), old, FORMER);
            if (after != null && !existsOn(after, from))
                problems.error("ARRANGED_ABSENT", r.place(NEW), r.text(NEW), r.text(SINCE), period(after));
            boolean ends = !form.equals("tách") && !form.equals("giữ nguyên") && !old.equals(r.text(NEW));
            if (before != null && ends && !from.minusDays(1).equals(before.dayOrNone("Hiệu lực đến")))
                problems.error("ARRANGED_NOT_ENDED", r.place(SINCE), old, form, Vietnamese.day(from.minusDays(1)));
            BigDecimal share = r.numberOrNone(SHARE);
            boolean parted = form.equals("chia") || form.equals("tách");
            if (share == null) continue;
            BigDecimal sum = shares.merge(old, share, BigDecimal::add);
            if (!parted && share.compareTo(WHOLE) != 0 || parted && sum.compareTo(WHOLE) > 0)
                problems.error("ARRANGED_SHARE", r.place(SHARE), r.text(SHARE), form, old);
        }
    }

    /** Who takes over must be there the day after; what names no known unit is told already. */
    private void successors(TableRow unit, @Nullable LocalDate to, Map<String, TableRow> units) {
        List<String> named = unit.list(SUCCESSORS);
        if (named.isEmpty()) return;
        Place place = unit.place(SUCCESSORS);
        String code = unit.text("Mã");
        if (to == null) {
            problems.error("SUCCESSOR_WITHOUT_END", place, unit.text(SUCCESSORS));
            return;
        }
        for (int i = 0; i < named.size(); i++) {
            String next = named.get(i);
            TableRow successor = units.get(next);
            if (named.indexOf(next) < i) problems.error("SUCCESSOR_DOUBLED", place, next);
            else if (next.equals(code)) problems.error("SUCCESSOR_SELF", place, next);
            else if (successor != null && leadsTo(next, code, units)) problems.error("SUCCESSOR_LOOP", place, next);
            else if (successor != null && !existsOn(successor, to.plusDays(1))) {
                String day = unit.text("Hiệu lực đến");
                problems.error("SUCCESSOR_NOT_THERE", place, next, day, period(successor));
            }
        }
    }

    /** Whether following successors from one unit comes to the other. */
    private static boolean leadsTo(String from, String to, Map<String, TableRow> units) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String code = open.pop();
            if (code.equals(to)) return true;
            TableRow row = units.get(code);
            if (row != null && seen.add(code)) open.addAll(row.list(SUCCESSORS));
        }
        return false;
    }

    private static boolean existsOn(TableRow unit, LocalDate day) {
        LocalDate to = unit.dayOrNone("Hiệu lực đến");
        return !day.isBefore(unit.day("Hiệu lực từ")) && (to == null || !day.isAfter(to));
    }

    private static String period(TableRow unit) {
        return unit.text("Hiệu lực từ") + " - "
                + (unit.orEmpty("Hiệu lực đến").isEmpty() ? "…" : unit.text("Hiệu lực đến"));
    }

    private void kind(TableRow unit, List<TableRow> types) {
        String type = unit.text("Loại");
        String kind = unit.text("Phân loại");
        List<TableRow> same =
                types.stream().filter(t -> t.text("Loại").equals(type)).toList();
        boolean known = same.stream().map(t -> t.text("Phân loại")).anyMatch(k -> k.equals(kind) || k.equals("*"));
        if (!same.isEmpty() && !known) problems.error("UNKNOWN_KIND", unit.place("Phân loại"), kind, type);
    }
}
