package vn.chitieu.country;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;

/** Rows of targets whose figures lie near what the units have, so that every state comes about. */
final class RandomTargets {
    private static final List<String> SHARES = List.of(
            "STEM_SHARE",
            "BASIC_SHARE",
            "DIGITAL_SHARE",
            "FEMALE_SHARE",
            "ENGINEER_MASTER_SHARE",
            "DOCTORAL_SHARE",
            "ICT_HIGHER_SHARE",
            "AI_HIGHER_SHARE",
            "INTEGRATION_SHARE",
            "TALENT_AI_SHARE");
    private static final List<String> COUNTS =
            List.of("ICT_GRADUATES", "AI_GRADUATES", "BIO_GRADUATES", "TALENT_GRADUATES");
    private static final List<String> COMPARATORS = List.of(">=", ">=", ">=", ">", "<=", "<", "=", "~", "~");
    private static final List<String> LEVELS = List.of("6", "7", "8", "7;8;9", "7;8;9", "6;7;8;9");

    /** What a target is near to. */
    record Near(String unit, String indicator, String levels) {}

    final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    final List<Map<String, Object>> baselines = new ArrayList<>();
    private final Random random;
    private final ToDoubleFunction<Near> size;
    private final Set<String> used = new HashSet<>();
    private int number;

    RandomTargets(Random random, Rulebook shipped, ToDoubleFunction<Near> size) {
        this.random = random;
        this.size = size;
        for (PlanDocument document : shipped.documents())
            for (TargetNorm norm : document.targets()) {
                String levels = norm.levels().stream().map(String::valueOf).collect(Collectors.joining(";"));
                used.add(key(
                        document.code(),
                        norm.unitType(),
                        norm.horizonEnd(),
                        norm.indicator(),
                        levels.isEmpty() ? "-" : levels,
                        norm.eachLevel()));
            }
    }

    RandomTargets write() {
        for (int i = 0; i < 22; i++) row("kh-11-quang-ngai.xlsx", "KH11", "province", "51", "territory");
        for (int i = 0; i < 6; i++) row("qd-1002.xlsx", "QD1002", "nation", "VN", "territory");
        for (int i = 0; i < 5; i++) row("kh-11-quang-ngai.xlsx", "KH11", "commune", "*", "resident");
        return this;
    }

    private void row(String file, String document, String type, String units, String population) {
        while (!drawn(file, document, type, units, population)) continue;
    }

    private boolean drawn(String file, String document, String type, String units, String population) {
        int kind = random.nextInt(10);
        boolean lecturers = kind == 9 && population.equals("territory");
        boolean share = kind < 6;
        String indicator = lecturers ? "PHD_LECTURERS" : any(share ? SHARES : COUNTS);
        String levels = lecturers ? "-" : any(LEVELS);
        boolean each = !lecturers && random.nextInt(3) == 0;
        boolean late = random.nextInt(4) == 0;
        int horizon = late ? 2035 : random.nextInt(4) == 0 ? 2027 + random.nextInt(2) : 2030;
        // the shipped rows ask for lecturers to 2030 and to 2035 already
        if (lecturers) horizon = late ? 2033 : 2028 + random.nextInt(2);
        if (!used.add(key(document, type, horizon, indicator, levels, each))) return false;
        double near = size.applyAsDouble(new Near(units.equals("*") ? "23317" : units, indicator, levels));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("STT", BigDecimal.valueOf(100 + ++number));
        row.put("Loại", "chỉ tiêu");
        row.put("Vị trí", "khoản " + number + " thử nghiệm");
        row.put("Nội dung", "Chỉ tiêu thử nghiệm số " + number);
        row.put("Mã", document + "-II.9-" + number);
        row.put("Loại đơn vị", type);
        row.put("Mã đơn vị", units);
        row.put("Năm cuối kỳ", BigDecimal.valueOf(horizon));
        row.put("Chỉ số", indicator);
        row.put("Từ năm", BigDecimal.valueOf(late ? 2031 : 2025));
        String comparator = any(COMPARATORS);
        row.put("So sánh", comparator);
        row.put("Giá trị", lecturers ? BigDecimal.valueOf(1 + random.nextInt(12)) : value(near, share));
        row.put("Giá trị trên", "-");
        row.put("Đơn vị tính", share ? "%" : lecturers ? "người" : "người/năm");
        row.put("Trình độ", levels);
        row.put("Mỗi trình độ", each ? "có" : "không");
        row.put("Đối tượng", population);
        boolean tolerated = comparator.equals("~") && random.nextBoolean();
        row.put("Dung sai %", tolerated ? BigDecimal.valueOf(1 + random.nextInt(20)) : "-");
        row.put("Năm gốc", BigDecimal.valueOf(late ? 2030 : lecturers ? 2024 : 2025));
        row.put("Chỉ tiêu cấp trên", "-");
        row.put("Từng năm", random.nextInt(10) == 0 ? "có" : "không");
        row.put("Chấm", "có");
        row.put("Chấm từ ngày", "-");
        row.put("Tham chiếu", "-");
        rows.computeIfAbsent(file, f -> new ArrayList<>()).add(row);
        if (lecturers) baseline(units, indicator, "-", horizon, late ? 2030 : 2024, BigDecimal.ZERO);
        else if (random.nextInt(4) == 0)
            baseline(
                    units,
                    indicator,
                    each ? levels.split(";")[0] : "-",
                    horizon,
                    late ? 2030 : 2024 + random.nextInt(2),
                    value(near, share));
        return true;
    }

    /** Two rows that ask for the same thing hide each other: the check of the rules refuses them. */
    private static String key(
            String document, String type, int horizon, String indicator, String levels, boolean each) {
        return String.join("|", document, type, String.valueOf(horizon), indicator, levels, String.valueOf(each));
    }

    private void baseline(String unit, String indicator, String level, int horizon, int year, BigDecimal value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Đơn vị", unit);
        row.put("Chỉ số", indicator);
        row.put("Trình độ", level);
        row.put("Kỳ", BigDecimal.valueOf(horizon));
        row.put("Năm", BigDecimal.valueOf(year));
        row.put("Giá trị", value);
        row.put("Nguồn", "Số thử nghiệm");
        List<String> key = List.of("Đơn vị", "Chỉ số", "Trình độ", "Kỳ");
        boolean known = baselines.stream()
                .anyMatch(b -> key.stream().allMatch(k -> row.get(k).equals(b.get(k))));
        if (!known) baselines.add(row);
    }

    private BigDecimal value(double near, boolean share) {
        double factor = List.of(0.7, 0.9, 0.97, 1.0, 1.03, 1.15, 1.5).get(random.nextInt(7));
        BigDecimal value = BigDecimal.valueOf(near * factor).setScale(share ? 1 : 0, RoundingMode.HALF_UP);
        if (share) return value.min(BigDecimal.valueOf(100)).max(new BigDecimal("0.5"));
        return value.max(BigDecimal.ONE);
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
