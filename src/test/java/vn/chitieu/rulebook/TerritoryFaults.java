package vn.chitieu.rulebook;

import static vn.chitieu.rulebook.FaultFiles.COMMUNE;
import static vn.chitieu.rulebook.FaultFiles.DEADLINES;
import static vn.chitieu.rulebook.FaultFiles.UNITS;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;

/** Whom a row binds, and who takes over from a unit that ends; last in the catalogue, so that the others keep their numbers. */
final class TerritoryFaults {
    private final List<Fault> faults = new ArrayList<>();

    static List<Fault> all() {
        TerritoryFaults own = new TerritoryFaults();
        own.bound("Kế hoạch của xã gọi mọi cơ sở đào tạo", "institution", "*", "NO_UNIT_HERE K2");
        own.bound("Kế hoạch của xã gọi mọi sở", "department", "*", "NO_UNIT_HERE K2");
        own.bound("Kế hoạch của xã giao việc cho phường khác", "commune", "21025", "~UNIT_OUTSIDE L2");
        own.bound("Một mã ngoài địa bàn", "commune_office;department", "23317-CA;51-CA", "~UNIT_OUTSIDE L2");
        own.successors();
        return own.faults;
    }

    private Fault file(String what, String file) {
        Fault fault = new Fault(what, file, false);
        faults.add(fault);
        return fault;
    }

    private void bound(String what, String types, String codes, String problem) {
        file(what, COMMUNE)
                .on(
                        DEADLINES,
                        s -> {
                            text(s, "K2", types);
                            text(s, "L2", codes);
                        },
                        problem);
    }

    /** Row 9 is 21025, 10 is 23317, 11 and 12 its offices. */
    private void successors() {
        file("Kế thừa mà không ghi ngày kết thúc", UNITS)
                .on(
                        "Đơn vị",
                        s -> {
                            ends(s, 9, "-", "23317");
                            ends(s, 10, "-", "21025");
                        },
                        "SUCCESSOR_WITHOUT_END I9",
                        "SUCCESSOR_WITHOUT_END I10");
        file("Kế thừa chính mình", UNITS)
                .on(
                        "Đơn vị",
                        s -> {
                            ends(s, 9, "30/06/2026", "21025");
                            ends(s, 11, "30/06/2026", "23317-CA");
                        },
                        "SUCCESSOR_SELF I9",
                        "SUCCESSOR_SELF I11");
        file("Kế thừa ghi hai lần", UNITS)
                .on(
                        "Đơn vị",
                        s -> {
                            ends(s, 9, "30/06/2026", "23317;23317");
                            ends(s, 11, "30/06/2026", "23317-VHXH;23317-VHXH");
                        },
                        "SUCCESSOR_DOUBLED I9",
                        "SUCCESSOR_DOUBLED I11");
        file("Kế thừa vòng quanh", UNITS)
                .on(
                        "Đơn vị",
                        s -> {
                            ends(s, 9, "30/06/2026", "23317");
                            ends(s, 10, "30/09/2026", "21025");
                        },
                        "SUCCESSOR_LOOP I9",
                        "SUCCESSOR_LOOP I10");
        file("Kế thừa bởi đơn vị chưa có, đã hết", UNITS)
                .on(
                        "Đơn vị",
                        s -> {
                            ends(s, 9, "30/06/2026", "23317");
                            text(s, "F10", "02/07/2026");
                            ends(s, 11, "30/06/2026", "23317-VHXH");
                            text(s, "G12", "30/06/2026");
                        },
                        "SUCCESSOR_NOT_THERE I9",
                        "SUCCESSOR_NOT_THERE I11");
    }

    private static void ends(Sheet sheet, int row, String lastDay, String successors) {
        text(sheet, "I1", "Đơn vị kế thừa");
        text(sheet, "G" + row, lastDay);
        text(sheet, "I" + row, successors);
    }
}
