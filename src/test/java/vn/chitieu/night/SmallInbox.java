package vn.chitieu.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A few returns as CSV folders, for nights on the shipped rules. */
public final class SmallInbox {
    private static final String HEADER = "Mã ngành,Văn bằng,Số người,Trong đó nữ,Chương trình tài năng,"
            + "Công nghệ chiến lược,Định hướng AI,Tích hợp dữ liệu và AI\n";
    private static final String GRADUATES =
            "Mã ngành,Văn bằng,Số người,Trong đó nữ,Chương trình tài năng,Công nghệ chiến lược,Định hướng AI\n";
    private final Path folder;

    public SmallInbox(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    public Path folder() {
        return folder;
    }

    /** DPQ in two years, a college, a commune, a department; nothing of them is wrong. */
    public SmallInbox goodReturns() throws IOException {
        university("DPQ", 2025, "01/12/2025", "7480201,cử nhân,300,90,không,không,không,không");
        university("DPQ", 2026, "01/12/2026", "7480201,cử nhân,330,99,không,không,không,có");
        university("51-CS1", 2026, "03/12/2026", "7340301,cử nhân,500,300,không,không,không,không");
        return this;
    }

    /** A commune with more women than persons. */
    public SmallInbox badReturn() throws IOException {
        Path place = Files.createDirectories(folder.resolve("xã/23317-2026"));
        cover(place, "23317", 2026, "02/12/2026", List.of("Bảng Người học,đầy đủ"));
        Files.writeString(place.resolve("nguoi-hoc.csv"), HEADER + "7480201,cử nhân,10,12,không,không,không,không\n");
        return this;
    }

    SmallInbox unreadableFile() throws IOException {
        Files.writeString(folder.resolve("hỏng.xlsx"), "not a workbook");
        return this;
    }

    /** A register with a row of nobody. */
    SmallInbox wrongRegister() throws IOException {
        Path place = folder.resolve("sổ theo dõi.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(place))) {
            zip.putNextEntry(new ZipEntry("van-ban-den.csv"));
            zip.write("""
                    Mã đơn vị,Mã điều khoản,Năm,Số văn bản,Ngày văn bản,Ngày đến
                    99999,KH11-V.end-2,2026,1/BC,01/12/2026,02/12/2026
                    """.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The accountants' university sends once more, a hundred students fewer. */
    SmallInbox correction() throws IOException {
        Path place = Files.createDirectories(folder.resolve("bổ sung/51-CS1-2026"));
        university(place, "51-CS1", 2026, "08/12/2026", "7340301,cử nhân,400,250,không,không,không,không");
        return this;
    }

    /** A register of several sheets: CSV file, its rows, and so on. */
    SmallInbox register(String... sheets) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("sổ theo dõi.zip")))) {
            for (int i = 0; i < sheets.length; i += 2) {
                zip.putNextEntry(new ZipEntry(sheets[i]));
                zip.write(sheets[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return this;
    }

    /** A commune's return on whose cover the year is missing. */
    SmallInbox withoutYear() throws IOException {
        Path place = Files.createDirectories(folder.resolve("21040-2026"));
        Files.writeString(place.resolve("bia.csv"), """
                Mã đơn vị,21040
                Số liệu tính đến ngày,30/11/2026
                Ngày gửi,02/12/2026
                """);
        return this;
    }

    /** A return that is sent only after the tests' day, and a letter beside it. */
    SmallInbox laterReturn() throws IOException {
        university("51-CS2", 2026, "20/12/2026", "7480201,cử nhân,300,90,không,không,không,không");
        Files.writeString(folder.resolve("công văn.pdf"), "%PDF");
        return this;
    }

    /** A return that says 2036 and would wait for ten years. */
    SmallInbox impossiblyLate() throws IOException {
        return impossiblyLate("51-CS3");
    }

    SmallInbox impossiblyLate(String code) throws IOException {
        university(code, 2026, "02/12/2036", "7480201,cử nhân,300,90,không,không,không,không");
        return this;
    }

    /** A workbook of a college that nobody can open, named as its form was. */
    SmallInbox brokenButNamed() throws IOException {
        Files.writeString(folder.resolve("51-CS4-2026-gui-lai.xlsx"), "hỏng");
        return this;
    }

    /** A whole return of each of the communes. */
    SmallInbox communes(List<String> codes) throws IOException {
        for (String code : codes) university(code, 2026, "01/12/2026", "7480201,cử nhân,30,9,không,không,không,không");
        return this;
    }

    /** The same under a name of its own. */
    public SmallInbox sent(Path place, String code, int year, String day) throws IOException {
        Files.createDirectories(place);
        university(place, code, year, day, "7480201,cử nhân,30,9,không,không,không,không");
        return this;
    }

    /** A return without fault, sent on a day. */
    public SmallInbox sent(String code, int year, String day) throws IOException {
        university(code, year, day, "7480201,cử nhân,30,9,không,không,không,không");
        return this;
    }

    private void university(String code, int year, String sent, String learners) throws IOException {
        university(Files.createDirectories(folder.resolve(code + "-" + year)), code, year, sent, learners);
    }

    private static void university(Path place, String code, int year, String sent, String learners) throws IOException {
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
