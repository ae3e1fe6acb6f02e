package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/** The page for the leaders of the province, opened again: its figures are those of the list of findings. */
@Slow
class LeaderBriefTest {
    private static final Path FILE = SampleNight.folder().resolve("51/tom-tat-51-2026-12-31.docx");
    private static final Set<String> OVER = Set.of("OVERDUE");
    private static final Set<String> AFTER = Set.of("LATE", "ON_NAMED_DAY");

    @Test
    void countsOfTargetsAreThoseOfTheList() throws IOException {
        List<CSVRecord> targets = findings(f -> f.get("unit_code").equals("51")
                && f.get("kind").equals("target")
                && f.get("document_status").equals("issued"));
        long met = count(targets, Set.of("MET", "MET_IN_TOLERANCE"));
        long missed = count(targets, Set.of("ACCELERATE", "LIMITED", "MOVING_AWAY", "MISSED", "PACE_UNKNOWN"));
        long unknown = count(targets, Set.of("NOT_COMPUTABLE", "NO_RETURN", "RETURN_REJECTED"));
        assertThat(List.of((long) targets.size(), met, missed, unknown)).containsExactly(50L, 14L, 8L, 3L);
        assertThat(text())
                .contains(String.format(
                        "Trong %d chỉ tiêu của các văn bản đã ban hành: %d đạt, %d chưa đạt, %d chưa đủ căn cứ kết luận, %d",
                        targets.size(), met, missed, unknown, targets.size() - met - missed - unknown));
    }

    @Test
    void theWorstTargetsAreShownWithTheirFigures() throws IOException {
        List<CSVRecord> worst = findings(f -> f.get("unit_code").equals("51")
                && f.get("kind").equals("target")
                && f.get("severity").equals("HIGH"));
        assertThat(worst).hasSize(2);
        for (CSVRecord f : worst)
            assertThat(text())
                    .contains(": đạt " + rounded(f.get("actual")) + "% (" + f.get("numerator") + "/"
                            + f.get("denominator") + "), mục tiêu " + f.get("target") + "%, còn thiếu "
                            + rounded(f.get("gap")) + " điểm %");
    }

    @Test
    void ratesOfReportsCountTheReportsOfTheList() throws IOException {
        List<CSVRecord> reports = findings(f -> f.get("kind").equals("deadline")
                && f.get("document_status").equals("issued")
                && f.get("dimension").isEmpty()
                && f.get("period").equals("2026")
                && (OVER.contains(f.get("state"))
                        || AFTER.contains(f.get("state"))
                        || f.get("state").equals("ON_TIME")));
        List<CSVRecord> communes = reports.stream()
                .filter(f -> f.get("unit_type").equals("commune"))
                .toList();
        assertThat(communes).hasSize(96);
        assertThat(row("Xã, phường, đặc khu")).isEqualTo(row("Xã, phường, đặc khu", communes));
        assertThat(row("Cộng")).isEqualTo(row("Cộng", reports));
    }

    @Test
    void whoKeepsThingsWaitingComesFirstAndWhatCannotBeKnownIsLeftBlank() throws IOException {
        assertThat(text())
                .contains("- Trường Cao đẳng Kỹ nghệ Dung Quất: chưa gửi báo cáo năm 2026; 3 chỉ tiêu chưa tính được.")
                .contains("- 72 đơn vị (xã, phường, đặc khu): chưa gửi báo cáo năm 2025, 2026.")
                .contains("Hạn xong: 07/01/2027.", "Ý kiến chỉ đạo: [lãnh đạo ghi: …]")
                .doesNotContain("dự thảo");
    }

    private static List<String> row(String kind, List<CSVRecord> reports) {
        long over = count(reports, OVER);
        long sent = reports.size() - over;
        BigDecimal share = BigDecimal.valueOf(100 * sent)
                .divide(BigDecimal.valueOf(reports.size()), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return List.of(
                kind,
                Integer.toString(reports.size()),
                Long.toString(sent),
                Long.toString(count(reports, AFTER)),
                share.toPlainString().replace('.', ','));
    }

    private static List<String> row(String kind) throws IOException {
        try (XWPFDocument document = open()) {
            return document.getTables().get(0).getRows().stream()
                    .map(LeaderBriefTest::cells)
                    .filter(r -> r.get(0).equals(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(c -> c.getText()).toList();
    }

    private static String rounded(String figure) {
        return new BigDecimal(figure)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    private static long count(List<CSVRecord> findings, Set<String> states) {
        return findings.stream().filter(f -> states.contains(f.get("state"))).count();
    }

    private static String text() throws IOException {
        try (XWPFDocument document = open();
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static XWPFDocument open() throws IOException {
        return new XWPFDocument(Files.newInputStream(FILE));
    }

    private static List<CSVRecord> findings(Predicate<CSVRecord> wanted) throws IOException {
        String csv = Files.readString(SampleNight.folder().resolve("findings.csv"), StandardCharsets.UTF_8)
                .substring(1);
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return parser.getRecords().stream().filter(wanted).toList();
        }
    }
}
