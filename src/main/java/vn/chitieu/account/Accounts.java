package vn.chitieu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.chitieu.language.Messages;

/** The accounts of the desk. None exists until an operator has made it. */
public final class Accounts {
    private static final Messages MESSAGES = Messages.beside(Accounts.class);
    private static final int FAILURES = 5;
    private static final Duration SHUT = Duration.ofMinutes(15);
    private static final String COLUMNS =
            "id, login, name, mail, role, unit_code, password, must_change, locked_until, last_sign_in";

    private final JdbcClient sql;
    private final Clock clock;
    private final PasswordEncoder encoder = Passwords.encoder();

    public Accounts(DataSource source, Clock clock) {
        this.sql = JdbcClient.create(source);
        this.clock = clock;
    }

    /** Whether anybody may enter at all. */
    public boolean none() {
        return sql.sql("select not exists (select from account where erased_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** All that are not erased, by login. */
    public List<Account> all() {
        return sql.sql("select " + COLUMNS + " from account where erased_at is null order by login")
                .query(Accounts::account)
                .list();
    }

    public Optional<Account> find(String login) {
        return sql.sql("select " + COLUMNS + " from account where erased_at is null and login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    /**
     * Enters a person.
     *
     * @return the password to begin with; it is kept nowhere
     * @throws AccountRefusedException when the login is taken
     */
    public String add(Person person) {
        String password = Passwords.initial();
        int added = sql.sql("""
                insert into account (login, name, mail, role, unit_code, password, must_change, created_at)
                values (:login, :name, :mail, :role, :unit, :password, true, :now) on conflict (login) do nothing""")
                .param("login", person.login())
                .param("name", person.name())
                .param("mail", person.mail())
                .param("role", person.role().name())
                .param("unit", person.unitCode())
                .param("password", encoder.encode(password))
                .param("now", now())
                .update();
        if (added == 0) throw new AccountRefusedException(MESSAGES.get("login.taken", person.login()));
        return password;
    }

    /**
     * A new password to begin with, for whoever has forgotten his or was shut out; ends all that he has open.
     *
     * @throws AccountRefusedException when there is none of that login
     */
    public String reset(String login) {
        Account account = known(login);
        String password = Passwords.initial();
        sql.sql("update account set password = ?, must_change = true, failures = 0, locked_until = null where id = ?")
                .params(encoder.encode(password), account.id())
                .update();
        leave(account);
        return password;
    }

    /**
     * Takes away name, mail and login of a person; what he did stays, under a number.
     *
     * @throws AccountRefusedException when there is none of that login
     */
    public void erase(String login) {
        Account account = known(login);
        leave(account);
        sql.sql("""
                update account set login = 'x' || id, name = '', mail = '', password = '', erased_at = ?
                where id = ?""").params(now(), account.id()).update();
    }

    /**
     * Changes one's own password, and ends what is open elsewhere.
     *
     * @throws AccountRefusedException when the present one is wrong or the new one will not do
     */
    public void change(String login, String present, String wanted) {
        Account account = known(login);
        if (!encoder.matches(present, account.password()))
            throw new AccountRefusedException(MESSAGES.get("password.present"));
        if (wanted.equals(present)) throw new AccountRefusedException(MESSAGES.get("password.same"));
        Passwords.require(wanted, account.login());
        sql.sql("update account set password = ?, must_change = false where id = ?")
                .params(encoder.encode(wanted), account.id())
                .update();
    }

    /** A sign-in that went well. */
    public void entered(Account account) {
        sql.sql("update account set failures = 0, locked_until = null, last_sign_in = ? where id = ?")
                .params(now(), account.id())
                .update();
    }

    /** One that failed: the fifth in a row shuts the account for a quarter of an hour. */
    public void failed(Account account) {
        sql.sql("""
                update account set failures = case when failures + 1 >= :most then 0 else failures + 1 end,
                    locked_until = case when failures + 1 >= :most then :until else locked_until end
                where id = :id""")
                .param("most", FAILURES)
                .param("until", OffsetDateTime.ofInstant(clock.instant().plus(SHUT), ZoneOffset.UTC))
                .param("id", account.id())
                .update();
    }

    private void leave(Account account) {
        sql.sql("delete from spring_session where principal_name = ?")
                .param(account.login())
                .update();
    }

    private Account known(String login) {
        return find(login).orElseThrow(() -> new AccountRefusedException(MESSAGES.get("login.unknown", login)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("mail"),
                Role.valueOf(row.getString("role")),
                row.getString("unit_code"),
                row.getString("password"),
                row.getBoolean("must_change"),
                instant(row, "locked_until"),
                instant(row, "last_sign_in"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
