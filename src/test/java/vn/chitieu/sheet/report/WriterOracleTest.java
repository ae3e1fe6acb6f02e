package vn.chitieu.sheet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.formula.FormulaParseException;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.common.ShapeCache;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;

/** What {@link BookWriter} writes is, byte for byte, what the library alone writes ({@link OracleBook}). */
class WriterOracleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);

    @Test
    void someBooksAreTheSameBytes() {
        equal(books(1, 25));
    }

    /** In this order, backwards, and by four threads at once, what one book needed lying ready for the next. */
    @Slow
    @Test
    void manyBooksAreTheSameBytesInAnyOrderAndByFourThreads() throws Exception {
        List<ReportBook> books = books(1_000, 80);
        List<byte[]> expected = equal(books);
        for (int i = books.size() - 1; i >= 0; i--)
            assertThat(BookWriter.write(books.get(i))).isEqualTo(expected.get(i));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> written = new ArrayList<>();
            for (ReportBook book : books) written.add(threads.submit(() -> BookWriter.write(book)));
            for (int i = 0; i < books.size(); i++)
                assertThat(written.get(i).get()).isEqualTo(expected.get(i));
        } finally {
            threads.shutdownNow();
        }
    }

    /** The books above would prove nothing if they lacked what is hard to write. */
    @Test
    void theBooksHoldWhatIsHardToWrite() throws IOException {
        StringBuilder all = new StringBuilder();
        for (ReportBook book : books(1, 25)) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BookWriter.write(book)))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                    all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        List<String> hard = List.of(
                "xl/worksheets/sheet10.xml",
                "xl/charts/chart10.xml",
                "Id=\"rId10\"",
                "<sheetData/>",
                "<mergeCell ",
                "<hyperlink ",
                "<rowBreaks ",
                "<colBreaks ",
                "<autoFilter ",
                "xSplit=",
                "ySplit=",
                "fitToPage=",
                "scale=\"10\"",
                "orientation=\"portrait\"",
                "!$A:$A,'Tờ",
                "<f>SUM(1,2,3)</f><v>6.0</v>",
                "t=\"e\"><v>#DIV/0!</v>",
                "<v>-1.0</v>",
                "xml:space=\"preserve\"",
                "<si><t/></si>",
                "]]&gt;",
                "quotePrefix=\"true\"",
                "<![CDATA[",
                "<c:barChart>",
                "<c:lineChart>",
                "<c:dPt>",
                "<c:strCache/>",
                "<c:strCache><c:ptCount",
                "<c:numCache><c:ptCount",
                "<a:t/>",
                "&#128512;");
        assertThat(hard.stream().filter(part -> all.indexOf(part) < 0)).isEmpty();
    }

    @Test
    void everyCharacterIsWrittenAsTheLibraryDoes() {
        List<ReportRow> rows = IntStream.range(0, 256)
                .mapToObj(
                        i -> new String(IntStream.range(i * 256, i * 256 + 256).toArray(), 0, 256))
                .map(text -> ReportRow.of(ReportCell.text(ReportLook.BODY, text).around(text, text)))
                .toList();
        String most = "Ở".repeat(32_766) + "\ud83d\ude00";
        equal(List.of(
                book(rows),
                book(List.of(ReportRow.of(ReportCell.text(ReportLook.BODY, most)))),
                book(List.of(ReportRow.of(ReportCell.text(ReportLook.BODY, "&".repeat(32_767)))))));
        // what a book says of itself is written by yet another hand
        for (int from = 0; from < 0x10000; from += 0x4000) {
            String text = new String(IntStream.range(from, from + 0x4000).toArray(), 0, 0x4000);
            equal(List.of(new ReportBook(text, text, DAY, List.of(sheet(List.of(), "Tờ", List.of())))));
        }
    }

    /** Where the library would write a file that no program opens: a text with many marks that begins with a control. */
    @Test
    void aTitleWithAControlCharacterIsStillADocument() throws Exception {
        ReportChart chart = new ReportChart(
                ReportChart.Kind.BARS,
                "\u0001" + "& ".repeat(40) + "]]>",
                false,
                0,
                0,
                0,
                List.of(new ReportChart.Series("Số", 0, "A9D18E")),
                0,
                new ReportChart.Place(0, 0, 5, 5));
        byte[] written =
                BookWriter.write(new ReportBook("Thử", "thử", DAY, List.of(sheet(List.of(), "Tờ", List.of(chart)))));
        String title = "?" + "& ".repeat(40) + "]]";
        assertThat(BookWriterTest.part(written, "xl/charts/chart1.xml"))
                .contains("<a:t><![CDATA[" + title + "]]>><![CDATA[]]></a:t>");
    }

    @Test
    void theLibraryRefusesAMalformedFormula() {
        ReportBook book = book(List.of(ReportRow.of(ReportCell.formula("SUM(A1", BigDecimal.ONE, 0))));
        assertThatThrownBy(() -> OracleBook.write(book)).isInstanceOf(FormulaParseException.class);
    }

    @Test
    void namesThatNoProgramTakesAreRefused() {
        for (List<String> names : List.of(List.of("a/b"), List.of("'a"), List.of(""), List.of("Tờ", "TỜ"))) {
            ReportBook book = new ReportBook(
                    "Thử",
                    "thử",
                    DAY,
                    names.stream().map(n -> sheet(List.of(), n, List.of())).toList());
            assertThatThrownBy(() -> BookWriter.write(book)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> OracleBook.write(book)).isInstanceOf(IllegalArgumentException.class);
        }
        equal(List.of(new ReportBook("Thử", "thử", DAY, List.of(sheet(List.of(), "x".repeat(40), List.of())))));
    }

    @Test
    void whatIsKeptForLaterBooksIsBounded() {
        ShapeCache<Integer, String> kept = new ShapeCache<>(3, i -> "shape " + i);
        for (int i = 0; i < 10; i++) assertThat(kept.of(i)).isEqualTo("shape " + i);
        assertThat(kept.size()).isEqualTo(3);
        assertThat(kept.of(9)).isSameAs(kept.of(9));
    }

    private static ReportBook book(List<ReportRow> rows) {
        return new ReportBook("Thử", "thử", DAY, List.of(sheet(rows, "Tờ", List.of())));
    }

    private static ReportSheet sheet(List<ReportRow> rows, String name, List<ReportChart> charts) {
        return new ReportSheet(name, List.of(30, 30), rows, null, 0, true, 0, charts, Map.of());
    }

    private static List<ReportBook> books(long seed, int count) {
        return LongStream.range(seed, seed + count)
                .mapToObj(s -> new BookFuzz(s).book())
                .toList();
    }

    private static List<byte[]> equal(List<ReportBook> books) {
        List<byte[]> expected = new ArrayList<>();
        for (int i = 0; i < books.size(); i++) {
            expected.add(OracleBook.write(books.get(i)));
            assertThat(BookWriter.write(books.get(i))).as("book " + i).isEqualTo(expected.get(i));
        }
        return expected;
    }
}
