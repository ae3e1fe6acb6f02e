package vn.chitieu.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The roles of an embedded server: the superuser, who owns the tables, and the application's, who may do little. */
final class EmbeddedRoles {
    private final int port;
    private final EmbeddedSecrets secrets;

    EmbeddedRoles(int port, EmbeddedSecrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** Both have the passwords of the file afterwards; doing it again changes nothing. */
    void settle() throws SQLException {
        String application = secrets.application().user();
        run(
                "alter role " + secrets.superuser().user() + password(secrets.superuser()),
                "do $$ begin if not exists (select from pg_roles where rolname = '" + application + "')"
                        + " then create role " + application + "; end if; end $$",
                "alter role " + application + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                        + password(secrets.application()));
    }

    void readHostRules() throws SQLException {
        run("select pg_reload_conf()");
    }

    /** Letters, digits, dash and underscore only: see {@link EmbeddedSecrets}. */
    private static String password(Credentials role) {
        return " password '" + role.password() + "'";
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        LivePostmaster.url(port), secrets.superuser().properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }
}
