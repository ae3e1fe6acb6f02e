package vn.chitieu.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.finding.Nightly.blank;
import static vn.chitieu.finding.Nightly.data;
import static vn.chitieu.finding.Nightly.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;

/** What has changed between nights, and how long a row lasts. */
@Slow
class FindingsTest {
    private static final String DATA = "data:U1:KH11-V.end-2:level=7:2030";
    private final FreshDatabase database = new FreshDatabase();
    private final Nightly nights = new Nightly(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFindingComesBackAsItWasGiven() {
        Finding given = target("P1", "LIMITED", "OPEN", 40, "7.00000000000000000001");
        long run = nights.night("2026-12-05", given);
        NightFinding read = new NightFinding(given, "NEW", LocalDate.of(2026, 12, 5));
        assertThat(nights.ofRun(run)).containsExactly(read);
        assertThat(nights.published(run)).containsExactly(read);
    }

    @Test
    void everyKindOfChange() {
        nights.night(
                "2026-12-01",
                target("worse", "ACCELERATE", "OPEN", 30, "5"),
                target("better", "MOVING_AWAY", "OPEN", 50, "5"),
                target("wider", "LIMITED", "OPEN", 40, "5"),
                target("closer", "LIMITED", "OPEN", 40, "5"),
                target("same", "LIMITED", "OPEN", 40, "5"),
                target("gapless", "LIMITED", "OPEN", 40, null),
                target("solved", "LIMITED", "OPEN", 40, "5"),
                target("fell", "MET", "CLOSED", 0, "-1"),
                target("met", "MET", "CLOSED", 0, "-1"),
                target("arrived", "NO_RETURN", "UNKNOWN", 10, null),
                target("arrivedMet", "NO_RETURN", "UNKNOWN", 10, null),
                target("lost", "LIMITED", "OPEN", 40, "5"),
                target("lostMet", "MET", "CLOSED", 0, "-1"),
                target("unknown", "NO_RETURN", "UNKNOWN", 10, null),
                target("orientation", "", "", 0, null));
        long second = nights.night(
                "2026-12-02",
                target("worse", "MOVING_AWAY", "OPEN", 50, "1"),
                target("better", "ACCELERATE", "OPEN", 30, "9"),
                target("wider", "LIMITED", "OPEN", 40, "5.1"),
                target("closer", "LIMITED", "OPEN", 40, "4.9"),
                target("same", "LIMITED", "OPEN", 40, "5.0"),
                target("gapless", "LIMITED", "OPEN", 40, "5"),
                target("solved", "MET", "CLOSED", 0, "-1"),
                target("fell", "LIMITED", "OPEN", 40, "1"),
                target("met", "MET", "CLOSED", 0, "-1"),
                target("arrived", "LIMITED", "OPEN", 40, "5"),
                target("arrivedMet", "MET", "CLOSED", 0, "-1"),
                target("lost", "NO_RETURN", "UNKNOWN", 10, null),
                target("lostMet", "NO_RETURN", "UNKNOWN", 10, null),
                target("unknown", "NO_RETURN", "UNKNOWN", 10, null),
                target("orientation", "", "", 0, null),
                target("fresh", "LIMITED", "OPEN", 40, "5"));
        assertThat(nights.changes(second))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        change("worse", "WORSE"),
                        change("better", "BETTER"),
                        change("wider", "WORSE"),
                        change("closer", "BETTER"),
                        change("same", "PERSISTING"),
                        change("gapless", "PERSISTING"),
                        change("solved", "RESOLVED"),
                        change("fell", "NEW"),
                        change("met", ""),
                        change("arrived", "DATA_ARRIVED"),
                        change("arrivedMet", "DATA_ARRIVED"),
                        change("lost", "DATA_LOST"),
                        change("lostMet", "DATA_LOST"),
                        change("unknown", "PERSISTING"),
                        change("orientation", ""),
                        change("fresh", "NEW")));
        long third = nights.night(
                "2026-12-03",
                target("solved", "LIMITED", "OPEN", 40, "2"),
                target("lost", "NO_RETURN", "UNKNOWN", 10, null),
                target("lostMet", "NO_RETURN", "UNKNOWN", 10, null));
        assertThat(nights.changes(third))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        change("solved", "REOPENED"), change("lost", "PERSISTING"), change("lostMet", "PERSISTING")));
    }

    /** On 04/12 no year is judged and no figure known; on 05/12 the return is missing: nothing was lost. */
    @Test
    void whatHadNoFigureLosesNone() {
        nights.night(
                "2025-12-04",
                blank("due", "NOT_YET_DUE", "CLOSED", 14),
                // figure of the year before shown while the horizon is not open
                target("early", "NOT_YET_DUE", "CLOSED", 14, "5"));
        long second = nights.night(
                "2025-12-05",
                blank("due", "NO_RETURN", "UNKNOWN", 22),
                blank("early", "NO_RETURN", "UNKNOWN", 22),
                blank("first", "NO_RETURN", "UNKNOWN", 22));
        assertThat(nights.changes(second))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(change("due", ""), change("early", "DATA_LOST"), change("first", "")));
        long third = nights.night("2025-12-12", target("due", "MET", "CLOSED", 10, "-1"));
        assertThat(nights.changes(third)).containsOnly(change("due", "DATA_ARRIVED"));
    }

    @Test
    void firstSeenIsTheFirstNightOfTheSpellOfBeingOpenOrUnknown() {
        nights.night(
                "2026-12-01",
                target("a", "MET", "CLOSED", 0, "0"),
                target("b", "NO_RETURN", "UNKNOWN", 10, null),
                target("c", "LIMITED", "OPEN", 40, "5"));
        nights.night(
                "2026-12-02",
                target("a", "LIMITED", "OPEN", 40, "5"),
                target("b", "MET", "CLOSED", 0, "0"),
                target("c", "MET", "CLOSED", 0, "0"));
        long third = nights.night(
                "2026-12-09",
                target("a", "LIMITED", "OPEN", 40, "5"),
                target("b", "LIMITED", "OPEN", 40, "5"),
                target("c", "LIMITED", "OPEN", 40, "5"),
                target("d", "MET", "CLOSED", 0, "0"));
        assertThat(nights.ofRun(third))
                .extracting(
                        n -> n.finding().identity().provisionId(),
                        n -> n.firstSeen() == null ? "" : "" + n.firstSeen().getDayOfMonth())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "2"),
                        org.assertj.core.groups.Tuple.tuple("b", "9"),
                        org.assertj.core.groups.Tuple.tuple("c", "9"),
                        org.assertj.core.groups.Tuple.tuple("d", ""));
    }

    @Test
    void aMendedReturnIsShownResolvedForOneNight() {
        nights.night("2026-12-01", data("ERROR"));
        long second = nights.night("2026-12-02");
        assertThat(nights.ofRun(second)).singleElement().satisfies(n -> {
            assertThat(n.change()).isEqualTo("RESOLVED");
            assertThat(n.finding().verdict().state()).isEqualTo("ERROR");
            assertThat(n.finding().verdict().severity()).isEqualTo(Severity.NONE);
            assertThat(n.finding().note().key())
                    .as("nothing is asked for any more")
                    .isEmpty();
            assertThat(n.finding().verdict().standing()).isEqualTo(Standing.CLOSED);
            assertThat(n.firstSeen()).isEqualTo("2026-12-01");
        });
        assertThat(nights.published(second)).hasSize(1);
        long third = nights.night("2026-12-03");
        assertThat(nights.ofRun(third)).isEmpty();
        assertThat(nights.published(third)).isEmpty();
        // back after nights without it: known from the history
        long fourth = nights.night("2026-12-04", data("WARNING"));
        assertThat(nights.changes(fourth)).containsEntry(DATA, "REOPENED");
        assertThat(nights.ofRun(fourth)).singleElement().satisfies(n -> assertThat(n.firstSeen())
                .isEqualTo("2026-12-04"));
    }

    @Test
    void otherFindingsThatVanishLeaveNoTrace() {
        nights.night("2026-12-01", target("gone", "LIMITED", "OPEN", 40, "5"));
        assertThat(nights.ofRun(nights.night("2026-12-02"))).isEmpty();
    }

    @Test
    void runningADayAgainGivesTheSame() {
        nights.night("2026-12-01", target("a", "LIMITED", "OPEN", 40, "5"), data("ERROR"));
        long first = nights.night("2026-12-02", target("a", "MET", "CLOSED", 0, "0"));
        List<NightFinding> found = nights.published(first);
        long rows = nights.rows();
        long again = nights.night("2026-12-02", target("a", "MET", "CLOSED", 0, "0"));
        assertThat(nights.published(again)).isEqualTo(found).hasSize(2);
        assertThat(nights.rows()).isEqualTo(rows);
        // an older day again, then the newer one: each is compared with what was before it
        long older = nights.night("2026-12-01", target("a", "LIMITED", "OPEN", 40, "5"), data("ERROR"));
        assertThat(nights.changes(older)).containsOnly(change("a", "NEW"), Map.entry(DATA, "NEW"));
        long newer = nights.night("2026-12-02", target("a", "MET", "CLOSED", 0, "0"));
        assertThat(nights.published(newer)).isEqualTo(found);
        assertThat(nights.published(first)).isEqualTo(found);
        assertThat(nights.published(older)).hasSize(2).allMatch(n -> n.change().equals("NEW"));
    }

    @Test
    void aNightThatWasNotPublishedIsNotComparedWith() {
        nights.unpublished("2026-12-01", target("a", "LIMITED", "OPEN", 40, "5"));
        long run = nights.night("2026-12-02", target("a", "LIMITED", "OPEN", 40, "5"));
        assertThat(nights.changes(run)).containsOnly(change("a", "NEW"));
    }

    @Test
    void fiftyQuietNightsAddNoRow() {
        Finding[] found = {
            target("a", "LIMITED", "OPEN", 40, "5"),
            target("b", "MET", "CLOSED", 0, "0"),
            target("c", "NO_RETURN", "UNKNOWN", 10, null)
        };
        LocalDate day = LocalDate.of(2026, 12, 1);
        long first = nights.night(day.toString(), found);
        nights.night(day.plusDays(1).toString(), found);
        // a: NEW then PERSISTING; c: blank then PERSISTING; b lasts from the first night
        assertThat(nights.rows()).isEqualTo(5);
        long last = 0;
        for (int i = 2; i < 52; i++) last = nights.night(day.plusDays(i).toString(), found);
        assertThat(nights.rows()).isEqualTo(5);
        assertThat(nights.published(first)).extracting(NightFinding::change).containsExactly("NEW", "", "");
        assertThat(nights.published(last))
                .extracting(NightFinding::change)
                .containsExactly("PERSISTING", "", "PERSISTING");
        assertThat(JdbcClient.create(database.dataSource())
                        .sql(
                                "select provision_id || ' ' || from_seq || '-' || coalesce(to_seq, 0) from finding order by id")
                        .query(String.class)
                        .list())
                .containsExactly("a 1-1", "b 1-0", "c 1-1", "a 2-0", "c 2-0");
    }

    private static Map.Entry<String, String> change(String provision, String change) {
        return Map.entry("target:U1:" + provision + ":level=7:2030", change);
    }
}
