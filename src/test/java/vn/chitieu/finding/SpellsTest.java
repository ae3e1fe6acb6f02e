package vn.chitieu.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.finding.Nightly.addedUp;
import static vn.chitieu.finding.Nightly.blank;
import static vn.chitieu.finding.Nightly.target;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/** From when a finding has been open or unknown, night by night, and what changes of missing units say. */
@Slow
class SpellsTest {
    private final FreshDatabase database = new FreshDatabase();
    private final Nightly nights = new Nightly(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSpellBeginsAnewEachTime() {
        assertThat(told("2026-12-01", open(5))).isEqualTo("NEW 2026-12-01");
        assertThat(told("2026-12-04", open(5))).isEqualTo("PERSISTING 2026-12-01");
        assertThat(told("2026-12-05", met())).isEqualTo("RESOLVED 2026-12-01");
        assertThat(told("2026-12-06", met())).isEqualTo(" -");
        assertThat(told("2026-12-09", open(3))).isEqualTo("REOPENED 2026-12-09");
        assertThat(told("2026-12-10", open(4))).isEqualTo("WORSE 2026-12-09");
        // known open before, then away for a night
        assertThat(nights.changes(nights.night("2026-12-11"))).isEmpty();
        assertThat(told("2026-12-12", open(4))).isEqualTo("REOPENED 2026-12-12");
    }

    @Test
    void openAndUnknownAreOneSpell() {
        assertThat(told("2026-12-01", unknown())).isEqualTo(" 2026-12-01");
        assertThat(told("2026-12-02", unknown())).isEqualTo("PERSISTING 2026-12-01");
        assertThat(told("2026-12-03", open(5))).isEqualTo("DATA_ARRIVED 2026-12-01");
        assertThat(told("2026-12-04", unknown())).isEqualTo("DATA_LOST 2026-12-01");
        assertThat(told("2026-12-05", unknown())).isEqualTo("PERSISTING 2026-12-01");
        assertThat(told("2026-12-06", met())).isEqualTo("DATA_ARRIVED -");
        assertThat(told("2026-12-07", unknown())).isEqualTo("DATA_LOST 2026-12-07");
        // an extension: no figure has come, and nothing is owed yet
        assertThat(told("2026-12-08", blank("a", "NOT_YET_DUE", "CLOSED", 14))).isEqualTo("RESOLVED 2026-12-07");
        assertThat(told("2026-12-09", unknown())).isEqualTo(" 2026-12-09");
    }

    /** A night done again is compared with the night before it, and later nights with the newest run of each day. */
    @Test
    void aNightDoneAgainTellsTheSame() {
        told("2026-12-01", open(5));
        told("2026-12-02", met());
        String third = told("2026-12-03", open(5));
        assertThat(third).isEqualTo("REOPENED 2026-12-03");
        assertThat(told("2026-12-02", met())).isEqualTo("RESOLVED 2026-12-01");
        assertThat(told("2026-12-01", open(5))).isEqualTo("NEW 2026-12-01");
        assertThat(told("2026-12-03", open(5))).isEqualTo(third);
        // on 02/12 it was open after all: one spell from 01/12
        assertThat(told("2026-12-02", open(5))).isEqualTo("PERSISTING 2026-12-01");
        assertThat(told("2026-12-03", open(5))).isEqualTo("PERSISTING 2026-12-01");
    }

    /** With other units missing rank and the gap of the units that both nights have must agree. */
    @Test
    void missingUnitsThatDiffer() {
        nights.night(
                "2026-12-01",
                addedUp("same", 40, "C", "A 290/1000;B 10/100"),
                addedUp("arrived", 40, "C", "A 290/1000;B 10/100"),
                addedUp("worse", 40, "C", "A 290/1000;B 10/100"),
                addedUp("better", 50, "C", "A 290/1000;B 10/100"),
                addedUp("still", 40, "C", "A 290/1000;B 10/100"),
                addedUp("lost", 40, "", "A 290/1000;B 10/100;C 0/100"),
                addedUp("nobody", 40, "B", "A 290/1000"));
        long second = nights.night(
                "2026-12-02",
                // the same units, of which A has fewer
                addedUp("same", 40, "C", "A 280/1000;B 10/100"),
                // C comes with none and makes the rank worse, though A and B have more: 310/1100 of 300/1100
                addedUp("arrived", 50, "", "A 300/1000;B 10/100;C 0/500"),
                // C makes the whole look better, A and B have fewer: 290/1100
                addedUp("worse", 40, "", "A 280/1000;B 10/100;C 400/500"),
                // all better; the rank too
                addedUp("better", 40, "", "A 300/1000;B 20/100;C 400/500"),
                // nothing has changed of A and B
                addedUp("still", 50, "", "A 290/1000;B 10/100;C 0/500"),
                // C's return is gone, A and B have fewer, the rank says better
                addedUp("lost", 30, "C", "A 285/1000;B 10/100"),
                // nobody is in both
                addedUp("nobody", 50, "A", "B 10/100"));
        Map<String, String> changes = nights.ofRun(second).stream()
                .collect(Collectors.toMap(n -> n.finding().identity().provisionId(), NightFinding::change));
        assertThat(changes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "same", "WORSE",
                        "arrived", "PERSISTING",
                        "worse", "WORSE",
                        "better", "BETTER",
                        "still", "PERSISTING",
                        "lost", "PERSISTING",
                        "nobody", "PERSISTING"));
    }

    private String told(String day, Finding found) {
        NightFinding only = nights.ofRun(nights.night(day, found)).get(0);
        return only.change() + " " + (only.firstSeen() == null ? "-" : only.firstSeen());
    }

    private static Finding open(int gap) {
        return target("a", "LIMITED", "OPEN", 40, Integer.toString(gap));
    }

    private static Finding met() {
        return target("a", "MET", "CLOSED", 10, "-1");
    }

    private static Finding unknown() {
        return blank("a", "NO_RETURN", "UNKNOWN", 22);
    }
}
