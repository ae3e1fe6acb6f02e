package vn.chitieu.intake.messy;

import static vn.chitieu.intake.messy.PlainReturn.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets of last year, hidden ones, old fonts and signs that only look like them. */
final class MessySheets {
    private MessySheets() {}

    static void all(MessyFiles to) throws IOException {
        to.xlsx("trang-nam-truoc.xlsx", new PlainReturn().rename("Người học", "Số liệu năm 2025"));
        to.xlsx("trang-nam-so-lieu.xlsx", new PlainReturn().rename("Người học", "Số liệu năm 2026"));
        to.xlsx(
                "trang-an-thay-bang.xlsx",
                new PlainReturn().rename("Người học", "Sheet2"),
                b -> b.setSheetVisibility(1, SheetVisibility.HIDDEN));
        to.xls(
                "trang-an-thay-bang-97.xls",
                new PlainReturn().rename("Người học", "Sheet2"),
                b -> b.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN));
        PlainReturn titled = new PlainReturn().rename("Người học", "Sheet2");
        titled.sheets.get("Sheet2").add(0, row("BIỂU SỐ LIỆU NĂM 2025"));
        to.xlsx("trang-tieu-de-nam-truoc.xlsx", titled);
        signs(to);
    }

    private static void signs(MessyFiles to) throws IOException {
        PlainReturn signs = new PlainReturn();
        signs.learners("I1", "Tên ngành").learners("I2", "Mạng Cisco® và Microsoft®·nâng cao·c\u00adho kỹ sư");
        signs.learners().add(row());
        signs.learners().add(row("Người lập: señor Peña, Universität München"));
        to.xlsx("dau-la-khong-phai-bang-ma-cu.xlsx", signs);
        to.xlsx("bang-ma-cu-mot-tu.xlsx", new PlainReturn().learners("B2", "kü s\u00ad"));
        PlainReturn weak = new PlainReturn().learners("I1", "Tên ngành").learners("I2", "KÕ to¸n");
        to.xlsx("bang-ma-cu-phong-vntime.xlsx", weak, font(".VnTime"));
        to.xlsx(
                "bang-ma-cu-nhieu-o.xlsx",
                new PlainReturn()
                        .learners("I1", "Tên ngành")
                        .learners("I2", "KÕ to¸n")
                        .learners("I3", "Gi¸o dôc"));
        PlainReturn plain = new PlainReturn().learners("I1", "Tên ngành").learners("I2", "Kế toán");
        to.xlsx("phong-vntime-go-unicode.xlsx", plain, font(".VnTime"));
        to.xlsx("cong-thuc-tong-chua-tinh.xlsx", summed(), b -> {
            var total = b.getSheetAt(1).getRow(3);
            total.createCell(2).setCellFormula("SUM(C2:C3)");
        });
    }

    private static PlainReturn summed() {
        PlainReturn made = new PlainReturn();
        List<Object> total = new ArrayList<>(row("Tổng cộng"));
        made.learners().add(total);
        return made;
    }

    private static Consumer<XSSFWorkbook> font(String name) {
        return book -> {
            var font = book.createFont();
            font.setFontName(name);
            var style = book.createCellStyle();
            style.setFont(font);
            book.getSheetAt(1).getRow(1).getCell(8).setCellStyle(style);
        };
    }
}
