package vn.chitieu.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.impact.Effect.Kind;
import vn.chitieu.length.Slow;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.rulebook.RulesCopy;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.FreshDatabase;
import vn.chitieu.vocabulary.Dimension;

/** What changed rules would change on the samples of 31/12/2026. */
@Slow
class ImpactsTest {
    private static final FreshDatabase DATABASE = new FreshDatabase();
    private static final Path SAMPLES = Path.of("data-samples");

    @TempDir
    private static Path out;

    @TempDir
    private Path dir;

    @BeforeAll
    static void night() {
        try (NightContext context = NightContext.open(DATABASE.dataSource())) {
            context.nights()
                    .run(
                            new NightRequest(
                                    Path.of("rules"),
                                    SAMPLES,
                                    out,
                                    LocalDate.of(2026, 12, 31),
                                    Clock.fixed(Instant.parse("2026-12-31T18:00:00Z"), ZoneOffset.UTC),
                                    Set.of()),
                            NightProgress.NONE);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void theSameRulesChangeNothing() {
        Map<String, String> before = dump();
        Impact impact = impact(new RulesCopy(dir).read(), SAMPLES);
        assertThat(impact.effects()).isEmpty();
        assertThat(impact.findings()).isPositive();
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aRaisedTargetAndAMovedDay() throws IOException {
        RulesCopy copy = new RulesCopy(dir);
        // STEM at universities stands at 33.72 %: 33 % would be met, 60 % is far
        copy.sheet("kh-11-quang-ngai.xlsx", "Chỉ tiêu", s -> number(s, "Q2", 60));
        // by 28/11 instead of before 05/12: who sent in the first days of December is no longer in time
        copy.sheet("kh-11-quang-ngai.xlsx", "Thời hạn", s -> {
            text(s, "P4", "28/11");
            text(s, "Q4", "không");
        });
        Map<String, String> before = dump();
        Impact impact = impact(copy.read(), SAMPLES);
        assertThat(dump()).isEqualTo(before);
        assertThat(impact.effects())
                .filteredOn(e -> e.finding().identity().provisionId().equals("KH11-II.2.a-1"))
                .extracting(e -> e.kind() + " " + e.finding().identity().dimension())
                .contains("OPENS level=7");
        assertThat(impact.effects())
                .filteredOn(e -> e.finding().identity().provisionId().equals("KH11-II.2.a-1")
                        && e.finding().identity().dimension().equals(Dimension.level(7)))
                .singleElement()
                .satisfies(e -> {
                    assertThat(new ImpactWords(copy.read()).state(e.before())).isEqualTo("Đúng tiến độ (thiếu 1,28)");
                    // 60 - 33.7154
                    assertThat(new ImpactWords(copy.read()).state(e.after())).endsWith("(thiếu 26,28)");
                    assertThat(e.lead()).isEqualTo("Sở Giáo dục và Đào tạo");
                });
        // late instead of in time is a closed fact of a worse rank
        assertThat(impact.effects())
                .filteredOn(e -> e.finding().id().equals("deadline:21025:KH11-V.end-2::2026"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(Kind.WORSE);
                    assertThat(e.finding().verdict().state()).isEqualTo("LATE");
                });
        byte[] book = ImpactBook.write(impact, new ImpactWords(copy.read()));
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(opened.getNumberOfSheets()).isEqualTo(3);
            assertThat(opened.getSheet("Từng phát hiện").getLastRowNum())
                    .isEqualTo(3 + impact.effects().size());
        }
    }

    @Test
    void anotherGroupOfProgrammesReadsTheReturnsAgain() {
        RulesCopy copy = new RulesCopy(dir);
        // no field is STEM any more but mathematics: every share of STEM falls
        copy.sheet("danh-muc/nganh-dao-tao.xlsx", "Nhóm ngành", s -> {
            for (int r = 1; r <= s.getLastRowNum(); r++)
                if (s.getRow(r).getCell(0).getStringCellValue().equals("STEM"))
                    text(s, "B" + (r + 1), "?460" + r + "*");
        });
        Rulebook rules = copy.read();
        if (rules.hasErrors()) throw new AssertionError(rules.problems());
        Map<String, String> before = dump();
        Impact impact = impact(rules, SAMPLES);
        assertThat(dump()).isEqualTo(before);
        assertThat(impact.effects())
                .filteredOn(e -> e.finding().identity().provisionId().equals("KH11-II.2.a-1"))
                .isNotEmpty();
        assertThatThrownBy(() -> impact(rules, out))
                .isInstanceOf(InboxChangedException.class)
                .hasMessageContaining("--inbox");
    }

    private static Impact impact(Rulebook rules, Path inbox) {
        return new Impacts(DATABASE.dataSource()).of(rules, RuleEngines.compile(rules), inbox);
    }

    private static Map<String, String> dump() {
        JdbcClient sql = JdbcClient.create(DATABASE.dataSource());
        Map<String, String> tables = new TreeMap<>();
        List<String> names = sql.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        for (String table : names)
            tables.put(
                    table,
                    sql.sql("select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from " + table
                                    + " t")
                            .query(String.class)
                            .single());
        return tables;
    }
}
