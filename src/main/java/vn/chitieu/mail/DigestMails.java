package vn.chitieu.mail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.fact.Lateness;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.FindingJson;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.mail.Draft.Kind;
import vn.chitieu.report.view.ClauseAgencies;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.vocabulary.Standing;

/** The summary for the department that leads a plan: where the reports of its clauses stand, who is missing, what has changed. */
final class DigestMails {
    private static final int NAMED = 20;
    /** Deadlines that fell due so long ago, or fall due so soon, are told of. */
    private static final int DAYS_BACK = 60;

    private static final int DAYS_AHEAD = 45;
    private static final List<String> CHANGES = List.of("NEW", "WORSE", "BETTER", "REOPENED", "RESOLVED");
    private static final String COUNTED = """
             from finding f where f.to_seq is null and f.provision_id = any(:clauses)
            and not (coalesce(f.body ->> 'document', '') = any(:drafts))
            """;

    private static final String CHANGED = """
            select f.change, count(*) as n
            from (select max(seq) as seq from run
                  where state = 'PUBLISHED' and as_of > :after and as_of <= :asOf group by as_of) r
            join finding f on f.from_seq <= r.seq and (f.to_seq is null or f.to_seq >= r.seq)
            where f.provision_id = any(:clauses) and f.change = any(:changes)
              and not (coalesce(f.body ->> 'document', '') = any(:drafts))
            group by f.change""";

    private final JdbcClient sql;
    private final MailedNight night;
    private final Outbox outbox;
    private final Texts texts;
    private final MailSettings settings;

    DigestMails(DataSource source, MailedNight night, Outbox outbox, Texts texts, MailSettings settings) {
        this.sql = JdbcClient.create(source);
        this.night = night;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /** Reports of one clause and period: how many stand under each name, and who is overdue. */
    private static final class Reports {
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final List<String> overdue = new ArrayList<>();
        private int all;
    }

    private record Key(String clause, String period, LocalDate due) {}

    Optional<Draft> of(Recipient to) {
        LocalDate asOf = night.asOf();
        LocalDate from = to.digest() == Recipient.Digest.WEEKLY
                ? asOf.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : asOf;
        String topic = "digest:" + to.unitCode() + ":" + to.digest() + ":" + from;
        if (outbox.told(topic, to.address())) return Optional.empty();
        Collection<String> clauses = ClauseAgencies.clausesOf(night.rules(), to.unitCode());
        if (clauses.isEmpty()) return Optional.empty();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Texts.say("digest.head", Vietnamese.day(asOf)));
        paragraphs.add(standing(clauses));
        paragraphs.addAll(reports(clauses));
        changes(clauses, to).ifPresent(paragraphs::add);
        Enclosed enclosed = to.results() == Recipient.Results.LINK
                ? Enclosed.NOTHING
                : Enclosed.of(night, to.unitCode(), Enclosed::appendix, settings.megabytes());
        if (texts.desk()) paragraphs.add(Texts.say("result.link", texts.nightLink(asOf)));
        String name = night.name(to.unitCode());
        return Optional.of(new Draft(
                Kind.DIGEST,
                List.of(topic),
                to.unitCode(),
                to.address(),
                Texts.subject("digest.subject", name, Vietnamese.day(asOf)),
                texts.whole(name, paragraphs, enclosed.names()),
                enclosed.files()));
    }

    private String standing(Collection<String> clauses) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        asked(
                        "select f.kind, f.standing, count(*) as n" + COUNTED
                                + "group by f.kind, f.standing order by f.kind",
                        clauses)
                .query(row -> {
                    int[] here = counts.computeIfAbsent(row.getString("kind"), k -> new int[2]);
                    if (row.getString("standing").equals(Standing.OPEN.text())) here[0] = row.getInt("n");
                    if (row.getString("standing").equals(Standing.UNKNOWN.text())) here[1] = row.getInt("n");
                });
        List<String> rows = new ArrayList<>(List.of(Texts.say("digest.standing")));
        counts.forEach((kind, n) -> rows.add(Texts.say(
                "brief.count", night.words().label("kind", kind), Integer.toString(n[0]), Integer.toString(n[1]))));
        return String.join("\n", rows);
    }

    private List<String> reports(Collection<String> clauses) {
        Map<Key, Reports> found = new LinkedHashMap<>();
        asked("select f.body" + COUNTED + """
                and f.kind = 'deadline' and f.body ->> 'due' between :from and :to
                order by f.body ->> 'due', f.provision_id, f.period, f.unit_code""", clauses)
                .param("from", night.asOf().minusDays(DAYS_BACK).toString())
                .param("to", night.asOf().plusDays(DAYS_AHEAD).toString())
                .query(row -> {
                    Finding f = FindingJson.finding(row.getString("body"));
                    Key key = new Key(
                            f.identity().provisionId(), f.identity().period().text(), Objects.requireNonNull(f.due()));
                    Reports here = found.computeIfAbsent(key, k -> new Reports());
                    here.all++;
                    here.counts.merge(night.words().state(f), 1, Integer::sum);
                    if (f.lateness().filter(Lateness::overdue).isPresent())
                        here.overdue.add(night.name(f.identity().unitCode()));
                });
        return found.entrySet().stream()
                .map(e -> paragraph(e.getKey(), e.getValue()))
                .toList();
    }

    private String paragraph(Key key, Reports reports) {
        String title =
                night.rules().provision(key.clause()).map(Provision::title).orElse(key.clause());
        List<String> rows = new ArrayList<>();
        rows.add(Texts.say(
                "digest.reports",
                title,
                key.clause(),
                Vietnamese.period(key.period()),
                Vietnamese.day(key.due()),
                Integer.toString(reports.all)));
        reports.counts.forEach((word, n) -> rows.add(Texts.say("digest.row", word, Integer.toString(n))));
        if (!reports.overdue.isEmpty()) {
            List<String> named = reports.overdue.stream().limit(NAMED).toList();
            int more = reports.overdue.size() - named.size();
            rows.add(
                    more == 0
                            ? Texts.say("digest.overdue", String.join(", ", named))
                            : Texts.say("digest.overdue.more", String.join(", ", named), Integer.toString(more)));
        }
        return String.join("\n", rows);
    }

    /**
     * What has changed in each night since the last summary; of a day done again only as it was last published. A night
     * that has been forgotten meanwhile can tell nothing any more.
     */
    private Optional<String> changes(Collection<String> clauses, Recipient to) {
        Optional<LocalDate> before = toldOn(to);
        Map<String, Integer> counts = new LinkedHashMap<>();
        asked(CHANGED, clauses)
                .param("after", before.orElse(night.asOf().minusDays(1)))
                .param("asOf", night.asOf())
                .param("changes", CHANGES.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("change"), row.getInt("n"));
                });
        List<String> rows = new ArrayList<>();
        for (String change : CHANGES)
            if (counts.containsKey(change))
                rows.add(Texts.say(
                        "digest.row", night.words().label("change", change), Integer.toString(counts.get(change))));
        if (rows.isEmpty()) return Optional.empty();
        rows.add(
                0,
                before.map(day -> Texts.say("digest.changes.since", Vietnamese.day(day)))
                        .orElseGet(() -> Texts.say("digest.changes")));
        return Optional.of(String.join("\n", rows));
    }

    /** Day of the night that the reader was last told of, where it was one before this. */
    private Optional<LocalDate> toldOn(Recipient to) {
        return sql.sql("select as_of from run where seq = ? and as_of < ?")
                .params(outbox.lastTold(Kind.DIGEST, to.unitCode(), to.address()), night.asOf())
                .query(LocalDate.class)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String statement, Collection<String> clauses) {
        return sql.sql(statement)
                .param("clauses", clauses.toArray(String[]::new))
                .param(
                        "drafts",
                        night.rules().documents().stream()
                                .filter(PlanDocument::draft)
                                .map(PlanDocument::code)
                                .toArray(String[]::new));
    }
}
