package vn.chitieu.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.intake.Intake;
import vn.chitieu.intake.TestBase;

/** Two returns of one unit, year and day that are not the same. */
class SentTwiceTest {
    @TempDir
    Path inbox;

    /** Which of two is used is a rule that knows nothing of which is right: somebody has to be told, as long as both lie there. */
    @Test
    void twoReturnsOfOneDayAreNamed() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(TestBase.database());
        Intake intake = new Intake(jdbc.getDataSource(), TestBase.RULES, TestBase.ENGINE);
        Path sample = Path.of("data-samples/2026/21085-2026.xlsx");
        Files.copy(sample, inbox.resolve("a.xlsx"));
        try (var book = new XSSFWorkbook(Files.newInputStream(sample));
                var out = Files.newOutputStream(inbox.resolve("b.xlsx"))) {
            book.getSheet("Người học").createRow(60).createCell(0).setCellValue("Ghi chú: bản sửa");
            book.write(out);
        }
        for (int again = 1; again <= 2; again++) {
            intake.take(inbox, run(jdbc, again), (done, total) -> {});
            String used =
                    jdbc.queryForObject("select path from submission order by content_hash desc limit 1", String.class);
            assertThat(jdbc.queryForList(
                            "select s.path || ' ' || p.code || ' ' || p.severity || ' ' || (p.params ->> 'value') || ' '"
                                    + " || (p.params ->> 'other') || ' ' || (p.params ->> 'expected')"
                                    + " from submission_problem p join submission s on s.id = p.submission_id",
                            String.class))
                    .containsExactly(used + " SENT_TWICE WARNING " + used + " "
                            + (used.equals("a.xlsx") ? "b.xlsx" : "a.xlsx") + " 02/12/2026");
        }
        Files.delete(inbox.resolve("b.xlsx"));
        intake.take(inbox, run(jdbc, 3), (done, total) -> {});
        // what left the inbox keeps what was found of it; what stayed is told of nothing more
        assertThat(jdbc.queryForList(
                        "select p.code from submission_problem p join submission s on s.id = p.submission_id"
                                + " where s.path = 'a.xlsx'"))
                .isEmpty();
        assertThat(jdbc.queryForObject("select warnings from submission where path = 'a.xlsx'", Integer.class))
                .isZero();
    }

    private static long run(JdbcTemplate jdbc, long id) {
        jdbc.update(
                "insert into run (id, as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)"
                        + " overriding system value values (?, '2026-12-31', 'r', 'i', ?, 'e', 'RUNNING', now())",
                id,
                id);
        return id;
    }
}
