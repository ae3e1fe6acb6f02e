package vn.chitieu.rulebook;

import static vn.chitieu.rulebook.FaultFiles.COMMUNE;
import static vn.chitieu.rulebook.FaultFiles.DEADLINES;
import static vn.chitieu.rulebook.FaultFiles.INDICATORS;
import static vn.chitieu.rulebook.FaultFiles.PROVINCE;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** Too little time, and one figure asked for twice; behind the others, which keep their numbers. */
final class LoadFaults {
    private LoadFaults() {}

    /** Row 2 of the province's reports is due "trước ngày 05/12": 04/12 is the last good day, a Saturday in 2027. */
    static List<Fault> all() {
        return List.of(
                cutOff("Chốt số liệu đúng ngày cuối", "04/12", "~CUT_OFF_TOO_CLOSE U2"),
                cutOff("Chốt số liệu hôm trước, có năm rơi vào thứ bảy", "03/12", "~CUT_OFF_TOO_CLOSE U2"),
                cutOff("Chốt số liệu theo tháng, hạn theo năm", "20 tháng này", "CUT_OFF_FORM U2"),
                cutOff("Hai ngày chốt, một ngày hạn", "31/05;30/11", "CUT_OFF_FORM U2"),
                new Fault("Xã gửi số liệu theo hai văn bản", COMMUNE, false)
                        .on(
                                DEADLINES,
                                s -> {
                                    text(s, "S3", "có");
                                    text(s, "T3", "-");
                                },
                                "~DATA_ASKED_TWICE S3"),
                new Fault("Hai thời hạn kèm số liệu trong một văn bản", PROVINCE, false)
                        .on(
                                DEADLINES,
                                s -> {
                                    copyRow(s, 2, 5);
                                    text(s, "J5", "KH11-V.end-4");
                                    text(s, "P5", "15/12");
                                },
                                "~DATA_ASKED_TWICE S5"),
                figure("Số người học kỹ năng số"),
                figure("SỐ NGƯỜI HỌC KỸ NĂNG SỐ"));
    }

    private static Fault cutOff(String what, String day, String problem) {
        return new Fault(what, PROVINCE, false)
                .on(
                        DEADLINES,
                        s -> {
                            text(s, "U1", "Chốt số liệu");
                            text(s, "U2", day);
                        },
                        problem);
    }

    private static Fault figure(String name) {
        return new Fault("Một con số hai mã: " + name, INDICATORS, false)
                .on("Số đo", s -> again(s, name), "~FIGURE_ASKED_TWICE B12");
    }

    private static void again(Sheet s, String name) {
        copyRow(s, 9, 12);
        text(s, "A12", "HOC_KY_NANG_SO");
        text(s, "B12", name);
        text(s, "G12", "HOC_KY_NANG_SO");
    }
}
