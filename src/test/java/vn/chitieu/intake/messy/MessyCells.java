package vn.chitieu.intake.messy;

import static vn.chitieu.intake.messy.MessyCorpus.day;

import java.io.IOException;
import java.text.Normalizer;

/** Dates, numbers and codes as people type them. */
final class MessyCells {
    private MessyCells() {}

    static void dates(MessyFiles to) throws IOException {
        dates(to, "ngay-la-ngay-excel", day(11, 30), day(12, 2), day(12, 2));
        dates(to, "ngay-gach-ngang", "30-11-2026", "2-12-2026", "02-12-26");
        dates(to, "ngay-dau-cham", "30.11.26", "2.12.2026", "02.12.2026.");
        dates(
                to,
                "ngay-bang-chu",
                "ngày 30 tháng 11 năm 2026",
                "Quảng Ngãi, ngày 02 tháng 12 năm 2026",
                "Ngày 2/12/2026");
        dates(to, "ngay-iso", "2026-11-30", "2026-12-02T08:30:00", "2026-12-02 00:00:00");
        dates(to, "ngay-nam-truoc-gach-cheo", "2026/11/30", "2026-12-2", "2026/12/02");
        dates(to, "ngay-co-thu-va-gio", "Đến hết ngày 30/11/2026", "08h30 ngày 02/12/2026", "Thứ tư 02/12/2026");
        dates(to, "ngay-mong", "３０/１１/２０２６", "ngày mồng 2 tháng 12 năm 2026", 46358.6);
        dates(to, "ngay-ten-thang", "30-Nov-26", "02-thg 12-26", "02-Th12-2026");
        dates(to, "ngay-la-so-thu-tu", 46356, 46358, "46358");
        dates(
                to,
                "ngay-chu-hoa-khoang-trang",
                " 30 / 11 / 2026\u00a0",
                "NGÀY 02 THÁNG 12 NĂM 2026",
                "02/12/2026 14:05");
        dates(to, "ngay-khong-co-that", "31/11/2026", "02/12/2026", "02/12/2026");
        dates(to, "ngay-kieu-my", "11/30/2026", "02/12/2026", "02/12/2026");
        dates(to, "ngay-thieu-ngay", "tháng 11/2026", "02/12/2026", "02/12/2026");
        dates(to, "ngay-tam-chu-so", "30/11/2026", 2122026, "02/12/2026");
        dates(to, "ngay-chot-sau-ngay-gui", "30/11/2026", "29/11/2026", "29/11/2026");
        to.xlsx("ngay-tu-1904.xlsx", new PlainReturn(), book -> {
            var properties = book.getCTWorkbook().addNewWorkbookPr();
            properties.setDate1904(true);
            var style = book.createCellStyle();
            style.setDataFormat((short) 14);
            var cell = book.getSheetAt(0).getRow(2).getCell(1);
            cell.setCellValue(46356 - 1462);
            cell.setCellStyle(style);
        });
        to.xls("ngay-excel-97.xls", new PlainReturn().cover("B3", day(11, 30)).cover("B4", day(12, 2)), book -> {});
    }

    private static void dates(MessyFiles to, String name, Object asOf, Object sent, Object dated) throws IOException {
        to.xlsx(
                name + ".xlsx",
                new PlainReturn().cover("B3", asOf).cover("B4", sent).cover("B6", dated));
    }

    static void numbers(MessyFiles to) throws IOException {
        number(to, "so-cham-hang-nghin", "1.250", "320");
        number(to, "so-khoang-trang-khong-ngat", "1\u00a0250", " 320\u00a0");
        number(to, "so-khoang-trang-hep", "1\u202f250", "\u200b320");
        number(to, "so-phay-khong", "1.250,0", "320,00");
        number(to, "so-dau-nhay-don", "'1250", "’320");
        number(to, "so-phay-le", "1250,5", 320);
        number(to, "so-kieu-anh", "1,250", 320);
        number(to, "so-kieu-anh-chan", "1,000", 320);
        number(to, "so-cham-khong", "1250.0", "320.00");
        number(to, "so-toan-giac", "１２５０", "３２０");
        number(to, "so-kem-chu", "1250 người", 320);
        number(to, "so-gach-ngang", 1250, "-");
        number(to, "so-am", 1250, -320);
        number(to, "so-chu-o", "125O", 320);
        number(to, "so-thap-phan-excel", 1250.5, 320);
        number(to, "so-nu-hon-tong", 1250, 1251);
        to.xlsx("so-dau-nhay-excel.xlsx", new PlainReturn().learners("C2", "1250"), book -> {
            var style = book.createCellStyle();
            style.setQuotePrefixed(true);
            book.getSheetAt(1).getRow(1).getCell(2).setCellStyle(style);
        });
        to.xlsx("nam-kem-chu.xlsx", new PlainReturn().cover("B2", "Năm 2026"));
        to.xlsx("nam-cham-khong.xlsx", new PlainReturn().cover("B2", "2026.0").learners("A2", "7480201.0"));
        to.xlsx("nam-sai.xlsx", new PlainReturn().cover("B2", "hai nghìn"));
        to.xlsx(
                "co-khong-dung-sai.xlsx",
                new PlainReturn()
                        .learners("E2", "FALSE")
                        .learners("G2", "TRUE")
                        .learners("E3", "-")
                        .learners("F3", "–"));
        to.xlsx("nam-la-chu-so.xlsx", new PlainReturn().cover("B2", " 2026\u00a0"));
    }

    private static void number(MessyFiles to, String name, Object persons, Object female) throws IOException {
        to.xlsx(name + ".xlsx", new PlainReturn().learners("C2", persons).learners("D2", female));
    }

    static void codes(MessyFiles to) throws IOException {
        to.xlsx(
                "ma-thua-khoang-trang.xlsx",
                new PlainReturn()
                        .cover("B1", " DPQ \u00a0")
                        .learners("A2", "7480201 ")
                        .learners("A3", "\u00a07480101")
                        .learners("B2", "Kỹ sư  "));
        to.xlsx("ma-nganh-la-so.xlsx", new PlainReturn().learners("A2", 7480201).learners("A3", "7.480.101"));
        to.xlsx("ma-nganh-mat-chu-so.xlsx", new PlainReturn().learners("A3", 748101));
        to.xlsx("ma-don-vi-chu-thuong.xlsx", new PlainReturn().cover("B1", "dpq"));
        to.xlsx("ma-don-vi-kem-ten.xlsx", new PlainReturn().cover("B1", "DPQ - Trường Đại học Phạm Văn Đồng"));
        // unknown: said once, not again for each of its duties
        to.xlsx("ma-don-vi-la-co-nhiem-vu.xlsx", PlainUnits.institution().cover("B1", "XYZ"));
        to.xlsx("ma-don-vi-bo-trong.xlsx", new PlainReturn().cover("B1", ""));
        to.xlsx("ma-xa-la-so.xlsx", commune(23317));
        to.xlsx("ma-xa-so-le-khong.xlsx", commune("23317.0"));
        to.xlsx("ma-xa-cham-hang-nghin.xlsx", commune("23.317"));
        to.xlsx("ma-xa-thieu-so.xlsx", commune(3317));
        to.xlsx(
                "tu-viet-khac.xlsx",
                new PlainReturn()
                        .learners("B2", "KĨ SƯ")
                        .learners("B3", "Bằng cử nhân")
                        .learners("G2", "X")
                        .cover("B7", "Đầy  đủ."));
        to.xlsx("tu-la.xlsx", new PlainReturn().learners("B3", "kỹ thuật viên"));
        to.xlsx("nfd.xlsx", new PlainReturn().text(t -> Normalizer.normalize(t, Normalizer.Form.NFD)));
        to.xlsx(
                "bang-ma-cu-mot-o.xlsx",
                new PlainReturn().learners("I1", "Tên ngành").learners("I2", "C«ng nghÖ th«ng tin"));
        to.xlsx("bang-ma-cu-tcvn3.xlsx", old("B×a", "Ng­êi häc", "M· ®¬n vÞ", "N¨m sè liÖu", "Sè liÖu tÝnh ®Õn ngµy"));
        to.xlsx(
                "bang-ma-cu-vni.xlsx",
                old("Bìa", "Sheet2", "Maõ ñôn vò", "Naêm soá lieäu", "Soá lieäu tính ñeán ngaøy"));
        to.xls(
                "bang-ma-cu-tcvn3-97.xls",
                old("Sheet1", "Sheet2", "M· ®¬n vÞ", "N¨m sè liÖu", "Sè liÖu tÝnh ®Õn ngµy"),
                b -> {});
    }

    private static PlainReturn old(String first, String second, String... labels) {
        PlainReturn made = new PlainReturn();
        for (int i = 0; i < labels.length; i++) made.cover("A" + (i + 1), labels[i]);
        made.learners("A1", "M· ngµnh").learners("B1", "V¨n b»ng").learners("C1", "Sè ng­êi");
        return made.rename("Trang bìa", first).rename("Người học", second);
    }

    private static PlainReturn commune(Object code) {
        PlainReturn made = new PlainReturn().cover("B1", code).cover("B7", "không phát sinh");
        made.cover().remove(8);
        made.sheets.remove("Người học");
        return made;
    }
}
