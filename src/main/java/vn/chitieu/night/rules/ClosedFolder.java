package vn.chitieu.night.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * The rules folder where the operator has closed it ({@code CHITIEU_RULES_CLOSED=1}): a workbook counts as long as it says
 * what it said in the night published last, or has been approved by a second person at the desk; one that somebody has
 * changed, added or taken away beside the desk is told of, and keeps the folder out of the night. Logic has a lock of its
 * own.
 */
final class ClosedFolder {
    private static final Messages MESSAGES = Messages.beside(ClosedFolder.class);
    private final JdbcClient sql;

    ClosedFolder(JdbcClient sql) {
        this.sql = sql;
    }

    /** Nothing before the first published night: what the folder holds then is what it begins with. */
    List<RuleProblem> refused(Rulebook rulebook) {
        Map<String, String> before = published();
        if (before.isEmpty()) return List.of();
        Map<String, String> decided = decided();
        Map<String, String> there = new TreeMap<>();
        List<RuleProblem> refused = new ArrayList<>();
        for (RuleFile file : rulebook.files()) {
            if (!workbook(file.name())) continue;
            there.put(file.name(), file.hash());
            boolean same = file.hash().equals(before.get(file.name()));
            boolean approved = DigestUtils.sha256Hex(file.content()).equals(decided.get(file.name()));
            if (!same && !approved)
                refused.add(problem(before.containsKey(file.name()) ? "changed" : "added", file.name()));
        }
        before.keySet().stream()
                .filter(name -> workbook(name) && !there.containsKey(name))
                .forEach(name -> refused.add(problem("gone", name)));
        return refused;
    }

    private static boolean workbook(String name) {
        return name.endsWith(".xlsx");
    }

    private Map<String, String> published() {
        Map<String, String> files = new TreeMap<>();
        sql.sql("""
                select name, file_hash from rule_set_file where rule_set_hash = (
                    select rules_hash from run where state = 'PUBLISHED' order by seq desc limit 1)""").query(row -> {
            files.put(row.getString("name"), row.getString("file_hash"));
        });
        return files;
    }

    /** What each file is by the latest decision on it: the approved content, or, where that was taken back, the one before. */
    private Map<String, String> decided() {
        Map<String, String> files = new TreeMap<>();
        sql.sql("""
                select distinct on (file) file,
                    case when state = 'APPROVED' then content_hash else encode(sha256(previous), 'hex') end as hash
                from rule_change where state in ('APPROVED', 'UNDONE')
                order by file, coalesce(undone_at, decided_at) desc, id desc""").query(row -> {
            files.put(row.getString("file"), row.getString("hash"));
        });
        return files;
    }

    private static RuleProblem problem(String what, String file) {
        return new RuleProblem(
                Severity.ERROR,
                "CLOSED_FOLDER",
                file,
                "",
                "",
                MESSAGES.get("closed." + what, file),
                MESSAGES.get("closed." + what + ".do", file));
    }
}
