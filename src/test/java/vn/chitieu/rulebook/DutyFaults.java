package vn.chitieu.rulebook;

import static vn.chitieu.rulebook.FaultFiles.INDICATORS;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** Units that are counted by a duty they have done; behind the others, which keep their numbers. */
final class DutyFaults {
    private static final String DUTY = "KH11-V.6-1";

    private DutyFaults() {}

    /** Row 12 of the measures and row 12 of the indicators are new; KY_NANG is row 9 of the indicators. */
    static List<Fault> all() {
        return List.of(
                measure("Đếm theo cột không có", "persons", DUTY, "DUTY_COLUMN D12"),
                measure("Đếm theo từ gõ tắt", "xong", DUTY, "DUTY_COLUMN D12"),
                measure("Đếm theo mã của một chỉ tiêu", "done", "KHONG-CO-1", "DUTY_CLAUSE G12"),
                measure("Không ghi nhiệm vụ nào", "owed", "-", "DUTY_CLAUSE G12"),
                indicator("Mẫu số là người học", "DA_XONG", "HOC_KY_NANG", "STOCK", "DUTY_COUNT_MIXED E12"),
                indicator(
                        "Tử số là người học, mẫu số là đơn vị",
                        "HOC_KY_NANG",
                        "DA_XONG",
                        "STOCK",
                        "DUTY_COUNT_MIXED E12"),
                indicator("Đếm trong một năm", "DA_XONG", "-", "FLOW", "DUTY_COUNT_FORM F12"),
                indicator("Cộng nhiều năm", "DA_XONG", "-", "CUMULATIVE", "DUTY_COUNT_FORM F12"));
    }

    private static Fault measure(String what, String column, String clause, String problem) {
        return new Fault(what, INDICATORS, false).on("Số đo", s -> counted(s, column, clause), problem);
    }

    private static Fault indicator(String what, String part, String whole, String time, String problem) {
        return new Fault(what, INDICATORS, false)
                .on("Số đo", s -> counted(s, "done", DUTY))
                .on(
                        "Chỉ số",
                        s -> {
                            copyRow(s, 9, 12);
                            text(s, "A12", "DEM_DON_VI");
                            text(s, "B12", "Số đơn vị đã xong");
                            text(s, "C12", whole.equals("-") ? "đơn vị" : "%");
                            text(s, "D12", part);
                            text(s, "E12", whole);
                            text(s, "F12", time);
                            if (!whole.equals("-")) number(s, "I12", 100);
                        },
                        problem);
    }

    private static void counted(Sheet s, String column, String clause) {
        copyRow(s, 9, 12);
        text(s, "A12", "DA_XONG");
        text(s, "B12", "Số đơn vị đã xong nhiệm vụ");
        text(s, "C12", "DUTIES");
        text(s, "D12", column);
        text(s, "G12", clause);
    }
}
