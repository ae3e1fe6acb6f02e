package vn.chitieu.sheet.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.RecordFormatException;
import org.xml.sax.SAXException;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.common.UnreadableFile.Reason;
import vn.chitieu.sheet.parts.RichText;
import vn.chitieu.sheet.parts.RowLimits;
import vn.chitieu.sheet.parts.StyleEvents;
import vn.chitieu.sheet.parts.WorkbookParts;
import vn.chitieu.sheet.parts.ZipGuard;

/** An .xlsx file read as SAX events. Cached values are taken for formulas; nothing is ever calculated. */
final class WorkbookStream {
    private WorkbookStream() {}

    static void read(Path file, RowLimits limits, RowSink sink) throws IOException {
        withParts(file, limits, parts -> {
            List<WorkbookParts.SheetPart> sheets = parts.sheets();
            Formats formats = new Formats(parts.strings(), parts.styles(), parts.from1904(), parts.recalculates());
            for (WorkbookParts.SheetPart sheet : sheets) {
                boolean wanted = sheet.hidden() ? sink.hiddenSheet(sheet.name()) : sink.sheet(sheet.name());
                if (wanted) parts.parse(sheet.part(), new SheetEvents(formats, limits, sink));
            }
        });
    }

    static List<String> sheetNames(Path file, RowLimits limits) throws IOException {
        List<String> names = new ArrayList<>();
        withParts(file, limits, parts -> parts.sheets().stream()
                .map(WorkbookParts.SheetPart::name)
                .forEach(names::add));
        return names;
    }

    @FunctionalInterface
    private interface Work {
        void with(WorkbookParts parts) throws IOException, OpenXML4JException, SAXException;
    }

    private static void withParts(Path file, RowLimits limits, Work work) throws IOException {
        ZipGuard.check(file, limits);
        // revert, not close: closing a package is allowed to write, and the inbox is never written to
        OPCPackage pkg = null;
        try {
            pkg = opened(file);
            if (isLetter(pkg)) throw new UnreadableFile(Reason.NOT_A_WORKBOOK);
            work.with(WorkbookParts.of(pkg));
        } catch (TooManyRows e) {
            throw new UnreadableFile(Reason.TOO_MANY_ROWS, e);
        } catch (OpenXML4JException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw new UnreadableFile(Reason.NOT_A_WORKBOOK, e);
        } catch (RecordFormatException e) {
            throw new UnreadableFile(Reason.TOO_MANY_BYTES, e);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | SAXException | RuntimeException e) {
            // the library has many exceptions of its own for a damaged package
            throw new UnreadableFile(isBomb(e) ? Reason.TOO_MANY_BYTES : Reason.BROKEN, e);
        } finally {
            if (pkg != null) pkg.revert();
        }
    }

    /** What packs a hundred times smaller is whole, but the library will not unpack it. */
    private static boolean isBomb(Exception e) {
        return String.valueOf(e.getMessage()).startsWith("Zip bomb");
    }

    /** The library goes one call deeper for each element within another of what it reads on opening. */
    private static OPCPackage opened(Path file) throws OpenXML4JException, UnreadableFile {
        try {
            OPCPackage pkg = OPCPackage.open(file.toFile(), PackageAccess.READ);
            pkg.getParts();
            return pkg;
        } catch (StackOverflowError e) {
            throw new UnreadableFile(Reason.BROKEN, e);
        }
    }

    /** A text or slides under another ending; what a workbook embeds has no such main part. */
    private static boolean isLetter(OPCPackage pkg) throws OpenXML4JException {
        return pkg.getParts().stream()
                .map(part -> part.getContentType())
                .anyMatch(type -> type.endsWith(".main+xml")
                        && (type.contains("wordprocessingml") || type.contains("presentationml")));
    }

    /**
     * What the cells of a workbook share.
     *
     * @param strings texts that cells name by their number
     * @param styles looks that cells name by their number
     * @param from1904 whether days are counted from 1904 (old Macintosh workbooks)
     * @param recalculates whether the writer left the calculating to whoever opens it
     */
    record Formats(List<RichText> strings, List<StyleEvents.Style> styles, boolean from1904, boolean recalculates) {
        StyleEvents.Style style(int index) {
            return index >= 0 && index < styles.size() ? styles.get(index) : StyleEvents.Style.PLAIN;
        }
    }
}
