package vn.chitieu.night;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.chitieu.obligation.Obligations;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.store.CopySpool;

/** Keeps what the decision tables say each unit owes, once per content of the rule file that says it. */
final class KeptObligations {
    private static final String COLUMNS = "document_hash, unit_code, kind, provision_id, dimension, period, body";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate template;

    KeptObligations(DataSource source) {
        this.template = new JdbcTemplate(source);
    }

    /** Adds what is not kept yet; a fixed number of statements. Must run in a transaction. */
    void keep(Rulebook rulebook, Obligations owed) {
        Map<String, String> hashes = rulebook.documents().stream()
                .flatMap(d -> d.provisions().stream().map(p -> Map.entry(p.id(), d.hash())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        template.execute((ConnectionCallback<Void>) connection -> {
            try (CopySpool rows = new CopySpool("fresh_obligation", COLUMNS)) {
                spool(rows, hashes, owed);
                load(connection, rows);
                return null;
            } catch (IOException e) {
                throw new SQLException(e);
            }
        });
    }

    private static void spool(CopySpool rows, Map<String, String> hashes, Obligations owed) throws IOException {
        for (var t : owed.targets())
            rows.add(
                    hashes.get(t.provisionId()),
                    t.unit().code(),
                    "target",
                    t.provisionId(),
                    t.dimension(),
                    t.horizonEnd(),
                    body(t));
        for (var d : owed.deadlines())
            rows.add(
                    hashes.get(d.provisionId()),
                    d.unit().code(),
                    "deadline",
                    d.provisionId(),
                    "",
                    d.period().code(),
                    body(d));
        for (var d : owed.duties())
            rows.add(hashes.get(d.provisionId()), d.unit().code(), "duty", d.provisionId(), "", "", body(d));
    }

    private static void load(Connection connection, CopySpool rows) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table if not exists fresh_obligation (like obligation) on commit drop");
            rows.send(connection);
            statement.execute("insert into obligation (" + COLUMNS + ") select " + COLUMNS
                    + " from fresh_obligation on conflict do nothing");
        }
    }

    private static String body(Object obligation) {
        ObjectNode node = JSON.valueToTree(obligation);
        node.remove("unit"); // the code stands beside it, the rest in the registry
        return node.toString();
    }
}
