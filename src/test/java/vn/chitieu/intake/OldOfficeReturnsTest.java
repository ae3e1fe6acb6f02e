package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.ProcessedReturn;

/** Returns from old programs: .xls, Windows-1258, sheets under other names. */
class OldOfficeReturnsTest {
    private static final String COVER = """
            Mã đơn vị;DPQ
            Năm số liệu;2026
            Số liệu tính đến ngày;30/11/26
            Ngày gửi;02/12/2026
            Số văn bản;12/BC
            Ngày văn bản;02/12/2026
            Bảng Người học;đầy đủ
            Bảng Tốt nghiệp;không phát sinh
            Bảng Giảng viên tiến sĩ;không phát sinh
            Bảng Nhiệm vụ;không phát sinh
            """;
    private static final String LEARNERS = """
            Mã ngành;Văn bằng;Số người;Trong đó nữ;Chương trình tài năng;Công nghệ chiến lược;Định hướng AI;Tích hợp dữ liệu và AI
            7480201;kỹ sư;60;20;không;không;có;không
            """;
    private final ReturnProcessor taker = new ReturnProcessor(TestBase.RULES, TestBase.ENGINE);

    @TempDir
    private Path dir;

    @Test
    void aWorkbookOfExcel97IsReadByItsContentWhateverItsSheetsAreCalled() throws IOException {
        Path file = dir.resolve("DPQ-2026.xls");
        try (Workbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            fill(book.createSheet("Sheet1"), COVER);
            fill(book.createSheet("Biểu 02"), LEARNERS);
            fill(book.createSheet("Ghi chú"), "không có gì\n");
            book.write(out);
        }
        ProcessedReturn taken = taker.take(new InboxScan.Item(file, "DPQ-2026.xls", "x"));
        assertThat(taken.accepted()).isTrue();
        assertThat(taken.problems())
                .extracting(p -> p.code() + " " + p.params().get("other") + " -> "
                        + p.params().get("value"))
                .containsExactlyInAnyOrder("SHEET_RENAMED Sheet1 -> Trang bìa", "SHEET_RENAMED Biểu 02 -> Người học");
        assertThat(taken.reading().facts().programmes())
                .extracting(ProgrammeRow::code, ProgrammeRow::persons)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("7480201", 60L));
    }

    @Test
    void windows1258IsReadAndTcvn3IsRefusedWithTheWayOut() throws IOException {
        Path folder = Files.createDirectories(dir.resolve("DPQ-2026"));
        Files.write(folder.resolve("bia.csv"), old(COVER));
        Files.write(folder.resolve("nguoi-hoc.csv"), old(LEARNERS));
        ProcessedReturn taken = taker.take(new InboxScan.Item(folder, "DPQ-2026", "x"));
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.accepted()).isTrue();

        Files.write(
                folder.resolve("nguoi-hoc.csv"), "M· ngµnh;V¨n b»ng;Sè ng­êi".getBytes(Charset.forName("ISO-8859-1")));
        ProcessedReturn refused = taker.take(new InboxScan.Item(folder, "DPQ-2026", "y"));
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.problems())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.params().get("value")).contains("TCVN3").contains("UniKey"));
    }

    /** As old Vietnamese Windows writes: a letter with its hat or horn, then the tone as a sign of its own. */
    private static byte[] old(String text) throws IOException {
        Charset windows = Charset.forName("windows-1258");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            if (windows.newEncoder().canEncode(letter)) {
                bytes.write(letter.getBytes(windows));
                continue;
            }
            String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tone = apart.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            String base = Normalizer.normalize(
                    apart.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC);
            bytes.write((base + tone).getBytes(windows));
        }
        return bytes.toByteArray();
    }

    private static void fill(Sheet sheet, String rows) {
        int r = 0;
        for (String line : rows.split("\n")) {
            Row row = sheet.createRow(r++);
            int c = 0;
            for (String cell : line.split(";")) {
                if (cell.matches("\\d{1,4}")) row.createCell(c++).setCellValue(Integer.parseInt(cell));
                else row.createCell(c++).setCellValue(cell);
            }
        }
    }
}
