package vn.chitieu.impact;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.archive.RuleArchive;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Findings;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.impact.Effect.Kind;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.intake.Intake;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Standing;

/** Assesses the data of the latest published night under other rules, in a transaction that is taken back. */
public final class Impacts {
    private static final int UNITS_AT_ONCE = 400;
    private final DataSource source;
    private final JdbcClient sql;

    public Impacts(DataSource source) {
        this.source = source;
        this.sql = JdbcClient.create(source);
    }

    private record Night(long id, LocalDate asOf, String rules, String inbox, long seq) {}

    /**
     * @param rules the other rules, without errors
     * @param inbox where the night's returns lie: read again only when the rules that take them in differ
     * @throws NoSuchElementException when no night was published
     * @throws InboxChangedException when the returns must be read again and the inbox is no longer the night's
     */
    public Impact of(Rulebook rules, RuleEngine engine, Path inbox) {
        Night night = latest();
        boolean retake = new RuleArchive(sql)
                .load(night.rules())
                .map(r -> !r.intakeHash().equals(rules.intakeHash()))
                .orElse(true);
        List<InboxScan.Item> items = retake ? items(inbox, night) : List.of();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Map<String, Finding> before = new TreeMap<>();
            try (Stream<NightFinding> published = new Findings(source).published(night.seq())) {
                published
                        .filter(n -> !n.change().equals("RESOLVED")
                                || n.finding().identity().kind() != vn.chitieu.vocabulary.Kind.DATA)
                        .forEach(n -> before.put(n.finding().id(), n.finding()));
            }
            if (retake) new Intake(source, rules, engine).take(items, night.id(), (done, total) -> {});
            Indicators indicators = new Indicators(source);
            indicators.derive(night.id(), night.asOf(), rules);
            Map<String, Finding> after = assess(rules, engine, indicators, night);
            return new Impact(night.asOf(), night.id(), effects(rules, before, after), after.size());
        }));
    }

    private List<InboxScan.Item> items(Path inbox, Night night) {
        try {
            List<InboxScan.Item> items = InboxScan.items(inbox);
            if (InboxScan.hash(items).equals(night.inbox())) return items;
        } catch (IOException e) {
            throw new InboxChangedException(inbox, e);
        }
        throw new InboxChangedException(inbox, null);
    }

    private static Map<String, Finding> assess(Rulebook rules, RuleEngine engine, Indicators indicators, Night night) {
        List<OrganisationUnit> units = rules.registry().units().stream()
                .sorted(Comparator.comparing(OrganisationUnit::code))
                .toList();
        Map<String, Finding> found = new TreeMap<>();
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            List<OrganisationUnit> some = units.subList(from, Math.min(from + UNITS_AT_ONCE, units.size()));
            engine.assess(indicators.input(night.id(), night.asOf(), some, rules))
                    .forEach(f -> found.put(f.id(), f));
        }
        return found;
    }

    private List<Effect> effects(Rulebook rules, Map<String, Finding> before, Map<String, Finding> after) {
        Map<String, Provision> clauses = new HashMap<>();
        new RuleArchive(sql).load(latest().rules()).ifPresent(old -> old.documents()
                .forEach(d -> d.provisions().forEach(p -> clauses.putIfAbsent(p.id(), p))));
        List<Effect> effects = new ArrayList<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .forEach(id -> {
                    Finding was = before.get(id);
                    Finding is = after.get(id);
                    kind(was, is).ifPresent(kind -> effects.add(effect(kind, was, is, rules, clauses)));
                });
        effects.sort(Comparator.comparing(Effect::kind)
                .thenComparing(e -> e.finding().id()));
        return List.copyOf(effects);
    }

    private static Effect effect(
            Kind kind, @Nullable Finding was, @Nullable Finding is, Rulebook rules, Map<String, Provision> clauses) {
        Finding shown = is != null ? is : Objects.requireNonNull(was);
        Provision clause = rules.provision(
                        shown.identity().provisionId(), shown.note().version())
                .orElse(clauses.get(shown.identity().provisionId()));
        String name = rules.registry()
                .unit(shown.identity().unitCode())
                .map(OrganisationUnit::name)
                .orElse(shown.identity().unitCode());
        return new Effect(
                kind, name, clause == null ? "" : clause.lead(), clause == null ? "" : clause.title(), was, is);
    }

    /** Open or not first, then the rank of the state, then the gap; empty when nothing of it changes. */
    private static Optional<Kind> kind(@Nullable Finding was, @Nullable Finding is) {
        if (was == null) return Optional.of(open(Objects.requireNonNull(is)) ? Kind.OPENS : Kind.APPEARS);
        if (is == null) return Optional.of(open(was) ? Kind.CLOSES : Kind.GOES);
        if (open(was) != open(is)) return Optional.of(open(is) ? Kind.OPENS : Kind.CLOSES);
        int step = Integer.compare(is.verdict().rank(), was.verdict().rank());
        BigDecimal gapWas = was.distance();
        BigDecimal gapIs = is.distance();
        if (step == 0 && gapWas != null && gapIs != null) step = gapIs.compareTo(gapWas);
        if (step == 0) return Optional.empty();
        return Optional.of(step > 0 ? Kind.WORSE : Kind.BETTER);
    }

    private static boolean open(Finding f) {
        return f.verdict().standing() == Standing.OPEN;
    }

    private Night latest() {
        return sql.sql("""
                select id, as_of, rules_hash, inbox_hash, seq from run where state = 'PUBLISHED'
                order by seq desc limit 1""")
                .query((row, n) -> new Night(
                        row.getLong("id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("rules_hash"),
                        row.getString("inbox_hash"),
                        row.getLong("seq")))
                .optional()
                .orElseThrow();
    }
}
