package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules ledger} on the command line, over the shipped rules and a text of our own. */
class LedgerCommandTest {
    @TempDir
    Path folder;

    private Path text(String words) throws IOException {
        return Files.writeString(folder.resolve("van-ban.txt"), words);
    }

    private static CommandRun.Said ledger(Path text, String document, String... more) {
        String[] all = new String[5 + more.length];
        System.arraycopy(new String[] {"rules", "ledger", text.toString(), "--document", document}, 0, all, 0, 5);
        System.arraycopy(more, 0, all, 5, more.length);
        return CommandRun.say(all);
    }

    @Test
    void whatIsTiedIsQuietAndWhatIsNotIsSaid() throws IOException {
        String tied = "II. MỤC TIÊU\n2. Đến năm 2030\na) Quy mô:\n- Tỷ lệ đạt 35% ở mỗi trình độ.\n";
        CommandRun.Said good = ledger(text(tied), "KH11");
        assertThat(good.exitCode()).as(good.out() + good.err()).isZero();
        assertThat(good.out())
                .contains("Kế hoạch số 11/KH-UBND: 2 chỗ; 2 gắn với quy tắc, 0 ghi là không phải chỉ tiêu, 0 chưa gắn")
                .contains("Không thấy trong văn bản: KH11-II.2.a-7, 200 người/năm.");

        Path book = folder.resolve("doi-chieu.xlsx");
        CommandRun.Said bad = ledger(text(tied + "- Có 47 mô hình.\n"), "KH11", "--out", book.toString());
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.out()).contains("Dòng 5, số “47”: chưa gắn.").contains("kh-11-quang-ngai.xlsx");
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            var sheet = workbook.getSheet("Đối chiếu");
            // headings in row 4, the third mention below two others
            assertThat(sheet.getRow(6).getCell(3).getStringCellValue()).isEqualTo("47");
            assertThat(sheet.getRow(6).getCell(4).getStringCellValue()).isEqualTo("CHƯA GẮN");
            assertThat(sheet.getRow(5).getCell(5).getStringCellValue()).isEqualTo("KH11-II.2.a-1");
        }
    }

    @Test
    void everyMentionAsCsv() throws IOException {
        CommandRun.Said said = ledger(text("II. A\n2. B\na) C\n- Đạt 35%.\n"), "KH11", "--csv");
        assertThat(said.out().lines())
                .containsExactly(
                        "line,kind,text,standing,by,context",
                        "4,tỷ lệ %,35%,TIED,KH11-II.2.a-1,II. A 2. B a) C - Đạt 35%.");
    }

    @Test
    void aTextThatIsNoneIsSaid() throws IOException {
        assertThat(ledger(text("1"), "KHONG").err())
                .contains("Không có văn bản nào mang mã “KHONG”. Các mã đang có: KH11, NB, QD1002.");
        Path bytes = Files.write(folder.resolve("a.txt"), "Quảng".getBytes(StandardCharsets.UTF_16));
        CommandRun.Said said = ledger(bytes, "KH11");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("không phải chữ UTF-8");
        assertThat(ledger(folder.resolve("khong-co.txt"), "KH11").err()).contains("Không đọc được tệp");
    }
}
