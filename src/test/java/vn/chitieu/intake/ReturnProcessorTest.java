package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.ProcessedReturn;
import vn.chitieu.samples.ReturnBuilder;
import vn.chitieu.samples.SampleFile;
import vn.chitieu.samples.SampleWriter;
import vn.chitieu.samples.Sheet;

/** One return at a time, under the shipped rules: what is read, and every problem with its cell. */
class ReturnProcessorTest {
    private final ReturnProcessor taker = new ReturnProcessor(TestBase.RULES, TestBase.ENGINE);

    @TempDir
    Path folder;

    @Test
    void columnsGoByTheirHeaderWhereverTheyStand() throws IOException {
        Sheet learners = Sheet.of("NGƯỜI HỌC", "", "Biểu số 1: Quy mô đào tạo")
                .row("")
                .row(
                        "STT",
                        "Văn bằng",
                        "Nữ",
                        "Số người học (người)",
                        "Mã ngành đào tạo",
                        "Ghi chú",
                        "Tài năng",
                        "Công nghệ chiến lược",
                        "Định hướng trí tuệ nhân tạo",
                        "Tích hợp dữ liệu và AI")
                .row(1, "Kỹ sư", "1.010", "1 234", "7480107", "mới mở", "có", "x", "không", "CÓ")
                .row(2, "cử nhân", 20, 60, 7_480_201, "", "không", "không", "có", "không")
                .row("", "Cộng", "1.030", "1.294")
                .row("")
                .row("Ghi chú: số liệu do Phòng Đào tạo cung cấp")
                .row("", "Người lập biểu", "", "Hiệu trưởng");
        ProcessedReturn taken = take(university(learners));
        assertThat(problems(taken)).isEmpty();
        assertThat(taken.accepted()).isTrue();
        assertThat(taken.reading().facts().programmes())
                .extracting(ProgrammeRow::code, ProgrammeRow::persons, ProgrammeRow::female, r -> r.place()
                        .cell())
                .containsExactly(tuple("7480107", 1234L, 1010L, "D4"), tuple("7480201", 60L, 20L, "D5"));
        ProgrammeRow first = taken.reading().facts().programmes().get(0);
        assertThat(first.flags()).containsExactly("INTEGRATED", "STRATEGIC", "TALENT");
        assertThat(first.groups()).containsExactly("AI", "AI_ANY", "DIGITAL", "ICT", "STEM");
        assertThat(taken.reading().facts().programmes().get(1).groups())
                .containsExactly("AI", "AI_ANY", "DIGITAL", "ICT", "STEM");
        assertThat(taken.reading().facts().controlSums())
                .extracting(s -> s.column() + " " + s.stated() + " " + s.computed() + " "
                        + s.place().cell())
                .containsExactly("female 1030 1030 C6", "persons 1294 1294 D6");
    }

    @Test
    void aHeaderMayTakeTwoRows() throws IOException {
        Sheet learners = Sheet.of(
                        "Người học",
                        "",
                        "Mã ngành",
                        "Văn bằng",
                        "Quy mô",
                        "",
                        "Tài năng",
                        "Công nghệ chiến lược",
                        "Định hướng AI",
                        "Tích hợp dữ liệu và AI")
                .row("", "", "Số người", "Trong đó nữ")
                .row("7480201", "cử nhân", 60, 20, "không", "không", "không", "không");
        ProcessedReturn taken = take(university(learners));
        assertThat(problems(taken)).isEmpty();
        assertThat(taken.reading().facts().programmes()).hasSize(1);
    }

    @Test
    void decomposedLettersReadAsComposedOnes() throws IOException {
        Sheet learners = header();
        learner(learners, "7480201", "cử nhân", 60, 20);
        SampleFile plain = university(learners);
        List<Sheet> decomposed = plain.sheets().stream()
                .map(s -> new Sheet(
                        nfd(s.name()),
                        "",
                        s.rows().stream()
                                .map(r -> r.stream()
                                        .map(c -> c instanceof String t ? (Object) nfd(t) : c)
                                        .toList())
                                .toList()))
                .toList();
        ProcessedReturn taken = take(new SampleFile("nfd.xlsx", decomposed));
        assertThat(problems(taken)).isEmpty();
        assertThat(taken.reading().facts().programmes()).hasSize(1);
        assertThat(taken.reading().facts().cover().documentNumber()).isEqualTo("12/BC-ĐHPVĐ");
    }

    @Test
    void everyBadCellIsNamedAndTheOthersAreStillRead() throws IOException {
        Sheet learners = header();
        learners.row("7480201", "", "", "cử nhân", "12,5", 2, "không", "không", "không", "không");
        learners.row("7480202", "", "", "cử nhân", -3, 2, "không", "không", "không", "không");
        learners.row("748020", "", "", "cử nhân", 30, 2, "không", "không", "không", "không");
        learners.row("7480103", "", "", "bằng nghề", 30, 2, "không", "không", "không", "không");
        learners.row("7480104", "", "", "cử nhân", "", 2, "không", "không", "không", "không");
        learners.row("7480106", "", "", "cử nhân", "nhiều", 2, "không", "có lẽ", "không", "không");
        learners.row("", "", "", "cử nhân", 30, 2, "không", "không", "không", "không");
        learners.row("8480101", "", "", "cử nhân", 30, 2, "không", "không", "không", "không");
        learners.row("7480101", "", "", "cử nhân", 30, 31, "không", "không", "không", "không");
        learner(learners, "7480199", "cử nhân", 5, 1);
        learners.row("Tổng cộng", "", "", "", 999, 2);
        ProcessedReturn taken = take(university(learners));
        assertThat(taken.accepted()).isFalse();
        assertThat(problems(taken))
                .containsExactly(
                        "NUMBER_NOT_WHOLE Người học!E2 12,5",
                        "NUMBER_NEGATIVE Người học!E3 -3",
                        "CODE_MALFORMED Người học!A4 748020",
                        "TERM_UNKNOWN Người học!D5 bằng nghề",
                        "COUNT_BLANK Người học!E6 null",
                        "NUMBER_UNREADABLE Người học!E7 nhiều",
                        "TERM_UNKNOWN Người học!H7 có lẽ",
                        "CELL_BLANK Người học!A8 null",
                        "LEVEL_MISMATCH Người học!A9 8480101",
                        "FEMALE_OVER_PERSONS Người học!F10 31",
                        "CODE_UNKNOWN Người học!A11 7480199",
                        // the women can all be read and added; the persons cannot
                        "CONTROL_SUM_WRONG Người học!F12 2");
        assertThat(taken.errors()).isEqualTo(11);
        assertThat(taken.warnings()).isEqualTo(1);
        assertThat(taken.reading().facts().whole().programmes()).hasSize(3);
    }

    /** What is read aloud to an officer must say where: no placeholder of a message may stay empty. */
    @Test
    void theWordsOfEveryProblemAreFilled() throws IOException {
        Sheet learners = header();
        learner(learners, "8480101", "cử nhân", 30, 31);
        learner(learners, "8480101", "cử nhân", 30, 31);
        learners.row("7480201", "", "", "cử nhân", "12,5", -2, "không", "có thể", "không", "không");
        learners.row("Tổng", "", "", "", 999, 62);
        ReturnBuilder builder = builder();
        builder.nothing("Bảng Giảng viên tiến sĩ").nothing("Bảng Nhiệm vụ");
        SampleFile good = builder.build();
        List<Sheet> sheets = new ArrayList<>(good.sheets());
        sheets.add(learners);
        sheets.get(0).row("Bảng Người học", "đầy đủ").row("Bảng Tốt nghiệp", "đầy đủ");
        ProcessedReturn taken = take(new SampleFile("words.xlsx", sheets));
        assertThat(taken.problems()).hasSizeGreaterThan(6).allSatisfy(problem -> {
            String words = TestBase.RULES.definitions().checks().stream()
                    .filter(c -> c.code().equals(problem.code()))
                    .map(c -> c.message() + c.remedy())
                    .findFirst()
                    .orElseThrow();
            assertThat(Pattern.compile("\\{(\\w+)}").matcher(words).results().map(m -> m.group(1)))
                    .as(problem.code())
                    .isSubsetOf(problem.params().keySet());
        });
        assertThat(problems(taken)).noneMatch(p -> p.startsWith("COMPLETE_BUT_EMPTY") || p.contains("Tổng"));
    }

    @Test
    void aCoverWithoutADayIsSaidInItsOwnWords() throws IOException {
        Sheet cover =
                Sheet.of("Bìa", "", "Mã đơn vị", "DPQ").row("Năm số liệu", 2026).row("Ngày gửi", "02/12/2026");
        assertThat(problems(take(new SampleFile("day.xlsx", List.of(cover))))).contains("AS_OF_MISSING Bìa!A1 null");
    }

    @Test
    void aWrongControlSumIsAnError() throws IOException {
        Sheet learners = header();
        learner(learners, "7480201", "cử nhân", 60, 20);
        learners.row("Tổng cộng", "", "", "", 61, 20);
        assertThat(problems(take(university(learners)))).containsExactly("CONTROL_SUM_WRONG Người học!E3 61");
    }

    @Test
    void theCoverIsCheckedLabelByLabel() throws IOException {
        Sheet cover = Sheet.of("Bìa", "", "Mã đơn vị", "99999")
                .row("Năm số liệu", "hai nghìn")
                .row("Ngày chốt số liệu", "31/11/2026")
                .row("Ngày gửi", "")
                .row("Số văn bản", "x".repeat(2_001));
        ProcessedReturn taken = take(new SampleFile("cover.xlsx", List.of(cover)));
        assertThat(problems(taken))
                .containsExactly(
                        "UNIT_UNKNOWN Bìa!B1 99999",
                        "YEAR_MISSING Bìa!B2 hai nghìn",
                        "DATE_UNREADABLE Bìa!B3 31/11/2026",
                        "SENT_MISSING Bìa!B4 null",
                        "TEXT_TOO_LONG Bìa!B5 null");
        assertThat(taken.unitCode()).isNull();
        assertThat(problems(take(new SampleFile("none.xlsx", List.of(header())))))
                .containsExactly("COVER_MISSING ! null");
    }

    @Test
    void tablesMustBeThereOnceAndSaidToBeComplete() throws IOException {
        ReturnBuilder builder = builder();
        builder.nothing("Bảng Giảng viên tiến sĩ");
        SampleFile file = builder.build();
        file.sheets().get(0).row("Bảng Tốt nghiệp", "đầy đủ");
        Sheet partial = Sheet.of("Người học", "", "Mã ngành", "Văn bằng", "Số người", "Số người")
                .row("7480201", "cử nhân", 4, 5);
        List<Sheet> sheets = new ArrayList<>(file.sheets());
        sheets.add(partial);
        sheets.add(Sheet.of("Quy mô đào tạo", "", "Mã ngành"));
        assertThat(problems(take(new SampleFile("tables.xlsx", sheets))))
                .containsExactly(
                        "TABLE_MISSING Trang bìa! Người học",
                        "TABLE_MISSING Trang bìa! Nhiệm vụ",
                        "TABLE_ABSENT Trang bìa!B11 Tốt nghiệp",
                        "HEADER_MISSING Người học!A1 null",
                        "HEADER_MISSING Người học!A1 null",
                        "HEADER_MISSING Người học!A1 null",
                        "HEADER_MISSING Người học!A1 null",
                        "HEADER_MISSING Người học!A1 null",
                        "COLUMN_DOUBLED Người học!D1 null",
                        "TABLE_DOUBLED Quy mô đào tạo!A1 Người học");
    }

    @Test
    void oneFlawedCellHidesNoOtherProblem() throws IOException {
        ReturnBuilder builder = builder();
        Sheet learners = builder.learners();
        learners.row("8480201", "", "", "cử nhân", "nhiều", 2, "không", "không", "không", "không");
        learners.row("7480201", "", "", "cử nhân", 20, 30, "có lẽ", "không", "không", "không");
        learners.row("8480201", "", "", "cử nhân", 7, -1, "không", "không", "không", "không");
        learners.row("Tổng cộng", "", "", "", 5, 32);
        builder.nothing("Bảng Người học").nothing("Bảng Tốt nghiệp").nothing("Bảng Giảng viên tiến sĩ");
        builder.duties().row("KH11-V.9-9", "", "xong rồi", 120, "", "", "");
        assertThat(problems(take(builder.build())))
                .contains(
                        "NUMBER_UNREADABLE Người học!E2 nhiều",
                        "LEVEL_MISMATCH Người học!A2 8480201",
                        "TERM_UNKNOWN Người học!G3 có lẽ",
                        "FEMALE_OVER_PERSONS Người học!F3 30",
                        "NUMBER_NEGATIVE Người học!F4 -1",
                        "LEVEL_MISMATCH Người học!A4 8480201",
                        "ROW_DOUBLED Người học!A4 null",
                        "DUTY_UNKNOWN Nhiệm vụ!A2 KH11-V.9-9",
                        "TERM_UNKNOWN Nhiệm vụ!C2 xong rồi",
                        "PERCENT_OUT_OF_RANGE Nhiệm vụ!D2 120",
                        "NOTHING_BUT_ROWS Trang bìa!B10 Người học")
                .noneMatch(p -> p.startsWith("CONTROL_SUM_WRONG"));
    }

    @Test
    void aCommuneSpeaksForItsOfficesAndForNobodyElse() throws IOException {
        ReturnBuilder builder = new ReturnBuilder("23317", "Ngọk Bay", 2026, LocalDate.of(2026, 12, 1));
        builder.nothing("Bảng Người học").nothing("Bảng Tốt nghiệp");
        Sheet duties = builder.duties();
        duties.row("NB-V.1-1", "23317-VHXH", "đang thực hiện", "12,5%", "", "", "");
        duties.row("KH11-V.6-1", "21040", "đã hoàn thành", 100, "KH 1", LocalDate.of(2026, 1, 5), "");
        duties.row("KH11-V.7.a-1", "", "đã hoàn thành", 100, "KH 1", "05/01/2026", "");
        duties.row("KH11-V.6-1", "", "đã hoàn thành", 120, "Kế hoạch số 1", "5/1/2026", "");
        Sheet lecturers = builder.lecturers();
        lecturers.row("tuyển dụng", 1, "");
        ProcessedReturn taken = take(builder.build());
        assertThat(problems(taken))
                .containsExactly(
                        "LECTURERS_NOT_OWED Giảng viên tiến sĩ! null",
                        "UNIT_NOT_SENDER Nhiệm vụ!B3 21040",
                        "DUTY_UNKNOWN Nhiệm vụ!A4 KH11-V.7.a-1",
                        "PERCENT_OUT_OF_RANGE Nhiệm vụ!D5 120");
        List<DutyRow> counted = taken.reading().facts().whole().duties();
        assertThat(counted).hasSize(1);
        assertThat(counted.get(0).percent()).isEqualByComparingTo("12.5");
        assertThat(counted.get(0).unitCode()).isEqualTo("23317-VHXH");
    }

    @Test
    void aFormOfAnotherUnitAndAFileNobodyCanReadAreKnownByTheirNames() throws IOException {
        ReturnBuilder builder =
                new ReturnBuilder("51-CS3", "TRUONG DAI HOC TAI CHINH – KE TOAN", 2026, LocalDate.of(2026, 12, 1));
        builder.nothing("Bảng Người học").nothing("Bảng Tốt nghiệp").nothing("Bảng Nhiệm vụ");
        SampleFile file = builder.path("51-CS1-2026.xlsx").build();
        assertThat(problems(take(file)))
                .containsExactly(
                        "FILE_OF_OTHER Trang bìa!B3 51-CS1-2026.xlsx",
                        "NAME_OF_OTHER Trang bìa!B4 TRUONG DAI HOC TAI CHINH – KE TOAN");
        assertThat(take(file).accepted()).as("a warning").isTrue();
        // an alias, a spelling, the name of nobody
        for (String name : List.of("Trường CĐ Kon Tum", "trường cao đẳng KON TUM", "Trường tôi")) {
            ReturnBuilder own = new ReturnBuilder("51-CS3", name, 2026, LocalDate.of(2026, 12, 1));
            own.nothing("Bảng Người học").nothing("Bảng Tốt nghiệp").nothing("Bảng Nhiệm vụ");
            assertThat(problems(take(own.build()))).isEmpty();
        }
        Path broken = Files.writeString(folder.resolve("51-CS7-2026.xlsx"), "không phải bảng tính");
        assertThat(taker.take(new InboxScan.Item(broken, "a/51-CS7-2026.xlsx", "h"))
                        .unitCode())
                .isEqualTo("51-CS7");
        assertThat(taker.take(new InboxScan.Item(broken, "51-CS99-2026.xlsx", "h"))
                        .unitCode())
                .isNull();
        Path letter = Files.writeString(folder.resolve("51-CS7-2026.pdf"), "%PDF");
        assertThat(taker.take(new InboxScan.Item(letter, "51-CS7-2026.pdf", "h"))
                        .unitCode())
                .as("nobody is answered a letter")
                .isNull();
    }

    @Test
    void contractsMustLastASemester() throws IOException {
        ReturnBuilder builder = builder();
        learner(builder.learners(), "7480201", "cử nhân", 60, 20);
        builder.nothing("Bảng Tốt nghiệp").nothing("Bảng Nhiệm vụ");
        builder.lecturers().row("hợp đồng giảng dạy", 1, 0).row("tuyển dụng", 2, "");
        assertThat(problems(take(builder.build()))).containsExactly("CONTRACT_TOO_SHORT Giảng viên tiến sĩ!C2 0");
    }

    @Test
    void hiddenRowsExtraCellsAndOldEncodingsAreSaid() throws IOException {
        Sheet learners = header();
        learner(learners, "7480201", "cử nhân", 60, 20);
        learners.row(
                "7480202",
                "",
                "Tr\u00adêng §¹i häc Ph¹m",
                "cử nhân",
                30,
                2,
                "không",
                "không",
                "không",
                "không",
                "",
                "thừa");
        SampleWriter.write(folder, university(learners));
        Path file = folder.resolve("2026/DPQ-2026.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(folder.resolve("hidden.xlsx"))) {
            book.getSheet("Người học").getRow(1).setZeroHeight(true);
            book.write(out);
        }
        ProcessedReturn taken = taker.take(new InboxScan.Item(folder.resolve("hidden.xlsx"), "hidden.xlsx", "h"));
        assertThat(problems(taken))
                .containsExactly(
                        "HIDDEN_ROWS Người học!A2 A2",
                        "LEGACY_FONT Người học!C3 null",
                        "EXTRA_CELLS Người học!L3 null");
        assertThat(taken.reading().facts().programmes()).hasSize(2);
    }

    @Test
    void whatCannotBeOpenedIsOneProblem() throws IOException {
        Path broken = Files.writeString(folder.resolve("hỏng.xlsx"), "không phải bảng tính");
        ProcessedReturn taken = taker.take(new InboxScan.Item(broken, "hỏng.xlsx", "h"));
        assertThat(taken.unreadable()).isTrue();
        assertThat(taken.accepted()).isFalse();
        assertThat(taken.problems()).hasSize(1);
        assertThat(taken.problems().get(0).code()).isEqualTo("FILE_UNREADABLE");
        assertThat(taken.problems().get(0).params().get("value")).startsWith("không phải tệp Excel");
    }

    private static ReturnBuilder builder() {
        return new ReturnBuilder("DPQ", "Trường Đại học Phạm Văn Đồng", 2026, LocalDate.of(2026, 12, 1))
                .number("12/BC-ĐHPVĐ");
    }

    /** A complete return of a university with the given sheet of learners. */
    private static SampleFile university(Sheet learners) {
        ReturnBuilder builder = builder();
        builder.nothing("Bảng Tốt nghiệp").nothing("Bảng Giảng viên tiến sĩ").nothing("Bảng Nhiệm vụ");
        SampleFile file = builder.build();
        file.sheets().get(0).row("Bảng Người học", "đầy đủ");
        file.sheets().add(learners);
        return file;
    }

    private static Sheet header() {
        return builder().learners();
    }

    private static void learner(Sheet sheet, String code, String qualification, long persons, long female) {
        ReturnBuilder.programme(sheet, code, "", "", qualification, persons, female, "");
    }

    private ProcessedReturn take(SampleFile file) throws IOException {
        SampleWriter.write(folder, file);
        return taker.take(new InboxScan.Item(folder.resolve(file.path()), file.path(), "h"));
    }

    private static List<String> problems(ProcessedReturn taken) {
        return taken.problems().stream()
                .map(p -> p.code() + " " + p.place().sheet() + "!" + p.place().cell() + " "
                        + p.params().get("value"))
                .toList();
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
