package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.engine.RuleRows;
import vn.chitieu.engine.Tasks;
import vn.chitieu.length.Slow;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.store.FreshDatabase;

/**
 * A task of two communes, due on 30/06/2026 (mục 4.12), through nights of a year: told of by returns that hold the sheet of
 * duties alone, which are no report of figures and take none away.
 */
@Slow
class TasksNightTest {
    private static final String TASK = "KH11-V.6-11";
    private static final String OF_21025 = "duty:21025:" + TASK + "::";
    private static final String OF_21040 = "duty:21040:" + TASK + "::";
    private static final String YEARLY = "deadline:21025:KH11-V.end-2::2026";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-20T18:30:00Z"), ZoneOffset.UTC);
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "21040", "21484", "23317"));
        Path plan = rules.resolve("kh-11-quang-ngai.xlsx");
        try (InputStream in = Files.newInputStream(plan);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Tasks.columns(book);
            Row row = Tasks.add(book, TASK, "commune", "21025;21040", "*", "trong tháng 6/2026");
            RuleRows.set(row, "Sản phẩm", "Kế hoạch nhân lực");
            try (OutputStream out = Files.newOutputStream(plan)) {
                book.write(out);
            }
        }
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void aTaskIsFollowedThroughTheYear() throws IOException {
        SmallInbox inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
        duties("06-21025", "16/06/2026", "đang thực hiện,40,,,Thiếu người");
        inbox.sent("21025", 2026, "01/12/2026");
        duties("12-21025", "10/12/2026", "đã hoàn thành,100,7/KH-UBND,05/07/2026,");

        night(inbox, "2026-06-20");
        assertThat(row(OF_21025)).isEqualTo("DUE_SOON 2026-06-30 - IN_PROGRESS TASK_GOING_IN_TIME");
        assertThat(row(OF_21040)).isEqualTo("DUE_SOON 2026-06-30 - - TASK_SOON");
        // one line for status: by when, who stands where
        assertThat(new NightLog(database.dataSource()).tasks())
                .containsExactly(new NightLog.Tasks(
                        TASK,
                        LocalDate.parse("2026-06-30"),
                        Map.of("TASK_GOING_IN_TIME", List.of("21025"), "TASK_SOON", List.of("21040"))));
        // the sheet of duties alone is no report of the year
        assertThat(row(YEARLY)).startsWith("NOT_DUE ");
        assertThat(returns()).isEmpty();
        assertThat(told("2026-06-20", "51-GDDT/bao-cao-51-GDDT-2026-06-20.xlsx"))
                .anyMatch(s -> s.contains("Nhiệm vụ đến hạn trong 30 ngày tới, 2 việc"))
                .anyMatch(s -> s.contains("Sắp đến hạn") && s.contains("còn 10 ngày"))
                .anyMatch(s -> s.contains("2 nhiệm vụ có hạn: sắp đến hạn 1; đang thực hiện trong hạn 1."));
        assertThat(told("2026-06-20", "21025/bao-cao-21025-2026-06-20.xlsx"))
                .anyMatch(s -> s.contains("(sản phẩm: Kế hoạch nhân lực)")
                        && s.contains("Đang thực hiện trong hạn")
                        && s.contains("30/06/2026"))
                .anyMatch(s -> s.contains("Báo cáo chỉ có trang Nhiệm vụ"));

        // 5 days after its due date; nobody has heard of 21040
        night(inbox, "2026-07-05");
        assertThat(row(OF_21025)).isEqualTo("OVERDUE 2026-06-30 - IN_PROGRESS TASK_GOING_LATE");
        assertThat(row(OF_21040)).isEqualTo("OVERDUE 2026-06-30 - - TASK_UNREPORTED");
        assertThat(letters("2026-07-05")).contains("21040");
        assertThat(Files.readString(folder.resolve("out/2026-07-05/findings.csv")))
                .contains(",provisional,progress,unit_type,unit_class,cause\r\n")
                .containsPattern("\n" + OF_21025 + ",.*,IN_PROGRESS,commune,phường,21025\r\n")
                .containsPattern("\n" + OF_21040 + ",.*,,commune,xã,21040\r\n");

        // done on 05/07 by the product's date; the report of figures came on 01/12 and stands
        night(inbox, "2026-12-16");
        assertThat(row(OF_21025)).isEqualTo("LATE 2026-06-30 2026-07-05 DONE TASK_DONE_LATE");
        assertThat(row(YEARLY)).startsWith("ON_TIME 2026-12-04 2026-12-01");
        assertThat(returns()).containsExactly("21025 2026 2026-12-01 21025-2026");
        assertThat(sql.sql("select count(*) from indicator_value where unit_code = '21025' and year = 2026")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(told("2026-12-16", "21025/bao-cao-21025-2026-12-16.xlsx"))
                .anyMatch(s -> s.contains("Đã hoàn thành quá hạn") && s.contains("chậm 5 ngày"))
                .anyMatch(s -> s.contains("1 nhiệm vụ có hạn: đã hoàn thành quá hạn 1."));
    }

    /** Without its date, what was done counts from the first accepted return that said so, though it was replaced. */
    @Test
    void whatWasFirstSaidIsRemembered() throws IOException {
        SmallInbox inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
        duties("06-21025", "28/06/2026", "đã hoàn thành,100,bản dự thảo,,");
        duties("09-21025", "15/09/2026", "đã hoàn thành,100,bản chính thức,,");
        night(inbox, "2026-10-01");
        assertThat(row(OF_21025)).isEqualTo("ON_TIME 2026-06-30 2026-06-28 DONE TASK_DONE_IN_TIME");
    }

    /** A return of 2026 with nothing but the sheet of duties. */
    private void duties(String name, String sent, String row) throws IOException {
        Path place = Files.createDirectories(folder.resolve("inbox").resolve(name));
        Files.writeString(place.resolve("bia.csv"), """
                Mã đơn vị,21025
                Năm số liệu,2026
                Số liệu tính đến ngày,%s
                Ngày gửi,%s
                Bảng Nhiệm vụ,đầy đủ
                """.formatted(sent, sent));
        Files.writeString(
                place.resolve("nhiem-vu.csv"),
                "Mã điều khoản,Tình trạng,Tỷ lệ hoàn thành (%),Văn bản minh chứng,Ngày văn bản,Khó khăn\n" + TASK + ","
                        + row + "\n");
    }

    private void night(SmallInbox inbox, String day) {
        NightRequest request =
                new NightRequest(rules, inbox.folder(), folder.resolve("out"), LocalDate.parse(day), CLOCK, Set.of());
        NightResult result = context.nights().run(request, NightProgress.NONE);
        assertThat(result.sentence()).isEmpty();
        Objects.requireNonNull(result.summary());
    }

    /** State, last good day, day it was met, progress, name. */
    private String row(String finding) {
        return sql.sql("""
                        select state || ' ' || coalesce(body ->> 'due', '-') || ' ' || coalesce(body ->> 'metOn', '-')
                               || ' ' || coalesce(body -> 'noteParams' ->> 'progress', '-')
                               || ' ' || coalesce(body -> 'noteParams' ->> 'task', '-')
                        from run_finding where finding_id = :id""").param("id", finding).query(String.class).single();
    }

    private List<String> returns() {
        return sql.sql("""
                select unit_code || ' ' || year || ' ' || first_sent || ' ' || file from return_status
                where unit_code = '21025' order by year""").query(String.class).list();
    }

    /** Codes of the units that a letter goes to. */
    private Set<String> letters(String day) throws IOException {
        return new OpenedLetters(folder.resolve("out/" + day + "/51-GDDT/cong-van")).addressed();
    }

    /** Every row of every sheet as one text. */
    private List<String> told(String day, String file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("out/" + day + "/" + file));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            DataFormatter shown = new DataFormatter();
            book.forEach(sheet -> sheet.forEach(row -> {
                StringBuilder line = new StringBuilder();
                for (Cell cell : row) line.append(shown.formatCellValue(cell)).append(" | ");
                rows.add(line.toString());
            }));
        }
        return rows;
    }
}
