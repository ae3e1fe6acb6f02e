package vn.chitieu.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Identity;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;

/** Runs nights with given findings, as the job does: replace, compare, publish. */
final class Nightly {
    private static final Instant AT = Instant.parse("2026-12-05T18:30:00Z");
    private final JdbcClient sql;
    private final Findings findings;
    private final TransactionTemplate transaction;

    Nightly(DataSource source) {
        this.sql = JdbcClient.create(source);
        this.findings = new Findings(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** A published night; returns its run. */
    long night(String asOf, Finding... found) {
        long run = unpublished(asOf, found);
        transaction.executeWithoutResult(status -> {
            long seq = sql.sql("select coalesce(max(seq), 0) + 1 from run")
                    .query(Long.class)
                    .single();
            findings.publish(run, seq);
            sql.sql("update run set state = 'PUBLISHED', seq = :seq, ended_at = :at where id = :run")
                    .param("seq", seq)
                    .param("at", OffsetDateTime.ofInstant(AT, ZoneOffset.UTC))
                    .param("run", run)
                    .update();
        });
        return run;
    }

    long unpublished(String asOf, Finding... found) {
        long run = sql.sql("""
                insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)
                values (cast(:asOf as date), 'r', 'i', (select count(*) from run), 'e', 'RUNNING', now()) returning id""").param("asOf", asOf).query(Long.class).single();
        transaction.executeWithoutResult(status -> {
            findings.clear();
            findings.replace(run, "A", "Z", Arrays.asList(found));
            findings.compare(run, LocalDate.parse(asOf), List.of("U1", "U2"));
        });
        return run;
    }

    /** Change by finding id, of the last night made. */
    Map<String, String> changes(long run) {
        return ofRun(run).stream().collect(Collectors.toMap(n -> n.finding().id(), NightFinding::change));
    }

    List<NightFinding> ofRun(long run) {
        return transaction.execute(status -> {
            try (Stream<NightFinding> stream = findings.ofRun(run)) {
                return stream.toList();
            }
        });
    }

    List<NightFinding> published(long run) {
        long seq = sql.sql("select seq from run where id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
        return transaction.execute(status -> {
            try (Stream<NightFinding> stream = findings.published(seq)) {
                return stream.toList();
            }
        });
    }

    long rows() {
        return sql.sql("select count(*) from finding").query(Long.class).single();
    }

    static Finding target(String provision, String state, String standing, int rank, @Nullable String gap) {
        return finding("target", provision, state, standing, rank, gap);
    }

    /**
     * A target of 35 % that is added up.
     *
     * @param missing units that have not reported
     * @param parts what the others have: "A 290/1000;B 10/100"
     */
    static Finding addedUp(String provision, int rank, String missing, String parts) {
        List<Contribution> contributions = new ArrayList<>();
        BigDecimal top = BigDecimal.ZERO;
        BigDecimal bottom = BigDecimal.ZERO;
        for (String part : parts.split(";")) {
            String[] words = part.split("[ /]");
            contributions.add(new Contribution(words[0], new BigDecimal(words[1]), new BigDecimal(words[2])));
            top = top.add(new BigDecimal(words[1]));
            bottom = bottom.add(new BigDecimal(words[2]));
        }
        BigDecimal actual = top.multiply(BigDecimal.valueOf(100)).divide(bottom, 20, RoundingMode.HALF_UP);
        String gap = new BigDecimal("35").subtract(actual).toPlainString();
        Finding plain = target(provision, rank > 40 ? "LIMITED" : "ACCELERATE", "OPEN", rank, gap);
        return FindingJson.finding(FindingJson.write(plain)
                .replace("\"missingUnits\":\"\"", "\"missingUnits\":\"" + missing + "\"")
                .replace("\"actual\":28.00000000000000000000", "\"actual\":" + actual.toPlainString())
                .replace("\"numerator\":420", "\"numerator\":" + top)
                .replace("\"denominator\":1500", "\"denominator\":" + bottom)
                .replace("\"contributions\":[]", "\"contributions\":" + FindingJson.writeAll(contributions)));
    }

    static Finding data(String state) {
        return finding("data", "KH11-V.end-2", state, "OPEN", 50, null);
    }

    /** A target of which no figure is known yet. */
    static Finding blank(String provision, String state, String standing, int rank) {
        return finding("target", provision, state, standing, rank, null, false);
    }

    static Finding finding(
            String kind, String provision, String state, String standing, int rank, @Nullable String gap) {
        return finding(kind, provision, state, standing, rank, gap, true);
    }

    private static Finding finding(
            String kind,
            String provision,
            String state,
            String standing,
            int rank,
            @Nullable String gap,
            boolean figures) {
        Kind what = Kind.of(kind);
        return new Finding(
                new Identity(what, "U1", provision, Dimension.level(7), Period.year(2030)),
                new Verdict(
                        state,
                        Standing.of(standing),
                        rank,
                        standing.equals("OPEN") ? Severity.HIGH : Severity.NONE,
                        false,
                        "",
                        ""),
                what == Kind.TARGET ? measured(gap, figures) : null,
                what == Kind.DEADLINE || what == Kind.DUTY ? new Schedule(LocalDate.of(2026, 12, 4), null) : null,
                new Sources(
                        "KH11",
                        2026,
                        LocalDate.of(2026, 11, 30),
                        List.of(new Cited("observation", "thư mục/đại học.xlsx", "Người học", "F5:F9")),
                        List.of("Tốc độ", "Khoảng cách")),
                new Note("K1", Map.of("việc", "đôn đốc \"ngay\"\\\n\tdòng 2", "a", ""), List.of("DRAFT", "PARTIAL")));
    }

    private static Measured measured(@Nullable String gap, boolean figures) {
        return new Measured(
                "STEM_SHARE",
                "territory",
                "%",
                new Aim(Comparator.AT_LEAST, new BigDecimal("35"), null),
                new Actual(
                        figures ? new BigDecimal("28.00000000000000000000") : null,
                        figures ? new BigDecimal("420") : null,
                        figures ? new BigDecimal("1500") : null,
                        null,
                        null,
                        null,
                        null),
                new Coverage(2, 3, "", List.of()),
                new Distance(gap == null ? null : new BigDecimal(gap), 105L, new BigDecimal("80")),
                new Pace(2030, 2025, new BigDecimal("28.46153846153846153846"), null, null, null));
    }
}
