package vn.chitieu.rulebook;

import static vn.chitieu.rulebook.FaultFiles.DEADLINES;
import static vn.chitieu.rulebook.FaultFiles.DUTIES;
import static vn.chitieu.rulebook.FaultFiles.PROVINCE;
import static vn.chitieu.rulebook.FaultFiles.TARGETS;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;

/** Versions of one clause that do not go together; behind the others, which keep their numbers. */
final class VersionFaults {
    private static final String[] COLUMNS = {
        "Hiệu lực từ", "Hiệu lực đến", "Văn bản sửa đổi", "Ngày văn bản sửa đổi", "Người duyệt sửa đổi", "Ngắt quãng"
    };

    private final List<Fault> faults = new ArrayList<>();

    static List<Fault> all() {
        VersionFaults own = new VersionFaults();
        // row 4 of the targets is ICT graduates by 2030, AD its first and AE its last day; the new row is 10
        own.target("Phiên bản cũ không hết hiệu lực", "-", "01/01/2028", s -> {}, "VERSIONS_OVERLAP AE4");
        own.target("Hai phiên bản chồng một ngày", "01/01/2028", "01/01/2028", s -> {}, "VERSIONS_OVERLAP AE4");
        own.target("Khoảng trống giữa hai phiên bản", "30/11/2027", "01/01/2028", s -> {}, "VERSIONS_GAP AD10");
        own.target(
                "Hết hiệu lực trước khi bắt đầu",
                "31/12/2027",
                "01/01/2028",
                s -> text(s, "AE10", "30/06/2027"),
                "DATES_BACKWARDS AE10");
        own.target(
                "Sửa đổi không ghi số văn bản và người duyệt",
                "31/12/2027",
                "01/01/2028",
                s -> {
                    text(s, "AF10", "-");
                    text(s, "AH10", "-");
                },
                "VERSION_WITHOUT AF10",
                "VERSION_WITHOUT AH10");
        own.target("Hiệu lực trước ngày văn bản", "30/11/2027", "01/12/2027", s -> {}, "~VERSION_BACKDATED AD10");
        own.target("Hiệu lực sau khi kỳ đã hết", "31/12/2030", "01/01/2031", s -> {}, "VERSION_AFTER_END AD10");
        own.target(
                "Phiên bản đo thứ khác",
                "31/12/2027",
                "01/01/2028",
                s -> text(s, "T10", "7"),
                "VERSION_OTHER_MEASURE T10");
        own.target("Khoảng trống một ngày", "30/12/2027", "01/01/2028", s -> {}, "VERSIONS_GAP AD10");
        own.target("Hiệu lực một ngày trước văn bản", "18/12/2027", "19/12/2027", s -> {}, "~VERSION_BACKDATED AD10");
        own.target("Hiệu lực giữa năm sau kỳ", "31/05/2031", "01/06/2031", s -> {}, "VERSION_AFTER_END AD10");
        own.target(
                "Phiên bản chấm từng trình độ",
                "31/12/2027",
                "01/01/2028",
                s -> text(s, "U10", "có"),
                "VERSION_OTHER_MEASURE U10");
        own.repealed();
        own.task("Phiên bản có hạn, phiên bản không", "Y6");
        own.task("Phiên bản trước có hạn, phiên bản sau không", "Y4");
        own.rhythm("QUARTERLY", "15 tháng sau");
        own.rhythm("MONTHLY", "05 tháng sau");
        return own.faults;
    }

    private Fault file(String what) {
        Fault fault = new Fault(what, PROVINCE, false);
        faults.add(fault);
        return fault;
    }

    private void target(String what, String lastDay, String from, Consumer<Sheet> more, String... problems) {
        file(what)
                .on(
                        TARGETS,
                        s -> {
                            headings(s);
                            text(s, "AE4", lastDay);
                            version(s, 4, 10, from);
                            number(s, "Q10", 250);
                            more.accept(s);
                        },
                        problems);
    }

    private void repealed() {
        file("Bãi bỏ mà không ghi văn bản")
                .on(
                        DEADLINES,
                        s -> {
                            headings(s);
                            text(s, "V3", "30/06/2028");
                        },
                        "VERSION_WITHOUT W3",
                        "VERSION_WITHOUT X3",
                        "VERSION_WITHOUT Y3");
    }

    private void task(String what, String dated) {
        file(what)
                .on(
                        DUTIES,
                        s -> {
                            headings(s);
                            text(s, "T4", "31/12/2027");
                            version(s, 4, 6, "01/01/2028");
                            text(s, "Y1", "Hạn hoàn thành");
                            text(s, dated, "30/6/2028");
                        },
                        "VERSION_OTHER_TASK Y6");
    }

    private void rhythm(String form, String day) {
        file("Phiên bản đổi nhịp báo cáo")
                .on(
                        DEADLINES,
                        s -> {
                            headings(s);
                            text(s, "V4", "31/12/2027");
                            version(s, 4, 5, "01/01/2028");
                            text(s, "O5", form);
                            text(s, "P5", day);
                        },
                        "~VERSION_OTHER_RHYTHM O5");
    }

    private static void headings(Sheet s) {
        int first = s.getRow(0).getLastCellNum();
        for (int i = 0; i < COLUMNS.length; i++) text(s, at(first + i, 1), COLUMNS[i]);
    }

    private static void version(Sheet s, int of, int row, String from) {
        int first = s.getRow(0).getLastCellNum() - COLUMNS.length;
        copyRow(s, of, row);
        text(s, at(first, row), from);
        text(s, at(first + 1, row), "-");
        text(s, at(first + 2, row), "Quyết định số 45/QĐ-UBND");
        text(s, at(first + 3, row), "20/12/2027");
        text(s, at(first + 4, row), "Chủ tịch UBND tỉnh");
    }

    private static String at(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }
}
