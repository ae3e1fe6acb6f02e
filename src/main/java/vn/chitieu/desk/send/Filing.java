package vn.chitieu.desk.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.account.Audit;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.WarmRules;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.scratch.Scratch;

/**
 * Sends a return and takes one back. First the database says so, in one transaction, then the file follows: what died in
 * between is made good at the next start, and before whoever sent it sees his receipt.
 */
@Component
class Filing {
    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);
    /** "bien" in ASCII: receipts are counted one after another. */
    private static final long LOCK = 0x6269656eL;

    private static final int CHANGES_KEPT = 50;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Drafts drafts;
    private final Receipts receipts;
    private final InboxFiles files;
    private final WarmRules rules;
    private final Audit audit;
    private final DeskSettings settings;

    Filing(
            DataSource source,
            PlatformTransactionManager transactions,
            Drafts drafts,
            Receipts receipts,
            InboxFiles files,
            WarmRules rules,
            Audit audit,
            DeskSettings settings) {
        this.sql = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(transactions);
        this.drafts = drafts;
        this.receipts = receipts;
        this.files = files;
        this.rules = rules;
        this.audit = audit;
        this.settings = settings;
    }

    /** What a draft would replace, and what of it differs. */
    record Before(String what, Optional<List<Change>> changes) {}

    /** Empty when nothing of the unit and year stands yet. */
    Optional<Before> before(Draft draft) {
        // a promise replaces another about the same finding, whatever file either came in
        if (draft.promises()) return Optional.empty();
        Optional<Receipt> standing = receipts.standing(draft.unitCode(), draft.year());
        Optional<String> path = standing.map(Receipt::path).or(() -> receipts.inForce(draft.unitCode(), draft.year()));
        return path.map(p -> new Before(standing.map(Receipt::number).orElse(p), changes(draft, files.at(p))));
    }

    private Optional<List<Change>> changes(Draft draft, Path earlier) {
        if (!Files.exists(earlier)) return Optional.empty();
        try {
            Path folder = Scratch.folder("beside");
            try {
                Path now = folder.resolve(draft.fileName());
                return drafts.write(draft.id(), now) ? Differences.between(earlier, now) : Optional.empty();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            LOG.warn("no comparison for {}", draft.id(), e);
            return Optional.empty();
        }
    }

    /**
     * Files a draft under a new receipt.
     *
     * @return the number; that of the earlier receipt where these very bytes have been received before
     * @throws IOException when the inbox cannot be written to: the receipt stands, and is filed as soon as it can
     */
    String send(DeskUser user, Draft draft) throws IOException {
        Optional<Before> before = before(draft);
        String number = transaction.execute(status -> {
            sql.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, n) -> 0)
                    .single();
            return receipts.ofBytes(draft.hash()).orElseGet(() -> insert(user, draft, before));
        });
        audit.record(user.id(), Audit.Event.SENT, String.valueOf(number));
        fileAll();
        return String.valueOf(number);
    }

    private String insert(DeskUser user, Draft draft, Optional<Before> before) {
        Instant now = settings.clock().instant();
        LocalDate day = LocalDate.ofInstant(now, Vietnamese.ZONE);
        String year = Integer.toString(day.getYear());
        String number = sql.sql("""
                select :year || '-' || lpad((1 + coalesce(max(right(number, 6)::int), 0))::text, 6, '0')
                from receipt where left(number, 4) = :year""").param("year", year).query(String.class).single();
        List<Change> changes = before.flatMap(Before::changes).orElse(List.of());
        sql.sql("""
                insert into receipt (number, account_id, unit_code, data_year, promises, file_name, path, content_hash, size,
                    rules_hash, received_at, received_on, draft_id, replaces, changes, changed)
                values (:number, :account, :unit, :year, :promises, :file, :path, :hash, :size, :rules, :at, :on, :draft, :replaces,
                    cast(:changes as jsonb), :changed)""")
                .param("number", number)
                .param("account", user.id())
                .param("unit", draft.unitCode())
                .param("year", draft.year())
                .param("promises", draft.promises())
                .param("file", draft.fileName())
                .param("path", InboxFiles.path(number, draft))
                .param("hash", draft.hash())
                .param("size", draft.size())
                .param("rules", draft.rulesHash())
                .param("at", Drafts.at(now))
                .param("on", day)
                .param("draft", draft.id())
                .param("replaces", before.map(Before::what).orElse(""))
                .param(
                        "changes",
                        Receipts.JSON
                                .writeValueAsString(
                                        changes.stream().limit(CHANGES_KEPT).toList())
                                .replace("\\u0000", "\ufffd"))
                .param(
                        "changed",
                        before.flatMap(Before::changes).map(List::size).orElse(null),
                        java.sql.Types.INTEGER)
                .update();
        return number;
    }

    /**
     * Takes back the return that stands.
     *
     * @return false when it was taken back already, or another has replaced it since
     */
    boolean withdraw(DeskUser user, Receipt receipt, String reason) throws IOException {
        int changed = sql.sql("""
                update receipt set withdrawn_at = :now, withdrawn_by = :account, reason = :reason
                where number = :number and not promises and withdrawn_at is null and number = (
                    select number from receipt o where o.unit_code = receipt.unit_code
                        and o.data_year = receipt.data_year and not o.promises and o.withdrawn_at is null
                    order by received_at desc, number desc limit 1)""")
                .param("now", Drafts.at(settings.clock().instant()))
                .param("account", user.id())
                .param("reason", reason)
                .param("number", receipt.number())
                .update();
        if (changed == 0) return false;
        audit.record(user.id(), Audit.Event.WITHDRAWN, receipt.number());
        fileAll();
        return true;
    }

    /** What a death, or a full disk, has left undone. */
    @EventListener(ApplicationReadyEvent.class)
    void makeGood() {
        try {
            fileAll();
        } catch (IOException | RuntimeException e) {
            LOG.error("receipts could not be filed; tried again with the next one", e);
        }
    }

    private synchronized void fileAll() throws IOException {
        IOException failed = null;
        for (Receipt receipt : receipts.unfiled()) {
            try {
                if (receipt.filedAt() == null) fileReturn(receipt);
                if (receipt.withdrawn()) fileWithdrawal(receipt);
            } catch (IOException e) {
                // one that cannot be filed stops no other
                LOG.error("receipt {} is not filed yet", receipt.number(), e);
                failed = e;
            }
        }
        if (failed != null) throw failed;
    }

    private void fileReturn(Receipt receipt) throws IOException {
        Path folder = Scratch.folder("filing");
        try {
            Path bytes = folder.resolve("bytes");
            if (!Files.exists(files.at(receipt.path())) && !drafts.write(receipt.draft(), bytes))
                throw new IOException("no bytes of receipt " + receipt.number());
            files.file(receipt.path(), bytes);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        sql.sql("update receipt set filed_at = ? where number = ?")
                .params(Drafts.at(settings.clock().instant()), receipt.number())
                .update();
        sql.sql("update draft set content = null where id = ?")
                .param(receipt.draft())
                .update();
    }

    private void fileWithdrawal(Receipt receipt) throws IOException {
        var words = rules.current()
                .orElseThrow(() -> new IOException("no rules"))
                .rulebook()
                .definitions();
        Instant at = receipt.withdrawnAt();
        if (at == null) return;
        LocalDate day = LocalDate.ofInstant(at, Vietnamese.ZONE);
        Path folder = Scratch.folder("filing");
        try {
            Path bytes = Files.write(folder.resolve("bytes"), files.withdrawal(words, receipt, day));
            files.file(InboxFiles.FOLDER + "/" + receipt.number() + "/rut-bao-cao.xlsx", bytes);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        sql.sql("update receipt set withdrawal_filed_at = ? where number = ?")
                .params(Drafts.at(settings.clock().instant()), receipt.number())
                .update();
    }
}
