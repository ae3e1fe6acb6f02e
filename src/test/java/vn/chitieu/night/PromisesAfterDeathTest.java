package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/** A night with promises that loses its database in a step, done again: what is promised, and said of it, is the same. */
@Slow
class PromisesAfterDeathTest {
    private static final LocalDate BEFORE = LocalDate.of(2026, 12, 15);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 21);
    private static final String REPORT = "deadline:21025:KH11-V.end-2::2026";

    @TempDir
    private Path folder;

    private Path rules;
    private SmallInbox inbox;

    @Test
    void struckInAStepAndDoneAgainItSaysTheSame() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
        FreshDatabase first = new FreshDatabase();
        try (NightContext context = NightContext.open(first.dataSource())) {
            assertThat(night(context, BEFORE, "out", NightProgress.NONE).done()).isTrue();
        }
        first.close();
        // the newer of two stands; a row without a day does not count, one about nothing is refused
        promises("mot.xlsx", "16/12/2026", new String[] {"20/12/2026", REPORT}, new String[] {
            "", "deadline:21025:KH11-V.end-2::2025"
        });
        promises("hai.xlsx", "18/12/2026", new String[] {"31/12/2026", REPORT}, new String[] {
            "20/12/2026", "deadline:21025:KH11-V.end-99::2026"
        });
        List<String> undisturbed = said(first, "");
        assertThat(undisturbed)
                .contains(REPORT + " 1 REPLACED", REPORT + " 2 OPEN", "deadline:21025:KH11-V.end-99::2026 1 REFUSED")
                .anyMatch(s -> s.contains("PROMISE_BLANK"));
        for (String step : List.of("takeIn", "compare", "write"))
            assertThat(said(first, step)).as(step).isEqualTo(undisturbed);
    }

    /** What the tables hold after a night on a copy of the database, which first dies at the step's beginning. */
    private List<String> said(FreshDatabase first, String step) throws IOException {
        try (FreshDatabase database = first.copy()) {
            String out = "out-" + step;
            if (!step.isEmpty()) struck(database, step, out);
            // whoever comes after is another process
            try (NightContext context = NightContext.open(database.dataSource())) {
                assertThat(night(context, DAY, out, NightProgress.NONE).done()).isTrue();
            }
            return rows(JdbcClient.create(database.dataSource()));
        }
    }

    private void struck(FreshDatabase database, String step, String out) {
        List<String> struck = new ArrayList<>();
        try (NightContext context = NightContext.open(database.dataSource())) {
            NightResult dead = night(context, DAY, out, (at, done, total) -> {
                if (!at.equals(step) || done != 0 || !struck.isEmpty()) return;
                struck.add(at);
                cut(database.dataSource());
            });
            assertThat(dead.done()).isFalse();
        }
        assertThat(struck).containsExactly(step);
        // another process has connections of its own; the pool of this one looks at those that have rested a while
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    }

    /** Every connection of the database but the one that asks. */
    private static void cut(DataSource source) {
        JdbcClient.create(source)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()")
                .query(Boolean.class)
                .list();
    }

    private static List<String> rows(JdbcClient sql) {
        List<String> all = new ArrayList<>();
        for (String statement : List.of(
                "select concat_ws(' ', path, unit_code, sent, received) from promise_file order by 1",
                "select concat_ws(' ', finding_id, measure, position, due, cell, row_number) from promise order by 1",
                "select concat_ws(' ', code, severity, cell, ordinal) from promise_problem order by 1",
                // only the published run's rows are what was said
                "select n.finding_id || ' ' || n.turn || ' ' || n.state from promise_night n join run r on r.id = n.run_id"
                        + " and r.state = 'PUBLISHED' order by 1"))
            all.addAll(sql.sql(statement).query(String.class).list());
        return all;
    }

    private NightResult night(NightContext context, LocalDate day, String out, NightProgress progress) {
        Clock clock = Clock.fixed(Instant.parse(day + "T18:30:00Z"), ZoneOffset.UTC);
        return context.nights()
                .run(new NightRequest(rules, inbox.folder(), folder.resolve(out), day, clock, Set.of()), progress);
    }

    private void promises(String name, String sent, String[]... rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Cam kết");
            row(sheet, "Mã đơn vị", "21025");
            row(sheet, "Ngày gửi cam kết", sent);
            row(sheet, "Kèm theo", "Báo cáo tình hình thực hiện");
            row(sheet, "Biện pháp khắc phục", "Chức vụ, bộ phận phụ trách", "Ngày hoàn thành", "Mã dòng (không sửa)");
            for (String[] one : rows) row(sheet, "Gửi báo cáo", "Văn phòng UBND", one[0], one[1]);
            try (OutputStream out = Files.newOutputStream(inbox.folder().resolve(name))) {
                book.write(out);
            }
        }
    }

    private static void row(XSSFSheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int c = 0; c < cells.length; c++)
            if (!cells[c].isEmpty()) row.createCell(c).setCellValue(cells[c]);
    }
}
