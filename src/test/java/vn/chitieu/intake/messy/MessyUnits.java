package vn.chitieu.intake.messy;

import static vn.chitieu.intake.messy.PlainReturn.row;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Returns of every kind of unit, each spoilt in many ways at once; all say what {@code goc.xlsx} beside them says. */
final class MessyUnits {
    private static final List<String> COUNTED = List.of("Người học", "Tốt nghiệp");

    private MessyUnits() {}

    static void all(MessyFiles to) throws IOException {
        commune(to);
        institution(to);
        department(to);
    }

    private static void commune(MessyFiles to) throws IOException {
        to.xlsx("xa/goc.xlsx", PlainUnits.commune());
        to.xlsx(
                "xa/tong-cong.xlsx",
                headed(PlainUnits.commune().text(t -> t.equals("tổng số") ? "Tổng cộng" : t), 'm'));
        to.xlsx(
                "xa/bieu-giay.xlsx",
                office(PlainUnits.commune()).text(t -> Normalizer.normalize(t, Normalizer.Form.NFD)));
        to.xlsx("xa/chu-hoa.xlsx", shouted(PlainUnits.commune()));
        PlainReturn summed = PlainUnits.commune();
        summed.sheets.get("Người học").add(4, row("", "Cộng chung", "", "", 147, 73));
        summed.sheets.get("Tốt nghiệp").add(row("", "Tổng cộng", "", "", 26, 13));
        to.xlsx("xa/co-dong-cong.xlsx", summed);
        to.xls("xa/excel-97.xls", headed(office(PlainUnits.commune()), ' '), book -> {});
    }

    private static void institution(MessyFiles to) throws IOException {
        to.xlsx("co-so/goc.xlsx", PlainUnits.institution());
        to.xlsx("co-so/bieu-giay.xlsx", office(PlainUnits.institution()));
        to.xlsx("co-so/ke-hoach-thuc-hien.xlsx", headed(PlainUnits.institution(), 'x'));
        PlainReturn parts = PlainUnits.institution();
        List<List<Object>> learners = parts.sheets.get("Người học");
        learners.add(row("Tổng cộng (5 ngành)", "", "", "", 1681, 919));
        learners.add(5, row("II. Sau đại học", "", "", "", 26, 7));
        learners.add(5, row("Cộng đại học", "", "", "", 1655, 912));
        learners.add(1, row("I. Đại học"));
        parts.sheets.get("Tốt nghiệp").add(1, row("TỔNG SỐ", "", "", "", 331, 212));
        parts.sheets.get("Giảng viên tiến sĩ").add(row("Cộng", 5));
        to.xlsx("co-so/tong-tung-phan.xlsx", parts);
        PlainReturn typed = PlainUnits.institution().text(t -> t.replaceAll("^(\\d{7})$", "$1.0")
                .replace("KH11-V.7.a-", "kh11 – v.7.a – ")
                .replaceAll("^có$", "TRUE")
                .replaceAll("^không$", "-")
                .replace("15/10/2025", "ngày 15 tháng 10 năm 2025")
                .replace("30/11/2026", "Đến hết ngày 30/11/2026")
                .replace("02/12/2026", "Thứ tư, ngày 02/12/2026"));
        to.xlsx("co-so/go-kieu-khac.xlsx", typed);
        PlainReturn spaced = PlainUnits.institution();
        for (String table : List.of("Người học", "Tốt nghiệp", "Giảng viên tiến sĩ", "Nhiệm vụ")) {
            List<List<Object>> rows = spaced.sheets.get(table);
            rows.add(2, new ArrayList<>());
            if (rows.size() > 4) rows.add(4, new ArrayList<>(rows.get(0)));
        }
        to.xlsx("co-so/cach-dong-lap-tieu-de.xlsx", spaced);
    }

    private static void department(MessyFiles to) throws IOException {
        to.xlsx("so/goc.xlsx", PlainUnits.department());
        to.xlsx("so/bieu-giay.xlsx", office(PlainUnits.department()));
        to.xlsx("so/go-kieu-khac.xlsx", PlainUnits.department().text(t -> t.replace("KH11-V.4-", "KH11 - v.4 - ")
                .replace("đã hoàn thành", "ĐÃ HOÀN THÀNH.")
                .replace("10/11/2026", "10-thg 11-26")));
        PlainReturn last = PlainUnits.department();
        last.sheets.put("Nhiệm vụ năm 2025", PlainUnits.department().sheets.get("Nhiệm vụ"));
        last.sheets.put("Nháp", PlainUnits.department().sheets.get("Nhiệm vụ"));
        to.xlsx("so/trang-cu.xlsx", last, b -> b.setSheetVisibility(3, SheetVisibility.HIDDEN));
        PlainReturn spaced = PlainUnits.department();
        spaced.sheets.get("Nhiệm vụ").add(2, new ArrayList<>());
        // no signature, though it begins with one who signs
        spaced.sheets.get("Nhiệm vụ").get(3).set(0, "KH11 - V.4 - 2");
        spaced.sheets.get("Nhiệm vụ").add(row("Ghi chú: số liệu đến 30/11/2026; năm 2025 đã báo cáo"));
        to.xlsx("so/cach-dong.xlsx", spaced);
    }

    /** Persons and women under one heading, with the men or a plan beside them; a blank only parts the headings. */
    private static PlainReturn headed(PlainReturn made, char other) {
        for (String table : COUNTED) {
            List<List<Object>> rows = made.sheets.get(table);
            int header = 0;
            while (!rows.get(header).contains("Số người")) header++;
            int at = rows.get(header).indexOf("Số người");
            for (int r = header; r < rows.size(); r++) {
                List<Object> cells = rows.get(r);
                if (other == ' ' || cells.size() <= at + 1) continue;
                boolean figures = cells.get(at) instanceof Integer;
                int persons = figures ? (Integer) cells.get(at) : 0;
                Object beside = other == 'x' ? persons + 7 : figures ? persons - (Integer) cells.get(at + 1) : "";
                cells.add(at, figures ? beside : "");
            }
            int first = other == ' ' ? at : at + 1;
            List<Object> second = new ArrayList<>();
            for (int c = 0; c < at; c++) second.add("");
            if (other != ' ') second.add(other == 'x' ? "Kế hoạch" : "Nam");
            second.add(other == 'x' ? "Thực hiện" : "Tổng số");
            second.add("Trong đó nữ");
            rows.get(header).set(first, "");
            rows.get(header).set(first + 1, "");
            rows.get(header).set(at, "Số người");
            rows.add(header + 1, second);
        }
        return made;
    }

    /** As a paper form: letterhead and titles above, a running number before, notes and signatures below. */
    private static PlainReturn office(PlainReturn made) {
        made.sheets.forEach((name, rows) -> {
            if (name.equals("Trang bìa")) return;
            for (int r = 0; r < rows.size(); r++) rows.get(r).add(0, r == 0 ? "STT" : (Object) r);
            rows.addAll(
                    0,
                    List.of(
                            row("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                            row("", "", "", "Quảng Ngãi, ngày 02 tháng 12 năm 2026"),
                            row(),
                            row("BÁO CÁO " + name.toUpperCase(Locale.ROOT) + " NĂM 2026"),
                            row("(Kèm theo Báo cáo số 21/BC ngày 02/12/2026)"),
                            row("Đơn vị tính: người")));
            rows.addAll(List.of(
                    row(),
                    row("Nơi nhận:", "", "", "", "", "THỦ TRƯỞNG ĐƠN VỊ"),
                    row("- Sở Giáo dục và Đào tạo;", "", "", "", "", "(Đã ký)"),
                    row("Người lập biểu: Trần Thị B", "", "ĐT: 0905 123 456", "", "", "Nguyễn Văn A"),
                    row("", "", "", "", "0905123456", 905123456)));
        });
        return made;
    }

    private static PlainReturn shouted(PlainReturn made) {
        return made.text(t ->
                t.matches(".*[\\d/].*") ? t : " " + t.toUpperCase(Locale.ROOT).replace(' ', '\u00a0') + " ");
    }
}
