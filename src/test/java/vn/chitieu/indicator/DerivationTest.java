package vn.chitieu.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.ReportedDuty;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.FreshDatabase;
import vn.chitieu.vocabulary.Dimension;

/**
 * A province with universities U1, U2 and the college C1 (U9 closed in June 2025, the commune is never added up).
 *
 * <p>Learners: U1 900 in 2025 and 1000 in 2026; U2 450 and 500; C1 50 in 2025, nothing in 2026.
 */
@Slow
class DerivationTest {
    private static final String ALL = "{\"LEARNERS\":\"COMPLETE\",\"LECTURERS\":\"NOTHING\",\"DUTIES\":\"COMPLETE\"}";
    private static final String NO_LECTURERS = "{\"LEARNERS\":\"COMPLETE\",\"LECTURERS\":\"UNKNOWN\"}";
    private final FreshDatabase database = new FreshDatabase();
    private final DataSource source = database.dataSource();
    private SentReturns sent = new SentReturns(source);

    @BeforeEach
    void returns() {
        sent.accepted("u1-25", "U1", 2025, "2025-12-01", ALL)
                .says("_LEARNERS_TOTAL", "level=7", "900", null)
                .says("STEM_SHARE", "level=7", "270", "900")
                .says("PHD_LECTURERS", "", "0", null);
        sent.accepted("u2-25", "U2", 2025, "2025-12-02", ALL)
                .says("_LEARNERS_TOTAL", "level=7", "400", null)
                .says("_LEARNERS_TOTAL", "level=8", "50", null)
                .says("STEM_SHARE", "level=7", "100", "400");
        sent.accepted("c1-25", "C1", 2025, "2025-12-03", "{\"LEARNERS\":\"COMPLETE\"}")
                .says("_LEARNERS_TOTAL", "level=6", "50", null)
                .says("STEM_SHARE", "level=6", "10", "50")
                .says("STEM_SHARE", "level=7", "0", "0");
        sent.accepted("u1-26", "U1", 2026, "2026-12-01", ALL)
                .says("_LEARNERS_TOTAL", "level=7", "1000", null)
                .says("STEM_SHARE", "level=7", "300", "1000")
                .says("INTEGRATION_SHARE", "level=7", "3", "4")
                .says("PHD_LECTURERS", "", "2", null);
        sent.accepted("u2-26", "U2", 2026, "2026-12-03", NO_LECTURERS)
                .says("_LEARNERS_TOTAL", "level=7", "500", null)
                .says("STEM_SHARE", "level=7", "100", "500")
                .says("INTEGRATION_SHARE", "level=7", "1", "2");
        sent.accepted("u2-26b", "U2", 2026, "2026-12-08", NO_LECTURERS)
                .says("_LEARNERS_TOTAL", "level=7", "500", null)
                .says("STEM_SHARE", "level=7", "120", "500")
                .says("INTEGRATION_SHARE", "level=7", "1", "2");
        sent.rejected("u1-26x", "U1", 2026, "2026-12-09", 4);
        sent.rejected("c1-26x", "C1", 2026, "2026-12-15", 2);
        sent.accepted("xa-26", "23317", 2026, "2026-12-01", ALL)
                .says("STEM_SHARE", "level=7", "7", "20")
                .duty("23317", "KH11-V.6-2", "DONE")
                .duty("23317-CA", "NB-V.2-1", "IN_PROGRESS");
        sent.accepted("gd-26", "51-GDDT", 2026, "2026-12-01", "{\"SERIES\":\"COMPLETE\"}")
                .saysOf("VN", 2026, "POSTGRAD_SHARE", "", "12", null)
                .saysOf("VN", 2025, "POSTGRAD_SHARE", "", "11", null);
        sent.accepted("kc-26", "51-KHCN", 2026, "2026-12-04", "{\"SERIES\":\"COMPLETE\"}")
                .saysOf("VN", 2026, "POSTGRAD_SHARE", "", "12.5", null)
                .saysOf("VN", 2027, "POSTGRAD_SHARE", "", "13", null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void provinceIsTheSumOfItsActiveInstitutionsInForce() {
        AssessmentInput input = derive("2026-12-10", "51");
        // 300 + 120 of 1000 + 500: the correction of 8 December counts, the commune's 7 of 20 does not
        IndicatorValue share = value(input, "51", "STEM_SHARE", "level=7", 2026);
        assertThat(share.numerator()).isEqualByComparingTo("420");
        assertThat(share.denominator()).isEqualByComparingTo("1500");
        assertThat(share.reported()).isEqualTo(2);
        assertThat(share.expectedReturns()).isEqualTo(3);
        assertThat(share.dataAsOf()).isEqualTo("2026-11-30");
        assertThat(share.contributions())
                .as("C1 is missing")
                .extracting(Contribution::unitCode, c -> c.numerator().intValue(), c -> c.denominator()
                        .intValue())
                .containsExactly(tuple("U1", 300, 1000), tuple("U2", 120, 500));
        assertThat(share.inputs())
                .containsExactly(
                        new Cited("observation", "u1-26.xlsx", "Người học", "F5:F9"),
                        new Cited("observation", "u2-26b.xlsx", "Người học", "F5:F9"));
        // programmes are counted from the learners table: same coverage; 3 + 1 of 4 + 2
        IndicatorValue integration = value(input, "51", "INTEGRATION_SHARE", "level=7", 2026);
        assertThat(integration.numerator()).isEqualByComparingTo("4");
        assertThat(integration.denominator()).isEqualByComparingTo("6");
        assertThat(integration.expectedReturns()).isEqualTo(3);
        // lecturers: the college does not owe them; U2 left the table open
        IndicatorValue lecturers = value(input, "51", "PHD_LECTURERS", "", 2026);
        assertThat(lecturers.numerator()).isEqualByComparingTo("2");
        assertThat(lecturers.denominator()).isNull();
        assertThat(lecturers.reported()).isEqualTo(1);
        assertThat(lecturers.expectedReturns()).isEqualTo(2);
        assertThat(lecturers.contributions()).extracting(Contribution::unitCode).containsExactly("U1");
        // 2025 is whole: 270 + 100 of 900 + 400; the university closed in June 2025 is not expected
        IndicatorValue last = value(input, "51", "STEM_SHARE", "level=7", 2025);
        assertThat(last.numerator()).isEqualByComparingTo("370");
        assertThat(last.denominator()).isEqualByComparingTo("1300");
        assertThat(last.reported()).isEqualTo(3);
        assertThat(last.expectedReturns()).isEqualTo(3);
        assertThat(last.contributions()).extracting(Contribution::unitCode).containsExactly("C1", "U1", "U2");
        // what reaches the province reaches the nation too
        AssessmentInput nation = derive("2026-12-10", "VN");
        assertThat(value(nation, "VN", "STEM_SHARE", "level=7", 2026).numerator())
                .isEqualByComparingTo("420");
        assertThat(input.values()).extracting(IndicatorValue::indicator).doesNotContain("_LEARNERS_TOTAL");
    }

    @Test
    void aReturnSentLaterDoesNotExistYet() {
        AssessmentInput before = derive("2026-12-05", "51", "U1", "U2", "C1");
        // 300 + 100 of 1500 before the correction
        assertThat(value(before, "51", "STEM_SHARE", "level=7", 2026).numerator())
                .isEqualByComparingTo("400");
        assertThat(status(before, "U1", 2026).rejected()).isFalse();
        assertThat(before.returns()).noneMatch(r -> r.unitCode().equals("C1") && r.year() == 2026);

        AssessmentInput early = derive("2025-12-01", "51");
        IndicatorValue first = value(early, "51", "STEM_SHARE", "level=7", 2025);
        assertThat(first.numerator()).isEqualByComparingTo("270");
        assertThat(first.reported()).isEqualTo(1);
        assertThat(first.expectedReturns()).isEqualTo(3);
        assertThat(derive("2025-11-30", "51").values()).as("no return, no row").isEmpty();
    }

    @Test
    void returnInForceFirstSentAndNewerRejection() {
        AssessmentInput input = derive("2026-12-20", "U1", "U2", "C1");
        assertThat(status(input, "U2", 2026))
                .isEqualTo(new ReturnStatus(
                        "U2",
                        2026,
                        true,
                        day("2026-12-03"),
                        day("2026-11-30"),
                        false,
                        0,
                        0,
                        "u2-26b.xlsx",
                        "u2-26.xlsx"));
        assertThat(status(input, "U1", 2026))
                .isEqualTo(new ReturnStatus(
                        "U1",
                        2026,
                        true,
                        day("2026-12-01"),
                        day("2026-11-30"),
                        true,
                        4,
                        0,
                        "u1-26.xlsx",
                        "u1-26.xlsx"));
        assertThat(status(input, "C1", 2026))
                .isEqualTo(new ReturnStatus("C1", 2026, false, null, null, true, 2, 0, "c1-26x.xlsx", ""));
    }

    @Test
    void sameDayCorrectionIsDecidedByTheHash() {
        sent.accepted("u2-26c", "U2", 2026, "2026-12-08", NO_LECTURERS).says("STEM_SHARE", "level=7", "130", "500");
        assertThat(value(derive("2026-12-20", "U2"), "U2", "STEM_SHARE", "level=7", 2026)
                        .numerator())
                .isEqualByComparingTo("130");
    }

    @Test
    void aReturnTakenInAnewUnderOtherRulesCountsOnce() {
        // the present rules ("now") read 300; an older and a newer set of rules read otherwise
        sent.submission("u1-26", "other", "U1", 2026, "2026-12-01", "REJECTED", 9, 0, "{}");
        AssessmentInput input = derive("2026-12-05", "U1");
        assertThat(value(input, "U1", "STEM_SHARE", "level=7", 2026).numerator())
                .isEqualByComparingTo("300");
        assertThat(status(input, "U1", 2026).rejected()).isFalse();
    }

    @Test
    void seriesComeFromTheLaterSenderAndNeverFromTheFuture() {
        AssessmentInput input = derive("2026-12-10", "51", "VN");
        assertThat(value(input, "VN", "POSTGRAD_SHARE", "", 2026).numerator()).isEqualByComparingTo("12.5");
        assertThat(value(input, "VN", "POSTGRAD_SHARE", "", 2025).numerator()).isEqualByComparingTo("11");
        assertThat(value(input, "VN", "POSTGRAD_SHARE", "", 2026).inputs())
                .containsExactly(new Cited("series", "kc-26.xlsx", "Người học", "F5:F9"));
        assertThat(input.values()).noneMatch(v -> v.year() == 2027);
    }

    @Test
    void dutiesOfAnOfficeComeWithItsCommune() {
        assertThat(derive("2026-12-10", "23317-CA").duties())
                .containsExactly(new ReportedDuty(
                        "23317-CA",
                        "NB-V.2-1",
                        2026,
                        "IN_PROGRESS",
                        new BigDecimal("40"),
                        "BC 12",
                        day("2026-11-20"),
                        "",
                        "xa-26.xlsx",
                        "Nhiệm vụ",
                        "C4"));
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheUnits() {
        List<OrganisationUnit> many = IntStream.range(0, 500)
                .mapToObj(i -> SmallProvince.unit("I" + i, "institution", "university", "51", null))
                .toList();
        for (int i = 0; i < 500; i++)
            sent.accepted("i" + i, "I" + i, 2026, "2026-12-01", ALL).says("STEM_SHARE", "level=7", "1", "2");
        int few = statements(SmallProvince.rulebook(), List.of());
        int all = statements(SmallProvince.rulebook(many), many);
        assertThat(all).isEqualTo(few).isBetween(10, 40);
    }

    private int statements(Rulebook rulebook, List<OrganisationUnit> units) {
        CountingSource counting = new CountingSource(source);
        new TransactionTemplate(new DataSourceTransactionManager(counting)).executeWithoutResult(status -> {
            Indicators indicators = new Indicators(counting);
            indicators.derive(sent.run, day("2026-12-10"), rulebook);
            indicators.input(sent.run, day("2026-12-10"), units, rulebook);
        });
        return counting.statements();
    }

    private AssessmentInput derive(String asOf, String... codes) {
        Rulebook rulebook = SmallProvince.rulebook();
        List<OrganisationUnit> units = rulebook.registry().units().stream()
                .filter(u -> List.of(codes).contains(u.code()))
                .toList();
        return run(asOf, rulebook, units);
    }

    private AssessmentInput run(String asOf, Rulebook rulebook, List<OrganisationUnit> units) {
        Indicators indicators = new Indicators(source);
        return new TransactionTemplate(new DataSourceTransactionManager(source)).execute(status -> {
            indicators.derive(sent.run, day(asOf), rulebook);
            return indicators.input(sent.run, day(asOf), units, rulebook);
        });
    }

    private static IndicatorValue value(
            AssessmentInput input, String unit, String indicator, String dimension, int year) {
        return input.values().stream()
                .filter(v -> v.unitCode().equals(unit)
                        && v.indicator().equals(indicator)
                        && v.dimension().equals(Dimension.of(dimension))
                        && v.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static ReturnStatus status(AssessmentInput input, String unit, int year) {
        return input.returns().stream()
                .filter(r -> r.unitCode().equals(unit) && r.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
