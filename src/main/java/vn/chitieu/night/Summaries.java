package vn.chitieu.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightSummary.Refused;
import vn.chitieu.night.NightSummary.StateCount;
import vn.chitieu.night.data.RegisterProblems;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.Issues;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/** Counts what a finished night has found, and says what to look at first. */
final class Summaries {
    private static final Messages MESSAGES = Messages.beside(Summaries.class);
    private static final int NAMED_UNITS = 5;
    private final JdbcClient sql;

    Summaries(JdbcClient sql) {
        this.sql = sql;
    }

    NightSummary of(NightKey night, RulesetStore.Loaded rules, boolean onLastGoodRules, GapSummary books) {
        Rulebook rulebook = rules.rulebook();
        List<StateCount> states = states(night, rulebook);
        int accepted = count("select count(submission_id) from return_status where run_id = :run", night);
        List<Refused> rejected = refused(night, rulebook);
        List<String> refused =
                rejected.stream().map(r -> r.name() + " (" + r.code() + ")").toList();
        Issues issues = new Issues(sql, night);
        int nobody = issues.orphanFiles();
        return new NightSummary(
                night.runId(),
                night.asOf(),
                onLastGoodRules,
                accepted,
                refused.size() + nobody,
                states,
                books,
                rejected.stream().distinct().toList(),
                lookFirst(night, rules, states, refused, issues, books),
                false);
    }

    private List<String> lookFirst(
            NightKey night,
            RulesetStore.Loaded rules,
            List<StateCount> states,
            List<String> refused,
            Issues issues,
            GapSummary books) {
        List<String> sentences = new ArrayList<>();
        Rulebook rulebook = rules.rulebook();
        new InboxGuard(sql).small(night, rulebook).ifPresent(sentences::add);
        if (!refused.isEmpty())
            sentences.add(MESSAGES.get("look.rejected", Integer.toString(refused.size()), joined(refused)));
        said("look.nobody", issues.orphanFiles(), sentences);
        said("look.register", issues.registerRows() + new RegisterProblems(sql, night, rules).idle(), sentences);
        List<String> grave = names("""
                select unit_code from run_finding
                where run_id = :run and standing = 'OPEN' and body ->> 'severity' = 'HIGH'
                  and not body -> 'marks' @> '["DRAFT"]'
                group by unit_code order by count(*) desc, unit_code""", night, rulebook);
        int graveFindings = count("""
                select count(*) from run_finding
                where run_id = :run and standing = 'OPEN' and body ->> 'severity' = 'HIGH'
                  and not body -> 'marks' @> '["DRAFT"]'""", night);
        if (graveFindings > 0)
            sentences.add(MESSAGES.get("look.grave", Integer.toString(graveFindings), joined(grave)));
        int unknown = states.stream()
                .filter(s -> s.standing() == Standing.UNKNOWN && !s.draft())
                .mapToInt(StateCount::count)
                .sum();
        said("look.unknown", unknown, sentences);
        if (sentences.isEmpty()) sentences.add(MESSAGES.get("look.nothing"));
        later(issues.notYetSent(), rulebook, sentences);
        named("look.waivers.expired", books.expiredWaivers(), sentences);
        named("look.waivers.unmatched", books.unmatchedWaivers(), sentences);
        return List.copyOf(sentences);
    }

    private static void later(List<Issues.Later> returns, Rulebook rulebook, List<String> sentences) {
        if (returns.isEmpty()) return;
        Map<String, String> names = named(rulebook);
        String named = returns.stream()
                .limit(NAMED_UNITS)
                .map(r -> MESSAGES.get(
                        "look.later.one",
                        names.getOrDefault(r.unitCode(), r.unitCode()),
                        r.unitCode(),
                        r.file(),
                        Vietnamese.day(r.sent())))
                .collect(Collectors.joining("; "));
        int more = returns.size() - NAMED_UNITS;
        if (more > 0) named += MESSAGES.get("look.later.more", Integer.toString(more));
        sentences.add(MESSAGES.get("look.later", Integer.toString(returns.size()), named));
    }

    private static void said(String key, int count, List<String> sentences) {
        if (count > 0) sentences.add(MESSAGES.get(key, Integer.toString(count)));
    }

    private static void named(String key, List<String> ids, List<String> sentences) {
        if (!ids.isEmpty()) sentences.add(MESSAGES.get(key, Integer.toString(ids.size()), joined(ids)));
    }

    private List<StateCount> states(NightKey night, Rulebook rulebook) {
        Map<String, String> words = rulebook.definitions().states().stream()
                .collect(Collectors.toMap(StateRow::state, StateRow::word, (a, b) -> a));
        Map<String, String> exact = rulebook.definitions().states().stream()
                .collect(Collectors.toMap(r -> r.kind() + ":" + r.state(), StateRow::word, (a, b) -> a));
        return sql.sql("""
                select kind, state, standing, body -> 'marks' @> '["DRAFT"]' as draft,
                       coalesce(body -> 'noteParams' ->> 'lateness', '') as lateness, count(*) as found
                from run_finding where run_id = :run and state <> ''
                group by kind, state, standing, draft, lateness
                order by draft, kind, max(rank) desc, state, lateness, standing""")
                .param("run", night.runId())
                .query((row, n) -> {
                    Kind kind = Kind.of(row.getString("kind"));
                    Standing standing = Standing.of(row.getString("standing"));
                    String named = kind == Kind.DEADLINE
                            ? Lateness.of(row.getString("lateness"), row.getString("state"), standing)
                                    .map(Lateness::name)
                                    .orElse(row.getString("state"))
                            : row.getString("state");
                    return new StateCount(
                            kind,
                            named,
                            exact.getOrDefault(
                                    kind + ":" + named,
                                    words.getOrDefault(row.getString("state"), row.getString("state"))),
                            standing,
                            row.getBoolean("draft"),
                            row.getInt("found"));
                })
                .list();
    }

    private int count(String statement, NightKey night) {
        return sql.sql(statement)
                .param("run", night.runId())
                .query(Integer.class)
                .single();
    }

    private List<String> names(String statement, NightKey night, Rulebook rulebook) {
        Map<String, String> names = named(rulebook);
        Function<String, String> name = code -> names.getOrDefault(code, code) + " (" + code + ")";
        return sql.sql(statement).param("run", night.runId()).query(String.class).list().stream()
                .map(name)
                .toList();
    }

    private List<Refused> refused(NightKey night, Rulebook rulebook) {
        Map<String, String> names = named(rulebook);
        return sql
                .sql("select unit_code from return_status where run_id = :run and rejected order by unit_code, year")
                .param("run", night.runId())
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .map(code -> new Refused(code, names.getOrDefault(code, code)))
                .toList();
    }

    private static Map<String, String> named(Rulebook rulebook) {
        return rulebook.registry().units().stream()
                .collect(Collectors.toMap(OrganisationUnit::code, OrganisationUnit::name, (a, b) -> a));
    }

    private static String joined(List<String> names) {
        String shown = names.stream().distinct().limit(NAMED_UNITS).collect(Collectors.joining("; "));
        return names.stream().distinct().count() > NAMED_UNITS ? shown + "; …" : shown;
    }
}
