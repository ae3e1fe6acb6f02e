package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/** What the register's sheets do to nights: requests, letters sent, returns withdrawn; and evidence that is none. */
@Slow
class RegisterNightTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-16T18:30:00Z"), ZoneOffset.UTC);
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "21040", "21484", "23317"));
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void lettersWithdrawalsAndAnswers() throws IOException {
        SmallInbox inbox = new SmallInbox(folder.resolve("inbox"))
                .goodReturns()
                .correction()
                .register(
                        "yeu-cau-dot-xuat.csv",
                        """
                        Mã đơn vị,Mã điều khoản,Số văn bản yêu cầu,Ngày yêu cầu,Hạn trả lời
                        *,KH11-V.end-3,"5/UBND, khẩn",20/11/2026,01/12/2026
                        """,
                        "van-ban-den.csv",
                        """
                        Mã đơn vị,Mã điều khoản,Năm,Số văn bản,Ngày văn bản,Ngày đến,Trả lời văn bản số
                        51-TC,KH11-V.end-3,,31/BC,28/11/2026,30/11/2026,
                        51-NV,KH11-V.end-3,2026,32/BC,19/11/2026,30/11/2026,
                        51-KHCN,KH11-V.end-3,,33/BC,28/11/2026,30/11/2026,6/UBND
                        51-CA,KH11-V.end-2,,34/BC,28/11/2026,30/11/2026,
                        21040,KH11-V.end-2,2026,35/BC,30/11/2026,01/12/2026,
                        """,
                        "cong-van-da-gui.csv",
                        """
                        Mã đơn vị,Số công văn,Ngày công văn,Hạn trả lời,Mã điều khoản,Nội dung đôn đốc
                        21025; 51-CS3,1204/SGDĐT,08/12/2026,15/12/2026,,Báo cáo năm
                        51-CS4,1205/SGDĐT,05/12/2026,,,Báo cáo năm
                        51-CS6,1206/SGDĐT,04/12/2026,,,Báo cáo năm 2025
                        51-CS5,1207/SGDĐT,08/12/2026,15/12/2026,KH11-V.end-3,Yêu cầu đột xuất
                        99999;51-CS7,1208/SGDĐT,08/12/2026,15/12/2026,,Sai mã
                        """,
                        "bao-cao-rut-lai.csv",
                        """
                        Mã đơn vị,Năm số liệu,Ngày gửi của báo cáo,Số văn bản của báo cáo,Ngày rút,Lý do
                        51-CS1,2026,08/12/2026,,10/12/2026,Gửi nhầm bản nháp
                        DPQ,2026,,12 /bc,10/12/2026,Cộng sót một khoa
                        DPQ,2026,05/12/2026,,10/12/2026,Không có bản này
                        51-CS2,2026,,,10/12/2026,Không nói bản nào
                        51-CS3,2026,01/12/2026,,10/12/2026,
                        """);
        NightSummary before = night(inbox, "2026-12-09");
        List<String> as9 = returns();
        assertThat(as9)
                .containsExactly(
                        "51-CS1 2026 2026-12-03 bổ sung/51-CS1-2026",
                        "DPQ 2025 2025-12-01 DPQ-2025",
                        "DPQ 2026 2026-12-01 DPQ-2026");
        // 400 + 200 + 330 + 200 learners at the level "đại học"
        assertThat(province()).isEqualTo("330/1130");
        assertThat(state("deadline:DPQ:KH11-V.end-2::2026")).isEqualTo("ON_TIME");

        NightSummary on10 = night(inbox, "2026-12-10");
        assertThat(returns()).containsExactly("51-CS1 2026 2026-12-03 51-CS1-2026", "DPQ 2025 2025-12-01 DPQ-2025");
        assertThat(province()).isEqualTo("0/700");
        assertThat(state("deadline:DPQ:KH11-V.end-2::2026")).isEqualTo("OVERDUE");
        assertThat(state("target:51:KH11-II.2.a-1:level=7:2030")).isNotEqualTo("NO_RETURN");

        // two answers fit nothing, one withdrawal neither; four rows could not be read
        assertThat(on10.lookFirst()).anyMatch(s -> s.startsWith("Có 7 dòng của sổ theo dõi"));
        assertThat(before.lookFirst()).anyMatch(s -> s.startsWith("Có 6 dòng của sổ theo dõi"));
        assertThat(state("deadline:51-TC:KH11-V.end-3:request=5/UBND, khẩn:2026"))
                .isEqualTo("ON_TIME");
        assertThat(state("deadline:51-NV:KH11-V.end-3:request=5/UBND, khẩn:2026"))
                .isEqualTo("OVERDUE");
        assertThat(state("deadline:51-KHCN:KH11-V.end-3:request=5/UBND, khẩn:2026"))
                .isEqualTo("OVERDUE");
        // a document without data stops the deadline and leaves the figures unknown
        assertThat(state("deadline:21040:KH11-V.end-2::2026")).isEqualTo("ON_TIME");
        assertThat(sql.sql("select count(*) from return_status where unit_code = '21040'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Files.readString(folder.resolve("out/2026-12-10/findings.csv")))
                .contains("\"deadline:51-TC:KH11-V.end-3:request=5/UBND, khẩn:2026\"");
        List<String> told = quality();
        assertThat(told)
                .anyMatch(
                        s -> s.contains("đơn vị DPQ đã rút báo cáo năm số liệu 2026 gửi ngày 01/12/2026 (tệp DPQ-2026)"
                                + " từ ngày 10/12/2026; lý do: Cộng sót một khoa."))
                .anyMatch(s -> s.contains("đơn vị 51-CS1 đã rút báo cáo"))
                .anyMatch(s -> s.contains("đơn vị DPQ không có báo cáo năm số liệu 2026 nào khớp với “05/12/2026”"))
                .anyMatch(s -> s.contains("Văn bản 32/BC của đơn vị 51-NV"))
                .anyMatch(s -> s.contains("Văn bản 33/BC của đơn vị 51-KHCN"))
                .anyMatch(s -> s.contains("chưa ghi báo cáo nào được rút"))
                .anyMatch(s -> s.contains("mã 99999"))
                .noneMatch(s -> s.contains("31/BC"));

        OpenedLetters letters = letters("2026-12-10");
        assertThat(letters.addressed()).isNotEmpty().doesNotContain("21025", "51-CS3", "51-CS4");
        // to the other units, and of what the letter to these was not about
        assertThat(letters.to("21040")).contains("năm số liệu 2025: chưa gửi");
        assertThat(letters.to("51-CS6")).contains("năm số liệu 2026").doesNotContain("năm số liệu 2025");
        assertThat(letters.to("51-CS5")).contains("năm số liệu 2025").doesNotContain("5/UBND");
        assertThat(letters.to("51-CS7")).contains("năm số liệu 2025", "5/UBND, khẩn");
        assertThat(arrears("2026-12-10"))
                .anyMatch(s -> s.contains(
                        "đã đôn đốc tại công văn số 1204/SGDĐT ngày 08/12/2026, chờ trả lời đến hết ngày 15/12/2026"))
                .anyMatch(s -> s.contains("1205/SGDĐT ngày 05/12/2026, chờ trả lời đến hết ngày 12/12/2026"));

        // an earlier night once more gives the earlier answer; after the answer is due the letter is drafted again
        night(inbox, "2026-12-09");
        assertThat(returns()).isEqualTo(as9);
        night(inbox, "2026-12-16");
        for (String unit : List.of("21025", "51-CS3", "51-CS4"))
            assertThat(letters("2026-12-16").to(unit)).contains("năm số liệu 2026: chưa gửi");
    }

    /** The two case files: all that they say of V.7.b-1 is "không có"; a letter without a number is evidence. */
    @Test
    void evidenceThatSaysThereIsNone() throws IOException {
        night(caseFile("I3b-minh-chung-khong-co-V7b1.xlsx"), "2026-12-10");
        assertThat(returns()).containsExactly("DPQ 2026 2026-12-02 I3b-minh-chung-khong-co-V7b1.xlsx");
        assertThat(state("duty:DPQ:KH11-V.7.b-1::")).isEqualTo("IN_PROGRESS");
        night(caseFile("I10-cong-van-khong-so.xlsx"), "2026-12-10");
        assertThat(state("duty:DPQ:KH11-V.7.a-1::")).isEqualTo("DONE");
    }

    private SmallInbox caseFile(String name) throws IOException {
        SmallInbox inbox = new SmallInbox(folder.resolve(name));
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/vn/chitieu/intake/cases/" + name))) {
            Files.copy(in, inbox.folder().resolve(name));
        }
        return inbox;
    }

    private NightSummary night(SmallInbox inbox, String day) {
        NightRequest request =
                new NightRequest(rules, inbox.folder(), folder.resolve("out"), LocalDate.parse(day), CLOCK, Set.of());
        NightResult result = context.nights().run(request, NightProgress.NONE);
        assertThat(result.sentence()).isEmpty();
        return Objects.requireNonNull(result.summary());
    }

    /** Returns in force: unit, year, sent first, file. */
    private List<String> returns() {
        return sql.sql("""
                select unit_code || ' ' || year || ' ' || first_sent || ' ' || file from return_status
                where submission_id is not null order by unit_code, year""").query(String.class).list();
    }

    private String province() {
        return sql.sql("""
                select numerator || '/' || denominator from indicator_value
                where unit_code = '51' and indicator = 'STEM_SHARE' and dimension = 'level=7' and year = 2026""").query(String.class).single();
    }

    private String state(String finding) {
        return sql.sql("select state from run_finding where finding_id = :id")
                .param("id", finding)
                .query(String.class)
                .single();
    }

    private List<String> quality() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out/2026-12-10/51"))) {
            Path book = files.filter(f -> f.toString().endsWith(".xlsx")
                            && !f.getFileName().toString().startsWith("tra-loi"))
                    .findFirst()
                    .orElseThrow();
            return rows(book, "Chất lượng số liệu");
        }
    }

    private List<String> arrears(String day) throws IOException {
        return rows(folder.resolve("out/" + day + "/51-GDDT/phu-luc-KH11-" + day + ".xlsx"), null);
    }

    /** Every row of a sheet, or of all, as one text. */
    private static List<String> rows(Path file, String name) throws IOException {
        List<String> rows = new java.util.ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                if (name != null && !sheet.getSheetName().contains(name)) continue;
                for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                    StringBuilder row = new StringBuilder();
                    for (int c = 0; c < 12; c++)
                        row.append(Sheets.text(sheet, r, c)).append(" | ");
                    rows.add(row.toString());
                }
            }
        }
        return rows;
    }

    private OpenedLetters letters(String day) throws IOException {
        return new OpenedLetters(folder.resolve("out/" + day + "/51-GDDT/cong-van"));
    }
}
