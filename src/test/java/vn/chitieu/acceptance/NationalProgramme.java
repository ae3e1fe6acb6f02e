package vn.chitieu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.command.CommandRun;

/**
 * A national programme that nobody has seen: five ministries, 37 tasks due as plans write it (mục 4.12), two duties that go
 * on; and what four of the ministries and the register say of it by 10/07/2026. Made up; typed as staff would.
 */
final class NationalProgramme {
    static final String PLAN = "chuong-trinh.xlsx";
    private static final String UNITS = "danh-muc/don-vi.xlsx";
    private static final String MINISTRY = "bo_nganh";
    private final Path root;
    private final Path inbox;
    private final Tables tables;
    private final Map<String, StringBuilder> said = new LinkedHashMap<>();
    private int rows;

    NationalProgramme(Path root, Path inbox) throws IOException {
        this.root = root;
        this.inbox = Files.createDirectories(inbox);
        this.tables = new Tables(root);
        FileSystemUtils.copyRecursively(Path.of("rules"), root);
    }

    void write() throws IOException {
        units();
        document();
        tasks();
        amendment();
        send(
                "BGDDT",
                "20/05/2026",
                "BGDDT-thang-5",
                "109;đã hoàn thành;100;bản tổng kết;;",
                "110;đã hoàn thành;100;bản đánh giá;;");
        for (Map.Entry<String, StringBuilder> one : said.entrySet())
            send(
                    one.getKey(),
                    one.getKey().equals("BGDDT") ? "10/07/2026" : "05/07/2026",
                    one.getKey(),
                    one.getValue().toString().split("\n"));
        register();
    }

    private void units() {
        tables.add(UNITS, "Loại đơn vị", MINISTRY, "*", "Bộ, cơ quan ngang bộ", "DUTIES", "-", "không");
        tables.add("danh-muc/bieu-mau.xlsx", "Từ điển", "unit_type", MINISTRY, "bộ, cơ quan ngang bộ", "-");
        ministry("BGDDT", "Bộ Giáo dục và Đào tạo");
        ministry("BKHCN", "Bộ Khoa học và Công nghệ");
        ministry("BTC", "Bộ Tài chính");
        ministry("BNV", "Bộ Nội vụ");
        ministry("BCT", "Bộ Công Thương");
    }

    private void ministry(String code, String name) {
        tables.add(UNITS, "Đơn vị", code, name, MINISTRY, "-", "VN", "01/03/2025", "-", "-");
    }

    private void document() {
        command(
                "rules",
                "new",
                "--rules",
                root.toString(),
                "--code",
                "CTQG",
                "--unit",
                "VN",
                "--title",
                "Chương trình hành động quốc gia (minh họa)",
                "--short-title",
                "Chương trình quốc gia",
                "--issuer",
                "Thủ tướng Chính phủ",
                "--lead",
                "BGDDT",
                "--issued",
                "--number",
                "88/QĐ-TTg",
                "--date",
                "2026-01-05",
                "--approver",
                "Phó Thủ tướng Chính phủ",
                "--file",
                PLAN);
        tables.empty(
                PLAN,
                "Chỉ tiêu",
                "Thời hạn",
                "Nhiệm vụ",
                "Giải pháp",
                "Kinh phí",
                "Định hướng",
                "Yêu cầu",
                "Tình huống",
                "Dữ liệu thử");
    }

    private static void command(String... arguments) {
        CommandRun.Said said = CommandRun.say(arguments);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
    }

    /** Each: number, leads, due, and what the lead's return of July says of it ("" nothing). */
    private void tasks() {
        task("101", "BGDDT", "tháng 3/2026", "đã hoàn thành;100;1/BC;20/03/2026;");
        task("102", "BGDDT", "quý I/2026", "đã hoàn thành;100;2/BC;15/04/2026;");
        task("103", "BGDDT", "trước 30/6/2026", "đã hoàn thành;100;3/BC;30/06/2026;");
        task("104", "BGDDT", "trước 30/6/2026", "đã hoàn thành;100;4/BC;29/06/2026;");
        task("105", "BGDDT", "trước tháng 6/2026", "đã hoàn thành;100;5/BC;01/06/2026;");
        task("106", "BGDDT", "trong quý II/2026", "đang thực hiện;70;;;Chờ góp ý");
        task("107", "BGDDT", "trong quý III/2026", "đang thực hiện;30;;;");
        task("108", "BGDDT", "đến hết tháng 7/2026", "");
        // done, without a day: the return of 20/05 said so first
        task("109", "BGDDT", "6 tháng đầu năm 2026", "đã hoàn thành;100;bản tổng kết;;");
        task("110", "BGDDT", "tháng 4/2026", "đã hoàn thành;100;bản đánh giá;;");
        task("111", "BGDDT", "năm 2026", "chưa thực hiện;;;;");
        task("112", "BGDDT", "30/6/2026", "chưa thực hiện;;;;");
        // typed 15/6/2026 and 6/2026, as Excel keeps them
        task("113", "BKHCN", new Tables.Day(LocalDate.of(2026, 6, 15), "dd/mm/yyyy"), "");
        task("114", "BKHCN", new Tables.Day(LocalDate.of(2026, 6, 1), "mmm-yy"), "đã hoàn thành;100;14/BC;30/06/2026;");
        task("115", "BKHCN", "2026-2030", "");
        task("116", "BKHCN", 2027, "đang thực hiện;10;;;");
        task("117", "BKHCN", "12/2026", "chưa thực hiện;;;;");
        // number and date demanded: without a number it is not done
        task(
                "118",
                "BKHCN",
                "chậm nhất ngày 31 tháng 5 năm 2026",
                "đã hoàn thành;100;tờ trình;20/05/2026;",
                "Minh chứng",
                "NUMBER_AND_DATE");
        task(
                "119",
                "BKHCN",
                "chậm nhất ngày 31 tháng 5 năm 2026",
                "đã hoàn thành;100;19/TTr;25/05/2026;",
                "Minh chứng",
                "NUMBER_AND_DATE");
        // put off to 31/12 by the register
        task("120", "BKHCN", "30/6/2026", "đang thực hiện;50;;;");
        // put off to the fourth quarter by an amendment
        task("121", "BKHCN", "quý II/2026", "");
        // each of two is bound; the first for both; each of three
        task("122", "BGDDT;BKHCN", "tháng 6/2026", "");
        say("BGDDT", "122;đã hoàn thành;100;22/BC;25/06/2026;");
        say("BKHCN", "122;đang thực hiện;40;;;");
        task("123", "BTC;BKHCN", "tháng 5/2026", "đã hoàn thành;100;23/BC;20/05/2026;", "Nhiều chủ trì", "cơ quan đầu");
        task("124", "BTC;BNV;BCT", "quý IV/2026", "");
        say("BTC", "124;đã hoàn thành;100;24/BC;01/07/2026;");
        say("BNV", "124;đang thực hiện;20;;;");
        task("125", "BTC", "cuối năm 2025", "đã hoàn thành;100;25/BC;10/01/2026;", "Từ năm", 2025);
        task("127", "BTC", "trước năm 2027", "đang thực hiện;60;;;");
        task("130", "BNV", "01/8/2026", "đang thực hiện;80;;;");
        task("131", "BNV", "01/8/2026", "");
        task("132", "BNV", "quý I/2026", "chưa thực hiện;;;;");
        // the register has its product
        task("133", "BNV", "tháng 02/2026", "");
        task("134", "BNV", "năm 2026 và các năm tiếp theo", "đang thực hiện;50;;;");
        task("135", "BCT", "31/3/2026", "");
        task("136", "BCT", "quý III/2026", "");
        // thirty days ahead, and thirty-one; today, and yesterday
        task("137", "BCT", "14/8/2026", "");
        task("138", "BCT", "15/8/2026", "");
        task("139", "BCT", "15/7/2026", "");
        task("140", "BCT", "đến ngày 14/7/2026", "");
        // no tasks of a day: they go on
        task("128", "BTC", "thường xuyên", "đang thực hiện;;;;");
        task("129", "BTC", "hằng năm", "đang thực hiện;;;;");
    }

    private void task(String id, String leads, Object due, String report, Object... other) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(
                row,
                "STT",
                ++rows,
                "Loại",
                "nhiệm vụ",
                "Vị trí",
                "mục " + rows,
                "Nội dung",
                "Nhiệm vụ " + id,
                "Mã",
                "CTQG-" + id,
                "Loại đơn vị",
                MINISTRY,
                "Mã đơn vị",
                leads,
                "Từ năm",
                2026,
                "Mã chủ trì",
                leads,
                "Thường xuyên",
                "không",
                "Minh chứng",
                "EVIDENCE",
                "Chấm",
                "có",
                "Khi có yêu cầu",
                "không",
                "Hạn hoàn thành",
                due,
                "Nhiều chủ trì",
                "từng cơ quan");
        put(row, other);
        tables.row(PLAN, "Nhiệm vụ", row);
        if (!report.isEmpty()) say(leads.split(";")[0], id + ";" + report);
    }

    private static void put(Map<String, Object> row, Object... cells) {
        for (int i = 0; i < cells.length; i += 2) row.put(cells[i].toString(), cells[i + 1]);
    }

    private void say(String unit, String row) {
        said.computeIfAbsent(unit, k -> new StringBuilder()).append(row).append('\n');
    }

    private void amendment() {
        command(
                "rules",
                "amend",
                "CTQG-121",
                "--rules",
                root.toString(),
                "--from",
                "01/06/2026",
                "--document",
                "Quyết định số 99/QĐ-TTg",
                "--date",
                "25/05/2026",
                "--approver",
                "Phó Thủ tướng Chính phủ",
                "--set",
                "Hạn hoàn thành=quý IV/2026");
    }

    /** A return of the duties sheet alone. */
    private void send(String unit, String sent, String folder, String... said) throws IOException {
        Path place = Files.createDirectories(inbox.resolve(folder));
        Files.writeString(place.resolve("bia.csv"), """
                Mã đơn vị;%s
                Năm số liệu;2026
                Số liệu tính đến ngày;%s
                Số văn bản;1/BC
                Ngày văn bản;%s
                Ngày gửi;%s
                Bảng Nhiệm vụ;đầy đủ
                """.formatted(unit, sent, sent, sent));
        StringBuilder all = new StringBuilder(
                "Mã điều khoản;Tình trạng;Tỷ lệ hoàn thành (%);Văn bản minh chứng;Ngày văn bản;Khó khăn\n");
        for (String row : said) all.append("CTQG-").append(row).append('\n');
        Files.writeString(place.resolve("nhiem-vu.csv"), all);
    }

    private void register() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inbox.resolve("so-theo-doi.zip")))) {
            zip.putNextEntry(new ZipEntry("gia-han.csv"));
            zip.write("""
                    Mã đơn vị;Mã điều khoản;Năm;Số văn bản đồng ý;Ngày văn bản;Ngày ghi sổ;Gia hạn đến hết ngày;Lý do
                    BKHCN;CTQG-120;2026;7/VPCP;20/06/2026;21/06/2026;31/12/2026;Chờ luật
                    """.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("van-ban-den.csv"));
            zip.write("""
                    Mã đơn vị;Mã điều khoản;Năm;Kỳ;Số văn bản;Ngày văn bản;Ngày đến
                    BNV;CTQG-133;2026;;33/QĐ-BNV;28/02/2026;02/03/2026
                    """.getBytes(StandardCharsets.UTF_8));
        }
    }
}
