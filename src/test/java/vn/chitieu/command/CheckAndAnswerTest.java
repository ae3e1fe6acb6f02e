package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;

/** A return with ten errors: checked, sent, answered, mended in the answer itself, sent again, accepted. */
@Slow
class CheckAndAnswerTest {
    private static final String COVER = "Trang bìa";
    private static final String LEARNERS = "Người học";
    private static final String GRADUATES = "Tốt nghiệp";
    private static final Object[][] COVER_ROWS = {
        {"BÁO CÁO SỐ LIỆU NĂM 2026"},
        {"Mã đơn vị", "DPQ"},
        {"Năm số liệu", 2026},
        {"Số liệu tính đến ngày", "30/11/2026"},
        {"Số văn bản", "12/BC"},
        {"Ngày văn bản", "02/12/2026"},
        {"Ngày gửi", "02/12/2026"},
        {"Bảng Người học", "đầy đủ"},
        {"Bảng Tốt nghiệp", "gần đủ"},
        {"Bảng Giảng viên tiến sĩ", "không phát sinh"},
        {"Bảng Nhiệm vụ", "không phát sinh"},
    };
    private static final String HEADER = "Mã ngành;Nhóm ngành;Tên ngành;Văn bằng;Số người;Trong đó nữ;"
            + "Chương trình tài năng;Công nghệ chiến lược;Định hướng AI";
    private static final Object[][] LEARNER_ROWS = {
        (HEADER + ";Tích hợp dữ liệu và AI").split(";"),
        {"7480201", "", "", "kỹ sư", "sáu mươi", 20, "không", "không", "không", "không"},
        {"748020", "", "", "cử nhân", 30, 10, "không", "không", "không", "không"},
        {"7460101", "", "", "cử nhân", 40, 50, "không", "không", "không", "không"},
        {"7420201", "", "", "cử nhân", -5, 0, "không", "không", "không", "không"},
        {"7520201", "", "", "kỹ sư", 50, "", "không", "không", "không", "không"},
        {"7580201", "", "", "kỹ sư trưởng", 20, 5, "không", "không", "không", "không"},
        {"7340101", "", "", "cử nhân", 100, 60, "có lẽ", "không", "không", "không"},
        {"7440102", "", "", "cử nhân", 12.5, 3, "không", "không", "không", "không"},
    };
    private static final Object[][] GRADUATE_ROWS = {
        HEADER.split(";"), {"7480201", "", "", "kỹ sư", 25, "x", "không", "không", "không"},
    };
    /** Where the ten errors are, and what the sender puts there. */
    private static final Map<String, Object> MENDED = Map.of(
            COVER + "!B9", "đầy đủ",
            LEARNERS + "!E2", 60,
            LEARNERS + "!A3", "7480101",
            LEARNERS + "!F4", 15,
            LEARNERS + "!E5", 5,
            LEARNERS + "!F6", 8,
            LEARNERS + "!D7", "kỹ sư",
            LEARNERS + "!G8", "không",
            LEARNERS + "!E9", 12,
            GRADUATES + "!F2", 4);

    @TempDir
    private Path dir;

    private Path inbox;
    private Path sent;

    @BeforeEach
    void send() throws IOException {
        inbox = Files.createDirectories(dir.resolve("inbox"));
        sent = inbox.resolve("DPQ-2026.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            fill(book.createSheet(COVER), COVER_ROWS);
            fill(book.createSheet(LEARNERS), LEARNER_ROWS);
            fill(book.createSheet(GRADUATES), GRADUATE_ROWS);
            save(book, sent);
        }
    }

    @Test
    void tenErrorsAreAnsweredMendedInTheAnswerAndAccepted() throws IOException {
        CommandRun.Said checked = check(sent);
        assertThat(checked.exitCode()).isEqualTo(ExitCodes.REJECTED);
        assertThat(checked.out().lines().filter(l -> l.startsWith("Lỗi, trang")))
                .hasSize(10);
        assertThat(checked.out())
                .contains("Báo cáo DPQ-2026.xlsx sẽ bị trả lại: 10 lỗi phải sửa")
                .contains("“12,5” không phải số nguyên");
        assertThat(dir.resolve("db")).doesNotExist();

        assertThat(night().exitCode()).isEqualTo(ExitCodes.REJECTED);
        Path answer = dir.resolve("out/2026-12-31/DPQ/tra-loi-DPQ-2026.xlsx");
        Path again = inbox.resolve("DPQ-2026-gui-lai.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
            assertThat(book.getSheetName(0)).isEqualTo("Cần sửa");
            Map<String, String> listed = listed(book.getSheetAt(0));
            assertThat(listed.keySet()).isEqualTo(MENDED.keySet());
            assertThat(listed.keySet())
                    .as("the cover first, then the tables as on the form, row by row, as on the screen")
                    .containsExactlyElementsOf(places(checked.out()));
            assertThat(marked(book)).isEqualTo(new TreeSet<>(MENDED.keySet()));
            assertThat(listed.get(LEARNERS + "!F4")).contains("Số nữ 50 lớn hơn tổng số người 40");
            assertThat(cell(book, LEARNERS + "!F4").getCellComment().getString().getString())
                    .contains("Số nữ 50 lớn hơn tổng số người 40")
                    .contains("Kiểm tra lại số nữ");
            MENDED.forEach((at, value) -> set(cell(book, at), value));
            set(cell(book, COVER + "!B7"), "03/12/2026");
            save(book, again);
        }
        CommandRun.Said mended = check(again);
        assertThat(mended.out()).contains("sẽ được nhận: không có lỗi, 0 điểm cần lưu ý");
        assertThat(mended.exitCode()).isEqualTo(ExitCodes.DONE);

        assertThat(night().exitCode()).isEqualTo(ExitCodes.DONE);
        assertThat(answer).doesNotExist();
        Path report = dir.resolve("out/2026-12-31/DPQ/bao-cao-DPQ-2026-12-31.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(report))) {
            Row stem = find(book.getSheet("Phần của đơn vị"), 2, "Tỷ lệ người học các ngành STEM (trình độ đại học)");
            // 60 + 30 + 40 + 5 + 50 + 20 + 12 of the STEM fields, and 100 of business
            assertThat(stem.getCell(8).getNumericCellValue()).isEqualTo(217);
            assertThat(stem.getCell(9).getNumericCellValue()).isEqualTo(317);
        }
    }

    /** Seven cells of one column bear the same mistake: said once, with where; each is marked, and mended in the answer. */
    @Test
    void oneCauseInManyCellsIsSaidOnce() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(sent))) {
            book.getSheet(LEARNERS).getRow(5).createCell(5);
            MENDED.forEach((at, value) -> set(cell(book, at), value));
            for (int row = 2; row <= 9; row++) if (row != 6) set(cell(book, LEARNERS + "!E" + row), row + "x");
            save(book, sent);
        }
        CommandRun.Said said = check(sent);
        assertThat(said.out().lines().filter(l -> l.startsWith("Lỗi, trang")))
                .singleElement(STRING)
                .startsWith("Lỗi, trang “Người học”, ô E2: Cột Số người: “2x” không phải là số. ")
                .contains("Cùng lỗi này ở 6 ô khác: E3–E5, E7–E9.");
        assertThat(said.out()).contains("sẽ bị trả lại: 7 lỗi phải sửa");
        Path answer = dir.resolve("answers/tra-loi-DPQ-2026.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
            XSSFSheet list = book.getSheetAt(0);
            assertThat(listed(list)).hasSize(7);
            List<Row> shown = new ArrayList<>();
            for (int r = 5; r < 12; r++) if (!list.getRow(r).getZeroHeight()) shown.add(list.getRow(r));
            assertThat(shown).singleElement().satisfies(row -> {
                assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1);
                assertThat(row.getCell(4).getStringCellValue()).contains("Cùng lỗi này ở 6 ô khác: E3–E5, E7–E9.");
            });
            assertThat(marked(book)).hasSize(7);
        }
        assertThat(check(answer).out()).contains("là bản đánh dấu chưa được sửa");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
            for (int row = 2; row <= 9; row++) if (row != 6) set(cell(book, LEARNERS + "!E" + row), 70);
            save(book, answer);
        }
        assertThat(check(answer).out()).contains("sẽ được nhận: không có lỗi");
    }

    @Test
    void anAnswerThatNobodyMendedIsNoSecondReturn() throws IOException {
        CommandRun.Said first = checkBeside(sent);
        assertThat(first.err()).contains("tra-loi-DPQ-2026.xlsx");
        Path answer = inbox.resolve("tra-loi-DPQ-2026.xlsx");
        byte[] given = Files.readAllBytes(answer);

        CommandRun.Said unmended = checkBeside(answer);
        assertThat(unmended.exitCode()).isEqualTo(ExitCodes.REJECTED);
        assertThat(unmended.out())
                .contains("Tệp tra-loi-DPQ-2026.xlsx là bản đánh dấu chưa được sửa")
                .doesNotContain("Lỗi");
        assertThat(Files.readAllBytes(answer)).isEqualTo(given);
        CommandRun.Said night = night();
        assertThat(night.out()).contains("1 bản bị trả lại chưa có bản sửa");
        assertThat(tree(dir.resolve("out")).filter(n -> n.contains("tra-loi-")))
                .containsExactly("DPQ/tra-loi-DPQ-2026.xlsx");

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
            set(cell(book, LEARNERS + "!E2"), 60);
            save(book, answer);
        }
        assertThat(checkBeside(answer).out()).contains("sẽ bị trả lại: 9 lỗi phải sửa");
        assertThat(inbox.resolve("tra-loi-DPQ-2026-2.xlsx")).exists();
        assertThat(tree(inbox).filter(n -> n.contains("tra-loi-tra-loi"))).isEmpty();
    }

    /** Whoever has sent nothing yet corrects nothing: the list in front of the copy speaks of a correction only where one stands. */
    @Test
    void aFirstReturnIsNoCorrection() throws IOException {
        check(sent);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(dir.resolve("answers/tra-loi-DPQ-2026.xlsx")))) {
            assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .contains("Sửa xong ghi ngày gửi rồi gửi chính tệp này")
                    .doesNotContain("bổ sung");
        }
    }

    @Test
    void anAnswerThatCannotBeWrittenChangesNothingOfTheVerdict() throws IOException {
        Files.createDirectories(inbox.resolve("tra-loi-DPQ-2026.xlsx"));
        CommandRun.Said beside = checkBeside(sent);
        assertThat(beside.exitCode()).isEqualTo(ExitCodes.REJECTED);
        assertThat(beside.err()).contains("Không ghi được bản có đánh dấu").contains("thêm --out");
        assertThat(beside.out()).contains("sẽ bị trả lại: 10 lỗi phải sửa");

        Path file = Files.writeString(dir.resolve("khong-phai-thu-muc"), "");
        CommandRun.Said into =
                CommandRun.say("check", sent.toString(), "--as-of", "2026-12-10", "--out", file.toString());
        assertThat(into.exitCode()).isEqualTo(ExitCodes.REJECTED);
        assertThat(into.err()).contains("--out là thư mục khác");
    }

    @Test
    void aSentDateAheadIsPointedOut() {
        assertThat(check(sent, "2026-12-01").out())
                .contains("Cảnh báo, trang “Trang bìa”, ô B7")
                .contains("Ngày gửi 02/12/2026 sau ngày kiểm tra 01/12/2026");
        assertThat(check(sent, "2026-12-02").out()).doesNotContain("sau ngày kiểm tra");
    }

    @Test
    void aFolderOfCsvIsAnsweredAsAWorkbookAndRubbishIsUnreadable() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("DPQ-2026"));
        StringBuilder cover = new StringBuilder();
        for (Object[] row : COVER_ROWS)
            cover.append(join(row).replace("gần đủ", "không phát sinh")).append('\n');
        Files.writeString(folder.resolve("bia.csv"), cover);
        Files.writeString(folder.resolve("nguoi-hoc.csv"), join(LEARNER_ROWS[0]) + "\n" + join(LEARNER_ROWS[3]) + "\n");
        assertThat(check(folder).exitCode()).isEqualTo(ExitCodes.REJECTED);
        Path answer = dir.resolve("answers/tra-loi-DPQ-2026.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
            assertThat(marked(book)).containsExactly(LEARNERS + "!F2");
            set(cell(book, LEARNERS + "!F2"), 15);
            save(book, dir.resolve("DPQ-2026.xlsx"));
        }
        assertThat(check(dir.resolve("DPQ-2026.xlsx")).exitCode()).isEqualTo(ExitCodes.DONE);

        Path rubbish = Files.writeString(dir.resolve("thu.xlsx"), "không phải bảng tính");
        CommandRun.Said said = check(rubbish);
        assertThat(said.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(said.out()).contains("không đọc được như một báo cáo");
        assertThat(check(Files.writeString(dir.resolve("ghi-chu.md"), "#")).exitCode())
                .isEqualTo(ExitCodes.USAGE);
        assertThat(check(dir.resolve("khong-co.xlsx")).err()).contains("Không có tệp hay thư mục");
    }

    private CommandRun.Said check(Path file) {
        return check(file, "2026-12-10");
    }

    private CommandRun.Said check(Path file, String day) {
        return CommandRun.say(
                "check",
                file.toString(),
                "--as-of",
                day,
                "--out",
                dir.resolve("answers").toString());
    }

    /** Where the errors on the screen are. */
    private static List<String> places(String screen) {
        return Pattern.compile("Lỗi, trang “(.+?)”, ô (\\w+): (?!Ô \\2)")
                .matcher(screen)
                .results()
                .map(m -> m.group(1) + "!" + m.group(2))
                .toList();
    }

    private static CommandRun.Said checkBeside(Path file) {
        return CommandRun.say("check", file.toString(), "--as-of", "2026-12-10");
    }

    private static Stream<String> tree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(f -> f.getParent().getFileName() + "/" + f.getFileName())
                    .toList()
                    .stream();
        }
    }

    private CommandRun.Said night() {
        return CommandRun.say(
                "night",
                "--inbox",
                inbox.toString(),
                "--out",
                dir.resolve("out").toString(),
                "--as-of",
                "2026-12-31",
                "--database",
                "embedded:" + dir.resolve("db"));
    }

    private static String join(Object[] row) {
        return Stream.of(row).map(String::valueOf).reduce((a, b) -> a + ";" + b).orElse("");
    }

    /** Place to message, in the order of the list. */
    private static Map<String, String> listed(XSSFSheet list) {
        Map<String, String> listed = new LinkedHashMap<>();
        for (int r = 5; r <= list.getLastRowNum(); r++) {
            Row row = list.getRow(r);
            String at =
                    row.getCell(2).getStringCellValue() + "!" + row.getCell(3).getStringCellValue();
            listed.put(at, row.getCell(4).getStringCellValue());
        }
        return listed;
    }

    /** Cells of the copy that are red and bear a comment. */
    private static Set<String> marked(XSSFWorkbook book) {
        Set<String> marked = new TreeSet<>();
        for (int s = 1; s < book.getNumberOfSheets(); s++) {
            for (Row row : book.getSheetAt(s)) {
                for (Cell cell : row) {
                    XSSFColor fill = ((XSSFCell) cell).getCellStyle().getFillForegroundColorColor();
                    boolean red = fill != null && "FFFF8080".equals(fill.getARGBHex());
                    assertThat(cell.getCellComment() != null).isEqualTo(red);
                    if (red) marked.add(book.getSheetName(s) + "!" + cell.getAddress());
                }
            }
        }
        return marked;
    }

    private static Row find(XSSFSheet sheet, int column, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.toString().equals(text)) return row;
        }
        throw new AssertionError(text);
    }

    private static XSSFCell cell(XSSFWorkbook book, String at) {
        CellReference place = new CellReference(at.substring(at.indexOf('!') + 1));
        return book.getSheet(at.substring(0, at.indexOf('!')))
                .getRow(place.getRow())
                .getCell(place.getCol());
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Number number) cell.setCellValue(number.doubleValue());
        else cell.setCellValue(value.toString());
    }

    private static void fill(XSSFSheet sheet, Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                if (!rows[r][c].equals("")) set(row.createCell(c), rows[r][c]);
            }
        }
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }
}
