package vn.chitieu.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.length.Slow;
import vn.chitieu.mail.MailNight.HandClock;
import vn.chitieu.store.FreshDatabase;

/** The mails of the samples' night, sent to a real mail server. */
@Slow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailRoundTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final String COMMUNE = "23317|vhxh@ngokbay.example.vn||||";
    private static final String DEPARTMENT = "51-GDDT|khtc@sogddt.example.vn|không|không|không|mỗi ngày";

    @TempDir
    private Path folder;

    private Path out;

    private FreshDatabase night;
    private FreshDatabase database;
    private GreenMail server;
    private final HandClock clock = new HandClock(MailNight.morning(DAY.plusDays(1)));

    @BeforeAll
    void run(@TempDir Path results) throws Exception {
        out = results;
        night = new FreshDatabase();
        MailNight.run(night.dataSource(), Path.of("data-samples"), out, DAY);
        // a database is copied only while nobody is connected to it
        night.close();
    }

    @BeforeEach
    void start() {
        database = night.copy();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        clock.set(MailNight.morning(DAY.plusDays(1)));
    }

    @AfterEach
    void stop() {
        server.stop();
        database.close();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private MailRound round(Path list, String... more) {
        return new MailRound(database.dataSource(), MailNight.settings(list, port(), more), out, clock);
    }

    private Path list(List<String> operators, String... rows) throws Exception {
        return ListWriter.write(folder.resolve("nguoi-nhan.xlsx"), operators, rows);
    }

    private static String text(MimeMessage mail) throws Exception {
        Object content = mail.getContent();
        return (content instanceof Multipart parts ? parts.getBodyPart(0).getContent() : content).toString();
    }

    private static Map<String, byte[]> files(MimeMessage mail) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        if (mail.getContent() instanceof Multipart parts)
            for (int i = 1; i < parts.getCount(); i++)
                try (InputStream in = parts.getBodyPart(i).getInputStream()) {
                    files.put(MimeUtility.decodeText(parts.getBodyPart(i).getFileName()), in.readAllBytes());
                }
        return files;
    }

    private List<MimeMessage> received(String subject) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages())
            if (mail.getSubject().contains(subject)) found.add(mail);
        return found;
    }

    @Test
    void eachRecipientGetsItsOwnWorkbookOnce() throws Exception {
        Map<String, Object> other = new JdbcTemplate(database.dataSource())
                .queryForMap("select unit_code, count(*) as n from finding where to_seq is null and kind = 'duty'"
                        + " and standing = 'OPEN' and provision_id like 'KH11-%' and unit_code < '3'"
                        + " group by unit_code order by 2 desc, 1 limit 1");
        Path list = list(
                List.of(),
                COMMUNE,
                other.get("unit_code") + "|vp@xa.example.vn|liên kết, khi có thay đổi|không|không|");
        MailRound.Done done = round(list, "DESK", "https://ban.example.vn/").run();
        assertThat(done.unreachable()).isEmpty();
        List<MimeMessage> results = received("kết quả đánh giá");
        assertThat(results).hasSize(2);
        MimeMessage own = results.get(0);
        assertThat(own.getAllRecipients()).extracting(Object::toString).containsExactly("vhxh@ngokbay.example.vn");
        assertThat(own.getSubject()).isEqualTo("[Chỉ Tiêu] Xã Ngọk Bay: kết quả đánh giá đến ngày 31/12/2026");
        assertThat(own.getFrom()[0].toString()).contains("chitieu@so.example.vn");
        assertThat(own.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String file = "bao-cao-23317-2026-12-31.xlsx";
        assertThat(files(own))
                .containsOnlyKeys(file)
                .containsEntry(file, Files.readAllBytes(out.resolve("2026-12-31/23317/" + file)));
        assertThat(text(own))
                .startsWith("Kính gửi: Xã Ngọk Bay")
                .contains("- Theo văn bản dự thảo (tính riêng): ")
                .contains("Tệp kèm theo: " + file)
                .contains("không thay công văn");
        assertThat(files(results.get(1))).isEmpty();
        assertThat(text(results.get(1)))
                .contains("- Nhiệm vụ: " + other.get("n") + " việc cần xử lý")
                .contains("Việc cần làm trước:")
                .contains("https://ban.example.vn/phat-hien/mot?ma=")
                .contains("https://ban.example.vn/dem/2026-12-31");

        int all = server.getReceivedMessages().length;
        assertThat(round(list, "DESK", "https://ban.example.vn/").run().sent()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(all);
        assertThat(new JdbcTemplate(database.dataSource())
                        .queryForObject("select count(*) from mail_file", Integer.class))
                .isZero();
    }

    @Test
    void aBadReturnIsAnsweredAtOnceAndOnlyOnce() throws Exception {
        String unit = new JdbcTemplate(database.dataSource())
                .queryForObject(
                        "select unit_code from return_status where rejected and rejected_id is not null order by 1 limit 1",
                        String.class);
        Path list = list(List.of(), unit + "|vp@xa.example.vn|không|có|không|");
        assertThat(round(list).run().sent()).isEqualTo(1);
        MimeMessage answer = server.getReceivedMessages()[0];
        assertThat(answer.getSubject()).contains("báo cáo bị trả lại, cần hoàn thiện");
        assertThat(files(answer).keySet()).isNotEmpty().allMatch(n -> n.startsWith("tra-loi-"));
        String path = new JdbcTemplate(database.dataSource())
                .queryForObject(
                        "select min(i.path) from return_status r join submission s on s.id = r.rejected_id"
                                + " join run_input i on i.run_id = r.run_id and i.content_hash = s.content_hash"
                                + " where r.unit_code = ?",
                        String.class,
                        unit);
        assertThat(text(answer)).contains("- " + path + ": ").contains("đánh dấu từng ô sai");
        assertThat(round(list).run().sent()).isZero();
    }

    @Test
    void theLeadDepartmentGetsASummary() throws Exception {
        assertThat(round(list(List.of(), DEPARTMENT)).run().sent()).isEqualTo(1);
        MimeMessage digest = server.getReceivedMessages()[0];
        assertThat(digest.getSubject()).endsWith(": tổng hợp đến ngày 31/12/2026");
        int late = new JdbcTemplate(database.dataSource())
                .queryForObject(
                        "select count(*) from finding where to_seq is null and provision_id = 'KH11-V.end-2'"
                                + " and period = '2026' and body -> 'noteParams' ->> 'lateness' = 'NOT_SENT'",
                        Integer.class);
        assertThat(late).isPositive();
        assertThat(text(digest))
                .contains("KH11-V.end-2")
                // of the 109 one has been given until the 20th
                .contains("hạn ngày 04/12/2026: 108 đơn vị phải gửi")
                .contains("- Chưa gửi: " + late);
        assertThat(files(digest).keySet()).anyMatch(n -> n.startsWith("phu-luc-"));
    }

    @Test
    void aDryRunWritesFilesAndKeepsNothing() throws Exception {
        Path list = list(List.of(), COMMUNE);
        Path eml = folder.resolve("thu");
        List<Path> first = round(list).dryRun(eml);
        assertThat(first).isNotEmpty();
        byte[] bytes = Files.readAllBytes(first.get(0));
        MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        assertThat(read.getAllRecipients()).extracting(Object::toString).containsExactly("vhxh@ngokbay.example.vn");
        assertThat(Files.readAllBytes(round(list).dryRun(eml).get(0))).isEqualTo(bytes);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(new JdbcTemplate(database.dataSource()).queryForObject("select count(*) from mail", Integer.class))
                .isZero();
    }

    @Test
    void aListWithAMistakeSendsNothing() throws Exception {
        Path list = list(List.of(), COMMUNE, "99999|x@y.vn||||");
        MailRound.Done done = round(list).run();
        assertThat(done.problems()).singleElement().satisfies(p -> assertThat(p.cell())
                .isEqualTo("A5"));
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThatThrownBy(() -> round(list).dryRun(folder.resolve("thu")))
                .isInstanceOf(ListRefusedException.class)
                .hasMessageContaining("ô A5: mã đơn vị “99999”");
    }

    @Test
    void theDaysMeasureHoldsAndTheRestGoesTheNextDay() throws Exception {
        Path list = list(
                List.of(),
                "23317|a@b.example.vn||không|không|",
                "21040|c@d.example.vn||không|không|",
                "21025|e@f.example.vn||không|không|");
        MailRound.Done done = round(list, "DAILY", "2").run();
        assertThat(done.sent()).isEqualTo(2);
        assertThat(done.waiting()).isEqualTo(1);
        assertThat(done.capped()).isTrue();
        assertThat(round(list, "DAILY", "2").run().sent()).isZero();
        clock.set(MailNight.morning(DAY.plusDays(2)));
        assertThat(round(list, "DAILY", "2").run().sent()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    /** Killed for good after the server has taken the mail and before that is on record. */
    @Test
    void whatWasSentWhenTheProcessDiedIsSentAgainTheSameToTheByte() throws Exception {
        Path list = list(List.of(), "23317|vhxh@ngokbay.example.vn||không|không|");
        String url = new JdbcTemplate(database.dataSource())
                .execute((java.sql.Connection c) -> c.getMetaData().getURL());
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSender.class.getName(),
                        String.valueOf(url),
                        list.toString(),
                        out.toString(),
                        Integer.toString(port()),
                        clock.instant().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("killed.log")))
                .isEqualTo(137);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MailBox box = new MailBox(database.dataSource(), clock);
        assertThat(box.count(MailEntry.State.WAITING)).isEqualTo(1);

        assertThat(round(list).run().sent()).isEqualTo(1);
        MimeMessage[] both = server.getReceivedMessages();
        assertThat(both).hasSize(2);
        assertThat(both[1].getMessageID()).isEqualTo(both[0].getMessageID()).endsWith("@so.example.vn>");
        assertThat(raw(both[1])).isEqualTo(raw(both[0]));
        assertThat(box.count(MailEntry.State.WAITING)).isZero();
        assertThat(box.count(MailEntry.State.SENT)).isEqualTo(1);
    }

    /** Without the line of the server that took it. */
    private static String raw(MimeMessage mail) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes, new String[] {"Return-Path", "Received", "X-Received"});
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aServerThatIsAwayIsAskedAgainAfterGrowingPauses() throws Exception {
        Path list = list(List.of(), "23317|vhxh@ngokbay.example.vn||không|không|");
        int gone = port();
        server.stop();
        MailRound round = new MailRound(database.dataSource(), MailNight.settings(list, gone), out, clock);
        List<Long> pauses = new ArrayList<>();
        MailBox box = new MailBox(database.dataSource(), clock);
        for (int i = 0; i < 3; i++) {
            assertThat(round.run().unreachable()).isNotEmpty();
            MailEntry entry = box.entries(MailEntry.State.WAITING, 1, 0).get(0);
            pauses.add(Duration.between(clock.instant(), entry.nextAt()).toMinutes());
            assertThat(entry.said()).isNotEmpty();
            assertThat(round.run().unreachable()).as("not before its time").isEmpty();
            clock.set(entry.nextAt());
        }
        assertThat(pauses).containsExactly(5L, 15L, 60L);
        server = new GreenMail(new ServerSetup(gone, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        assertThat(round.run().sent()).isEqualTo(1);
    }

    @Test
    void whatTheServerRefusesIsShownAndWhatItPutsOffIsTriedAgain() throws Exception {
        Path list = list(
                List.of(),
                "23317|khong-co@ngokbay.example.vn||không|không|",
                "21040|day@xa.example.vn||không|không|",
                "21025|duoc@xa.example.vn||không|không|");
        try (StubbornServer stubborn = new StubbornServer(Map.of(
                "khong-co@ngokbay.example.vn", "550 5.1.1 User unknown",
                "day@xa.example.vn", "452 4.2.2 Mailbox full"))) {
            MailRound round =
                    new MailRound(database.dataSource(), MailNight.settings(list, stubborn.port()), out, clock);
            MailRound.Done done = round.run();
            assertThat(List.of(done.sent(), done.refused(), done.waiting())).containsExactly(1, 1, 1);
            assertThat(stubborn.taken()).containsExactly("duoc@xa.example.vn");
        }
        MailBox box = new MailBox(database.dataSource(), clock);
        assertThat(box.entries(MailEntry.State.REFUSED, 5, 0)).singleElement().satisfies(e -> assertThat(e.said())
                .contains("550 5.1.1 User unknown"));
        assertThat(box.entries(MailEntry.State.WAITING, 5, 0)).singleElement().satisfies(e -> assertThat(e.said())
                .contains("452 4.2.2 Mailbox full"));
    }

    @Test
    void whoLeavesTheListIsForgotten() throws Exception {
        Path both = list(List.of(), "23317|a@b.example.vn||không|không|", "21040|c@d.example.vn||không|không|");
        round(both, "DAILY", "1").run();
        assertThat(addresses()).containsExactly("a@b.example.vn", "c@d.example.vn");
        round(list(List.of(), "21025|e@f.example.vn|không|không|không|"), "DAILY", "1")
                .run();
        assertThat(addresses()).isEmpty();
        assertThat(new MailBox(database.dataSource(), clock).count(MailEntry.State.DROPPED))
                .isEqualTo(1);
    }

    private List<String> addresses() {
        return new JdbcTemplate(database.dataSource())
                .queryForList("select recipient from mail where recipient <> '' order by 1", String.class);
    }

    @Test
    void operatorsHearOfAFailedNightOnce() throws Exception {
        new JdbcTemplate(database.dataSource())
                .update(
                        "insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at, reason)"
                                + " values (date '2027-01-01', '', '', 1, '', 'FAILED', now(), 'Đĩa đầy.')");
        Path list = list(List.of("vanhanh@so.example.vn"));
        MailRound round = round(list);
        round.nightFailed(DAY.plusDays(1), "Đĩa đầy.", clock.instant());
        assertThat(round.run().sent()).isEqualTo(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[Chỉ Tiêu] Đêm ngày 01/01/2027 hỏng");
        assertThat(text(mail)).contains("Đĩa đầy.").contains("Kết quả của các đêm trước vẫn còn nguyên.");
        assertThat(round(list).run().sent()).isZero();
    }

    /** The database itself is what has failed: nothing can be put into an outbox. */
    @Test
    void operatorsHearOfADatabaseThatIsGone() throws Exception {
        FreshDatabase gone = new FreshDatabase();
        gone.close();
        MailRound round = new MailRound(
                gone.dataSource(), MailNight.settings(list(List.of("vanhanh@so.example.vn")), port()), out, clock);
        round.nightFailed(DAY, "Cơ sở dữ liệu không trả lời.", clock.instant());
        assertThat(Arrays.asList(server.getReceivedMessages())).singleElement().satisfies(m -> assertThat(text(m))
                .contains("Cơ sở dữ liệu không trả lời."));
    }
}
