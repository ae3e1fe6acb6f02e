package vn.chitieu.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.fact.owed.Definitions.Threshold;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Holds the returns of an inbox against those of the last published night. A return whose file is gone is no longer in
 * force, so that a lost mount would make every unit overdue.
 */
final class InboxGuard {
    private static final Messages MESSAGES = Messages.beside(InboxGuard.class);
    /** Row of the thresholds; without it nobody is warned of a small inbox. */
    private static final String SMALL = "SMALL_INBOX_PERCENT";

    private static final String RETURNS = """
            select count(distinct i.content_hash) from run_input i join submission s using (content_hash)
            where i.kind = 'RETURN' and s.unit_code is not null and i.run_id =""";
    private final JdbcClient sql;

    InboxGuard(JdbcClient sql) {
        this.sql = sql;
    }

    /** The last published night and how many returns lay in its inbox. */
    private record Before(LocalDate asOf, int returns) {}

    /** @throws RefusedNightException when the inbox has no return and that of the last published night had some */
    void requireReturns(NightKey night) {
        if (returns(night.runId()) > 0) return;
        before(night.runId()).filter(b -> b.returns() > 0).ifPresent(b -> {
            throw new RefusedNightException(
                    MESSAGES.get(
                            "inbox.empty",
                            night.inbox().toString(),
                            Vietnamese.day(b.asOf()),
                            Integer.toString(b.returns())),
                    true);
        });
    }

    /** A warning when far fewer returns lie in the inbox than on the last published night. */
    Optional<String> small(NightKey night, Rulebook rulebook) {
        List<BigDecimal> percent = rulebook.definitions().thresholds().stream()
                .filter(t -> t.key().equals(SMALL))
                .map(Threshold::value)
                .toList();
        if (percent.isEmpty()) return Optional.empty();
        BigDecimal now = BigDecimal.valueOf(returns(night.runId()));
        return before(night.runId())
                .filter(b ->
                        now.movePointRight(2).compareTo(percent.get(0).multiply(BigDecimal.valueOf(b.returns()))) < 0)
                .map(b -> MESSAGES.get(
                        "look.small",
                        now.toPlainString(),
                        Vietnamese.number(percent.get(0), 1),
                        Integer.toString(b.returns()),
                        Vietnamese.day(b.asOf())));
    }

    private int returns(long runId) {
        return sql.sql(RETURNS + " :run")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    /** The files of an inbox are kept with the latest run over it. */
    private Optional<Before> before(long runId) {
        return sql.sql("select r.as_of, (" + RETURNS + """
                         (select max(x.id) from run x where x.inbox_hash = r.inbox_hash
                            and exists (select from run_input n where n.run_id = x.id))) as returns
                        from run r where r.state = 'PUBLISHED' and r.id <> :run
                        order by r.seq desc limit 1""")
                .param("run", runId)
                .query((row, n) -> new Before(row.getObject("as_of", LocalDate.class), row.getInt("returns")))
                .optional();
    }
}
