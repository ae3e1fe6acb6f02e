package vn.chitieu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.finding.Finding;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.intake.Intake;
import vn.chitieu.intake.TestBase;
import vn.chitieu.length.Slow;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;

/** What {@code data-samples/README.md} promises of each day: the samples reach every state there is. */
@Slow
class SampleStatesTest {
    private static final List<String> DAYS = List.of(
            "2025-10-15",
            "2025-11-20",
            "2025-12-05",
            "2025-12-20",
            "2026-11-20",
            "2026-12-10",
            "2026-12-31",
            "2030-12-20",
            "2031-01-15");
    private static final Map<String, List<Finding>> FINDINGS = new TreeMap<>();

    @BeforeAll
    static void nights() throws Exception {
        DataSource source = TestBase.database();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        Indicators indicators = new Indicators(source);
        for (String day : DAYS) {
            LocalDate asOf = LocalDate.parse(day);
            Long run = jdbc.queryForObject(
                    "insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)"
                            + " values (?, 'r', 'i', 1, 'e', 'RUNNING', now()) returning id",
                    Long.class,
                    asOf);
            transaction.executeWithoutResult(status -> {
                try {
                    new Intake(source, TestBase.RULES, TestBase.ENGINE)
                            .take(Path.of("data-samples"), run, (done, total) -> {});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                indicators.derive(run, asOf, TestBase.RULES);
                AssessmentInput input =
                        indicators.input(run, asOf, TestBase.RULES.registry().units(), TestBase.RULES);
                FINDINGS.put(day, TestBase.ENGINE.assess(input));
            });
        }
    }

    @Test
    void everyStateIsReached() {
        Map<String, Set<String>> states = new TreeMap<>();
        FINDINGS.values().forEach(of -> of.stream()
                .filter(f -> !f.verdict().state().isEmpty())
                .forEach(f -> states.computeIfAbsent(f.identity().kind().text(), k -> new TreeSet<>())
                        .add(f.verdict().state())));
        assertThat(states.get("target"))
                .containsExactlyInAnyOrder(
                        "NOT_APPLICABLE",
                        "NO_RETURN",
                        "RETURN_REJECTED",
                        "NOT_COMPUTABLE",
                        "MET",
                        "MET_IN_TOLERANCE",
                        "MISSED",
                        "NOT_YET_DUE",
                        "PACE_UNKNOWN",
                        "ON_TRACK",
                        "ACCELERATE",
                        "LIMITED",
                        "MOVING_AWAY");
        assertThat(states.get("deadline"))
                .containsExactlyInAnyOrder(
                        "ON_TIME", "ON_NAMED_DAY", "LATE", "NOT_DUE", "DUE_SOON", "OVERDUE", "NO_DATE");
        assertThat(states.get("duty"))
                .containsExactlyInAnyOrder("DONE", "IN_PROGRESS", "NOT_STARTED", "NOT_REPORTED", "NOT_DUE");
        assertThat(states.get("data")).containsExactlyInAnyOrder("ERROR", "WARNING");
    }

    /** The tables of the samples' README, worked out there by hand. */
    @Test
    void provinceAndNgokBayStandWhereTheReadmeSays() {
        assertThat(states("2025-12-20", "51"))
                .contains(
                        "a-1:level=6 MET",
                        "a-1:level=7 PACE_UNKNOWN",
                        "a-1:level=9 NOT_APPLICABLE",
                        "a-10: MET",
                        "a-13: MET",
                        "b-1: ON_TRACK",
                        "b-3: MET_IN_TOLERANCE",
                        "b-4: MET");
        assertThat(states("2026-12-10", "51"))
                .contains(
                        "a-1:level=6 NOT_COMPUTABLE",
                        "a-1:level=7 ON_TRACK",
                        "a-1:level=8 MOVING_AWAY",
                        "a-1:level=9 NOT_APPLICABLE",
                        "a-2:level=6 NOT_COMPUTABLE",
                        "a-2:level=7 ACCELERATE",
                        "a-3:level=7 MET",
                        "a-3:level=8 MOVING_AWAY",
                        "a-4: MET",
                        "a-5: LIMITED",
                        "a-6: ON_TRACK",
                        "a-7: MET",
                        "a-8: LIMITED",
                        "a-9: LIMITED",
                        "a-10: MET",
                        "a-11: LIMITED",
                        "a-12: LIMITED",
                        "a-13: MET",
                        "b-1: MET",
                        "b-3: MET",
                        "b-4: MET");
        assertThat(states("2026-12-10", "23317")).contains("2-1: NO_RETURN", "2-4: NOT_APPLICABLE");
        assertThat(states("2026-12-31", "23317"))
                .contains("2-1: ON_TRACK", "2-2: MET", "2-3: LIMITED", "2-4: NOT_APPLICABLE", "2-5: MOVING_AWAY");
        assertThat(states("2030-12-20", "51"))
                .contains("a-7: MET", "a-3:level=7 MET", "a-1:level=7 NOT_COMPUTABLE", "b-1: MET");
        assertThat(states("2031-01-15", "23317")).contains("2-1: MET", "2-3: MISSED", "2-5: MET");
    }

    /** 51-CS4 held 400 of the college learners of 2025, all of them STEM, and has not sent 2026. */
    @Test
    void whatOneMissingReturnCouldTurnIsUndecided() {
        Finding stem = target("2026-12-31", "KH11-II.2.a-1", "level=6");
        assertThat(stem.figures().actual().value()).isNull();
        assertThat(stem.figures().actual().numerator() + "/"
                        + stem.figures().actual().denominator())
                .isEqualTo("848/2744");
        assertThat(stem.figures().coverage().missingUnits()).isEqualTo("51-CS4");
        assertThat(stem.figures().coverage().reported() + "/"
                        + stem.figures().coverage().expected())
                .isEqualTo("8/9"); // a university may train at this level too
        // 848/3144 and 1248/3144
        assertThat(rounded(stem.figures().actual().low())).isEqualTo("26.97");
        assertThat(rounded(stem.figures().actual().high())).isEqualTo("39.69");
        // the same four: from 800/2720 = 29.41 to 30.90, of 35 by 2030: 1.49 of 1.12
        assertThat(stem.verdict().provisional()).isEqualTo("ON_TRACK");
        Finding digital = target("2026-12-31", "KH11-II.2.a-3", "level=6");
        assertThat(digital.verdict().state() + " "
                        + rounded(digital.figures().actual().low()) + " "
                        + rounded(digital.figures().actual().high()))
                .isEqualTo("NOT_COMPUTABLE 16.16 28.88");
        assertThat(digital.verdict().provisional()).isEqualTo("MET");
    }

    /** 18 % of digital learners are reached whatever the university says that has not sent 2030. */
    @Test
    void whatNoReturnCouldTurnIsJudgedAndNamesWhoIsMissing() {
        Finding digital = target("2030-12-20", "KH11-II.2.a-3", "level=7");
        assertThat(digital.verdict().state()).isEqualTo("MET");
        assertThat(rounded(digital.figures().actual().value())).isEqualTo("31.81");
        assertThat(rounded(digital.figures().actual().low()) + " "
                        + rounded(digital.figures().actual().high()))
                .isEqualTo("19.61 57.97");
        assertThat(digital.figures().coverage().missingUnits()).isEqualTo("DPQ");
        assertThat(digital.note().marks()).contains("PARTIAL");
    }

    private static String rounded(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static Finding target(String day, String clause, String dimension) {
        return FINDINGS.get(day).stream()
                .filter(f -> f.id().startsWith("target:51:" + clause + ":" + dimension + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> states(String day, String unit) {
        return FINDINGS.get(day).stream()
                .filter(f -> f.identity().kind() == Kind.TARGET
                        && f.identity().unitCode().equals(unit)
                        && f.identity().period().equals(Period.year(2030)))
                .map(f -> f.identity().provisionId().replaceFirst(".*\\.", "") + ":"
                        + f.identity().dimension() + " " + f.verdict().state())
                .toList();
    }
}
