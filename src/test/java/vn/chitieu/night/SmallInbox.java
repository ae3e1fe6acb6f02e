package vn.chitieu.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A few returns as CSV folders, for nights on the shipped rules. */
final class SmallInbox {
    private static final String HEADER = "Mã ngành,Văn bằng,Số người,Trong đó nữ,Chương trình tài năng,"
            + "Công nghệ chiến lược,Định hướng AI,Tích hợp dữ liệu và AI\n";
    private static final String GRADUATES =
            "Mã ngành,Văn bằng,Số người,Trong đó nữ,Chương trình tài năng,Công nghệ chiến lược,Định hướng AI\n";
    private final Path folder;

    SmallInbox(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    /** DPQ in two years, a college, a commune, a department; nothing of them is wrong. */
    SmallInbox goodReturns() throws IOException {
        university("DPQ", 2025, "01/12/2025", "7480201,cử nhân,300,90,không,không,không,không");
        university("DPQ", 2026, "01/12/2026", "7480201,cử nhân,330,99,không,không,không,có");
        university("51-CS1", 2026, "03/12/2026", "7340301,cử nhân,500,300,không,không,không,không");
        return this;
    }

    /** A commune with more women than persons. */
    SmallInbox badReturn() throws IOException {
        Path place = Files.createDirectories(folder.resolve("xã/23317-2026"));
        cover(place, "23317", 2026, "02/12/2026", List.of("Bảng Người học,đầy đủ"));
        Files.writeString(place.resolve("nguoi-hoc.csv"), HEADER + "7480201,cử nhân,10,12,không,không,không,không\n");
        return this;
    }

    SmallInbox unreadableFile() throws IOException {
        Files.writeString(folder.resolve("hỏng.xlsx"), "not a workbook");
        return this;
    }

    private void university(String code, int year, String sent, String learners) throws IOException {
        Path place = Files.createDirectories(folder.resolve(code + "-" + year));
        cover(
                place,
                code,
                year,
                sent,
                List.of(
                        "Bảng Người học,đầy đủ",
                        "Bảng Tốt nghiệp,đầy đủ",
                        "Bảng Giảng viên tiến sĩ,không phát sinh",
                        "Bảng Nhiệm vụ,không phát sinh"));
        Files.writeString(
                place.resolve("nguoi-hoc.csv"),
                HEADER + learners + "\n7140201,cử nhân,200,150,không,không,không,không\n");
        Files.writeString(place.resolve("tot-nghiep.csv"), GRADUATES + "7480201,cử nhân,40,10,không,không,không\n");
    }

    private static void cover(Path place, String code, int year, String sent, List<String> tables) throws IOException {
        Files.writeString(
                place.resolve("bia.csv"), """
                Mã đơn vị,%s
                Năm số liệu,%d
                Số liệu tính đến ngày,30/11/%d
                Số văn bản,12/BC
                Ngày văn bản,%s
                Ngày gửi,%s
                %s
                """.formatted(code, year, year, sent, sent, String.join("\n", tables)));
    }
}
