package vn.chitieu.rulebook.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.rulebook.model.DutyCounting;
import vn.chitieu.rulebook.reading.SharedTables;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.vocabulary.TimeBasis;
import vn.chitieu.vocabulary.WindowWhole;

/** What must hold between the columns of an indicator, and between a total and its parts. */
final class IndicatorChecks {
    private final SharedTables shared;
    private final RuleProblems problems;
    private final Map<String, TableRow> measures = new HashMap<>();

    IndicatorChecks(SharedTables shared, RuleProblems problems) {
        this.shared = shared;
        this.problems = problems;
        shared.table(SharedShapes.MEASURES).good().forEach(r -> measures.put(r.text("Mã"), r));
    }

    void check() {
        shared.table(SharedShapes.INDICATORS).good().forEach(this::indicator);
        partitions(shared.table(SharedShapes.PARTITIONS).good());
    }

    private void indicator(TableRow r) {
        boolean share = !r.text("Mẫu số").equals("-");
        boolean reported = !r.text("Tử số").equals("-");
        BigDecimal multiplier = r.numberOrNone("Nhân");
        boolean percent = r.text("Đơn vị tính").equals("%");
        TimeBasis time = TimeBasis.valueOf(r.text("Thời gian"));
        boolean growth = time.growth();
        if (growth && share) problems.error("GROWTH_OF_SHARE", r.place("Mẫu số"), r.text("Mã"), r.text("Mẫu số"));
        if (growth && !percent)
            problems.error("GROWTH_UNIT", r.place("Đơn vị tính"), r.text("Mã"), r.text("Đơn vị tính"));
        if (reported && percent && !share && !growth) {
            problems.error("SHARE_UNIT", r.place("Đơn vị tính"), r.text("Mã"), r.text("Đơn vị tính"));
        }
        // growth is percent of what there was
        boolean hundred = multiplier != null && multiplier.compareTo(BigDecimal.valueOf(100)) == 0;
        if (growth && !share) {
            if (!hundred)
                problems.error("MULTIPLIER_UNIT", r.place("Nhân"), r.text("Mã"), r.text("Nhân"), r.text("Đơn vị tính"));
        } else if (share && (multiplier == null || multiplier.signum() == 0)) {
            problems.error("MULTIPLIER_MISSING", r.place("Nhân"), r.text("Mã"));
        } else if (!share && multiplier != null) {
            problems.error("MULTIPLIER_UNUSED", r.place("Nhân"), r.text("Mã"), r.text("Nhân"));
        } else if (share && percent != hundred) {
            problems.error("MULTIPLIER_UNIT", r.place("Nhân"), r.text("Mã"), r.text("Nhân"), r.text("Đơn vị tính"));
        }
        boolean window = time.windowed();
        String years = r.orEmpty("Cửa sổ");
        if (window && (years.isEmpty() || Integer.parseInt(years) < 2)) {
            problems.error("WINDOW_MISSING", r.place("Cửa sổ"), r.text("Mã"), r.text("Thời gian"));
        }
        if (!window && !years.isEmpty()) {
            problems.error("WINDOW_UNUSED", r.place("Cửa sổ"), r.text("Mã"), years, r.text("Thời gian"));
        }
        // a mean of parts over a sum of wholes is neither
        WindowWhole over = WindowWhole.of(r.text("Mẫu số cửa sổ"));
        if (over != WindowWhole.MEAN && (time != TimeBasis.WINDOW_SUM || !share))
            problems.error(
                    "WINDOW_WHOLE_UNUSED", r.place("Mẫu số cửa sổ"), r.text("Mã"), over.word(), r.text("Thời gian"));
        TableRow top = measures.get(r.text("Tử số"));
        TableRow bottom = measures.get(r.text("Mẫu số"));
        duties(r, time, top, bottom);
        if (top != null && bottom != null && !top.text("Cộng từ").equals(bottom.text("Cộng từ"))) {
            problems.error(
                    "ADDED_FROM_DIFFERS",
                    bottom.place("Cộng từ"),
                    top.text("Mã"),
                    top.text("Cộng từ"),
                    bottom.text("Mã"),
                    bottom.text("Cộng từ"));
        }
    }

    /** Units counted by their duties are so many as of the night: no years together, no levels, no other whole. */
    private void duties(TableRow r, TimeBasis time, @Nullable TableRow top, @Nullable TableRow bottom) {
        boolean counted = top != null && top.text("Bảng").equals(DutyCounting.TABLE);
        if (bottom != null && counted != bottom.text("Bảng").equals(DutyCounting.TABLE))
            problems.error("DUTY_COUNT_MIXED", r.place("Mẫu số"), r.text("Mã"));
        if (counted && (time != TimeBasis.STOCK || r.yes("Theo trình độ")))
            problems.error("DUTY_COUNT_FORM", r.place("Thời gian"), r.text("Mã"), r.text("Thời gian"));
    }

    private void partitions(List<TableRow> rows) {
        Map<List<String>, Integer> parts = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (TableRow r : rows) {
            if (r.text("Tổng").equals(r.text("Phần"))) {
                problems.error("PART_IS_TOTAL", r.place("Phần"), r.text("Phần"));
            }
            TableRow total = measures.get(r.text("Tổng"));
            TableRow part = measures.get(r.text("Phần"));
            if (total != null && part != null && !total.text("Cộng từ").equals(part.text("Cộng từ"))) {
                problems.error(
                        "ADDED_FROM_DIFFERS",
                        part.place("Cộng từ"),
                        total.text("Mã"),
                        total.text("Cộng từ"),
                        part.text("Mã"),
                        part.text("Cộng từ"));
            }
            parts.merge(List.of(r.text("Tổng"), r.text("Cách chia")), 1, Integer::sum);
        }
        for (TableRow r : rows) {
            String way = r.text("Tổng") + " " + r.text("Cách chia");
            if (parts.get(List.of(r.text("Tổng"), r.text("Cách chia"))) == 1 && told.add(way)) {
                problems.error("PART_ALONE", r.place("Phần"), r.text("Tổng"), r.text("Cách chia"));
            }
        }
    }
}
