package vn.chitieu.intake.messy;

import static vn.chitieu.intake.messy.PlainReturn.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Tables whose figures could be mistaken: headings over headings, sums among the rows, rows and blocks below. */
final class MessyTables {
    private MessyTables() {}

    static void all(MessyFiles to) throws IOException {
        headings(to);
        sums(to);
        below(to);
    }

    private static void headings(MessyFiles to) throws IOException {
        under(to, "hai-dong-nam-nu-tong", "Số người", "Nam;Nữ;Tổng số", 'm', 'f', 'p');
        under(to, "hai-dong-ke-hoach-thuc-hien", "Số người", "Kế hoạch;Thực hiện;Trong đó nữ", 'x', 'p', 'f');
        under(to, "hai-dong-nam-truoc-nam-nay", "Số người", "Năm 2025;Năm 2026;Nữ", 'x', 'p', 'f');
        under(to, "hai-dong-quy-mo-dao-tao", "Quy mô đào tạo", "Tổng số;Trong đó nữ", 'p', 'f');
        under(to, "hai-dong-khong-ro", "Số người", "Chính quy;Vừa làm vừa học;Nữ", 'p', 'x', 'f');
        under(to, "hai-dong-chi-nam-truoc", "Số người", "Năm 2025;Nữ", 'p', 'f');
        under(to, "hai-dong-don-vi", "Số người", "(người)", 'p');
        PlainReturn three = new PlainReturn();
        for (List<Object> r : three.learners().subList(0, 1)) r.set(2, "Quy mô");
        three.learners("D1", "");
        three.learners().add(1, row("", "", "Năm 2026"));
        three.learners().add(2, row("", "", "Số người", "Trong đó nữ"));
        to.xlsx("tieu-de-ba-dong.xlsx", three, b -> b.getSheetAt(1).addMergedRegion(CellRangeAddress.valueOf("C1:D1")));
        to.xlsx("ngoac-don-vi.xlsx", new PlainReturn().learners("C1", "Số người (người)"));
        to.xlsx("ngoac-nam-so-lieu.xlsx", new PlainReturn().learners("C1", "Số người (năm 2026)"));
        to.xlsx("ngoac-nam-truoc.xlsx", new PlainReturn().learners("C1", "Số người (năm 2025)"));
        to.xlsx("ngoac-gioi-tinh.xlsx", new PlainReturn().learners("C1", "Số người (nam)"));
        PlainReturn low = new PlainReturn();
        for (int i = 0; i < 28; i++) low.learners().add(0, row("Dòng " + i));
        to.xlsx("tieu-de-dong-29.xlsx", low);
    }

    /** The persons' and women's columns under one heading; 'x' is a figure of something else, 'm' the men. */
    private static void under(MessyFiles to, String name, String parent, String below, char... kinds)
            throws IOException {
        PlainReturn made = new PlainReturn();
        List<List<Object>> old = new ArrayList<>(made.learners());
        boolean women = new String(kinds).indexOf('f') >= 0;
        List<List<Object>> rows = made.learners();
        rows.clear();
        for (int r = 0; r < old.size(); r++) {
            List<Object> cells = new ArrayList<>(old.get(r).subList(0, 2));
            for (int k = 0; k < kinds.length; k++)
                cells.add(r > 0 ? figure(old.get(r), kinds[k]) : k == 0 ? parent : "");
            cells.addAll(old.get(r).subList(women ? 4 : 3, old.get(r).size()));
            rows.add(cells);
        }
        List<Object> second = row("", "");
        second.addAll(List.of(below.split(";")));
        rows.add(1, second);
        int last = 1 + kinds.length;
        to.xlsx(name + ".xlsx", made, b -> {
            if (last > 2) b.getSheetAt(1).addMergedRegion(new CellRangeAddress(0, 0, 2, last));
        });
    }

    private static Object figure(List<Object> row, char kind) {
        int persons = (Integer) row.get(2);
        int women = (Integer) row.get(3);
        return switch (kind) {
            case 'p' -> persons;
            case 'f' -> women;
            case 'm' -> persons - women;
            default -> 2 * persons;
        };
    }

    private static void sums(MessyFiles to) throws IOException {
        List<Object> all = row("Tổng cộng", "", 1310, 340);
        with(to, "tong-dau-bang", List.of(all), List.of(), List.of());
        with(
                to,
                "tong-tung-phan",
                List.of(row("I. Khối kỹ thuật")),
                List.of(row("Cộng I", "", 1250, 320), row("II. Khối khác")),
                List.of(row("Cộng II", "", 60, 20), row("Tổng cộng (2 ngành)", "", 1310, 340)));
        with(
                to,
                "tong-o-dong-trinh-do",
                List.of(row("Đại học", "", 1310, 340)),
                List.of(),
                List.of(row("Tổng số", "", 1310, 340)));
        with(
                to,
                "tong-tung-phan-sai",
                List.of(),
                List.of(row("Cộng kỹ sư", "", 1251, 320)),
                List.of(row("Tổng cộng", "", 1310, 340)));
        with(to, "tong-ghi-ca-van-bang", List.of(), List.of(), List.of(row("Tổng cộng", "cử nhân", 1310, 340)));
        PlainReturn grouped = PlainUnits.commune();
        List<List<Object>> groups = grouped.sheets.get("Người học");
        groups.subList(1, groups.size()).clear();
        groups.add(row("", "tổng số", "", "cử nhân", 28, 6, "không", "không", "không", "không"));
        groups.add(row("", "khối ngành STEM", "", "", 28, 6, "không", "không", "không", "không"));
        to.xlsx("nhom-thieu-van-bang.xlsx", grouped);
        PlainReturn named = new PlainReturn();
        named.learners("I1", "Tên ngành").learners("I2", "Công nghệ thông tin").learners("I3", "Tổng hợp");
        to.xlsx("ten-nganh-nhu-tong.xlsx", named);
    }

    private static void with(
            MessyFiles to, String name, List<List<Object>> before, List<List<Object>> between, List<List<Object>> after)
            throws IOException {
        PlainReturn made = new PlainReturn();
        made.learners().addAll(after);
        made.learners().addAll(2, between);
        made.learners().addAll(1, before);
        to.xlsx(name + ".xlsx", made);
    }

    private static void below(MessyFiles to) throws IOException {
        List<Object> misspelt = row("Công nghệ sinh học", "CN", "44 ng", "28 ng", "không", "không", "không", "không");
        with(to, "dong-sau-dong-trong", List.of(), List.of(), List.of(row(), misspelt));
        with(
                to,
                "dong-sau-dong-tong",
                List.of(),
                List.of(),
                List.of(
                        row("Tổng cộng", "", 1310, 340),
                        row("7420201", "cử nhân", 38, 9, "không", "không", "không", "không")));
        with(
                to,
                "ba-o-sau-dong-trong",
                List.of(),
                List.of(),
                List.of(row(), row("Sinh học", "bằng khác", "", "", "không")));
        with(
                to,
                "chu-ky-co-so-dien-thoai",
                List.of(),
                List.of(),
                List.of(
                        row(),
                        row("Người lập biểu", "", "Trưởng phòng", "", "HIỆU TRƯỞNG"),
                        row("(Đã ký)", "", "(Đã ký)", "", "(Đã ký)"),
                        row("Nguyễn Văn A", "", "Trần Thị B", "", "Lê Văn C"),
                        row("Điện thoại:", "", "0905.123.456", "", "02/12/2026"),
                        row("ĐT", "", 905123456)));
        List<Object> foreign = row("7340301", "cử nhân", 50, 10, "không", "không", "không", "không");
        with(to, "khoi-nam-truoc", List.of(), List.of(), List.of(row(), row("Người học năm 2025"), foreign));
        with(
                to,
                "khoi-nam-truoc-co-tieu-de",
                List.of(),
                List.of(),
                List.of(row(), row("Số liệu năm 2025"), row("Mã ngành", "Văn bằng", "Số người", "Nữ"), foreign));
        with(to, "khoi-bang-khac", List.of(), List.of(), List.of(row(), row("BẢNG 2. TỐT NGHIỆP"), foreign));
        with(to, "khoi-nam-hoc", List.of(row("Năm học 2025 - 2026")), List.of(), List.of());
        List<Object> header = new PlainReturn().learners().get(0);
        with(to, "tieu-de-lap-o-trang-sau", List.of(), List.of(header), List.of());
        with(
                to,
                "ghi-chu-nam-truoc",
                List.of(),
                List.of(row("Khóa tuyển sinh năm 2025")),
                List.of(row(), row("Ghi chú: so với năm 2025 tăng 5%")));
    }
}
