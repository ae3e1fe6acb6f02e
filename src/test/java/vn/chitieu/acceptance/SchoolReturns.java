package vn.chitieu.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What the three schools and one university send for 2026, and the register. */
final class SchoolReturns {
    private final Path inbox;

    SchoolReturns(Path inbox) throws IOException {
        this.inbox = Files.createDirectories(inbox);
    }

    void write() throws IOException {
        school("23401-TH1", "10/12/2026", 500, 105, 20, 20, 18, 5, 5, 4, 3, new int[] {60, 25, 35, 20, 40});
        school("23401-TH2", "10/12/2026", 300, 30, 15, 10, 8, 6, 4, 3, 2, new int[] {40, 20, 20, 10, 30});
        // the first return of the third school does not add up: 10 men and 9 women are not 20
        school("21040-TH1", "01/12/2026", 200, 45, 16, 10, 9, 1, 6, 2, 1, new int[] {20, 10, 9, 5, 15});
        school("21040-TH1", "11/12/2026", 200, 45, 16, 10, 9, 1, 6, 2, 1, new int[] {20, 10, 10, 5, 15});
        // and the second school's: an unknown code, a code twice (once by its name), a year to come
        Path wrong = cover(
                "23401-TH2", "23401-TH2-02", "02/12/2026", "Bảng Số liệu khác;đầy đủ\nBảng Nhiệm vụ;không phát sinh\n");
        Files.writeString(wrong.resolve("so-lieu-khac.csv"), """
                Mã số liệu;Năm;Giá trị;Nguồn
                HOC_SINHS;;300;sổ
                may_tinh;;30;sổ
                Số máy tính cho học sinh;2026;31;sổ
                SANG_KIEN;2027;4;sổ
                """);
        Path university = cover(
                "DPQ",
                "DPQ-2026",
                "01/12/2026",
                "Bảng Người học;không phát sinh\nBảng Tốt nghiệp;đầy đủ"
                        + "\nBảng Giảng viên tiến sĩ;không phát sinh\nBảng Nhiệm vụ;không phát sinh\n");
        Files.writeString(university.resolve("tot-nghiep.csv"), """
                Mã ngành;Văn bằng;Số người;Trong đó nữ;Chương trình tài năng;Công nghệ chiến lược;Định hướng AI
                7520216;kỹ sư;6;2;không;không;không
                """);
        register();
    }

    private void school(
            String code,
            String sent,
            int pupils,
            int computers,
            int rooms,
            int teachers,
            int able,
            int left,
            int ideas,
            int ideas2025,
            int ideas2024,
            int[] trained)
            throws IOException {
        Path folder = cover(
                code,
                code + "-" + sent.substring(0, 2),
                sent,
                "Bảng Số liệu khác;đầy đủ\nBảng Nhiệm vụ;" + "không phát sinh\n");
        String[] codes = {"HOC_KY_NANG", "HOC_NAM", "HOC_NU", "HOC_GIAO_VIEN", "HOC_PHU_HUYNH"};
        StringBuilder rows = new StringBuilder("Mã số liệu;Năm;Giá trị;Nguồn\n");
        rows.append("HOC_SINH;;%d;sổ\nMAY_TINH;;%d;sổ\nPHONG_MAY;;%d;sổ\n".formatted(pupils, computers, rooms));
        rows.append("GIAO_VIEN;;%d;sổ\nGIAO_VIEN_CHUAN;;%d;sổ\nBO_HOC;;%d;sổ\n".formatted(teachers, able, left));
        rows.append("SANG_KIEN;2026;%d;sổ\nSANG_KIEN;2025;%d;sổ\nSANG_KIEN;2024;%d;sổ\n"
                .formatted(ideas, ideas2025, ideas2024));
        for (int i = 0; i < codes.length; i++) rows.append("%s;;%d;sổ\n".formatted(codes[i], trained[i]));
        Files.writeString(folder.resolve("so-lieu-khac.csv"), rows);
    }

    private Path cover(String code, String folder, String sent, String tables) throws IOException {
        Path place = Files.createDirectories(inbox.resolve(folder));
        Files.writeString(place.resolve("bia.csv"), """
                Mã đơn vị;%s
                Năm số liệu;2026
                Số liệu tính đến ngày;30/11/2026
                Số văn bản;1/BC
                Ngày văn bản;%s
                Ngày gửi;%s
                %s""".formatted(code, sent, sent, tables));
        return place;
    }

    /** One monthly report by name of its month, one quarterly without; a training on Friday 24/04/2026. */
    private void register() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve("so-theo-doi.zip")))) {
            put(zip, "van-ban-den.csv", """
                    Mã đơn vị;Mã điều khoản;Năm;Kỳ;Số văn bản;Ngày văn bản;Ngày đến
                    23401-TH1;KHTH-V.1-2;2026;tháng 4;4/BC;27/04/2026;27/04/2026
                    23401-TH1;KHTH-V.1-3;2026;;5/BC;25/03/2026;25/03/2026
                    23401-TH1;KHTH-V.1-4;2026;;6/BC;05/05/2026;05/05/2026
                    """);
            put(zip, "su-kien.csv", """
                    Mã đơn vị;Mã điều khoản;Ngày xảy ra;Nội dung
                    23401-TH1;KHTH-V.1-4;24/04/2026;Tập huấn đợt 1
                    23401-TH2;KHTH-V.1-4;24/04/2026;Tập huấn đợt 1
                    """);
            put(zip, "gia-han.csv", """
                    Mã đơn vị;Mã điều khoản;Năm;Kỳ;Số văn bản;Ngày văn bản;Gia hạn đến hết ngày
                    23401-TH2;KHTH-V.1-2;2026;tháng 12;7/CV;20/12/2026;05/01/2027
                    """);
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
