package vn.chitieu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.length.Slow;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.store.FreshDatabase;

/** The status table of {@link NationalProgramme} on 15/07/2026, counted by hand task by task. */
@Slow
class NationalProgrammeTest {
    private static final FreshDatabase DATABASE = new FreshDatabase();
    private static final String DAY = "2026-07-15";

    @TempDir
    private static Path dir;

    @BeforeAll
    static void night() throws IOException {
        new NationalProgramme(dir.resolve("rules"), dir.resolve("inbox")).write();
        try (NightContext context = NightContext.open(DATABASE.dataSource())) {
            NightResult result = context.nights()
                    .run(
                            new NightRequest(
                                    dir.resolve("rules"),
                                    dir.resolve("inbox"),
                                    dir.resolve("out"),
                                    LocalDate.parse(DAY),
                                    Clock.fixed(Instant.parse(DAY + "T18:00:00Z"), ZoneOffset.UTC),
                                    Set.of()),
                            NightProgress.NONE);
            assertThat(result.problems()).noneMatch(p -> p.severity() == RuleProblem.Severity.ERROR);
            assertThat(result.exitCode()).as(result.sentence()).isZero();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** Lead by task: what it is due on, and what it is called. */
    @Test
    void everyTaskIsCalledByItsDayAndByWhatWasSaid() {
        Map<String, String> found = new TreeMap<>();
        JdbcClient.create(DATABASE.dataSource()).sql("""
                        select right(provision_id, 3) || ' ' || unit_code as task,
                            (body ->> 'due') || ' ' || coalesce(body ->> 'metOn', '-') || ' '
                                || replace(body -> 'noteParams' ->> 'task', 'TASK_', '') as said
                        from finding where to_seq is null and provision_id like 'CTQG-%'
                            and body -> 'noteParams' ->> 'task' is not null""").query(row -> {
            found.put(row.getString("task"), row.getString("said"));
        });
        Map<String, String> byHand = new TreeMap<>();
        """
                101 BGDDT 2026-03-31 2026-03-20 DONE_IN_TIME
                102 BGDDT 2026-03-31 2026-04-15 DONE_LATE
                103 BGDDT 2026-06-29 2026-06-30 DONE_LATE
                104 BGDDT 2026-06-29 2026-06-29 DONE_IN_TIME
                105 BGDDT 2026-05-31 2026-06-01 DONE_LATE
                106 BGDDT 2026-06-30 - GOING_LATE
                107 BGDDT 2026-09-30 - GOING_IN_TIME
                108 BGDDT 2026-07-31 - SOON
                109 BGDDT 2026-06-30 2026-05-20 DONE_IN_TIME
                110 BGDDT 2026-04-30 2026-05-20 DONE_LATE
                111 BGDDT 2026-12-31 - NOT_STARTED
                112 BGDDT 2026-06-30 - NOT_STARTED_LATE
                113 BKHCN 2026-06-15 - UNREPORTED
                114 BKHCN 2026-06-30 2026-06-30 DONE_IN_TIME
                115 BKHCN 2030-12-31 - WAITING
                116 BKHCN 2027-12-31 - GOING_IN_TIME
                117 BKHCN 2026-12-31 - NOT_STARTED
                118 BKHCN 2026-05-31 - GOING_LATE
                119 BKHCN 2026-05-31 2026-05-25 DONE_IN_TIME
                120 BKHCN 2026-12-31 - GOING_IN_TIME
                121 BKHCN 2026-12-31 - WAITING
                122 BGDDT 2026-06-30 2026-06-25 DONE_IN_TIME
                122 BKHCN 2026-06-30 - GOING_LATE
                123 BTC 2026-05-31 2026-05-20 DONE_IN_TIME
                124 BTC 2026-12-31 2026-07-01 DONE_IN_TIME
                124 BNV 2026-12-31 - GOING_IN_TIME
                124 BCT 2026-12-31 - WAITING
                125 BTC 2025-12-31 2026-01-10 DONE_LATE
                127 BTC 2026-12-31 - GOING_IN_TIME
                130 BNV 2026-08-01 - GOING_IN_TIME
                131 BNV 2026-08-01 - SOON
                132 BNV 2026-03-31 - NOT_STARTED_LATE
                133 BNV 2026-02-28 2026-02-28 DONE_IN_TIME
                134 BNV 2026-12-31 - GOING_IN_TIME
                135 BCT 2026-03-31 - UNREPORTED
                136 BCT 2026-09-30 - WAITING
                137 BCT 2026-08-14 - SOON
                138 BCT 2026-08-15 - WAITING
                139 BCT 2026-07-15 - SOON
                140 BCT 2026-07-14 - UNREPORTED
                """.lines().forEach(l -> {
            String[] part = l.split(" ", 3);
            byHand.put(part[0] + " " + part[1], part[2]);
        });
        assertThat(found).isEqualTo(byHand);
    }

    /**
     * 40 lines of leads, 37 tasks: 122 is called by the one that is late, 124 by one that is still at it. Duties that go on
     * are not in the table.
     */
    @Test
    void theProgrammesTableIsPublishedForTheNation() throws IOException {
        List<String> table = rows("VN/nhiem-vu-VN-" + DAY + ".xlsx", "Nhiệm vụ có hạn");
        List<String> byHand = List.of(
                "1 | Bộ Công Thương | 3 | 2 |  |  |  |  |  |  | 2 | 7",
                "2 | Bộ Giáo dục và Đào tạo |  | 1 | 4 | 4 | 1 | 1 | 1 | 1 |  | 13",
                "3 | Bộ Khoa học và Công nghệ | 2 |  | 2 |  | 2 | 2 | 1 |  | 1 | 10",
                "4 | Bộ Nội vụ |  | 1 | 1 |  | 3 |  |  | 1 |  | 6",
                "5 | Bộ Tài chính |  |  | 2 | 1 | 1 |  |  |  |  | 4",
                "Tổng cộng |  | 5 | 4 | 9 | 5 | 7 | 3 | 2 | 2 | 3 | 40",
                "Tính mỗi nhiệm vụ một lần |  | 4 | 4 | 7 | 5 | 7 | 3 | 2 | 2 | 3 | 37");
        assertThat(table)
                .contains("TT | Chủ trì | Chưa đến hạn | Sắp đến hạn | Đã hoàn thành đúng hạn | Đã hoàn thành quá hạn"
                        + " | Đang thực hiện trong hạn | Đang thực hiện quá hạn | Chưa thực hiện"
                        + " | Chưa thực hiện, quá hạn | Quá hạn, chưa báo cáo | Cộng")
                .containsSequence(byHand);
        // and for the ministry that leads the programme
        assertThat(rows("BGDDT/bao-cao-BGDDT-" + DAY + ".xlsx", "Nhiệm vụ có hạn"))
                .containsSequence(byHand);
    }

    /** Each of them, in the order of the document, with its lead. */
    @Test
    void everyTaskIsListed() throws IOException {
        List<String> list = rows("VN/nhiem-vu-VN-" + DAY + ".xlsx", "Danh sách nhiệm vụ");
        assertThat(list.stream().filter(r -> r.matches(".*Nhiệm vụ 1\\d\\d.*"))).hasSize(40);
        assertThat(list)
                .anyMatch(r -> r.contains("Nhiệm vụ 103")
                        && r.contains("Bộ Giáo dục và Đào tạo")
                        && r.contains("Đã hoàn thành quá hạn")
                        && r.contains("30/06/2026")
                        && r.contains("3/BC"))
                .anyMatch(r -> r.contains("Nhiệm vụ 121")
                        && r.contains("31/12/2026")
                        && r.contains("Chưa đến hạn")
                        && r.contains("99/QĐ-TTg"))
                .noneMatch(r -> r.contains("Nhiệm vụ 128") || r.contains("Nhiệm vụ 129"));
    }

    private static List<String> rows(String path, String sheet) throws IOException {
        try (InputStream in = Files.newInputStream(dir.resolve("out/" + DAY).resolve(path));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            DataFormatter shown = new DataFormatter();
            FormulaEvaluator sums = book.getCreationHelper().createFormulaEvaluator();
            List<String> rows = new ArrayList<>();
            for (Row row : book.getSheet(sheet)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) cells.add(shown.formatCellValue(cell, sums));
                rows.add(String.join(" | ", cells));
            }
            return rows;
        }
    }
}
