package vn.chitieu.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.intake.ReturnCheck;
import vn.chitieu.intake.ReturnCheck.Outcome;
import vn.chitieu.intake.TestBase;
import vn.chitieu.length.FullRun;
import vn.chitieu.length.Slow;
import vn.chitieu.report.answer.CorrectionWorkbooks;
import vn.chitieu.report.night.DataIssue;

/** The very files on which a night once ended, or never did: what each is told. The night over all of them: {@link MutantsTest}. */
@Slow
class HostileFilesTest {
    private static final Path FILES = Path.of("src/test/resources/vn/chitieu/hostile");
    private static final Path REPEATED = FILES.resolve("2000-repeated-rows-51-CS1-2026.xlsx");
    private static final Duration QUICK = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final ReturnCheck check = new ReturnCheck(TestBase.RULES, TestBase.ENGINE);
    private final CorrectionWorkbooks answers = new CorrectionWorkbooks(TestBase.RULES);

    @Test
    void aFigureAlteredOnTheWayIsNotTakenForTheSenders() {
        unreadable("crc-mismatch-DPQ-2026.xlsx", "tệp hỏng hoặc bị cắt ngang");
    }

    @Test
    void aWorkbookCutOffOrWithoutItsPartsIsAnsweredInWords() throws IOException {
        unreadable("truncated-answer-21040-2026.xlsx", "tệp hỏng hoặc bị cắt ngang");
        unreadable("no-core-document.xlsx", "bên trong tệp không có bảng tính nào");
        unreadable("sheet-part-missing.xlsx", "thiếu nội dung của trang đó");
        for (String name : List.of("truncated-answer-21040-2026.xlsx", "no-core-document.xlsx")) {
            try (XSSFWorkbook answer = answered(FILES.resolve(name))) {
                assertThat(answer.getSheetAt(0).getRow(5).getCell(4).getStringCellValue())
                        .isNotBlank();
            }
        }
    }

    @Test
    void aStrictWorkbookIsReadAsAnyOther() {
        assertThat(look(FILES.resolve("strict-ooxml.xlsx")).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void numbersThatNobodyCouldHaveMeantAreSaidCellByCell() {
        for (String name : List.of("number-1E999999999.xlsx", "number-1e200000.xlsx")) {
            assertThat(codes(look(FILES.resolve(name)))).as(name).containsOnlyKeys("NUMBER_TOO_LARGE");
        }
    }

    @Test
    void textCutInTheMidstOfASignIsRead() throws IOException {
        // a sheet whose name holds half a sign: recognised by its columns, and said
        assertThat(codes(look(FILES.resolve("half-surrogate-21040-2026.xls")))).containsOnlyKeys("SHEET_RENAMED");
        Path emoji = FILES.resolve("emoji-at-2000-51-CS1-2026.xlsx");
        assertThat(codes(look(emoji))).containsOnlyKeys("TEXT_TOO_LONG");
        answered(emoji).close();
    }

    @Test
    void aCsvFileLargerThanAnyTableIsNotReadIntoMemory() throws IOException {
        Path zip = FILES.resolve("csv-60MB-one-line.zip");
        assertThat(codes(look(zip))).containsOnlyKeys("FILE_TOO_LARGE");
        Path set = Files.createDirectories(folder.resolve("21040-2026"));
        Files.writeString(set.resolve("bia.csv"), "Mã đơn vị;21040\n");
        Files.writeString(set.resolve("nguoi-hoc.csv"), "a".repeat(9 << 20));
        assertThat(codes(look(set))).containsOnlyKeys("FILE_TOO_LARGE");
        // brackets and minus signs by the thousand, which once took a stack each
        assertThat(look(FILES.resolve("stackoverflow-csv.zip")).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void thousandsOfRowsAlikeAreAnsweredQuickly() throws IOException {
        // 2,000 rows more that leave five cells blank each, four of them yes or no, and say 9 women of 5 persons
        Map<String, Integer> codes = quick(REPEATED);
        assertThat(codes).isEqualTo(Map.of("CELL_BLANK", 2_000, "FEMALE_OVER_PERSONS", 2_000));
        try (XSSFWorkbook answer = answered(REPEATED)) {
            XSSFSheet list = answer.getSheetAt(0);
            assertThat(list.getRow(1).getCell(0).getStringCellValue()).startsWith("4000 lỗi phải sửa");
            assertThat(list.getRow(2).getCell(0).getStringCellValue()).contains("chỉ 300 ô đầu có ghi chú");
            assertThat(list.getRow(5 + 3_000).getCell(0).getStringCellValue()).startsWith("Còn 1000 điểm khác");
            assertThat(answer.getSheet("Người học").getCellComments()).hasSize(300);
        }
    }

    /** The same 4,000 problems, listed but not marked: a copy of 2,000 rows takes longer than a hundredth of a second. */
    @Test
    void anAnswerThatTakesTooLongIsTheListAlone() throws IOException {
        String name = REPEATED.getFileName().toString();
        List<DataIssue> issues = Looked.issues(name, look(REPEATED));
        byte[] answer = new CorrectionWorkbooks(TestBase.RULES, Duration.ofMillis(10))
                .of(name, issues, false, REPEATED, HostileNight.DAY);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            XSSFSheet list = book.getSheetAt(0);
            assertThat(list.getRow(1).getCell(0).getStringCellValue()).startsWith("4000 lỗi phải sửa");
            assertThat(list.getRow(5).getCell(4).getStringCellValue()).isNotBlank();
        }
        // nobody depends on how long it took: as without the file, byte for byte
        assertThat(answer).isEqualTo(answers.of(name, issues, false, null, HostileNight.DAY));
    }

    /** Author and title, each element within the one before: the library looks each through once more for every one above it. */
    @Test
    void whatIsSaidAboutTheFileIsNotFollowedWithoutEnd() throws IOException {
        ZipParts parts = ZipParts.of(Files.readAllBytes(Path.of("data-samples/2026/51-CS1-2026.xlsx")));
        int core = parts.any(new Random(0), "docProps/core.xml");
        String good = parts.text(core);
        int end = good.lastIndexOf("</");
        for (int deep : List.of(3, 40, 3_000)) {
            parts.text(
                    core,
                    good.substring(0, end) + "<cp:x>".repeat(deep) + "</cp:x>".repeat(deep) + good.substring(end));
            Path file = Files.write(folder.resolve("51-CS1-2026.xlsx"), parts.zip());
            long begun = System.nanoTime();
            ReturnCheck.Result result = look(file);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICK);
            assertThat(result.outcome()).isEqualTo(deep == 3 ? Outcome.ACCEPTED : Outcome.UNREADABLE);
        }
    }

    @Test
    void eightThousandRowsThatRepeatOneAreEachSaid() throws IOException {
        ZipParts parts = ZipParts.of(Files.readAllBytes(Path.of("data-samples/2026/51-CS1-2026.xlsx")));
        int sheet = parts.any(new Random(0), "sheet2");
        parts.content(sheet, Rows.repeated(parts.content(sheet), 8_000, false, new Random(1)));
        Path file = Files.write(folder.resolve("51-CS1-2026.xlsx"), parts.zip());
        assertThat(quick(file)).containsEntry("ROW_DOUBLED", 8_000);
    }

    /** Nearly 40,000 cells to mend (blank answers of yes or no are none): the answer lists the first, the night's memory holds. */
    @Test
    @FullRun
    void aTableWrongInEveryCellStopsNoNight() throws IOException {
        ZipParts parts = ZipParts.of(Files.readAllBytes(REPEATED));
        int sheet = parts.any(new Random(0), "sheet2");
        parts.content(sheet, Rows.repeated(parts.content(sheet), 17_000, false, new Random(1)));
        try (HostileNight night = new HostileNight(folder)) {
            Path own = Files.createDirectories(night.inbox().resolve("m"));
            Path file = Files.write(own.resolve("51-CS2-2026.xlsx"), parts.zip());
            assertThat(codes(look(file))).containsEntry("CELL_BLANK", 19_000);
            night.run();
            assertThat(night.named("m")).hasSize(1);
        }
    }

    private void unreadable(String name, String words) {
        ReturnCheck.Result result = look(FILES.resolve(name));
        assertThat(result.outcome()).as(name).isEqualTo(Outcome.UNREADABLE);
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).params().get("value")).contains(words);
    }

    private Map<String, Integer> quick(Path file) throws IOException {
        long begun = System.nanoTime();
        ReturnCheck.Result result = look(file);
        answered(file, result).close();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICK);
        return codes(result);
    }

    private ReturnCheck.Result look(Path file) {
        return check.check(file, HostileNight.DAY);
    }

    private static Map<String, Integer> codes(ReturnCheck.Result result) {
        return result.problems().stream()
                .collect(Collectors.toMap(ReturnCheck.Found::code, p -> 1, Integer::sum, TreeMap::new));
    }

    private XSSFWorkbook answered(Path file) throws IOException {
        return answered(file, look(file));
    }

    private XSSFWorkbook answered(Path file, ReturnCheck.Result result) throws IOException {
        String name = file.getFileName().toString();
        List<DataIssue> issues = Looked.issues(name, result);
        return new XSSFWorkbook(new ByteArrayInputStream(answers.of(name, issues, false, file, HostileNight.DAY)));
    }
}
