package vn.chitieu.report.answer;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.book.BookReader;
import vn.chitieu.sheet.book.BookReading;
import vn.chitieu.sheet.common.CellFacts;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;
import vn.chitieu.sheet.parts.RowLimits;
import vn.chitieu.sheet.stream.RowSink;
import vn.chitieu.sheet.stream.RowStream;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/** A return as a workbook that can be written on: itself when it is one, else its cells as they were read. */
final class AnswerCopy {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerCopy.class);
    /** A return of one unit has a few dozen kilobytes; a whole workbook in memory takes a hundred times its file. */
    private static final long LARGEST = 2L << 20;

    private static final RowLimits LIMITS = new RowLimits(5_000, 100, 16L << 20);
    private static final int SHEET_NAME = 31;

    private AnswerCopy() {}

    /** Null when the file cannot be opened, or is too large to be marked at night. */
    static @Nullable BookCopy open(Path source, Rulebook rules) {
        try {
            // a pipe would be waited for, a device never ends
            if (!Files.isDirectory(source) && !Files.isRegularFile(source)) return null;
            if (!Files.isDirectory(source) && Files.size(source) > LARGEST) return null;
            if (!workbook(source)) return streamed(source, rules);
            byte[] content = Files.readAllBytes(source);
            // it looks for what could harm before the whole workbook is opened
            BookReading read = BookReader.read(source.toString(), content);
            if (read.book() != null) return BookCopy.open(content);
            // the strict kind of workbook can be read, but not written on
            return read.fault() == BookReading.Fault.NOT_XLSX ? streamed(source, rules) : null;
        } catch (IOException | RuntimeException e) {
            LOG.info("no marked copy of {}", source, e);
            return null;
        }
    }

    private static boolean workbook(Path source) throws IOException {
        if (Files.isDirectory(source)) return false;
        if (source.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) return false;
        try (InputStream in = Files.newInputStream(source)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static BookCopy streamed(Path source, Rulebook rules) throws IOException {
        BookCopy book = BookCopy.blank();
        RowStream.read(source, LIMITS, new RowSink() {
            private @Nullable CopySheet sheet;

            @Override
            public boolean sheet(String name) {
                String wanted = sheetName(name, rules);
                sheet = book.has(wanted) ? null : book.add(wanted);
                return sheet != null;
            }

            @Override
            public void row(StreamedRow row) {
                CopySheet into = sheet;
                if (into != null) row.cells().forEach(cell -> write(into, cell));
            }
        });
        return book;
    }

    private static void write(CopySheet sheet, StreamedCell cell) {
        BigDecimal number = cell.number();
        // what is doubtful stays so, lest an answer nobody mended be taken for a good return
        if (!cell.facts().equals(CellFacts.PLAIN)) sheet.likeRead(cell);
        else if (cell.date() != null) sheet.text(cell.address(), Vietnamese.day(cell.date()));
        else if (number != null && number.toPlainString().equals(cell.text())) sheet.number(cell.address(), number);
        else sheet.text(cell.address(), cell.text());
    }

    /** The form's name of the table for a CSV file, the sheet's own name otherwise. */
    static String sheetName(String name, Rulebook rules) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        String found = rules.definitions().formTables().stream()
                .filter(t -> t.csv().equalsIgnoreCase(file))
                .map(Definitions.FormTable::sheet)
                .findFirst()
                .orElse(file);
        String allowed = found.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return allowed.length() > SHEET_NAME ? allowed.substring(0, SHEET_NAME) : allowed;
    }
}
