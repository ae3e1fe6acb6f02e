package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/** What a file of the night says depends only on what it is made of: all files of two nights held against each other, by byte. */
@Slow
class OwnBytesTest {
    private static final Set<String> COMMUNES = Set.of("21025", "21040", "21484", "23317");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final String REGISTER = "Mã đơn vị,Mã điều khoản,Năm,Số văn bản,Ngày văn bản,Ngày đến\n"
            + "21025,KH11-V.end-2,2026,7/BC,01/12/2026,02/12/2026\n";

    @TempDir
    static Path folder;

    private static Path rules;
    private static Map<String, byte[]> before;

    /** Two institutions and a commune have sent; of the commune a document is registered too. */
    @BeforeAll
    static void firstNight() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(COMMUNES);
        before = night("before", rules, inbox("before").register("van-ban-den.csv", REGISTER));
    }

    @Test
    void oneReturnChangesWhatIsMadeOfIt() throws IOException {
        SmallInbox more = inbox("return").register("van-ban-den.csv", REGISTER).sent("21040", 2026, "02/12/2026");
        assertThat(changed(night("return", rules, more)))
                .containsExactly(
                        "21040/bao-cao-21040-2026-12-10.xlsx",
                        "21040/ky-thuat-21040-2026-12-10.xlsx",
                        // the department that leads the plan lists the communes, and need not urge this one any more
                        "51-GDDT/bao-cao-51-GDDT-2026-12-10.xlsx",
                        "51-GDDT/bao-cao-KH11-2026-12-10.docx",
                        // what it owes is now what 21025 owes: one letter to both, and the other two have theirs
                        "51-GDDT/cong-van/cong-van-21025-2026-12-10.docx",
                        "51-GDDT/cong-van/cong-van-chung-KH11-2026-12-10-2.docx",
                        "51-GDDT/cong-van/cong-van-chung-KH11-2026-12-10-3.docx",
                        "51-GDDT/phu-luc-KH11-2026-12-10.xlsx",
                        "51/bao-cao-51-2026-12-10.xlsx",
                        "51/ky-thuat-51-2026-12-10.xlsx",
                        "51/tom-tat-51-2026-12-10.docx",
                        "findings.csv");
    }

    /** The register is one file for all units: a row of one leaves the others as they are. */
    @Test
    void aRowOfTheRegisterChangesWhatIsMadeOfThatRow() throws IOException {
        SmallInbox more = inbox("register")
                .register("van-ban-den.csv", REGISTER + "21484,KH11-V.end-2,2026,9/BC,03/12/2026,03/12/2026\n");
        assertThat(changed(night("register", rules, more)))
                .containsExactly(
                        "21484/bao-cao-21484-2026-12-10.xlsx",
                        "21484/ky-thuat-21484-2026-12-10.xlsx",
                        "51-GDDT/bao-cao-51-GDDT-2026-12-10.xlsx",
                        "51-GDDT/bao-cao-KH11-2026-12-10.docx",
                        // its case is its own now
                        "51-GDDT/cong-van/cong-van-21484-2026-12-10.docx",
                        "51-GDDT/cong-van/cong-van-chung-KH11-2026-12-10-2.docx",
                        "51-GDDT/phu-luc-KH11-2026-12-10.xlsx",
                        "51/bao-cao-51-2026-12-10.xlsx",
                        "51/ky-thuat-51-2026-12-10.xlsx",
                        "51/tom-tat-51-2026-12-10.docx",
                        "findings.csv");
    }

    /** Ngọk Bay's plan binds Ngọk Bay: its row of 2035 raised, nobody else's workbook is another. */
    @Test
    void aRuleRowChangesTheUnitsThatItBinds() throws IOException {
        Path raised = folder.resolve("raised");
        FileSystemUtils.copyRecursively(rules, raised);
        new RulesEdit(raised).figure("kh-ngok-bay.xlsx", "NB-II.3-4", 6);
        assertThat(changed(night("rule", raised, inbox("rule").register("van-ban-den.csv", REGISTER))))
                .containsExactly(
                        "23317/bao-cao-23317-2026-12-10.xlsx",
                        "51/bao-cao-51-2026-12-10.xlsx",
                        "51/ky-thuat-51-2026-12-10.xlsx",
                        "findings.csv");
    }

    /** That the present rules are wrong is told of the whole: the rows that bind a unit are what they were. */
    @Test
    void wrongRulesElsewhereLeaveAUnitsWorkbookAsItIs() throws IOException {
        Path wrong = folder.resolve("wrong");
        FileSystemUtils.copyRecursively(rules, wrong);
        try (FreshDatabase database = new FreshDatabase()) {
            SmallInbox same = inbox("wrong").register("van-ban-den.csv", REGISTER);
            night("good", rules, same, database, 0);
            Files.writeString(wrong.resolve("logic/thoi-han.drl"), "package vn.chitieu.rules.logic; rule broken when");
            assertThat(changed(night("wrong", wrong, same, database, 4)))
                    .containsExactly("51/bao-cao-51-2026-12-10.xlsx", "51/ky-thuat-51-2026-12-10.xlsx");
        }
    }

    /** With the hash that anybody can work out, of the register too; what was not opened has none. */
    @Test
    void theTechnicalWorkbookNamesEveryFileOfTheInbox() throws Exception {
        Map<String, String> files = new TreeMap<>();
        byte[] technical = before.get("51/ky-thuat-51-2026-12-10.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(technical))) {
            XSSFSheet sheet = book.getSheet("Tệp đã nhận");
            int first = Sheets.find(sheet, 0, "1", 0);
            for (int row = first; row <= sheet.getLastRowNum(); row++)
                files.put(Sheets.text(sheet, row, 1), Sheets.text(sheet, row, 4) + ": " + Sheets.text(sheet, row, 5));
        }
        Path register = folder.resolve("inbox-before/sổ theo dõi.zip");
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(register)));
        assertThat(files)
                .containsEntry("sổ theo dõi.zip", "Sổ theo dõi: " + hash)
                .containsEntry("công văn.pdf", "Không phải báo cáo theo mẫu: không mở nên không có mã băm")
                .hasSize(7);
        assertThat(files.get("51-CS2-2026")).startsWith("Gửi sau ngày đánh giá: ");
        assertThat(files.get("DPQ-2026")).matches("Báo cáo, đã tiếp nhận: [0-9a-f]{64}");
    }

    private static SmallInbox inbox(String name) throws IOException {
        return new SmallInbox(folder.resolve("inbox-" + name))
                .goodReturns()
                .laterReturn()
                .sent("21025", 2026, "01/12/2026");
    }

    private static Map<String, byte[]> night(String out, Path rules, SmallInbox inbox) throws IOException {
        try (FreshDatabase database = new FreshDatabase()) {
            return night(out, rules, inbox, database, 0);
        }
    }

    /** All files that the night writes, by name. */
    private static Map<String, byte[]> night(
            String out, Path rules, SmallInbox inbox, FreshDatabase database, int exitCode) throws IOException {
        Path place = folder.resolve(out).resolve(DAY.toString());
        Clock clock = Clock.fixed(Instant.parse("2026-12-10T18:30:00Z"), ZoneOffset.UTC);
        try (NightContext context = NightContext.open(database.dataSource())) {
            NightResult result = context.nights()
                    .run(
                            new NightRequest(rules, inbox.folder(), folder.resolve(out), DAY, clock, Set.of()),
                            NightProgress.NONE);
            assertThat(result.exitCode()).as(result.sentence()).isEqualTo(exitCode);
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                files.put(place.relativize(file).toString(), Files.readAllBytes(file));
        }
        return files;
    }

    /** Files that are new, gone or other than on the first night. */
    private static Set<String> changed(Map<String, byte[]> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(n -> Arrays.equals(before.get(n), after.get(n)));
        return names;
    }
}
