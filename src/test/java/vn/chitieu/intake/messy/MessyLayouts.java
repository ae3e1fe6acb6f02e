package vn.chitieu.intake.messy;

import static vn.chitieu.intake.messy.PlainReturn.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as people lay them out. */
final class MessyLayouts {
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private MessyLayouts() {}

    static void headers(MessyFiles to) throws IOException {
        PlainReturn titled = new PlainReturn();
        titled.learners()
                .addAll(
                        0,
                        List.of(
                                row("UBND TỈNH QUẢNG NGÃI", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                                row("TRƯỜNG ĐẠI HỌC PHẠM VĂN ĐỒNG", "", "", "Độc lập - Tự do - Hạnh phúc"),
                                row(),
                                row("BIỂU SỐ 1: QUY MÔ NGƯỜI HỌC NĂM 2026"),
                                row("(Kèm theo Báo cáo số 12/BC-ĐHPVĐ ngày 02/12/2026)")));
        titled.cover().addAll(0, List.of(row("BÁO CÁO SỐ LIỆU NĂM 2026"), row()));
        to.xlsx("tieu-de-o-tren.xlsx", titled, merge(1, "A4:H4", "A1:C1", "D1:H1", "A5:H5"));

        PlainReturn two = new PlainReturn();
        two.learners("C1", "Quy mô").learners("D1", "").learners().add(1, row("", "", "Số người", "Trong đó nữ"));
        to.xlsx("tieu-de-hai-dong.xlsx", two, merge(1, "C1:D1", "A1:A2", "B1:B2"));
        PlainReturn numbered = new PlainReturn();
        numbered.learners().add(1, row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"));
        to.xlsx("tieu-de-danh-so-cot.xlsx", numbered);
        PlainReturn plainly = new PlainReturn();
        plainly.learners().add(1, row(1, 2, 3, 4, 5, 6, 7, 8));
        to.xlsx("tieu-de-danh-so-cot-so.xlsx", plainly);
        to.xlsx(
                "tieu-de-xuong-dong.xlsx",
                new PlainReturn()
                        .learners("A1", "MÃ\nNGÀNH ")
                        .learners("C1", "Số người học\n(người)")
                        .learners("D1", "Trong đó: nữ"));
        PlainReturn moved = new PlainReturn();
        for (List<Object> r : moved.learners()) {
            r.add(r.remove(0));
            r.add(0, "");
        }
        moved.learners("A1", "STT").learners("A2", 1).learners("A3", 2);
        moved.learners("J1", "Ghi chú").learners("J2", "mới mở năm 2024");
        to.xlsx("cot-doi-cho-them-cot.xlsx", moved);
        PlainReturn pushed = new PlainReturn();
        PlainReturn.push(pushed.learners(), 4, 3);
        PlainReturn.push(pushed.cover(), 2, 5);
        to.xlsx("cot-trong-ben-trai.xlsx", pushed);
        to.xlsx("cot-thieu.xlsx", new PlainReturn().learners("D1", "Ghi chú"));
        to.xlsx("cot-lap.xlsx", new PlainReturn().learners("I1", "Số người").learners("I2", 7));
        to.xlsx("cot-an.xlsx", new PlainReturn(), b -> b.getSheetAt(1).setColumnHidden(2, true));
        to.xlsx("o-ngoai-bang.xlsx", new PlainReturn().learners("K3", "xem lại"));
    }

    static void rows(MessyFiles to) throws IOException {
        to.xlsx("dong-an.xlsx", new PlainReturn(), b -> b.getSheetAt(1)
                .getRow(2)
                .setZeroHeight(true));
        to.xls("dong-an-97.xls", new PlainReturn(), b -> b.getSheetAt(1)
                .getRow(2)
                .setZeroHeight(true));
        PlainReturn spaced = new PlainReturn();
        spaced.learners().add(2, new ArrayList<>());
        spaced.learners().add(2, new ArrayList<>());
        to.xlsx("dong-trong-giua.xlsx", spaced);
        PlainReturn signed = new PlainReturn();
        signed.learners()
                .addAll(List.of(
                        row("Tổng cộng", "", 1310, 340),
                        row("Bằng chữ: một nghìn ba trăm mười người./."),
                        row(),
                        row("Ghi chú: số liệu do Phòng Đào tạo cung cấp, chốt ngày 30/11/2026"),
                        row("", "", "", "", "Quảng Ngãi, ngày 02 tháng 12 năm 2026"),
                        row("Người lập biểu", "", "", "", "KT. HIỆU TRƯỞNG"),
                        row("(Ký, ghi rõ họ tên)", "", "", "", "PHÓ HIỆU TRƯỞNG"),
                        row(),
                        row("Nguyễn Văn A", "", "", "", "Trần Thị B")));
        to.xlsx("ghi-chu-chu-ky.xlsx", signed, merge(1, "E8:H8", "E9:H9"));
        total(to, "dong-tong-dung.xlsx", "Cộng", 1310, 340);
        total(to, "dong-tong-so-chu.xlsx", "TỔNG CỘNG:", "1.310", "340");
        total(to, "dong-tong-sai.xlsx", "Tổng cộng", 1300, 340);
        PlainReturn twice = new PlainReturn();
        twice.learners().add(row("7480101", "cử nhân", 60, 20, "không", "không", "không", "không"));
        to.xlsx("dong-trung.xlsx", twice);
        to.xlsx(
                "o-du-lieu-gop.xlsx",
                new PlainReturn().learners("B2", "cử nhân").learners("B3", ""),
                merge(1, "B2:B3"));
        to.xlsx("o-nhan-gop-bia.xlsx", spread(), merge(0, "A1:B1", "A3:B3", "C3:D3"));
        to.xlsx("o-trong.xlsx", new PlainReturn().learners("D3", ""));
    }

    private static PlainReturn spread() {
        PlainReturn made = new PlainReturn();
        made.cover().forEach(r -> r.add(1, ""));
        return made;
    }

    private static void total(MessyFiles to, String name, Object... cells) throws IOException {
        PlainReturn made = new PlainReturn();
        made.learners().add(row(cells[0], "", cells[1], cells[2]));
        to.xlsx(name, made, merge(1, "A4:B4"));
    }

    static void decorations(MessyFiles to) throws IOException {
        to.xlsx("cong-thuc-co-ket-qua.xlsx", new PlainReturn(), formulas("600+650", "C3*1-40", true));
        to.xlsx("cong-thuc-chua-tinh.xlsx", new PlainReturn(), formulas("600+650", "C3*1-40", false));
        to.xlsx("cong-thuc-loi.xlsx", new PlainReturn(), b -> {
            b.getSheetAt(1).getRow(1).getCell(2).setCellErrorValue((byte) 23);
            b.getSheetAt(1).getRow(2).getCell(3).setCellErrorValue((byte) 42);
        });
        to.xls(
                "cong-thuc-loi-97.xls",
                new PlainReturn(),
                b -> b.getSheetAt(1).getRow(1).getCell(2).setCellErrorValue((byte) 23));
        to.xlsx("hinh-anh.xlsx", new PlainReturn(), MessyLayouts::picture);
        to.xlsx("chu-thich-o.xlsx", new PlainReturn(), MessyLayouts::comment);
        to.xlsx("chu-nhieu-kieu.xlsx", new PlainReturn(), b -> {
            var text = new XSSFRichTextString("kỹ sư");
            var bold = b.createFont();
            bold.setBold(true);
            text.applyFont(0, 2, bold);
            b.getSheetAt(1).getRow(1).getCell(1).setCellValue(text);
        });
        to.xlsx(
                "o-lac-cuoi-trang.xlsx",
                new PlainReturn(),
                b -> b.getSheetAt(1).createRow(1_048_575).createCell(16_383).setCellValue("x"));
        to.xls(
                "o-lac-cuoi-trang-97.xls",
                new PlainReturn(),
                b -> b.getSheetAt(1).createRow(65_535).createCell(255).setCellValue("x"));
        to.xlsx(
                "trang-doi-ten.xlsx",
                new PlainReturn().rename("Trang bìa", "Sheet1").rename("Người học", "Biểu 02"));
        to.xlsx(
                "trang-ten-khac-chu.xlsx",
                new PlainReturn().rename("Trang bìa", "TRANG BIA ").rename("Người học", "nguoi hoc"));
        PlainReturn hidden = new PlainReturn();
        hidden.sheets.put("Nháp", List.of(row("Mã ngành", "x"), row("7480201", 5)));
        to.xlsx("trang-an.xlsx", hidden, b -> b.setSheetVisibility(2, SheetVisibility.HIDDEN));
        PlainReturn both = new PlainReturn();
        both.sheets.put("NGUOI HOC", both.learners());
        to.xlsx("trang-hai-lan.xlsx", both);
        PlainReturn absent = new PlainReturn();
        absent.sheets.remove("Người học");
        to.xlsx("trang-thieu.xlsx", absent);
        PlainReturn faceless = new PlainReturn();
        faceless.sheets.remove("Trang bìa");
        to.xlsx("trang-bia-thieu.xlsx", faceless);
    }

    private static Consumer<XSSFWorkbook> formulas(String persons, String female, boolean calculated) {
        return book -> {
            var sheet = book.getSheetAt(1);
            sheet.getRow(1).getCell(2).setCellFormula(persons);
            sheet.getRow(2).getCell(3).setCellFormula(female);
            if (calculated) {
                book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            } else {
                sheet.getRow(1).getCell(2).getCTCell().unsetV();
                sheet.getRow(2).getCell(3).getCTCell().unsetV();
            }
        };
    }

    private static void picture(XSSFWorkbook book) {
        int index = book.addPicture(DOT, Workbook.PICTURE_TYPE_PNG);
        var anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow1(4);
        anchor.setRow2(8);
        anchor.setCol1(1);
        anchor.setCol2(3);
        book.getSheetAt(1).createDrawingPatriarch().createPicture(anchor, index);
    }

    private static void comment(XSSFWorkbook book) {
        var sheet = book.getSheetAt(1);
        var comment = sheet.createDrawingPatriarch()
                .createCellComment(book.getCreationHelper().createClientAnchor());
        comment.setString(new XSSFRichTextString("xem lại: 1.205 hay 1.250?"));
        sheet.getRow(1).getCell(2).setCellComment(comment);
    }

    private static Consumer<XSSFWorkbook> merge(int sheet, String... ranges) {
        return book -> {
            for (String range : ranges) book.getSheetAt(sheet).addMergedRegion(CellRangeAddress.valueOf(range));
        };
    }
}
