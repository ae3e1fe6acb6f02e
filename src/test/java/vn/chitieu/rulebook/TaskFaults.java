package vn.chitieu.rulebook;

import static vn.chitieu.rulebook.FaultFiles.COMMUNE;
import static vn.chitieu.rulebook.FaultFiles.DEADLINES;
import static vn.chitieu.rulebook.FaultFiles.DUTIES;
import static vn.chitieu.rulebook.FaultFiles.PROVINCE;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** Due dates, leads, days of the halves of a year, units chosen by class; behind the others, which keep their numbers. */
final class TaskFaults {
    private final List<Fault> faults = new ArrayList<>();

    static List<Fault> all() {
        TaskFaults own = new TaskFaults();
        own.due("Hạn là năm học", "năm học 2026-2027", "DUE_SCHOOL_YEAR S2");
        own.due("Hạn trước năm học", "trước năm học 2027-2028", "DUE_SCHOOL_YEAR S2");
        // row 2 starts anew each year
        own.due("Có hạn mà vẫn thường xuyên", "tháng 6/2026", "DUE_OF_CONTINUING O2");
        own.due("Có hạn, thường xuyên, chờ yêu cầu", "quý II/2026", "DUE_OF_CONTINUING O2", "DUE_OF_CONTINUING R2");
        own.leads("Một cơ quan chủ trì mà ghi cơ quan đầu", 2);
        own.leads("Mọi đơn vị chủ trì mà ghi cơ quan đầu", 4);
        own.halves("Hai ngày ngược thứ tự", "01/12;15/06");
        own.halves("Hai nửa năm cùng một ngày", "15/06;15/06");
        own.classes("Phân loại ở hai dòng", "*", "phường;xã", "UNIT_IN_TWO_ROWS J6", "UNIT_IN_TWO_ROWS J6");
        own.classes("Phân loại không dòng nào có", "xã", "", "~UNIT_IN_NO_ROW J6");
        own.classes("Phân loại bỏ sót xã", "phường", "", "~UNIT_IN_NO_ROW J6");
        return own.faults;
    }

    private Fault file(String what, String file) {
        Fault fault = new Fault(what, file, false);
        faults.add(fault);
        return fault;
    }

    private void due(String what, String due, String... problems) {
        file(what, PROVINCE)
                .on(
                        DUTIES,
                        s -> {
                            text(s, "S1", "Hạn hoàn thành");
                            text(s, "S2", due);
                            if (problems.length > 1) text(s, "R2", "có");
                        },
                        problems);
    }

    private void leads(String what, int row) {
        file(what, PROVINCE)
                .on(
                        DUTIES,
                        s -> {
                            text(s, "S1", "Nhiều chủ trì");
                            text(s, "S" + row, "cơ quan đầu");
                        },
                        "LEADS_NOT_SEVERAL S" + row);
    }

    private void halves(String what, String days) {
        file(what, COMMUNE)
                .on(
                        DEADLINES,
                        s -> {
                            text(s, "O2", "HALF_YEARLY");
                            text(s, "P2", days);
                        },
                        "HALVES_BACKWARDS P2");
    }

    /** Row 4 binds the communes: one phường, one xã. Row 6 becomes another row of its clause. */
    private void classes(String what, String first, String second, String... problems) {
        file(what, PROVINCE)
                .on(
                        DUTIES,
                        s -> {
                            text(s, "S1", "Phân loại");
                            text(s, "S4", first);
                            other(s);
                            if (second.isEmpty()) {
                                text(s, "K6", "commune_office");
                                text(s, "L6", "23317-CA");
                                text(s, "N6", "-");
                                text(s, "S6", "*");
                            } else {
                                text(s, "S6", second);
                            }
                        },
                        problems);
    }

    private static void other(Sheet s) {
        copyRow(s, 4, 6);
        text(s, "D6", "Việc khác của cùng điều khoản");
        text(s, "J6", "KH11-V.6-1b");
    }
}
