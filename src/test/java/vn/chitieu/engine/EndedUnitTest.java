package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.model.Rulebook;

/** Units that end (mục 4.15): 21025 on 10/12/2026 with a successor, 21034 on 03/12/2026 without one. */
class EndedUnitTest {
    private static final String OF_2025 = "deadline:21025:KH11-V.end-2::2025";
    private static final String OF_2026 = "deadline:21025:KH11-V.end-2::2026";

    private static Rulebook book;
    private static RuleEngine engine;

    @BeforeAll
    static void ends(@TempDir Path folder) {
        RulesFolder rules = RulesFolder.copyTo(folder);
        rules.workbook("danh-muc/don-vi.xlsx", b -> {
            Sheet units = b.getSheet("Đơn vị");
            RulesFolder.text(units, "G18", "10/12/2026");
            RulesFolder.text(units, RulesFolder.column(units, "Đơn vị kế thừa") + 18, "21028");
            RulesFolder.text(units, "G20", "03/12/2026");
        });
        book = rules.read();
        assertThat(book.hasErrors()).isFalse();
        engine = RuleEngines.compile(book);
    }

    @Test
    void anEndEnteredInAdvanceChangesNothing() {
        assertThat(findings("21025", night("2026-12-10")))
                .isEqualTo(Night.of("2026-12-10").findings("21025"))
                .containsKeys(OF_2025, OF_2026, "duty:21025:KH11-V.6-1::");
        assertThat(findings("21034", night("2026-12-03")))
                .isEqualTo(Night.of("2026-12-03").findings("21034"))
                .containsKey("deadline:21034:KH11-V.end-2::2026");
    }

    @Test
    void afterTheEndOnlyWhatFellDueBeforeStands() {
        Map<String, Finding> after = findings("21025", night("2026-12-11"));
        // 04/12/2025 and 04/12/2026 are both before the last day
        assertThat(after).containsOnlyKeys(OF_2025, OF_2026);
        Expect.in(after, OF_2026).state("OVERDUE").severity("HIGH", "OPEN");
        assertThat(after.get(OF_2026).note().marks()).contains("UNIT_ENDED");
        assertThat(after.get(OF_2026).note().params())
                .containsEntry("ended", "2026-12-10")
                .containsEntry("successors", "Phường Nghĩa Lộ (21028)");
        assertThat(findings("21025", night("2027-12-31"))).containsOnlyKeys(OF_2025, OF_2026);

        // ended the day before its report fell due; nobody named, so the province answers
        Map<String, Finding> before = findings("21034", night("2026-12-04"));
        assertThat(before).containsOnlyKeys("deadline:21034:KH11-V.end-2::2025");
        assertThat(before.get("deadline:21034:KH11-V.end-2::2025").note().params())
                .containsEntry("successors", "Tỉnh Quảng Ngãi (51)");
    }

    @Test
    void whatIsSentForItAfterwardsClosesItAndClosedFactsStay() {
        Expect.in(findings("21025", night("2026-12-20").accepted("21025", 2026, "2026-12-15")), OF_2026)
                .state("LATE")
                .met("2026-12-15");
        Expect.in(
                        findings(
                                "21025",
                                night("2026-12-20")
                                        .register(
                                                "DOCUMENT", "21025", "KH11-V.end-2", 2026, "7/BC", "2026-12-14", null)),
                        OF_2026)
                .state("LATE")
                .met("2026-12-14");
        Expect.in(
                        findings("21034", night("2027-06-30").accepted("21034", 2025, "2025-12-08")),
                        "deadline:21034:KH11-V.end-2::2025")
                .state("LATE")
                .met("2025-12-08");
    }

    @Test
    void ofRequestsThoseDueBeforeTheEndStand() {
        Map<String, Finding> after = findings(
                "21025",
                night("2026-12-31")
                        .register("REQUEST", "21025", "KH11-V.end-3", 2026, "5/SGDĐT", "2026-12-01", "2026-12-10")
                        .register("REQUEST", "*", "KH11-V.end-3", 2026, "6/SGDĐT", "2026-12-02", "2026-12-11"));
        assertThat(after.values())
                .filteredOn(f -> f.identity().provisionId().equals("KH11-V.end-3"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.verdict().state()).isEqualTo("OVERDUE");
                    assertThat(f.due()).isEqualTo("2026-12-10");
                });
    }

    private static Night night(String asOf) {
        return Night.of(asOf, engine);
    }

    private static Map<String, Finding> findings(String unit, Night night) {
        OrganisationUnit found = book.registry().unit(unit).orElseThrow();
        return night.findings(found);
    }
}
