package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** {@code rules amend}, and what the other commands then say of the clause. */
class AmendCommandTest {
    private static final String CLAUSE = "KH11-II.2.a-7";
    private static final String PLAN = "kh-11-quang-ngai.xlsx";

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
    }

    private CommandRun.Said amend(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "rules",
                "amend",
                CLAUSE,
                "--rules",
                rules.toString(),
                "--document",
                "Quyết định số 45/QĐ-UBND",
                "--date",
                "20/12/2027",
                "--approver",
                "Chủ tịch UBND tỉnh"));
        all.addAll(List.of(more));
        return CommandRun.say(all.toArray(String[]::new));
    }

    @Test
    void aVersionBeginsAndTheRowBeforeEnds() throws IOException {
        Path list = folder.resolve("danh-muc.xlsx");
        byte[] before = Files.readAllBytes(rules.resolve(PLAN));
        CommandRun.Said said = amend(
                "--from",
                "01/01/2028",
                "--set",
                "Giá trị=250",
                "--set",
                "Chủ trì=Sở Khoa học và Công nghệ",
                "--list",
                list.toString());
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        assertThat(said.out())
                .contains(CLAUSE + ", từ 01/01/2028 (Quyết định số 45/QĐ-UBND ngày 20/12/2027): "
                        + "Chủ trì (trống) -> Sở Khoa học và Công nghệ; Giá trị 200 -> 250 người/năm")
                .contains(CLAUSE + ": Hiệu lực đến: - -> 31/12/2027");
        assertThat(CommandRun.say("rules", "check", "--rules", rules.toString()).exitCode())
                .isZero();
        assertThat(CommandRun.say("rules", "test", "--rules", rules.toString()).exitCode())
                .isZero();

        // one row a day, the two of them without a day
        assertThat(values("--as-of", "2027-12-31")).containsExactly("200  31/12/2027");
        assertThat(values("--as-of", "2028-01-01")).containsExactly("250 01/01/2028 ");
        assertThat(values()).containsExactly("200  31/12/2027", "250 01/01/2028 ");
        assertThat(CommandRun.say("rules", "list", "--rules", rules.toString()).out())
                .contains(CLAUSE + " (từ 01/01/2028)");

        // the printable list: heading, parent document, then one row
        List<String> printed = lines(list);
        assertThat(printed)
                .contains("Phụ lục", "DANH MỤC NỘI DUNG SỬA ĐỔI, BỔ SUNG, BÃI BỎ")
                .anyMatch(l -> l.contains("Giá trị: 200 người/năm")
                        && l.contains("Giá trị: 250 người/năm")
                        && l.contains("01/01/2028")
                        && l.contains("Duyệt: Chủ tịch UBND tỉnh"));

        // what stood in the workbook stands there still, cell for cell, but for the end of the one row
        Files.write(folder.resolve("cu.xlsx"), before);
        List<String> old = lines(folder.resolve("cu.xlsx"));
        List<String> now = lines(rules.resolve(PLAN));
        now.removeAll(old);
        assertThat(now).hasSize(3); // the headings, the ended row, the new one
    }

    private List<String> values(String... more) {
        List<String> all = new ArrayList<>(List.of("rules", "list", "--csv", "--rules", rules.toString()));
        all.addAll(List.of(more));
        return CommandRun.say(all.toArray(String[]::new))
                .out()
                .lines()
                .filter(l -> l.contains(CLAUSE + ","))
                .map(l -> l.replaceFirst(".*,>=,(\\d+),.*,([^,]*),([^,]*),[^,]*$", "$1 $2 $3"))
                .toList();
    }

    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book)
                for (Row row : sheet) {
                    StringBuilder line = new StringBuilder();
                    for (Cell cell : row)
                        if (!cell.toString().isEmpty())
                            line.append(line.isEmpty() ? "" : "|").append(cell);
                    lines.add(line.toString());
                }
        }
        return lines;
    }

    @Test
    void aSecondVersionFollowsTheFirstAndARepealEndsIt() {
        assertThat(amend("--from", "01/01/2028", "--set", "Giá trị=250").exitCode())
                .isZero();
        assertThat(amend("--from", "01/01/2028", "--set", "Giá trị=260").err())
                .contains("đã có phiên bản hiệu lực từ 01/01/2028");
        assertThat(amend("--from", "01/07/2029", "--set", "Giá trị=260").exitCode())
                .isZero();
        assertThat(amend("--from", "01/07/2030", "--repeal").exitCode()).isZero();
        assertThat(values())
                .containsExactly("200  31/12/2027", "250 01/01/2028 30/06/2029", "260 01/07/2029 30/06/2030");
        assertThat(amend("--from", "01/10/2030", "--set", "Giá trị=270").err()).contains("thêm --gap");
        assertThat(amend("--from", "01/10/2030", "--set", "Giá trị=270", "--gap")
                        .exitCode())
                .isZero();
        assertThat(values()).endsWith("270 01/10/2030 ");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsWritten() throws IOException {
        byte[] before = Files.readAllBytes(rules.resolve(PLAN));
        assertThat(amend("--from", "31/02/2028", "--set", "Giá trị=250").err())
                .contains("“31/02/2028” không phải là ngày");
        assertThat(amend("--from", "01/01/2028", "--set", "Con số=250").err()).contains("không có cột “Con số”");
        assertThat(amend("--from", "01/01/2028").err()).contains("--repeal");
        CommandRun.Said said = amend("--from", "01/01/2028", "--set", "Giá trị=hai trăm");
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.out()).contains("Tệp chưa được ghi").contains("Giá trị");
        assertThat(amend("--from", "01/01/2031", "--set", "Giá trị=250").out()).contains("kỳ của nó kết thúc năm 2030");
        assertThat(Files.readAllBytes(rules.resolve(PLAN))).isEqualTo(before);
    }
}
