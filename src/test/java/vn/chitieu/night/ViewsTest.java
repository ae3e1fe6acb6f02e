package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/** What other programs read: the views say what {@code findings.csv} says, and their columns stay. */
@Slow
class ViewsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

    @TempDir
    static Path folder;

    private static FreshDatabase database;
    private static JdbcClient sql;
    private static List<CSVRecord> findings;

    /** One night of returns accepted and rejected, and a second one of the day after. */
    @BeforeAll
    static void nights() throws IOException {
        database = new FreshDatabase();
        sql = JdbcClient.create(database.dataSource());
        SmallInbox inbox = new SmallInbox(folder.resolve("inbox"))
                .goodReturns()
                .badReturn()
                .sent("21025", 2026, "01/12/2026");
        for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
            Clock clock = Clock.fixed(Instant.parse(day + "T18:30:00Z"), ZoneOffset.UTC);
            try (NightContext context = NightContext.open(database.dataSource())) {
                context.nights()
                        .run(
                                new NightRequest(
                                        Path.of("rules"), inbox.folder(), folder.resolve("out"), day, clock, Set.of()),
                                NightProgress.NONE);
            }
        }
        Path csv = folder.resolve("out").resolve(DAY.plusDays(1).toString()).resolve("findings.csv");
        try (Reader in = Files.newBufferedReader(csv);
                CSVParser parser = CSVParser.parse(
                        in,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            findings = parser.getRecords();
        }
    }

    /** A row a finding, in each column what the file of the same night has there; shares in the file are shorter. */
    @Test
    void findingsAreThoseOfTheLastNight() {
        Map<String, String> told = new TreeMap<>();
        for (CSVRecord row : findings)
            told.put(
                    row.get(0),
                    String.join(
                            "|",
                            row.get("as_of"),
                            row.get("unit_code"),
                            row.get("kind"),
                            row.get("provision_id"),
                            row.get("period"),
                            row.get("data_year"),
                            row.get("state"),
                            row.get("severity").replace("NONE", ""),
                            row.get("due"),
                            row.get("numerator"),
                            row.get("denominator"),
                            row.get("gap_persons"),
                            row.get("cause"),
                            row.get("first_seen"),
                            row.get("change")));
        Map<String, String> seen = new TreeMap<>();
        sql.sql("""
                select finding_id, concat_ws('|', as_of, unit_code, kind, provision_id, coalesce(period, ''),
                       coalesce(data_year::text, ''), state, coalesce(severity, ''), coalesce(due::text, ''),
                       coalesce(trim_scale(numerator)::text, ''), coalesce(trim_scale(denominator)::text, ''),
                       coalesce(gap_persons::text, ''), coalesce(cause, ''), coalesce(first_seen::text, ''),
                       coalesce(change, '')) as line
                from v_finding""").query(row -> {
            seen.put(row.getString(1), row.getString(2));
        });
        assertThat(told).hasSizeGreaterThan(300);
        assertThat(seen).containsExactlyEntriesOf(told);
    }

    /** Cẩm Thành sent on 01/12/2026, three days before the last good day; of 2025 it is overdue for 372 days. */
    @Test
    void deadlinesSayHowManyDaysLate() {
        assertThat(sql.sql("""
                select period || ' ' || state || ' ' || due || ' ' || coalesce(met_on::text, '-') || ' ' || days_late
                from v_deadline where unit_code = '21025' and provision_id = 'KH11-V.end-2' order by period""").query(String.class).list())
                .containsExactly("2025 OVERDUE 2025-12-04 - 372", "2026 ON_TIME 2026-12-04 2026-12-01 -3");
    }

    @Test
    void returnsAreThoseThatWereRead() {
        assertThat(sql.sql(
                                "select state || ' ' || count(*) from v_return where in_last_night group by state order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPTED 4", "REJECTED 1");
        assertThat(sql.sql(
                                "select unit_code || ' ' || data_year || ' ' || sent_date from v_return where unit_code = '21025'")
                        .query(String.class)
                        .list())
                .containsExactly("21025 2026 2026-12-01");
    }

    /** Names and types are a promise: a change here breaks somebody's program. */
    @Test
    void columnsStay() throws IOException {
        List<String> columns = sql.sql("""
                select table_name || '.' || column_name || ' ' || data_type from information_schema.columns
                where table_name in ('v_finding', 'v_return', 'v_deadline') order by table_name, ordinal_position""").query(String.class).list();
        Path promised = Path.of("src/test/resources/views.txt");
        if (Boolean.getBoolean("views.write")) Files.write(promised, columns);
        assertThat(columns).containsExactlyElementsOf(Files.readAllLines(promised));
    }

    /** A table or view that says what it is for, and each of the views does. */
    @Test
    void viewsSayWhatTheyAre() {
        assertThat(sql.sql(
                                "select obj_description(c.oid) from pg_class c where c.relname like 'v\\_%' order by c.relname")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(Objects::nonNull);
    }
}
