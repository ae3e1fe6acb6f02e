package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/** The draft of the lead department's report, opened again: its figures are those of the list of findings. */
@Slow
class PlanReportTest {
    private static final Path FILE = SampleNight.folder().resolve("51-GDDT/bao-cao-KH11-2026-12-31.docx");
    private static final int TARGETS = 1;
    private static final int DUTIES = 2;

    @Test
    void itIsAReportInTheFormOfTheDecree() throws IOException {
        assertThat(text())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "/BC-SGDĐT", "BÁO CÁO")
                .contains("Kết quả thực hiện Kế hoạch số 11/KH-UBND năm 2026")
                .contains("Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi.")
                .contains("Căn cứ Kế hoạch số 11/KH-UBND ngày 31/07/2025")
                .containsSubsequence("I. KẾT", "II. TÌNH", "III. CHẾ", "IV. KHÓ", "V. GIẢI", "VI. NHIỆM", "./.")
                .contains("[cơ quan chủ trì bổ sung: …]", "phu-luc-KH11-2026-12-31.xlsx")
                .contains("GIÁM ĐỐC");
    }

    /** Every target that is judged, once, with its figure and what it is made of. */
    @Test
    void figuresOfTargetsAreThoseOfTheList() throws IOException {
        List<String> expected = new ArrayList<>();
        for (CSVRecord f : findings(f -> f.get("unit_code").equals("51")
                && f.get("kind").equals("target")
                && f.get("document").equals("KH11")
                && !f.get("state").equals("NOT_YET_DUE"))) expected.add(figure(f));
        assertThat(expected).hasSize(34).contains("33,72% (2.500/7.415)", "(848/2.744)");
        assertThat(rows(TARGETS).stream().map(r -> r.get(3).replace('\n', ' ')).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(text()).contains("Còn 16 chỉ tiêu chưa đến kỳ đánh giá.");
    }

    @Test
    void countsOfDutiesAreThoseOfTheList() throws IOException {
        List<CSVRecord> duties =
                findings(f -> f.get("kind").equals("duty") && f.get("document").equals("KH11"));
        assertThat(sum(2)).isEqualTo(duties.size());
        assertThat(sum(3)).isEqualTo(count(duties, "DONE"));
        assertThat(sum(4)).isEqualTo(count(duties, "IN_PROGRESS"));
        assertThat(sum(5)).isEqualTo(count(duties, "NOT_REPORTED") + count(duties, "NOT_STARTED"));
    }

    private static String figure(CSVRecord f) {
        String unit = f.get("unit_of_measure");
        String actual = f.get("actual").isEmpty()
                ? ""
                : new BigDecimal(f.get("actual"))
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',')
                        + (unit.equals("%") ? unit : " " + unit);
        String parts = f.get("numerator").isEmpty() || f.get("denominator").isEmpty()
                ? ""
                : "(" + whole(f.get("numerator")) + "/" + whole(f.get("denominator")) + ")";
        return (actual + " " + parts).strip();
    }

    private static String whole(String number) {
        return String.format(Locale.GERMANY, "%,d", Long.parseLong(number));
    }

    private static int sum(int column) throws IOException {
        return rows(DUTIES).stream()
                .mapToInt(r -> Integer.parseInt(r.get(column)))
                .sum();
    }

    private static int count(List<CSVRecord> findings, String state) {
        return (int) findings.stream().filter(f -> f.get("state").equals(state)).count();
    }

    /** Without the header and the headings of groups. */
    private static List<List<String>> rows(int table) throws IOException {
        try (XWPFDocument document = open()) {
            XWPFTable found = document.getTables().get(table);
            return found.getRows().stream()
                    .skip(1)
                    .map(r -> r.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .toList())
                    .filter(r -> r.size() > 1)
                    .toList();
        }
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
