package vn.chitieu.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What two institutes, three communes and one department send for 2026 and 2027, and the register. */
final class InnovationReturns {
    private final Path inbox;

    InnovationReturns(Path inbox) throws IOException {
        this.inbox = Files.createDirectories(inbox);
    }

    void write() throws IOException {
        // works and researchers of three years; projects, and those of them in time
        institute("51-VIEN1", 2026, "10/12/2026", """
                CONG_TRINH;2024;30
                CONG_TRINH;2025;40
                CONG_TRINH;;50
                NGHIEN_CUU_VIEN;2024;50
                NGHIEN_CUU_VIEN;2025;60
                NGHIEN_CUU_VIEN;;70
                DE_TAI;2024;10
                DE_TAI;2025;10
                DE_TAI;;10
                DE_TAI_DUNG;2024;8
                DE_TAI_DUNG;2025;9
                DE_TAI_DUNG;;10
                DOANH_THU;;130,5
                HO_SO_VIEN;;400
                HO_SO_SO_HOA;;100
                THIET_BI;;250
                SU_CO;;1
                SANG_CHE;;1
                KINH_PHI;;6,205
                HANG_QG;;8
                BAC_SO;;3
                """);
        institute("51-VIEN2", 2026, "12/12/2026", """
                CONG_TRINH;2024;10
                CONG_TRINH;2025;20
                CONG_TRINH;;30
                NGHIEN_CUU_VIEN;2024;40
                NGHIEN_CUU_VIEN;2025;40
                NGHIEN_CUU_VIEN;;40
                DE_TAI;2024;10
                DE_TAI;2025;10
                DE_TAI;;10
                DE_TAI_DUNG;2024;4
                DE_TAI_DUNG;2025;9
                DE_TAI_DUNG;;9
                DOANH_THU;;89,5
                HO_SO_VIEN;;400
                HO_SO_SO_HOA;;60
                THIET_BI;;250
                SU_CO;;1
                SANG_CHE;;1
                KINH_PHI;;4
                HANG_QG;;12
                BAC_SO;;2
                """);
        institute("51-VIEN1", 2027, "10/12/2027", later(60, 70, 10, 142, 200, 8.25, 2, 7));
        institute("51-VIEN2", 2027, "12/12/2027", later(40, 40, 9, 100, 100, 5.75, 2, 9));
        commune("21025", "01/12/2026", 100, 88, "10/06/2026");
        commune("23317", "02/12/2026", 100, 70, "05/07/2026");
        commune("21548", "03/12/2026", 100, 69, "");
        department();
        register();
    }

    private static String later(
            int works, int staff, int inTime, int sales, int files, double money, int patents, int rank) {
        return """
                CONG_TRINH;;%d
                NGHIEN_CUU_VIEN;;%d
                DE_TAI;;10
                DE_TAI_DUNG;;%d
                DOANH_THU;;%d
                HO_SO_VIEN;;400
                HO_SO_SO_HOA;;%d
                KINH_PHI;;%s
                SANG_CHE;;%d
                HANG_QG;;%d
                THIET_BI;;260
                SU_CO;;2
                BAC_SO;;3
                """.formatted(
                works, staff, inTime, sales, files, Double.toString(money).replace('.', ','), patents, rank);
    }

    private void institute(String code, int year, String sent, String rows) throws IOException {
        Path place = cover(code, year, sent, "Bảng Số liệu khác;đầy đủ\nBảng Nhiệm vụ;không phát sinh\n");
        StringBuilder all = new StringBuilder("Mã số liệu;Năm;Giá trị;Nguồn\n");
        rows.lines().forEach(row -> all.append(row).append(";sổ\n"));
        Files.writeString(place.resolve("so-lieu-khac.csv"), all);
    }

    /** @param planned date of the commune's plan, or empty */
    private void commune(String code, String sent, int files, int online, String planned) throws IOException {
        Path place = cover(
                code,
                2026,
                sent,
                "Bảng Người học;không phát sinh\nBảng Tốt nghiệp;không phát sinh\nBảng Số liệu khác;đầy đủ\n"
                        + "Bảng Nhiệm vụ;" + (planned.isEmpty() ? "không phát sinh" : "đầy đủ") + "\n");
        Files.writeString(place.resolve("so-lieu-khac.csv"), """
                Mã số liệu;Năm;Giá trị;Nguồn
                XA_HO_SO;;%d;sổ
                XA_HO_SO_TT;;%d;sổ
                """.formatted(files, online));
        if (!planned.isEmpty()) duties(place, "KHDM-V.2-1;đã hoàn thành;100;5/KH-UBND;" + planned + ";");
    }

    private void department() throws IOException {
        Path place = cover("51-KHCN", 2026, "20/10/2026", "Bảng Nhiệm vụ;đầy đủ\n");
        duties(place, "KHDM-V.2-2;đang thực hiện;60;;;Thiếu kinh phí");
    }

    private static void duties(Path place, String row) throws IOException {
        Files.writeString(
                place.resolve("nhiem-vu.csv"),
                "Mã điều khoản;Tình trạng;Tỷ lệ hoàn thành (%);Văn bản minh chứng;Ngày văn bản;Khó khăn\n" + row
                        + "\n");
    }

    private Path cover(String code, int year, String sent, String tables) throws IOException {
        Path place = Files.createDirectories(inbox.resolve(code + "-" + year));
        Files.writeString(place.resolve("bia.csv"), """
                Mã đơn vị;%s
                Năm số liệu;%d
                Số liệu tính đến ngày;%s
                Số văn bản;1/BC
                Ngày văn bản;%s
                Ngày gửi;%s
                %s""".formatted(
                        code, year, year == 2026 ? "15/10/2026" : "30/11/2027", sent, sent, tables));
        return place;
    }

    /** The first institute's half-yearly reports: a day early, two days late; a product dated on the day named. */
    private void register() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve("so-theo-doi.zip")))) {
            zip.putNextEntry(new ZipEntry("van-ban-den.csv"));
            zip.write("""
                    Mã đơn vị;Mã điều khoản;Năm;Kỳ;Số văn bản;Ngày văn bản;Ngày đến
                    51-VIEN1;KHDM-V.1-2;2026;6 tháng đầu năm;4/BC;14/06/2026;14/06/2026
                    51-VIEN1;KHDM-V.1-2;2026;6 tháng cuối năm;9/BC;03/12/2026;03/12/2026
                    51-NV;KHDM-V.2-3;2026;;12/QĐ-SNV;30/06/2026;01/07/2026
                    """.getBytes(StandardCharsets.UTF_8));
        }
    }
}
