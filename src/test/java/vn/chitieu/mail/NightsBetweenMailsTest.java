package vn.chitieu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.length.Slow;
import vn.chitieu.mail.MailNight.Basket;
import vn.chitieu.mail.MailNight.HandClock;
import vn.chitieu.night.SmallInbox;
import vn.chitieu.report.view.ClauseAgencies;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.store.FreshDatabase;

/** Mails when several nights, the same night again, or a file of promises lie between two of them. */
@Slow
class NightsBetweenMailsTest {
    private static final String DEPARTMENT = "51-GDDT|khtc@sogddt.example.vn|không|không|không|";
    private static final String COMMUNE = "23317|vhxh@ngokbay.example.vn|không|có|không|không";
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 3);
    private final FreshDatabase database = new FreshDatabase();
    private final HandClock clock = new HandClock(MailNight.morning(FIRST));

    @TempDir
    private Path folder;

    private SmallInbox inbox;

    @BeforeEach
    void inbox() throws Exception {
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /**
     * On 05/12 the yearly report of everybody who has not sent is overdue for the first time. On the 6th 21025 has sent; the
     * summary of that day says so though its night was done twice. One of the week tells of both nights, each once.
     */
    @Test
    void aSummaryTellsOfEachNightSinceTheLast() throws Exception {
        night(FIRST);
        assertThat(round("mỗi ngày")).hasSize(1);
        night(FIRST.plusDays(2));
        int overdue = changed("NEW");
        assertThat(overdue).isGreaterThan(50);
        inbox.sent("21025", 2026, "06/12/2026");
        night(FIRST.plusDays(3));
        assertThat(changed("RESOLVED")).isPositive();
        // done again, on one return more: what stood after the first time is no older change
        inbox.sent("21040", 2026, "06/12/2026");
        night(FIRST.plusDays(3));
        int resolved = changed("RESOLVED");
        assertThat(resolved).isGreaterThanOrEqualTo(2);
        assertThat(round("mỗi ngày")).singleElement().satisfies(m -> assertThat(m.body())
                .contains("Thay đổi từ bản tổng hợp ngày 03/12/2026:")
                .contains("- Mới phát sinh: " + overdue)
                .contains("- Đã khắc phục: " + resolved));

        // nothing happened in the last night: nothing of the nights before is told twice
        night(FIRST.plusDays(4));
        assertThat(round("mỗi ngày")).singleElement().satisfies(m -> assertThat(m.body())
                .doesNotContain("Mới phát sinh: " + overdue));
    }

    /** A night that has been forgotten tells nothing, and breaks nothing. */
    @Test
    void aForgottenNightIsLeftOut() throws Exception {
        night(FIRST);
        assertThat(round("mỗi ngày")).hasSize(1);
        night(FIRST.plusDays(2));
        night(FIRST.plusDays(3));
        long between = sql().queryForObject("select seq from run where as_of = ?", Long.class, FIRST.plusDays(2));
        sql().update("delete from finding where from_seq = ? and to_seq = ?", between, between);
        assertThat(round("mỗi ngày")).singleElement().satisfies(m -> assertThat(m.body())
                .contains("Tổng hợp các điều khoản"));
    }

    /** A row without a day, a row about nothing: the sender hears of it the same night, once, with the marked copy. */
    @Test
    void aFileOfPromisesWithARowThatDoesNotCountIsAnsweredAtOnce() throws Exception {
        inbox.badReturn();
        night(FIRST);
        assertThat(round(COMMUNE, "không")).singleElement().satisfies(m -> {
            assertThat(m.subject()).endsWith("báo cáo bị trả lại, cần hoàn thiện");
        });
        promises("cam-ket-ngok-bay.xlsx", "04/12/2026", "");
        night(FIRST.plusDays(1));
        assertThat(round(COMMUNE, "không")).singleElement().satisfies(m -> {
            assertThat(m.subject()).endsWith("cam kết có dòng chưa được tính");
            assertThat(m.body())
                    .contains("- cam-ket-ngok-bay.xlsx: 2 chỗ cần sửa")
                    .contains("đánh dấu từng ô sai")
                    .doesNotContain("23317-2026");
            assertThat(files(m)).containsExactly("tra-loi-cam-ket-ngok-bay.xlsx");
        });
        night(FIRST.plusDays(2));
        assertThat(round(COMMUNE, "không")).isEmpty();
        // a newer one that is whole: an older is nobody's trouble any more, for a reader who comes new to the list
        promises("cam-ket-lan-hai.xlsx", "06/12/2026", "20/12/2026");
        night(FIRST.plusDays(3));
        assertThat(round("23317|moi@ngokbay.example.vn|không|có|không|không", "không"))
                .allMatch(m -> m.subject().endsWith("báo cáo bị trả lại, cần hoàn thiện"));
    }

    private void promises(String name, String sent, String due) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Cam kết");
            row(sheet, 0, "Mã đơn vị", "23317");
            row(sheet, 1, "Ngày gửi cam kết", sent);
            row(sheet, 2, "Kèm theo", "Báo cáo tình hình thực hiện");
            row(
                    sheet,
                    3,
                    "Biện pháp khắc phục",
                    "Chức vụ, bộ phận phụ trách",
                    "Ngày hoàn thành",
                    "Mã dòng (không sửa)");
            row(sheet, 4, "Gửi báo cáo", "Văn phòng", due, "deadline:23317:KH11-V.end-2::2025");
            if (due.isEmpty())
                row(sheet, 5, "Gửi báo cáo", "Văn phòng", "20/12/2026", "deadline:23317:KH11-V.end-99::2025");
            try (OutputStream out = Files.newOutputStream(inbox.folder().resolve(name))) {
                book.write(out);
            }
        }
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int c = 0; c < cells.length; c++)
            if (!cells[c].isEmpty()) row.createCell(c).setCellValue(cells[c]);
    }

    private void night(LocalDate day) throws Exception {
        MailNight.run(database.dataSource(), inbox.folder(), folder.resolve("out"), day);
        clock.set(MailNight.morning(day.plusDays(1)));
    }

    private List<Outbox.Mail> round(String digest) throws Exception {
        return round(DEPARTMENT, digest);
    }

    private List<Outbox.Mail> round(String row, String digest) throws Exception {
        String whole = row.endsWith("|") ? row + digest : row;
        Path list = ListWriter.write(folder.resolve("nguoi-nhan.xlsx"), List.of(), whole);
        Basket basket = new Basket();
        new MailRound(database.dataSource(), MailNight.settings(list, 25), folder.resolve("out"), clock, basket).run();
        return new ArrayList<>(basket.mails);
    }

    /** How many findings of the department's clauses the latest night says have changed so, in no draft. */
    private int changed(String change) {
        Map<String, Integer> counts = new TreeMap<>();
        sql().query(
                        "select provision_id, count(*) as n from finding where to_seq is null and change = ?"
                                + " and coalesce(body ->> 'document', '') <> 'NB' group by provision_id",
                        row -> {
                            counts.put(row.getString("provision_id"), row.getInt("n"));
                        },
                        change);
        return ClauseAgencies.clausesOf(Rulebooks.read(Path.of("rules")), "51-GDDT").stream()
                .mapToInt(c -> counts.getOrDefault(c, 0))
                .sum();
    }

    private static List<String> files(Outbox.Mail mail) {
        return mail.files().stream().map(Draft.Attached::name).toList();
    }

    private JdbcTemplate sql() {
        return new JdbcTemplate(database.dataSource());
    }
}
