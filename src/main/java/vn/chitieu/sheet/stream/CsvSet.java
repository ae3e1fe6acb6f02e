package vn.chitieu.sheet.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.common.UnreadableFile.Reason;
import vn.chitieu.sheet.parts.CsvText;
import vn.chitieu.sheet.parts.RowLimits;
import vn.chitieu.sheet.parts.ZipGuard;
import vn.chitieu.sheet.parts.ZipNames;

/** The CSV files of a folder or a zip, each as a sheet named as the file, in order of name. */
final class CsvSet {
    /** Longest text of an Excel cell. */
    private static final int MOST_TEXT = 32_767;

    /** One table and all of a set: read whole, each byte costs several of memory; a return of one unit has some kilobytes. */
    private static final long MOST_TABLE = 8L << 20;

    private static final long MOST_SET = 24L << 20;

    private static final Pattern LINE = Pattern.compile("(?:startline |line: ?)(\\d+)");

    private CsvSet() {}

    static void folder(Path folder, RowLimits limits, RowSink sink) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(f -> isCsv(f.getFileName().toString())).sorted().toList();
        }
        if (files.isEmpty()) throw new UnreadableFile(Reason.NO_TABLES);
        long left = Math.min(limits.bytes(), MOST_SET);
        for (Path file : files) {
            long size = Files.size(file);
            left -= size;
            if (left < 0 || size > MOST_TABLE) throw new UnreadableFile(Reason.TOO_MANY_BYTES);
            String name = file.getFileName().toString();
            if (sink.sheet(name)) rows(Files.readAllBytes(file), limits, sink);
        }
    }

    static void zip(Path file, RowLimits limits, RowSink sink) throws IOException {
        ZipGuard.check(file, new RowLimits(limits.rows(), limits.columns(), Math.min(limits.bytes(), MOST_SET)));
        try (ZipFile zip = ZipNames.open(file)) {
            TreeMap<String, ZipEntry> tables = new TreeMap<>();
            Map<String, Set<String>> folders = new TreeMap<>();
            List<String> rest = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = base(entry.getName());
                if (isCsv(entry.getName())) {
                    tables.put(name, entry);
                    folders.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new TreeSet<>())
                            .add(folder(entry.getName()));
                } else if (isWorkbook(entry.getName())) {
                    rest.add(name);
                }
            }
            if (tables.isEmpty()) throw new UnreadableFile(Reason.NO_TABLES);
            // one set would silently stand in for the other
            for (Set<String> places : folders.values()) {
                if (places.size() > 1) throw new UnreadableFile(Reason.TWO_SETS, String.join(", ", places));
            }
            for (String name : rest) sink.skipped(name);
            for (var table : tables.entrySet()) {
                if (!sink.sheet(table.getKey())) continue;
                try (InputStream in = zip.getInputStream(table.getValue())) {
                    byte[] bytes = in.readNBytes((int) MOST_TABLE + 1);
                    if (bytes.length > MOST_TABLE) throw new UnreadableFile(Reason.TOO_MANY_BYTES);
                    rows(bytes, limits, sink);
                }
            }
        }
    }

    private static void rows(byte[] bytes, RowLimits limits, RowSink sink) throws IOException {
        String text = CsvText.decode(bytes);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(CsvText.separator(text))
                .setIgnoreEmptyLines(false) // so that row numbers are those that Excel shows
                .get();
        int filled = 0;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                StreamedRow row = row(line, limits);
                if (row.cells().isEmpty()) continue;
                if (++filled > limits.rows()) throw new UnreadableFile(Reason.TOO_MANY_ROWS);
                sink.row(row);
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw misquoted(e);
        }
    }

    /** The parser stops only at quotes: one that never closes, or text behind one that closed. */
    private static UnreadableFile misquoted(RuntimeException e) {
        String said = String.valueOf(e.getMessage());
        Matcher at = LINE.matcher(said);
        if (!at.find()) return new UnreadableFile(Reason.BROKEN, e);
        // counted from the start of the record; a quote that swallowed lines is named by the line it opens on
        return new UnreadableFile(said.contains("EOF") ? Reason.QUOTE_OPEN : Reason.QUOTE_AMISS, at.group(1));
    }

    private static StreamedRow row(CSVRecord line, RowLimits limits) {
        int number = Math.toIntExact(line.getRecordNumber());
        List<StreamedCell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(line.size(), limits.columns()); column++) {
            String value = line.get(column);
            if (value.isBlank()) continue;
            String kept = value.length() > MOST_TEXT ? value.substring(0, MOST_TEXT) : value;
            cells.add(new StreamedCell(number, column, kept, null, null));
        }
        return new StreamedRow(number, false, cells);
    }

    private static boolean isCsv(String name) {
        // files that a Macintosh adds to a zip, and hidden ones, are no tables
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                && !name.startsWith("__MACOSX")
                && !base(name).startsWith(".");
    }

    /** A workbook that somebody packed beside the CSV files, or a zip: it may have been meant as a return. */
    private static boolean isWorkbook(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith("__MACOSX")
                && !base(name).startsWith(".")
                && !base(name).startsWith("~$")
                && (lower.endsWith(".xlsx")
                        || lower.endsWith(".xls")
                        || lower.endsWith(".xlsm")
                        || lower.endsWith(".ods")
                        || lower.endsWith(".zip"));
    }

    private static String folder(String name) {
        String plain = name.replace('\\', '/');
        int end = plain.lastIndexOf('/');
        return end < 0 ? "/" : plain.substring(0, end);
    }

    private static String base(String name) {
        String plain = name.replace('\\', '/');
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
