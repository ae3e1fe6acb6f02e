package vn.chitieu.rulebook.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.reading.Norms;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;

/**
 * Rows of one table of norms of which one can never take effect, because another, with the same or wider conditions,
 * already asks as much of the same units.
 */
final class HidingChecks {
    private final BoundUnits bound;
    private final RuleProblems problems;

    HidingChecks(BoundUnits bound, RuleProblems problems) {
        this.bound = bound;
        this.problems = problems;
    }

    void document(List<TableRow> targets, List<TableRow> deadlines, List<TableRow> duties) {
        check(targets, this::sameTarget, HidingChecks::asksNoLess);
        check(deadlines, HidingChecks::sameDeadline, HidingChecks::noLater);
        check(duties, HidingChecks::sameDuty, HidingChecks::always);
    }

    /**
     * @param same whether two rows are about the same thing
     * @param enough whether the first row asks at least what the second asks, the units apart
     */
    private void check(
            List<TableRow> rows, BiPredicate<TableRow, TableRow> same, BiPredicate<TableRow, TableRow> enough) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                TableRow row = rows.get(i);
                TableRow other = rows.get(j);
                // a doubled id is told already
                if (i == j || row.text("Mã").equals(other.text("Mã")) || !same.test(other, row)) continue;
                // one is in force after the other
                if (!Norms.version(row).meets(Norms.version(other))) continue;
                Set<String> narrow = units(row);
                Set<String> wide = units(other);
                boolean repeated = narrow.equals(wide) && alike(row, other);
                boolean hidden = wide.containsAll(narrow) && enough.test(other, row);
                // of two that hide each other the lower one is told
                if (repeated && j > i || !repeated && !hidden) continue;
                if (!repeated && j > i && narrow.equals(wide) && enough.test(row, other)) continue;
                tell(row, other, repeated);
                break;
            }
        }
    }

    private void tell(TableRow row, TableRow other, boolean repeated) {
        // reports that differ in what they say may both be wanted, duties that do are not the same
        boolean sure = !row.columns().containsKey("Dạng") || words(row).equals(words(other));
        problems.add(
                sure ? Severity.ERROR : Severity.WARNING,
                repeated ? "ROW_REPEATED" : "ROW_HIDDEN",
                row.place("Mã"),
                row.text("Mã"),
                other.text("Mã"),
                String.valueOf(other.row()));
    }

    /** Whether they begin in the same year, where their tables make that part of the condition. */
    private static boolean alike(TableRow a, TableRow b) {
        return a.columns().containsKey("Năm cuối kỳ") || agree(a, b, "Từ năm");
    }

    private boolean sameTarget(TableRow a, TableRow b) {
        return agree(a, b, "Năm cuối kỳ", "Chỉ số", "Trình độ", "Mỗi trình độ", "Đối tượng")
                && !(floor(a) && ceiling(b) || ceiling(a) && floor(b));
    }

    /** Whether whoever meets the wide target meets the narrow one too. */
    private static boolean asksNoLess(TableRow wide, TableRow narrow) {
        if (!figure(wide) || !figure(narrow)) {
            return !wide.text("Giá trị").equals("ANNEX") && agree(wide, narrow, "So sánh", "Giá trị", "Tham chiếu");
        }
        int difference = new BigDecimal(wide.text("Giá trị")).compareTo(new BigDecimal(narrow.text("Giá trị")));
        boolean upward = floor(wide) && floor(narrow);
        boolean downward = ceiling(wide) && ceiling(narrow);
        boolean orEqual = narrow.text("So sánh").length() == 2;
        if (difference == 0) return agree(wide, narrow, "So sánh") || (upward || downward) && orEqual;
        return upward && difference > 0 || downward && difference < 0;
    }

    private static boolean figure(TableRow target) {
        return !target.text("Giá trị").matches("[A-Z]+");
    }

    private static boolean floor(TableRow target) {
        return target.text("So sánh").startsWith(">");
    }

    private static boolean ceiling(TableRow target) {
        return target.text("So sánh").startsWith("<");
    }

    private static boolean sameDeadline(TableRow a, TableRow b) {
        // two reports may differ only in who receives them, and what opens one stands in its words
        boolean opened = a.text("Dạng").matches("AFTER_EVENT|ON_REQUEST");
        boolean joined =
                a.text("Trùng với").equals(b.text("Mã")) || b.text("Trùng với").equals(a.text("Mã"));
        return agree(a, b, "Dạng", "Ngày", "Nơi nhận") && !joined && (!opened || words(a).equals(words(b)));
    }

    private static boolean noLater(TableRow wide, TableRow narrow) {
        return wide.whole("Từ năm") <= narrow.whole("Từ năm");
    }

    private static boolean sameDuty(TableRow a, TableRow b) {
        boolean leads = agree(a, b, "Mã chủ trì") || a.text("Mã chủ trì").equals("*");
        boolean years = agree(a, b, "Từ năm") || a.yes("Thường xuyên") && noLater(a, b);
        // the same words due on another day are another task
        return leads && years && words(a).equals(words(b)) && agree(a, b, NormShapes.DUE);
    }

    private static boolean always(TableRow wide, TableRow narrow) {
        return true;
    }

    private static String words(TableRow r) {
        return r.text("Nội dung");
    }

    private static boolean agree(TableRow a, TableRow b, String... headers) {
        for (String header : headers) if (!a.text(header).equals(b.text(header))) return false;
        return true;
    }

    /** Codes of the units the row binds; where none is known, its conditions as written. */
    private Set<String> units(TableRow r) {
        Set<String> codes = bound.of(r);
        return codes.isEmpty()
                ? Set.of(r.text("Loại đơn vị") + "|" + r.text("Mã đơn vị") + "|" + BoundUnits.except(r))
                : codes;
    }
}
