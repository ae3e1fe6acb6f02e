package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;

/**
 * A commune that has never reported fills its first form, going by the form's words alone: whatever is typed is typed
 * into a yellow cell found by the words beside or above it. What it makes is the worked example of the documentation;
 * {@code -Dexample.write=true} writes that anew.
 */
@Slow
class FirstFormTest {
    private static final Path EXAMPLE = Path.of("docs/vi-du-bieu-mau-xa.xlsx");
    private static final String UNIT = "21034";
    private static final String YELLOW = "FFFFFDE7";

    @TempDir
    private Path dir;

    @Test
    void whoeverFollowsTheWordsOfTheFormIsAccepted() throws IOException {
        Path form = form();
        Path sent = dir.resolve("sent").resolve(form.getFileName());
        Files.createDirectories(sent.getParent());
        try (XSSFWorkbook book = open(form)) {
            cover(book);
            // persons and of them women, of each group that is listed
            Map<String, int[]> learners = Map.of(
                    "tổng số", new int[] {42, 19},
                    "khối ngành STEM", new int[] {15, 4},
                    "công nghệ số", new int[] {6, 2},
                    "công nghệ thông tin và truyền thông", new int[] {6, 2},
                    "trí tuệ nhân tạo", new int[] {1, 0});
            byGroup(book.getSheet("Người học"), learners);
            byGroup(book.getSheet("Tốt nghiệp"), Map.of("tổng số", new int[] {7, 3}));
            duties(book.getSheet("Nhiệm vụ"));
            save(book, sent);
        }
        CommandRun.Said checked = CommandRun.say(
                "check",
                sent.toString(),
                "--as-of",
                "2026-12-02",
                "--out",
                dir.resolve("answer").toString());
        assertThat(checked.out()).contains("sẽ được nhận: không có lỗi, 0 điểm cần lưu ý");
        assertThat(checked.exitCode()).isEqualTo(ExitCodes.DONE);
        if (Boolean.getBoolean("example.write")) Files.copy(sent, EXAMPLE);
        try (XSSFWorkbook example = open(EXAMPLE);
                XSSFWorkbook made = open(sent)) {
            assertThat(texts(example)).isEqualTo(texts(made));
        }
    }

    @Test
    void theGuideSaysWhoCountsWhenAndWhatNothingMeans() throws IOException {
        try (XSSFWorkbook book = open(form())) {
            XSSFSheet guide = book.getSheet("Hướng dẫn");
            List<String> said = IntStream.rangeClosed(0, guide.getLastRowNum())
                    .mapToObj(r -> text(guide, r, 1))
                    .toList();
            assertThat(said)
                    .anyMatch(l -> l.startsWith("Tính ai: người đăng ký thường trú tại xã") && l.contains("Ví dụ:"))
                    .anyMatch(l -> l.contains("từ 15/12/2025 đến 14/12/2026"))
                    .anyMatch(l -> l.startsWith("“Không phát sinh” nghĩa là") && l.contains("không có nghĩa là"))
                    .anyMatch(l -> l.contains("để trống được hiểu là “không”"))
                    .anyMatch(l -> l.startsWith("Dòng tổng") && l.contains("chỉ cộng các dòng “tổng số”"));
        }
    }

    /** One figure left out is one error, not one a column. */
    @Test
    void oneThingForgottenIsOneError() throws IOException {
        Path form = form();
        Path sent = Files.createDirectories(dir.resolve("sent")).resolve(form.getFileName());
        try (XSSFWorkbook book = open(form)) {
            cover(book);
            byGroup(book.getSheet("Người học"), Map.of("tổng số", new int[] {42, 19}));
            XSSFSheet graduates = book.getSheet("Tốt nghiệp");
            byGroup(graduates, Map.of("tổng số", new int[] {7, 3}));
            Map<String, Integer> columns = columns(graduates);
            Row first = Objects.requireNonNull(graduates.getRow(headers(graduates) + 1));
            first.getCell(columns.get("Trong đó nữ")).setBlank();
            duties(book.getSheet("Nhiệm vụ"));
            save(book, sent);
        }
        CommandRun.Said checked = CommandRun.say(
                "check",
                sent.toString(),
                "--as-of",
                "2026-12-02",
                "--out",
                dir.resolve("answer").toString());
        assertThat(checked.exitCode()).isEqualTo(ExitCodes.REJECTED);
        assertThat(checked.out()).contains("1 lỗi").contains("không có ai thì ghi số 0");
    }

    private Path form() {
        CommandRun.Said made = CommandRun.say(
                "forms",
                "--year",
                "2026",
                "--unit",
                UNIT,
                "--inbox",
                dir.resolve("inbox").toString(),
                "--out",
                dir.resolve("forms").toString(),
                "--database",
                "embedded:" + dir.resolve("db"));
        assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCodes.DONE);
        return dir.resolve("forms").resolve(UNIT + "-2026.xlsx");
    }

    /** Whatever the cover's yellow cells are labelled. */
    private static void cover(XSSFWorkbook book) {
        Map<String, Object> answers = Map.of(
                "Số liệu tính đến ngày", LocalDate.of(2026, 11, 30),
                "Số văn bản", "15/BC-UBND",
                "Ngày văn bản", LocalDate.of(2026, 12, 1),
                "Ngày gửi", LocalDate.of(2026, 12, 2),
                "Bảng Người học", "đầy đủ",
                "Bảng Tốt nghiệp", "đầy đủ",
                "Bảng Nhiệm vụ", "đầy đủ",
                "Người lập báo cáo", "Công chức văn hóa - xã hội",
                "Điện thoại liên hệ", "0255 000 000");
        XSSFSheet cover = book.getSheet("Trang bìa");
        List<String> asked = new ArrayList<>();
        for (Row row : cover) {
            if (!yellow(row, 1)) continue;
            String label = text(cover, row.getRowNum(), 0);
            asked.add(label);
            type(row, 1, answers.get(label));
        }
        assertThat(asked).containsExactlyInAnyOrderElementsOf(answers.keySet());
        assertThat(texts(cover)).contains("NGƯỜI LẬP BÁO CÁO", "THỦ TRƯỞNG ĐƠN VỊ");
    }

    /** Fills the rows of those groups; clears the other listed ones, as the guide says. */
    private static void byGroup(XSSFSheet sheet, Map<String, int[]> figures) {
        Map<String, Integer> columns = columns(sheet);
        List<String> left = new ArrayList<>(figures.keySet());
        for (int r = headers(sheet) + 1;
                !text(sheet, r, columns.get("Nhóm ngành")).isEmpty();
                r++) {
            Row row = sheet.getRow(r);
            String group = text(sheet, r, columns.get("Nhóm ngành"));
            int[] persons = figures.get(group);
            if (persons == null) {
                type(row, columns.get("Nhóm ngành"), "");
                continue;
            }
            left.remove(group);
            type(row, columns.get("Văn bằng"), "cử nhân");
            type(row, columns.get("Số người"), persons[0]);
            type(row, columns.get("Trong đó nữ"), persons[1]);
        }
        assertThat(left).as("not listed on the form").isEmpty();
    }

    private static void duties(XSSFSheet sheet) {
        Map<String, Integer> columns = columns(sheet);
        for (int r = headers(sheet) + 1;
                !text(sheet, r, columns.get("Mã điều khoản")).isEmpty();
                r++) type(sheet.getRow(r), columns.get("Tình trạng"), "đang thực hiện");
    }

    /** The row of headings: the first in which several cells stand beside each other. */
    private static int headers(XSSFSheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .filter(r -> !text(sheet, r, 0).isEmpty() && !text(sheet, r, 1).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> columns(XSSFSheet sheet) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        int row = headers(sheet);
        for (int c = 0; c < sheet.getRow(row).getLastCellNum(); c++) columns.put(text(sheet, row, c), c);
        return columns;
    }

    /** As a person would: only yellow cells take anything. */
    private static void type(Row row, int column, Object value) {
        XSSFCell cell = (XSSFCell) row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        assertThat(yellow(row, column)).as(cell.getReference()).isTrue();
        assertThat(cell.getCellStyle().getLocked()).as(cell.getReference()).isFalse();
        if (value instanceof LocalDate day) cell.setCellValue(day);
        else if (value instanceof Integer number) cell.setCellValue(number);
        else if (value.toString().isEmpty()) cell.setBlank();
        else cell.setCellValue(value.toString());
    }

    private static boolean yellow(Row row, int column) {
        XSSFCell cell = (XSSFCell) row.getCell(column);
        return cell != null
                && cell.getCellStyle().getFillForegroundColorColor() != null
                && YELLOW.equals(
                        cell.getCellStyle().getFillForegroundColorColor().getARGBHex());
    }

    private static List<String> texts(XSSFWorkbook book) {
        List<String> texts = new ArrayList<>();
        book.forEach(s -> texts.addAll(texts((XSSFSheet) s)));
        return texts;
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet)
            row.forEach(c -> {
                String text = new DataFormatter().formatCellValue(c);
                if (!text.isEmpty()) texts.add(text);
            });
        return texts;
    }

    private static String text(XSSFSheet sheet, int row, int column) {
        Row there = sheet.getRow(row);
        return there == null ? "" : new DataFormatter().formatCellValue(there.getCell(column));
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static void save(XSSFWorkbook book, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
    }
}
