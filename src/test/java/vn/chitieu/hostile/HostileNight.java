package vn.chitieu.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.samples.ReturnBuilder;
import vn.chitieu.samples.SampleWriter;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;
import vn.chitieu.store.FreshDatabase;

/** A real night over an inbox with whatever was laid into it, beside two good returns that nobody touched. */
final class HostileNight implements AutoCloseable {
    static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T18:30:00Z"), ZoneOffset.UTC);
    private static final Set<String> COMMUNES = Set.of("21025", "21220", "23317");
    /** How what an exception nobody foresaw leaves behind is told of. */
    private static final String DEFECT = "chương trình gặp lỗi khi đọc tệp này";

    private static final String SLOW = "đọc và kiểm tra tệp này quá lâu";

    private static final int PATIENCE_SECONDS = 20;

    private final Path home;
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    HostileNight(Path home) throws IOException {
        this.home = home;
        FileSystemUtils.copyRecursively(Path.of("rules"), home.resolve("rules"));
        fewCommunes(home.resolve("rules/danh-muc/don-vi.xlsx"));
        Files.createDirectories(home.resolve("out"));
        good("DPQ", "Trường Đại học Phạm Văn Đồng", "7480201", 330, 99);
        good("51-CS1", "Trường Đại học Tài chính - Kế toán", "7340301", 500, 300);
    }

    Path inbox() {
        return home.resolve("inbox");
    }

    Path rules() {
        return home.resolve("rules");
    }

    JdbcClient sql() {
        return sql;
    }

    /** Most of a night's time goes into the workbooks of its units. */
    private static void fewCommunes(Path units) throws IOException {
        try (BookCopy book = BookCopy.open(Files.readAllBytes(units))) {
            CopySheet sheet = book.sheet("Đơn vị");
            for (int row = sheet.lastRow(); row > 1; row--) {
                boolean commune = sheet.text("C" + row).equals("commune");
                if (commune && !COMMUNES.contains(sheet.text("A" + row))) sheet.removeRows(row, row);
            }
            CopySheet arranged = book.sheet("Sắp xếp đơn vị");
            for (int row = arranged.lastRow(); row > 1; row--)
                if (!COMMUNES.contains(arranged.text("C" + row))) arranged.removeRows(row, row);
            Files.write(units, book.bytes(DAY));
        }
    }

    /** Of the learners at the level "đại học" 200 are future teachers, the others in one programme. */
    private void good(String unit, String name, String code, long persons, long female) throws IOException {
        ReturnBuilder builder = new ReturnBuilder(unit, name, 2026, LocalDate.of(2026, 12, 20)).number("1/BC");
        var learners = builder.learners();
        ReturnBuilder.programme(learners, code, "", "", "cử nhân", persons, female, "");
        ReturnBuilder.programme(learners, "7140201", "", "", "cử nhân", 200, 150, "");
        builder.nothing("Bảng Tốt nghiệp").nothing("Bảng Giảng viên tiến sĩ").nothing("Bảng Nhiệm vụ");
        SampleWriter.write(inbox(), builder.path("tốt-" + unit + ".xlsx").build());
    }

    /** The night, and what must hold whatever lies in its inbox. */
    NightResult run() throws IOException {
        Set<String> around = around();
        Set<String> temporary = temporary();
        NightResult result = context.nights()
                .run(new NightRequest(rules(), inbox(), home.resolve("out"), DAY, CLOCK, Set.of()), NightProgress.NONE);
        assertThat(result.sentence()).isEmpty();
        assertThat(result.exitCode()).isIn(0, 3);
        assertThat(found(DEFECT)).as("nobody foresaw").isEmpty();
        assertThat(found(SLOW)).as("did not end").isEmpty();
        theGoodReturnsStand();
        theFolderIsWhole();
        assertThat(around()).as("outside the output").isEqualTo(around);
        nothingIsLeft(temporary);
        return result;
    }

    /** Others may have been sent under their names: that is said of them, and changes none of their figures. */
    private void theGoodReturnsStand() {
        assertThat(sql.sql("""
                        select i.path || ' ' || s.state || ' ' || s.errors || ' '
                            || coalesce(o.numerator::text, '-') || '/' || coalesce(o.denominator::text, '-')
                        from run_input i join submission s using (content_hash)
                        left join observation o on o.submission_id = s.id and o.indicator = 'STEM_SHARE'
                            and o.dimension = 'level=7' and o.year = 2026
                        where i.path like '%tốt-%' order by i.path""").query(String.class).list())
                .containsExactly("2026/tốt-51-CS1.xlsx ACCEPTED 0 0/700", "2026/tốt-DPQ.xlsx ACCEPTED 0 330/530");
    }

    private void theFolderIsWhole() throws IOException {
        Path day = home.resolve("out").resolve(DAY.toString());
        assertThat(names(home.resolve("out"), 1)).containsExactly(DAY.toString());
        long findings = sql.sql("select count(*) from finding where to_seq is null")
                .query(Long.class)
                .single();
        try (Stream<String> lines = Files.lines(day.resolve("findings.csv"))) {
            assertThat(lines.count()).isEqualTo(findings + 1);
        }
        assertThat(names(day, 2)).contains("51/bao-cao-51-" + DAY + ".xlsx").noneMatch(n -> n.contains(".writing"));
    }

    /** Paths of files told of in words that hold a text. */
    List<String> found(String words) {
        return sql.sql(
                        "select distinct p.file || ': ' || p.params::text from submission_problem p where p.params::text like :words")
                .param("words", "%" + words + "%")
                .query(String.class)
                .list();
    }

    /** What the night names, and what became of it. */
    List<String> named(String folder) {
        return sql.sql("""
                        select i.path || ' ' || i.kind || ' ' || coalesce(s.state, '')
                        from run_input i left join submission s using (content_hash)
                        where i.path like :folder || '/%' or i.path = :folder order by i.path""").param("folder", folder).query(String.class).list();
    }

    /** All that lies beside the output, with its size and time: an inbox is never written to. */
    private Set<String> around() throws IOException {
        Set<String> around = new TreeSet<>();
        for (String top : names(home, 1)) {
            if (top.equals("out")) continue;
            try (Stream<Path> all = Files.walk(home.resolve(top))) {
                for (Path path : all.toList()) {
                    BasicFileAttributes is =
                            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                    around.add(path + " " + is.size() + " " + is.lastModifiedTime());
                }
            }
        }
        return around;
    }

    /** Copies and spools that the program keeps among temporary files while it reads. */
    private static Set<String> temporary() throws IOException {
        Set<String> kept = new TreeSet<>(names(Path.of(System.getProperty("java.io.tmpdir")), 1));
        kept.removeIf(name -> !name.matches("(?:chitieu-(?:file|copy)|poi).*"));
        return kept;
    }

    /** Other tests of this machine make such files too, and take them away: only what stays counts. */
    private static void nothingIsLeft(Set<String> before) throws IOException {
        Set<String> left = temporary();
        left.removeAll(before);
        for (int waited = 0; !left.isEmpty() && waited < PATIENCE_SECONDS; waited++) {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            left.retainAll(temporary());
        }
        assertThat(left).as("left among temporary files").isEmpty();
    }

    private static Set<String> names(Path folder, int depth) throws IOException {
        try (Stream<Path> all = Files.walk(folder, depth)) {
            Set<String> names = new TreeSet<>();
            all.filter(p -> !p.equals(folder))
                    .forEach(p -> names.add(folder.relativize(p).toString()));
            return names;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
