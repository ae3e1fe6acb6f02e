package vn.chitieu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.length.Slow;
import vn.chitieu.mail.MailNight.Basket;
import vn.chitieu.mail.MailNight.HandClock;
import vn.chitieu.store.FreshDatabase;

/** Due dates called to mind: the province's yearly report is due on 04/12/2026, the day before the named 05/12. */
@Slow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindersTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 4);
    /** On the night's day no return of 2026 has come. */
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    private static final String REPORT = "KH11-V.end-2, kỳ 2026";

    @TempDir
    private Path folder;

    private Path out;
    private FreshDatabase night;
    private FreshDatabase database;
    private final HandClock clock = new HandClock(MailNight.morning(NIGHT));

    @BeforeAll
    void run(@TempDir Path results) throws Exception {
        out = results;
        night = new FreshDatabase();
        MailNight.run(night.dataSource(), Path.of("data-samples"), out, NIGHT);
        night.close();
    }

    @BeforeEach
    void copy() {
        database = night.copy();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Path list(String... units) throws Exception {
        List<String> rows = new ArrayList<>();
        for (String unit : units)
            rows.add(unit + "|" + unit.toLowerCase(java.util.Locale.ROOT) + "@x.example.vn|không|không||");
        return ListWriter.write(folder.resolve("nguoi-nhan.xlsx"), List.of(), rows.toArray(String[]::new));
    }

    /** Days, counted to the due date, on which a unit heard of the report, by rounds of every day from 40 before to 12 after. */
    private List<Integer> daysTold(Path list, int from, int to, Runnable... before) {
        List<Integer> days = new ArrayList<>();
        for (int left = from; left >= to; left--) {
            clock.set(MailNight.morning(DUE.minusDays(left)));
            for (Runnable r : before) r.run();
            Basket basket = new Basket();
            new MailRound(database.dataSource(), MailNight.settings(list, 25), out, clock, basket).run();
            int day = left;
            basket.mails.stream().filter(m -> m.body().contains(REPORT)).forEach(m -> days.add(day));
        }
        return days;
    }

    @Test
    void thirtySevenOneDayBeforeAndTheDayAfterOnceEach() throws Exception {
        assertThat(daysTold(list("21040"), 40, -12)).containsExactly(30, 7, 1, -1);
    }

    @Test
    void aDayOnWhichNothingRanIsMadeGoodOnce() throws Exception {
        Path list = list("21040");
        assertThat(daysTold(list, 40, 33)).isEmpty();
        assertThat(daysTold(list, 20, 9)).containsExactly(20);
        assertThat(daysTold(list, 0, 0)).containsExactly(0);
        assertThat(daysTold(list, -3, -12)).containsExactly(-3);
    }

    @Test
    void theTextSaysTheDaysThatAreLeft() throws Exception {
        clock.set(MailNight.morning(DUE.minusDays(7)));
        Basket basket = new Basket();
        new MailRound(
                        database.dataSource(),
                        MailNight.settings(list("21040"), 25, "DESK", "https://ban.example.vn"),
                        out,
                        clock,
                        basket)
                .run();
        assertThat(basket.mails).singleElement().satisfies(m -> {
            assertThat(m.subject()).startsWith("[Chỉ Tiêu] ").endsWith(": nhắc việc đến hạn ngày 04/12/2026");
            assertThat(m.body())
                    .contains(REPORT + "): hạn ngày 04/12/2026, còn 7 ngày.")
                    .contains("Nơi gửi báo cáo: https://ban.example.vn/gui");
        });
    }

    /** What came over the desk after the night is in, whatever the night knew. */
    @Test
    void neverForWhatIsInAlready() throws Exception {
        Path list = list("21040", "21025");
        assertThat(daysTold(list, 31, 20)).containsExactly(30, 30);
        receipt("21040");
        assertThat(daysTold(list, 7, -5)).containsExactly(7, 1, -1);
    }

    /** A mail that waited for its server is not sent for what came meanwhile. */
    @Test
    void aReminderThatWaitedIsTakenBackWhenTheReturnComes() throws Exception {
        Path list = list("21040");
        clock.set(MailNight.morning(DUE.minusDays(7)));
        new MailRound(
                        database.dataSource(),
                        MailNight.settings(list, 25),
                        out,
                        clock,
                        mail -> new Transport.Answer(Transport.Outcome.UNREACHABLE, "away"))
                .run();
        MailBox box = new MailBox(database.dataSource(), clock);
        assertThat(box.count(MailEntry.State.WAITING)).isEqualTo(1);
        receipt("21040");
        clock.set(MailNight.morning(DUE.minusDays(6)));
        Basket basket = new Basket();
        new MailRound(database.dataSource(), MailNight.settings(list, 25), out, clock, basket).run();
        assertThat(basket.mails).noneMatch(m -> m.body().contains(REPORT));
    }

    /** A night that knows the return ends the reminders too. */
    @Test
    void aNightThatHasTheReturnEndsThem() throws Exception {
        Path list = list("21040", "21025");
        MailNight.run(database.dataSource(), Path.of("data-samples"), out, DUE.minusDays(1));
        List<String> waiting = new JdbcTemplate(database.dataSource())
                .queryForList(
                        "select distinct unit_code from finding where to_seq is null and provision_id = 'KH11-V.end-2'"
                                + " and period = '2026' and body ->> 'metOn' is null and unit_code in ('21040', '21025')",
                        String.class);
        clock.set(MailNight.morning(DUE.minusDays(1)));
        Basket basket = new Basket();
        new MailRound(database.dataSource(), MailNight.settings(list, 25), out, clock, basket).run();
        assertThat(basket.mails.stream().filter(m -> m.body().contains(REPORT)).map(m -> m.recipient()
                        .substring(0, 5)))
                .containsExactlyInAnyOrderElementsOf(waiting)
                .hasSize(1);
    }

    private void receipt(String unit) {
        JdbcTemplate sql = new JdbcTemplate(database.dataSource());
        sql.update("insert into account (login, name, mail, role, unit_code, password, must_change, created_at)"
                + " values ('nguoi', 'Người', '', 'UNIT', '" + unit + "', '', false, now())");
        sql.update("insert into receipt (number, account_id, unit_code, data_year, file_name, path, content_hash, size,"
                + " rules_hash, received_at, received_on, draft_id)"
                + " select '2026-000001', id, unit_code, 2026, 'a.xlsx', 'cua-gui/2026-000001/a.xlsx', 'x', 1, '', now(),"
                + " date '2026-11-20', gen_random_uuid() from account");
    }
}
