package vn.chitieu.night.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.archive.RuleArchive;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;
import vn.chitieu.store.FreshDatabase;

/** A closed rules folder: what was changed beside the desk keeps it out of the night, what was approved does not. */
@Slow
class ClosedFolderTest {
    private static final String FILE = "kh-11-quang-ngai.xlsx";

    @TempDir
    private Path folder;

    @Test
    void onlyWhatTheDeskHasApprovedCounts() throws Exception {
        Path rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        try (FreshDatabase database = new FreshDatabase()) {
            JdbcClient client = JdbcClient.create(database.dataSource());
            RulesetStore closed = new RulesetStore(client, true);
            RulesetStore open = new RulesetStore(client, false);
            assertThat(problems(closed, rules)).as("before the first night").isEmpty();
            published(database, client, rules);
            assertThat(problems(closed, rules)).isEmpty();

            byte[] before = Files.readAllBytes(rules.resolve(FILE));
            byte[] changed = changed(before);
            Files.write(rules.resolve(FILE), changed);
            assertThat(problems(closed, rules)).containsExactly("CLOSED_FOLDER " + FILE);
            assertThat(closed.read(rules, Set.of()).rules()).isEmpty();
            assertThat(problems(open, rules)).isEmpty();

            decided(database, "APPROVED", before, changed);
            assertThat(problems(closed, rules)).isEmpty();
            assertThat(closed.read(rules, Set.of()).rules()).isPresent();

            new JdbcTemplate(database.dataSource())
                    .update("update rule_change set state = 'UNDONE', undone_at = now()");
            assertThat(problems(closed, rules)).containsExactly("CLOSED_FOLDER " + FILE);
            Files.write(rules.resolve(FILE), before);
            assertThat(problems(closed, rules)).isEmpty();

            Files.delete(rules.resolve("kh-ngok-bay.xlsx"));
            assertThat(problems(closed, rules)).contains("CLOSED_FOLDER kh-ngok-bay.xlsx");
        }
    }

    private static List<String> problems(RulesetStore shelf, Path rules) {
        return shelf.read(rules, Set.of()).problems().stream()
                .filter(p -> p.severity() == RuleProblem.Severity.ERROR)
                .map(p -> p.code() + " " + p.file())
                .toList();
    }

    /** A figure that no scenario rests on. */
    private static byte[] changed(byte[] workbook) {
        try (BookCopy book = BookCopy.open(workbook)) {
            CopySheet targets = book.sheet("Chỉ tiêu");
            for (int row = 1; row <= targets.lastRow(); row++)
                if (targets.text("J" + row).equals("KH11-II.2.a-8")) targets.number("Q" + row, BigDecimal.valueOf(32));
            return book.bytes(LocalDate.of(2026, 1, 1));
        }
    }

    private static void published(FreshDatabase database, JdbcClient client, Path rules) {
        Rulebook rulebook = Rulebooks.read(rules);
        new RuleArchive(client).keep(rulebook, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        new JdbcTemplate(database.dataSource())
                .update(
                        "insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, seq, started_at)"
                                + " values (date '2026-12-31', ?, '', 1, '', 'PUBLISHED', 1, now())",
                        rulebook.hash());
    }

    private static void decided(FreshDatabase database, String state, byte[] before, byte[] after) throws Exception {
        JdbcTemplate sql = new JdbcTemplate(database.dataSource());
        for (String login : List.of("soan", "duyet"))
            sql.update(
                    "insert into account (login, name, mail, role, unit_code, password, must_change, created_at)"
                            + " values (?, '', '', 'AUTHOR', '', '', false, now())",
                    login);
        sql.update(
                "insert into rule_change (file, content, content_hash, author_id, reason, proposed_at, state, decided_by,"
                        + " decided_at, previous) select ?, ?, ?, min(id), '', now(), ?, max(id), now(), ? from account",
                FILE,
                after,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(after)),
                state,
                before);
    }
}
