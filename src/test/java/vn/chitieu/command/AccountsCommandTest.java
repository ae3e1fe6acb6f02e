package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.account.AccountRefusedException;
import vn.chitieu.account.Accounts;
import vn.chitieu.account.Audit;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/** People entered, given a new password and erased on the command line; what is left of whoever was erased. */
@Slow
class AccountsCommandTest {
    private static final Pattern PASSWORD = Pattern.compile(": (\\S+)\\s*$", Pattern.MULTILINE);
    private static final String MINE = "một câu của riêng tôi";

    @TempDir
    private Path folder;

    private FreshDatabase database;
    private Accounts accounts;

    @BeforeEach
    void open() {
        database = new FreshDatabase();
        accounts = new Accounts(database.dataSource(), Clock.system(Vietnamese.ZONE));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CommandRun.Said say(String... arguments) {
        List<String> all = new ArrayList<>(List.of("accounts"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--database", ((HikariDataSource) database.dataSource()).getJdbcUrl()));
        return CommandRun.say(all.toArray(String[]::new));
    }

    private static String printed(CommandRun.Said said) {
        Matcher password = PASSWORD.matcher(said.out());
        assertThat(password.find()).as(said.out() + said.err()).isTrue();
        return password.group(1);
    }

    @Test
    void aFirstPasswordIsPrintedOnceAndKeptNowhere() {
        assertThat(say("list").out()).contains("Chưa có tài khoản nào");
        CommandRun.Said added = say("add", "NgokBay", "--name", "Y Hạnh", "--role", "unit", "--unit", "23317");
        assertThat(added.exitCode()).isZero();
        String first = printed(added);
        assertThat(new JdbcTemplate(database.dataSource())
                        .queryForObject("select row_to_json(a)::text from account a", String.class))
                .contains("\"ngokbay\"", "$argon2id$")
                .doesNotContain(first);
        assertThat(say("list").out())
                .contains("ngokbay  unit  23317  Y Hạnh  -  chưa vào lần nào")
                .doesNotContain(first);
        accounts.change("ngokbay", first, MINE);

        String second = printed(say("reset", "ngokbay"));
        assertThatThrownBy(() -> accounts.change("ngokbay", MINE, "một câu khác của tôi"))
                .isInstanceOf(AccountRefusedException.class)
                .hasMessage("Mật khẩu hiện tại không đúng.");
        accounts.change("ngokbay", second, MINE);
    }

    @Test
    void aListMayComeFromExcelAndBeGivenAgain() throws Exception {
        assertThat(say("add", "sogddt.kh", "--name", "Trần Văn Bình", "--role", "agency", "--unit", "51-GDDT")
                        .exitCode())
                .isZero();
        Path list = Files.writeString(
                folder.resolve("nguoi.csv"),
                "\ufefflogin;name;mail;role;unit\r\nsogddt.kh;Trần Văn Bình;;agency;51-GDDT\r\n"
                        + "quantri;Nguyễn Văn An;an@so.example.vn;operator;\r\n");
        CommandRun.Said said = say("import", list.toString());
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).contains("Bỏ qua “sogddt.kh”").contains("Đã thêm “quantri”");
        assertThat(accounts.all()).extracting(a -> a.login()).containsExactly("quantri", "sogddt.kh");
    }

    @Test
    void aListWithMistakesEntersNobodyAndNamesThemAll() throws Exception {
        Path list = Files.writeString(
                folder.resolve("nguoi.csv"),
                "login,name,mail,role,unit\ntot,Người Tốt,,author,\nhai,,,author,\nba.b,Người Ba,,thu-ky,\n");
        CommandRun.Said said = say("import", list.toString());
        assertThat(said.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(said.err()).contains("Dòng 3: Tài khoản “hai” thiếu họ tên.").contains("Dòng 4: Vai trò “thu-ky”");
        assertThat(accounts.none()).isTrue();
        CommandRun.Said unknown = say("add", "la", "--name", "Ai", "--role", "unit", "--unit", "99999");
        assertThat(unknown.exitCode()).isEqualTo(ExitCodes.USAGE);
        unknown = say("add", "la.la", "--name", "Ai", "--role", "unit", "--unit", "99999");
        assertThat(unknown.err()).contains("không có đơn vị mang mã “99999”");
        assertThat(accounts.none()).isTrue();
    }

    /** What is held on a person, and what is left when it is erased: docs/desk.md. */
    @Test
    void whoIsErasedLeavesANumber() {
        JdbcTemplate sql = new JdbcTemplate(database.dataSource());
        String first = printed(say(
                "add", "roidi", "--name", "Đinh Thị Rời", "--role", "unit", "--unit", "23317", "--mail", "roi@x.vn"));
        long id = accounts.find("roidi").orElseThrow().id();
        Audit audit = new Audit(database.dataSource(), Clock.system(Vietnamese.ZONE));
        audit.record(id, Audit.Event.SENT, "2026-000001");
        sql.update("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                + " max_inactive_interval, expiry_time, principal_name) values ('1', '1', 0, 0, 3600, 0, 'roidi')");

        CommandRun.Said erased = say("erase", "roidi");
        assertThat(erased.exitCode()).isZero();
        assertThat(sql.queryForObject("select row_to_json(a)::text from account a", String.class))
                .contains("\"x" + id + "\"")
                .doesNotContain("roidi", "Đinh", "roi@x.vn", "argon2");
        assertThat(sql.queryForObject("select count(*) from spring_session", Integer.class))
                .isZero();
        assertThat(audit.latest(1, 0)).singleElement().satisfies(e -> {
            assertThat(e.login()).isEmpty();
            assertThat(e.subject()).isEqualTo("2026-000001");
        });
        assertThat(say("list").out()).contains("Chưa có tài khoản nào");
        assertThatThrownBy(() -> accounts.change("x" + id, first, MINE)).isInstanceOf(AccountRefusedException.class);
        CommandRun.Said again = say("erase", "roidi");
        assertThat(again.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(again.err()).contains("Không có tài khoản “roidi”.");
        // the name is free again, for somebody who is not he
        assertThat(say("add", "roidi", "--name", "Người khác", "--role", "author")
                        .exitCode())
                .isZero();
        assertThat(accounts.find("roidi").orElseThrow().id()).isNotEqualTo(id);
    }
}
