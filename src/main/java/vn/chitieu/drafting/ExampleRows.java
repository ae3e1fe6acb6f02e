package vn.chitieu.drafting;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Messages;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Kind;

/** Two valid rows for each table of a new plan, to be written over: values by column header, numbers as numbers. */
final class ExampleRows {
    private static final Messages MESSAGES = Messages.beside(ExampleRows.class);
    private static final int HORIZON = 4;
    private final Rulebook rules;
    private final NewPlan plan;
    private final OrganisationUnit unit;
    private final int year;

    /** @param year first data year of the plan */
    ExampleRows(Rulebook rules, NewPlan plan, OrganisationUnit unit, int year) {
        this.rules = rules;
        this.plan = plan;
        this.unit = unit;
        this.year = year;
    }

    List<Map<String, Object>> of(String sheet) {
        return switch (sheet) {
            case "Chỉ tiêu" -> targets();
            case "Thời hạn" ->
                List.of(deadline(1, "YEARLY", "05/12", "có"), deadline(2, "QUARTERLY", "25 tháng cuối", "không"));
            case "Nhiệm vụ" -> List.of(duty(1, "có", "EVIDENCE"), duty(2, "không", "NUMBER_AND_DATE"));
            case "Giải pháp" -> List.of(plain("III", 1, sheet), plain("III", 2, sheet));
            case "Kinh phí" -> List.of(plain("IV", 1, sheet), plain("IV", 2, sheet));
            case "Định hướng" -> List.of(plain("I", 1, sheet), plain("I", 2, sheet));
            case "Yêu cầu" -> List.of(plain("I", 3, sheet), plain("I", 4, sheet));
            case "Tình huống" -> List.of(scenario(1), scenario(2));
            case "Dữ liệu thử" -> List.of(given());
            default -> List.of();
        };
    }

    private List<Map<String, Object>> targets() {
        List<Indicator> counts = rules.definitions().indicators().stream()
                .filter(i -> !i.numerator().equals("-") && !i.share())
                .toList();
        Contributors contributors = new Contributors(rules.registry(), rules.definitions());
        return List.of(
                target(1, counts.get(0), ">=", contributors),
                target(2, counts.get(Math.min(1, counts.size() - 1)), "~", contributors));
    }

    private Map<String, Object> target(int number, Indicator indicator, String comparator, Contributors contributors) {
        OrganisationUnit counted = contributors.parts(unit.code(), contributors.source(indicator.id())).stream()
                .findFirst()
                .orElse(unit);
        Map<String, Object> row = clause("II.1", number, "chỉ tiêu", indicator.name());
        row.put("Loại đơn vị", unit.type());
        row.put("Mã đơn vị", unit.code());
        row.put("Năm cuối kỳ", BigDecimal.valueOf(year + HORIZON));
        row.put("Chỉ số", indicator.id());
        row.put("Từ năm", BigDecimal.valueOf(year));
        row.put("So sánh", comparator);
        row.put("Giá trị", BigDecimal.valueOf(number * 10L));
        row.put("Giá trị trên", "-");
        row.put("Đơn vị tính", indicator.unit());
        row.put("Trình độ", indicator.byLevel() ? "7;8;9" : "-");
        row.put("Mỗi trình độ", "không");
        row.put(
                "Đối tượng",
                rules.registry()
                        .typeOf(counted)
                        .map(UnitType::population)
                        // departments, offices and the nation count nobody
                        .filter(p -> !p.isEmpty())
                        .orElse("-"));
        row.put("Dung sai %", "-");
        row.put("Năm gốc", BigDecimal.valueOf(year));
        row.put("Chỉ tiêu cấp trên", "-");
        row.put("Từng năm", "không");
        row.put("Chấm", "có");
        row.put("Chấm từ ngày", "-");
        row.put("Tham chiếu", "-");
        return row;
    }

    private Map<String, Object> deadline(int number, String form, String day, String before) {
        Map<String, Object> row = clause("V.1", number, "thời hạn", MESSAGES.get("example." + form));
        row.put("Loại đơn vị", unit.type());
        row.put("Mã đơn vị", unit.code());
        row.put("Trừ", "-");
        row.put("Từ năm", BigDecimal.valueOf(year));
        row.put("Dạng", form);
        row.put("Ngày", day);
        row.put("Trước ngày", before);
        row.put("Dời ngày nghỉ", "không");
        row.put("Kèm số liệu", "không");
        row.put("Trùng với", "-");
        return row;
    }

    private Map<String, Object> duty(int number, String continuing, String proof) {
        Map<String, Object> row = clause("V.2", number, "nhiệm vụ", MESSAGES.get("example.duty." + proof));
        row.put("Loại đơn vị", unit.type());
        row.put("Mã đơn vị", unit.code());
        row.put("Từ năm", BigDecimal.valueOf(year));
        row.put("Mã chủ trì", unit.code());
        row.put("Thường xuyên", continuing);
        row.put("Minh chứng", proof);
        row.put("Chấm", "có");
        row.put("Khi có yêu cầu", "không");
        row.put("Hạn hoàn thành", "-");
        row.put("Nhiều chủ trì", "từng cơ quan");
        return row;
    }

    private Map<String, Object> clause(String section, int number, String kind, String content) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("STT", BigDecimal.valueOf(number));
        row.put("Loại", kind);
        row.put("Vị trí", MESSAGES.get("example.place", section));
        row.put("Nội dung", MESSAGES.get("example", content));
        row.put("Mã", id(section, number));
        return row;
    }

    private Map<String, Object> plain(String section, int number, String sheet) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Mã", id(section, number));
        row.put("Vị trí", MESSAGES.get("example.place", section));
        row.put("Nội dung", MESSAGES.get("example", sheet));
        row.put("Kỳ", "all");
        return row;
    }

    private Map<String, Object> scenario(int number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Tình huống", "T" + number);
        row.put("Mô tả", MESSAGES.get("example.scenario." + number));
        row.put("Điều khoản", id("V.1", 1));
        row.put("Mã đơn vị", unit.code());
        row.put("Phân tổ", "-");
        row.put("Kỳ", BigDecimal.valueOf(year));
        row.put("Ngày", "31/12/" + year);
        row.put("Trạng thái", word(number == 1 ? "OVERDUE" : "ON_TIME"));
        row.put("Còn thiếu", "-");
        row.put("Hạn cuối", "04/12/" + year);
        row.put("Kiến nghị có", "-");
        return row;
    }

    private Map<String, Object> given() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("Tình huống", "T2");
        row.put("Mã đơn vị", unit.code());
        row.put("Loại", "văn bản");
        row.put("Đối tượng", id("V.1", 1));
        for (String none : List.of("Phân tổ", "Tử số", "Mẫu số", "Đã có", "Phải có", "Hạn")) row.put(none, "-");
        row.put("Năm", BigDecimal.valueOf(year));
        row.put("Ngày", "01/12/" + year);
        return row;
    }

    private String word(String state) {
        return rules.definitions().states().stream()
                .filter(s -> s.state().equals(state) && s.kind() == Kind.DEADLINE)
                .map(s -> s.word())
                .findFirst()
                .orElse(state);
    }

    private String id(String section, int number) {
        return plan.code() + "-" + section + "-" + number;
    }
}
