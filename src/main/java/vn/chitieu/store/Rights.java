package vn.chitieu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What the application's role may do with the tables that another role owns: nothing can be altered or dropped, what is
 * kept for good (rules, returns, the register) can be added to but not taken away, and only the working
 * tables of a night can be emptied at a stroke.
 */
final class Rights {
    /** Added to only. */
    private static final Set<String> KEPT = Set.of(
            "rule_file",
            "rule_set",
            "rule_set_file",
            "register_entry",
            "audit",
            "promise_file",
            "promise",
            "promise_problem");
    /** Changed but never deleted from. */
    private static final Set<String> UPDATED = Set.of("submission", "account", "receipt", "rule_change");
    /** Rebuilt by every night. */
    private static final Set<String> REBUILT =
            Set.of("run_finding", "indicator_value", "return_status", "return_withdrawal", "duty_return");

    private static final String HISTORY = "flyway_schema_history";
    /** "quyen" in ASCII: two commands that grant at once would be in each other's way. */
    private static final long LOCK = 0x717579656eL;

    private final DataSource owner;

    Rights(DataSource owner) {
        this.owner = owner;
    }

    /** Whether the role was given its rights by an earlier command. */
    boolean givenTo(String role) throws SQLException {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select has_table_privilege(?, 'run', 'insert')")) {
            statement.setString(1, role);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Gives the role exactly these rights, in one transaction. */
    void give(String role) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
                String to = statement.enquoteIdentifier(role, true);
                String schema = statement.enquoteIdentifier(connection.getSchema(), true);
                statement.execute("revoke all on all tables in schema " + schema + " from " + to);
                statement.execute("grant usage on schema " + schema + " to " + to);
                statement.execute("grant usage on all sequences in schema " + schema + " to " + to);
                for (String table : tables(statement))
                    statement.execute(
                            "grant " + rights(table) + " on " + statement.enquoteIdentifier(table, true) + " to " + to);
            }
            connection.commit();
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows =
                statement.executeQuery("select tablename from pg_tables where schemaname = current_schema()")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return List.copyOf(names);
    }

    private static String rights(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        if (name.equals(HISTORY)) return "select";
        if (KEPT.contains(name)) return "select, insert";
        if (UPDATED.contains(name)) return "select, insert, update";
        return REBUILT.contains(name) ? "select, insert, update, delete, truncate" : "select, insert, update, delete";
    }
}
