package vn.chitieu.command.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.night.NightResult;
import vn.chitieu.night.NightSummary;
import vn.chitieu.night.NightSummary.Refused;
import vn.chitieu.night.NightSummary.StateCount;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/** The very last line after a night agrees with its exit code; the counts above stand in columns. */
class NextThingTest {
    @Test
    void zeroNamesTheProvincesWorkbook() {
        assertThat(last(0, false, 0, List.of()))
                .isEqualTo("Việc cần làm trước: mở out/d/51/tinh.xlsx, vì có 7 việc cần xử lý (mã kết thúc 0).");
    }

    @Test
    void threeNamesTheFolderOfTheUnitWithTheRejectedReturn() {
        assertThat(last(3, false, 2, List.of(new Refused("21040", "Bình Sơn"), new Refused("23317", "Ngọk Bay"))))
                .isEqualTo(
                        "Việc cần làm trước: mở tệp báo cáo trong out/d/21040, trang “Chất lượng số liệu”, vì báo cáo của"
                                + " Bình Sơn và của 1 đơn vị khác bị trả lại và chưa có bản sửa (mã kết thúc 3).");
        assertThat(last(3, false, 1, List.of()))
                .startsWith("Việc cần làm trước: mở out/d/51/tinh.xlsx, trang “Chất lượng số liệu”, vì có 1 tệp");
    }

    @Test
    void fourNamesTheRulesEvenWhenReturnsWereRejected() {
        assertThat(last(4, true, 1, List.of(new Refused("21040", "Bình Sơn"))))
                .isEqualTo("Việc cần làm trước: chạy “rules check” rồi “rules test” và sửa các ô được nêu, vì"
                        + " đêm nay phải dùng bản quy tắc cũ (mã kết thúc 4).");
    }

    @Test
    void aNightThatDidNotRunSaysSoToo() {
        assertThat(lines(new NightResult(1, "hỏng", List.of(), null)))
                .last()
                .asString()
                .endsWith("(mã kết thúc 1).");
        assertThat(lines(new NightResult(2, "sai", List.of(), null)))
                .last()
                .asString()
                .endsWith("(mã kết thúc 2).");
    }

    @Test
    void countsStandInColumnsDraftsApart() {
        assertThat(StateTable.lines(List.of(
                        new StateCount(Kind.TARGET, "MET", "đạt", Standing.CLOSED, false, 12),
                        new StateCount(Kind.TARGET, "LIMITED", "chậm", Standing.OPEN, false, 3),
                        new StateCount(Kind.TARGET, "MISSED", "không đạt", Standing.OPEN, false, 1),
                        new StateCount(Kind.DEADLINE, "OVERDUE", "quá hạn", Standing.OPEN, false, 215),
                        new StateCount(Kind.TARGET, "NO_RETURN", "chưa có", Standing.UNKNOWN, true, 10))))
                .containsExactly(
                        "                                  cần xử lý  chưa đánh giá được  ổn hoặc chưa đến kỳ",
                        "  Chỉ tiêu                                4                   0                   12",
                        "  Thời hạn                              215                   0                    0",
                        "  Chỉ tiêu (dự thảo, tính riêng)          0                  10                    0");
    }

    private static String last(int exit, boolean fallback, int rejected, List<Refused> refused) {
        Path folder = Path.of("out/d");
        GapSummary books = new GapSummary(
                folder,
                folder.resolve("findings.csv"),
                folder.resolve("51/tinh.xlsx"),
                3,
                9,
                7,
                0,
                List.of(),
                List.of(),
                List.of());
        NightSummary night = new NightSummary(
                1,
                LocalDate.of(2026, 12, 31),
                fallback,
                5,
                rejected,
                List.of(),
                books,
                refused,
                List.of("Có việc."),
                false);
        List<String> lines = lines(new NightResult(exit, "", List.of(), night));
        return lines.get(lines.size() - 1);
    }

    private static List<String> lines(NightResult result) {
        StringWriter out = new StringWriter();
        assertThat(NightReport.print(result, new PrintWriter(out, true), new PrintWriter(new StringWriter())))
                .isEqualTo(result.exitCode());
        return out.toString().lines().toList();
    }
}
