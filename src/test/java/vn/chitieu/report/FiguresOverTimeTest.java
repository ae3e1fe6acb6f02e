package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.front.WorstFigures;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.output.FindingsCsv;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.DaysCount;
import vn.chitieu.report.view.TargetPath;
import vn.chitieu.report.view.YearChange;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;

/** Change since the year before and the earlier night, the path to the target, days around the due date: by hand. */
class FiguresOverTimeTest {
    private static final Finding STEM = Sample.target("51", "KH11-STEM", "level=7")
            .share("35", "4000", "12000", "30", "31")
            .state("LIMITED", "OPEN", 50, "MEDIUM")
            .build();
    private final ReportVocabulary words = Night.of(new Sample()).words();

    private static IndicatorValue of(int year, String part, String whole, int reported) {
        return new IndicatorValue(
                "51",
                "STEM_SHARE",
                Dimension.level(7),
                year,
                "territory",
                new BigDecimal(part),
                new BigDecimal(whole),
                reported,
                9,
                null,
                List.of(),
                List.of(new Contribution("DPQ", new BigDecimal(part), new BigDecimal(whole))));
    }

    @Test
    void numeratorDenominatorAndShareAreHeldAgainstTheYearBefore() {
        // 4000/12000 = 33.33 %, 3000/10000 = 30 %
        YearChange change =
                YearChange.of(STEM, List.of(of(2025, "3000", "10000", 9), of(2026, "4000", "12000", 8)), words);
        assertThat(change).isNotNull();
        assertThat(change.better(STEM)).isEqualTo(1);
        assertThat(change.words(true)).isEqualTo("+3,33 điểm %\ntử số +1.000, mẫu số +2.000");
        // 4000 - 4200, 12000 - 12000
        YearChange fall =
                YearChange.of(STEM, List.of(of(2025, "4200", "12000", 8), of(2026, "4000", "12000", 8)), words);
        assertThat(fall.better(STEM)).isEqualTo(-1);
        assertThat(fall.words(true)).isEqualTo("-1,67 điểm %\ntử số -200, mẫu số 0");
        assertThat(YearChange.of(STEM, List.of(of(2026, "4000", "12000", 8)), words))
                .isNull();
    }

    @Test
    void thePathRunsFromTheBaselineToTheTarget() {
        TargetPath path = TargetPath.of(STEM, List.of(of(2026, "4000", "12000", 8)), words);
        // 30 in 2025, 35 in 2030: one point a year
        assertThat(path.years()).extracting(TargetPath.Year::year).containsExactly(2025, 2026, 2027, 2028, 2029, 2030);
        assertThat(path.years())
                .extracting(y -> y.expected().stripTrailingZeros().toPlainString())
                .containsExactly("30", "31", "32", "33", "34", "35");
        assertThat(path.years().get(0).actual()).isEqualByComparingTo("30");
        assertThat(path.years().get(1).actual()).isBetween(new BigDecimal("33.33"), new BigDecimal("33.34"));
        assertThat(path.years().get(1).expectedNow()).isEqualByComparingTo("31");
        assertThat(path.years().subList(2, 6)).allMatch(y -> y.actual() == null && y.expectedNow() == null);
    }

    /** 38 % in 2025 for a floor of 35 %: nobody is to fall to 35, the floor is to be kept. */
    @Test
    void aBaselineThatMeetsTheTargetHasTheTargetToKeepInsteadOfAPath() {
        Finding fallen = Sample.target("51", "KH11-STEM", "level=7")
                .share("35", "4000", "12000", "38", null)
                .marks("BASELINE_MEETS")
                .state("MOVING_AWAY", "OPEN", 70, "HIGH")
                .build();
        TargetPath path = TargetPath.of(fallen, List.of(of(2026, "4000", "12000", 8)), words);
        assertThat(path.years())
                .extracting(y -> y.expected().stripTrailingZeros().toPlainString())
                .containsExactly("35", "35", "35", "35", "35", "35");
        assertThat(path.years()).allMatch(y -> y.expectedNow() == null);
        assertThat(TargetPage.expected(fallen, true).text()).isEqualTo("–");
        assertThat(TargetPage.expected(STEM, true).number()).isEqualByComparingTo("31");
    }

    /** The same figures: what is drawn and said follows the decision handed over, never a look at the figures. */
    @Test
    void thePagesDrawWhatTheRulesDecided() {
        // 30 in 2025 is below 35; a decision that says it meets the target is drawn, not corrected
        Finding met = Sample.target("51", "KH11-STEM", "level=7")
                .share("35", "4000", "12000", "30", null)
                .marks("BASELINE_MEETS")
                .build();
        assertThat(TargetPath.of(met, List.of(), words).years())
                .extracting(y -> y.expected().toPlainString())
                .containsOnly("35");
        // 38 is above 35; without the decision the line runs from 38 to 35
        Finding open = Sample.target("51", "KH11-STEM", "level=7")
                .share("35", "4000", "12000", "38", "37.4")
                .build();
        assertThat(TargetPath.of(open, List.of(), words).years().get(1).expected())
                .isEqualByComparingTo("37.4");
        assertThat(TargetPage.expected(open, true).number()).isEqualByComparingTo("37.4");
    }

    @Test
    void aChangeIsBetterByTheSenseOfTheTarget() {
        List<IndicatorValue> risen = List.of(of(2025, "3000", "10000", 9), of(2026, "4000", "12000", 9));
        assertThat(better(Comparator.AT_LEAST, "1.67", risen)).isEqualTo(1);
        assertThat(better(Comparator.AT_MOST, "-1.67", risen)).isEqualTo(-1);
        // to be hit: from 5 points below to 1.67 below; from 1.33 above to 4.67 above
        assertThat(better(Comparator.EXACTLY, "1.67", risen)).isEqualTo(1);
        assertThat(better(Comparator.EXACTLY, "-4.67", risen)).isEqualTo(-1);
    }

    private int better(Comparator comparator, String gap, List<IndicatorValue> values) {
        Finding f = Sample.target("51", "KH11-STEM", "level=7")
                .share("35", "4000", "12000", "30", "31")
                .comparator(comparator)
                .gap(gap)
                .build();
        return YearChange.of(f, values, words).better(f);
    }

    @Test
    void nothingIsCutOrRoundedToWhatItIsNot() {
        // 500/3 = 166.67, not 166
        assertThat(Figures.words(new BigDecimal("166.66666666666666666667"))).isEqualTo("166,67");
        // a hair below 35 takes the decimals it needs, and is never 35
        assertThat(Figures.words(new BigDecimal("34.99999"), new BigDecimal("35")))
                .isEqualTo("34,99999");
        assertThat(Figures.words(new BigDecimal("34.99999999999999"), new BigDecimal("35")))
                .isEqualTo("34,999999999999");
        assertThat(Figures.words(new BigDecimal("34.5"), new BigDecimal("35"))).isEqualTo("34,5");
        // one decimal is enough for 0.2, which is not rounded at all and stays what it is
        assertThat(Figures.words(new BigDecimal("0.2"), new BigDecimal("0.18"))).isEqualTo("0,2");
        assertThat(FindingsCsv.apart(new BigDecimal("34.9999"), List.of(new BigDecimal("34.99994"))))
                .isEqualTo("34.9999");
        // four decimals at most in the csv: the last one is rounded away
        assertThat(FindingsCsv.apart(new BigDecimal("34.99999"), List.of(new BigDecimal("35"))))
                .isEqualTo("34.9999");
        assertThat(FindingsCsv.apart(new BigDecimal("35.00001"), List.of(new BigDecimal("35"))))
                .isEqualTo("35.0001");
        assertThat(FindingsCsv.apart(new BigDecimal("35"), List.of(new BigDecimal("35"))))
                .isEqualTo("35");
        assertThat(FindingsCsv.apart(new BigDecimal("0.00001"), List.of(BigDecimal.ZERO)))
                .isEqualTo("0.0001");
        assertThat(FindingsCsv.apart(new BigDecimal("94.99999"), List.of(new BigDecimal("60"), new BigDecimal("95"))))
                .isEqualTo("94.9999");
        assertThat(FindingsCsv.apart(new BigDecimal("166.66666666"), List.of(new BigDecimal("35"))))
                .isEqualTo("166.6667");
    }

    @Test
    void theWorstAreReadAtAGlance() {
        // 35 - 33.33 = 1.67 points; 35 % of 12000 are 4200 persons
        Finding shortBy = Sample.target("51", "KH11-STEM", "level=7")
                .share("35", "4000", "12000", "30", "31")
                .missing(200)
                .build();
        assertThat(WorstFigures.of(shortBy, Sample.AS_OF))
                .isEqualTo(new WorstFigures("35%", "33,33% (4.000/12.000)", "1,67 điểm %\n(quy ra: 200)"));
        Finding overdue = Sample.deadline("23317", LocalDate.of(2026, 12, 4), null);
        assertThat(WorstFigures.of(overdue, Sample.AS_OF))
                .isEqualTo(new WorstFigures("04/12/2026", "", "quá hạn 16 ngày"));
    }

    @ParameterizedTest
    @CsvSource({
        "SENT_ON_TIME, 2026-11-26, WEEK_EARLY",
        "SENT_ON_TIME, 2026-11-27, EARLY",
        "SENT_ON_TIME, 2026-12-03, EARLY",
        "SENT_ON_TIME, 2026-12-04, LAST_DAY",
        "ON_NAMED_DAY, 2026-12-05, LATE",
        "SENT_LATE, 2026-12-11, LATE",
        "SENT_LATE, 2026-12-12, WEEK_LATE",
        "DOCUMENT_ONLY, 2026-12-01, DOCUMENT_ONLY",
        "RETURNED, , RETURNED",
        "NOT_SENT, , NOT_SENT"
    })
    void daysAreCountedFromTheLastGoodDay(Lateness lateness, LocalDate met, DaysCount.Bin bin) {
        assertThat(DaysCount.bin(lateness, LocalDate.of(2026, 12, 4), met)).isEqualTo(bin);
    }

    @Test
    void theSummarySaysHowThingsStandAndWhatChanged(@TempDir Path out) throws Exception {
        GapReports.write(new Sample(), out, code -> {});
        Path file = out.resolve("2026-12-20").resolve(NightFolder.workbook("51", Sample.AS_OF));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet summary = book.getSheet("Tổng hợp");
            // one target is met, one is short: each number with its own list
            Row done = find(summary, 2, "Chỉ tiêu đạt");
            assertThat(done.getCell(5).getNumericCellValue()).isEqualTo(1);
            Row missed = find(summary, 0, "Chỉ tiêu chưa đạt");
            assertThat(missed.getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(missed.getCell(1).getHyperlink().getAddress())
                    .startsWith("'Danh sách kết quả'!")
                    .isNotEqualTo(done.getCell(5).getHyperlink().getAddress());
            // of the province the falling share persists; below, Ngọk Bay's report and duty are new
            assertThat(numbers(find(summary, 0, "Tổng cộng (văn bản đã ban hành)", 2)))
                    .containsExactly(0, 1, 0, 0, 0);
            assertThat(numbers(find(summary, 0, "Tổng cộng các đơn vị trên địa bàn", 1)))
                    .containsExactly(2, 0, 0, 0, 0);
            XSSFSheet changes = book.getSheet("Thay đổi");
            // a count leads to the part whose rows it counts
            String place = find(summary, 0, "Tổng cộng các đơn vị trên địa bàn", 1)
                    .getCell(1)
                    .getHyperlink()
                    .getAddress();
            assertThat(place).startsWith("'Thay đổi'!A");
            int part = Integer.parseInt(place.substring("'Thay đổi'!A".length())) - 1;
            assertThat(changes.getRow(part).getCell(0).getStringCellValue())
                    .isEqualTo("Các đơn vị trên địa bàn: Mới, tái diễn");
            assertThat(changes.getRow(part + 1).getCell(0).getNumericCellValue())
                    .isEqualTo(1);
            assertThat(changes.getRow(part + 2).getCell(0).getNumericCellValue())
                    .isEqualTo(2);
            assertThat(changes.getRow(part + 3).getCell(0))
                    .satisfies(c -> assertThat(c.toString()).isNotEqualTo("3.0"));
            assertThat(find(changes, 7, "Còn tồn tại").getCell(9).getNumericCellValue())
                    .isEqualTo(122);
            assertThat(find(changes, 7, "Mới phát sinh").getCell(1).getStringCellValue())
                    .isEqualTo("23317");
            // the bars of both targets, and a picture of the share's path
            assertThat(book.getSheet("Lộ trình").getDrawingPatriarch().getCharts())
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static List<Integer> numbers(Row row) {
        return List.of(1, 2, 3, 4, 5).stream()
                .map(c -> (int) row.getCell(c).getNumericCellValue())
                .toList();
    }

    private static Row find(XSSFSheet sheet, int column, String text) {
        return find(sheet, column, text, 1);
    }

    private static Row find(XSSFSheet sheet, int column, String text, int time) {
        int found = 0;
        for (Row row : sheet) {
            if (row.getCell(column) != null && row.getCell(column).toString().equals(text) && ++found == time)
                return row;
        }
        throw new AssertionError(sheet.getSheetName() + ": " + text);
    }
}
