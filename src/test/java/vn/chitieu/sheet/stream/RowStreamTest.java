package vn.chitieu.sheet.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.sheet.common.CellFacts;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.common.UnreadableFile.Reason;
import vn.chitieu.sheet.parts.RowLimits;

/** Files as they come from outside, whole and broken. */
class RowStreamTest {
    @TempDir
    Path folder;

    @Test
    void cellsKeepTheirAddressTypeAndValue() throws IOException {
        Path file = workbook("a.xlsx", book -> {
            var sheet = book.createSheet("Số liệu");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            var row = sheet.createRow(2);
            row.createCell(1).setCellValue("Ngọk Bay");
            row.createCell(2).setCellValue(35.2);
            row.createCell(3).setCellValue(LocalDate.of(2026, 11, 30));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellValue(0.354);
            row.getCell(4).setCellStyle(percent);
            row.createCell(5).setCellFormula("C3*2");
            row.getCell(5).setCellValue(70.4);
            row.createCell(6).setCellValue(true);
            row.createCell(7).setCellValue("  ");
        });
        List<StreamedRow> rows = rows(file);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cells().stream()
                        .map(c -> c.address() + "=" + c.text() + "/" + c.number() + "/" + c.date()))
                .containsExactly(
                        "B3=Ngọk Bay/null/null",
                        "C3=35.2/35.2/null",
                        "D3=2026-11-30/46356.0/2026-11-30",
                        "E3=35.4%/35.4/null",
                        "F3=70.4/70.4/null",
                        "G3=TRUE/null/null");
    }

    @Test
    void aStrayCellAtTheFarEndDoesNoHarmAndHiddenRowsAreRead() throws IOException {
        Path file = workbook("far.xlsx", book -> {
            var sheet = book.createSheet("A");
            sheet.createRow(0).createCell(0).setCellValue("x");
            sheet.createRow(1).createCell(0).setCellValue("y");
            sheet.getRow(1).setZeroHeight(true);
            sheet.createRow(1_048_575).createCell(16_383).setCellValue("lạc");
        });
        List<StreamedRow> rows = rows(file);
        assertThat(rows).extracting(StreamedRow::number).containsExactly(1, 2);
        assertThat(rows).extracting(StreamedRow::hidden).containsExactly(false, true);
    }

    @Test
    void tooManyRowsRefuseTheFile() throws IOException {
        Path file = workbook("rows.xlsx", book -> {
            var sheet = book.createSheet("A");
            for (int i = 0; i < 11; i++) sheet.createRow(i).createCell(0).setCellValue(i);
        });
        assertThat(refusal(file, new RowLimits(10, 10, 1 << 20))).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refusal(file, new RowLimits(11, 10, 1_000))).isEqualTo(Reason.TOO_MANY_BYTES);
    }

    /** 65 megabytes of blanks deflate to some 65 KB; the file never gets to the parser. */
    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = withPart("xl/worksheets/sheet1.xml", out -> {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 65; i++) out.write(blanks);
        });
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThat(refusal(file, RowLimits.RETURN)).isEqualTo(Reason.TOO_MANY_BYTES);
    }

    @Test
    void aCountThatPromisesBillionsOfStringsCostsNothing() throws IOException {
        Path file = withPart(
                "xl/sharedStrings.xml",
                out -> out.write(("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                                + " count=\"2000000000\" uniqueCount=\"2000000000\"><si><t>x</t></si></sst>")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(rows(file)).hasSize(1);
    }

    @Test
    void brokenFilesAreRefusedWithAReason() throws IOException {
        Path whole = workbook(
                "whole.xlsx",
                book -> book.createSheet("A").createRow(0).createCell(0).setCellValue(1));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        // it begins as a workbook does
        assertThat(refusal(half, RowLimits.RETURN)).isEqualTo(Reason.BROKEN);
        Path text = Files.writeString(folder.resolve("text.xlsx"), "không phải bảng tính");
        assertThat(refusal(text, RowLimits.RETURN)).isEqualTo(Reason.NOT_A_WORKBOOK);
        Path empty = Files.write(folder.resolve("empty.xlsx"), new byte[0]);
        assertThat(refusal(empty, RowLimits.RETURN)).isEqualTo(Reason.EMPTY);
        Path cut = withPart("xl/worksheets/sheet1.xml", out -> out.write("<worksheet><sheetData><row".getBytes()));
        assertThat(refusal(cut, RowLimits.RETURN)).isEqualTo(Reason.BROKEN);
        Path noNumber = withPart(
                "xl/worksheets/sheet1.xml",
                out -> out.write(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1x</v></c></row></sheetData></worksheet>"
                                .getBytes()));
        // what is no number stays what it is, for whoever asks for one to refuse the cell
        assertThat(rows(noNumber).get(0).cells())
                .containsExactly(new StreamedCell(1, 0, "1x", null, null, CellFacts.PLAIN));
        Path other = zip("other.zip", "ghi-chu.txt", "x".getBytes());
        assertThat(refusal(other, RowLimits.RETURN)).isEqualTo(Reason.NO_TABLES);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,'',;",
        "UTF-8,'\uFEFF',;",
        "UTF-16LE,'\uFEFF',;",
        "UTF-16BE,'\uFEFF',;",
        "UTF-16LE,'',;",
        "UTF-8,'',','"
    })
    void csvIsReadInAnyUnicodeEncodingAndSeparator(String charset, String mark, String separator) throws IOException {
        String text = mark + "Ten" + separator + "Số người\r\n\r\nNgọk Bay" + separator + "\"12,5\"\r\n";
        Path zip = zip("a.zip", "bao cao/nguoi-hoc.csv", text.getBytes(Charset.forName(charset)));
        List<StreamedRow> rows = rows(zip);
        assertThat(rows).extracting(StreamedRow::number).containsExactly(1, 3);
        assertThat(rows.get(1).cells()).extracting(StreamedCell::address).containsExactly("A3", "B3");
        assertThat(rows.get(1).cells()).extracting(StreamedCell::text).containsExactly("Ngọk Bay", "12,5");
    }

    @Test
    void tabsSeparateTooAndOldEncodingsAreRefused() throws IOException {
        Path of = Files.createDirectory(folder.resolve("csv"));
        Files.writeString(of.resolve("bia.csv"), "Mã đơn vị\t23317\nNăm số liệu\t2026\n");
        assertThat(rows(of)).extracting(r -> r.cells().get(1).text()).containsExactly("23317", "2026");
        Files.write(of.resolve("bia.csv"), new byte[] {'T', 'r', (byte) 0xAD, (byte) 0xEA, 'n', 'g', ';', '1'});
        assertThat(refusal(of, RowLimits.RETURN)).isEqualTo(Reason.ENCODING);
    }

    @FunctionalInterface
    private interface Filling<T> {
        void fill(T target) throws IOException;
    }

    private Path workbook(String name, Filling<XSSFWorkbook> filling) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.fill(book);
            book.write(out);
        }
        return file;
    }

    /** A small workbook with one of its parts replaced. */
    private Path withPart(String part, Filling<OutputStream> filling) throws IOException {
        Path source = workbook(
                "source.xlsx",
                book -> book.createSheet("A").createRow(0).createCell(0).setCellValue("x"));
        Path target = folder.resolve("part.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(source));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) filling.fill(out);
                else copy(in, out);
            }
        }
        return target;
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        out.write(in.readAllBytes());
    }

    private Path zip(String name, String entry, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(content);
        }
        return file;
    }

    private static Reason refusal(Path file, RowLimits limits) {
        Reason[] reason = new Reason[1];
        assertThatThrownBy(() -> RowStream.read(file, limits, sink(new ArrayList<>())))
                .isInstanceOfSatisfying(UnreadableFile.class, e -> reason[0] = e.reason());
        return reason[0];
    }

    private static List<StreamedRow> rows(Path file) throws IOException {
        List<StreamedRow> rows = new ArrayList<>();
        RowStream.read(file, RowLimits.RETURN, sink(rows));
        return rows;
    }

    private static RowSink sink(List<StreamedRow> rows) {
        return new RowSink() {
            @Override
            public boolean sheet(String name) {
                return true;
            }

            @Override
            public void row(StreamedRow row) {
                rows.add(row);
            }
        };
    }
}
