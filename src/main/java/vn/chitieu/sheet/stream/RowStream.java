package vn.chitieu.sheet.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.parts.RowLimits;

/**
 * Reads workbooks (.xlsx, .xls) and sets of CSV files (a folder or a zip) as a stream of rows. Made for files from outside:
 * whatever is wrong with one ends as {@link UnreadableFile}, never as an exhausted memory.
 */
public final class RowStream {
    /** What files of Office 97-2003 begin with. */
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The table of a web page may stand behind a long sheet of styles. */
    private static final int PAGE_BYTES = 1 << 16;

    private RowStream() {}

    /**
     * Streams every sheet or CSV file that the sink wants.
     *
     * @param source an .xlsx or .xls file whatever its ending says, a .zip of CSV files, or a folder of CSV files
     */
    public static void read(Path source, RowLimits limits, RowSink sink) throws IOException {
        if (Files.isDirectory(source)) CsvSet.folder(source, limits, sink);
        else if (isZip(source)) CsvSet.zip(source, limits, sink);
        else if (isOld(source)) OldWorkbookStream.read(source, limits, sink);
        else if (isWebPage(source)) throw new UnreadableFile(UnreadableFile.Reason.WEB_PAGE);
        else WorkbookStream.read(source, limits, sink);
    }

    /** Names of the sheets of a workbook, in order. */
    public static List<String> sheetNames(Path workbook, RowLimits limits) throws IOException {
        return WorkbookStream.sheetNames(workbook, limits);
    }

    /** By content: an office renames a file and believes it converted. */
    private static boolean isOld(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            return Arrays.equals(in.readNBytes(OLD.length), OLD);
        }
    }

    /** What many programs export under the ending of Excel. */
    private static boolean isWebPage(Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            byte[] bytes = in.readNBytes(PAGE_BYTES);
            if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') return false;
            // without its zero bytes UTF-16 reads as well
            String start = new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .toLowerCase(Locale.ROOT);
            return start.contains("<html") || start.contains("<table") || start.contains("<!doctype html");
        }
    }

    private static boolean isZip(Path source) {
        return source.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
