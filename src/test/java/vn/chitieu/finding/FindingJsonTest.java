package vn.chitieu.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Identity;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;

/** The JSON of a finding is a file format: SQL reads it, and nights of earlier versions are kept in it. */
class FindingJsonTest {
    private static final String TARGET = """
            {"unitCode":"51","kind":"target","provisionId":"KH11-II.2.a-1","document":"KH11","indicator":"STEM_SHARE",\
            "dimension":"level=7","period":"2030","dataYear":2026,"dataAsOf":"2026-11-30","population":"territory",\
            "comparator":">=","target":30,"targetMax":40,"unitOfMeasure":"%","baselineYear":2025,"baseline":20.5,\
            "expected":22.4,"actual":28.12500000000000000001,"numerator":9,"denominator":32,"reported":8,\
            "expectedReturns":9,"gap":1.87499999999999999999,"gapPersons":1,"attainment":93.75,"paceRatio":401.3,\
            "requiredPace":0.46875,"state":"ON_TRACK","standing":"CLOSED","rank":16,"severity":"NONE","due":null,\
            "metOn":null,"lastYear":2024,"lastActual":19,"sense":"FLOOR","pathEnd":2030,"actualLow":27,"actualHigh":29,\
            "missingUnits":"51-CS4","provisional":"MET","cause":"DPQ;DDP","contributions":[{"unitCode":"DPQ","numerator":9,"denominator":32}],\
            "waived":true,"noteKey":"target.STEM_SHARE.ON_TRACK","noteParams":{"need":"10"},"marks":["PARTIAL"],\
            "inputs":[{"what":"observation","file":"DPQ/2026.xlsx","sheet":"Người học","cells":"E5"}],"fired":["Tỷ lệ tiến độ"]}""";

    private static final String DEADLINE = """
            {"unitCode":"21025","kind":"deadline","provisionId":"KH11-V.end-3","document":"KH11","indicator":"",\
            "dimension":"request=5/SGDĐT","period":"2026","dataYear":null,"dataAsOf":null,"population":"",\
            "comparator":"","target":null,"targetMax":null,"unitOfMeasure":"","baselineYear":null,"baseline":null,\
            "expected":null,"actual":null,"numerator":null,"denominator":null,"reported":null,\
            "expectedReturns":null,"gap":null,"gapPersons":null,"attainment":null,"paceRatio":null,\
            "requiredPace":null,"state":"LATE","standing":"CLOSED","rank":25,"severity":"NONE","due":"2026-03-20",\
            "metOn":"2026-03-21","lastYear":null,"lastActual":null,"sense":"","pathEnd":null,"actualLow":null,"actualHigh":null,\
            "missingUnits":"","provisional":"","cause":"","contributions":[],\
            "waived":false,"noteKey":"","noteParams":{"lateness":"ANSWERED_LATE"},"marks":[],\
            "inputs":[],"fired":[]}""";

    private static Finding target() {
        return new Finding(
                new Identity(Kind.TARGET, "51", "KH11-II.2.a-1", Dimension.level(7), Period.year(2030)),
                new Verdict("ON_TRACK", Standing.CLOSED, 16, Severity.NONE, true, "MET", "DPQ;DDP"),
                new Measured(
                        "STEM_SHARE",
                        "territory",
                        "%",
                        new Aim(Comparator.AT_LEAST, new BigDecimal("30"), new BigDecimal("40")),
                        new Actual(
                                new BigDecimal("28.12500000000000000001"),
                                new BigDecimal("9"),
                                new BigDecimal("32"),
                                new BigDecimal("27"),
                                new BigDecimal("29"),
                                2024,
                                new BigDecimal("19")),
                        new Coverage(
                                8,
                                9,
                                "51-CS4",
                                List.of(new Contribution("DPQ", new BigDecimal("9"), new BigDecimal("32")))),
                        new Distance(new BigDecimal("1.87499999999999999999"), 1L, new BigDecimal("93.75")),
                        new Pace(
                                2030,
                                2025,
                                new BigDecimal("20.5"),
                                new BigDecimal("22.4"),
                                new BigDecimal("401.3"),
                                new BigDecimal("0.46875"))),
                null,
                new Sources(
                        "KH11",
                        2026,
                        LocalDate.of(2026, 11, 30),
                        List.of(new Cited("observation", "DPQ/2026.xlsx", "Người học", "E5")),
                        List.of("Tỷ lệ tiến độ")),
                new Note("target.STEM_SHARE.ON_TRACK", Map.of("need", "10"), List.of("PARTIAL")));
    }

    @Test
    void aTargetIsWrittenFieldByFieldAndReadBack() {
        assertThat(FindingJson.write(target())).isEqualTo(TARGET);
        assertThat(FindingJson.finding(TARGET)).isEqualTo(target());
        assertThat(target().id()).isEqualTo("target:51:KH11-II.2.a-1:level=7:2030");
    }

    @Test
    void aReportHasDatesAndNoFigures() {
        Finding report = FindingJson.finding(DEADLINE);
        assertThat(report.measured()).isNull();
        assertThat(report.schedule()).isEqualTo(new Schedule(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 21)));
        assertThat(report.id()).isEqualTo("deadline:21025:KH11-V.end-3:request=5/SGDĐT:2026");
        assertThat(report.lateness()).contains(Lateness.ANSWERED_LATE);
        assertThat(FindingJson.write(report)).isEqualTo(DEADLINE);
    }

    @Test
    void theQualityOfDataHasNeither() {
        Finding data = FindingJson.finding(DEADLINE.replace("\"deadline\"", "\"data\"")
                .replace("\"2026-03-20\"", "null")
                .replace("\"2026-03-21\"", "null"));
        assertThat(data.schedule()).isNull();
        assertThat(data.measured()).isNull();
        assertThat(data.due()).isNull();
        assertThat(data.metOn()).isNull();
        assertThat(data.distance()).isNull();
    }

    /** Nights of a version that did not know the ends of a figure, the sense, the contributions. */
    @Test
    void anOlderNightIsStillRead() {
        String old = TARGET.replaceAll("\"sense\":.*\"waived\"", "\"waived\"");
        assertThat(old).doesNotContain("contributions");
        Finding read = FindingJson.finding(old);
        assertThat(read.figures().aim().floor()).isTrue();
        assertThat(read.figures().coverage().missingUnits()).isEmpty();
        assertThat(read.figures().coverage().contributions()).isEmpty();
        assertThat(read.figures().actual().low()).isNull();
        assertThat(read.figures().pace().end()).isNull();
        assertThat(read.verdict().provisional()).isEmpty();
        assertThat(read.figures().actual().value()).isEqualTo("28.12500000000000000001");
    }

    @Test
    void anExactTargetIsFarEitherWay() {
        Finding over = FindingJson.finding(
                TARGET.replace("\">=\"", "\"=\"").replace("\"gap\":1.87499999999999999999", "\"gap\":-2.5"));
        assertThat(over.distance()).isEqualByComparingTo("2.5");
        assertThat(target().distance()).isEqualByComparingTo("1.87499999999999999999");
    }
}
