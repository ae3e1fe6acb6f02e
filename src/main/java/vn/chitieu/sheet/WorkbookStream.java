package vn.chitieu.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.sheet.UnreadableFile.Reason;

/** An .xlsx file read as SAX events. Cached values are taken for formulas; nothing is ever calculated. */
final class WorkbookStream {
    private WorkbookStream() {}

    static void read(Path file, RowLimits limits, RowSink sink) throws IOException {
        withReader(file, limits, (pkg, reader) -> {
            SharedStrings strings = new ReadOnlySharedStringsTable(pkg, false);
            Formats formats = formats(reader);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream in = sheets.next()) {
                    String name = sheets.getSheetName();
                    if (formats.hidden().contains(name) ? sink.hiddenSheet(name) : sink.sheet(name)) {
                        parse(in, new SheetEvents(strings, formats, limits, sink));
                    }
                }
            }
        });
    }

    static List<String> sheetNames(Path file, RowLimits limits) throws IOException {
        List<String> names = new ArrayList<>();
        withReader(file, limits, (pkg, reader) -> {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
        });
        return names;
    }

    @FunctionalInterface
    private interface Work {
        void with(OPCPackage pkg, XSSFReader reader) throws IOException, OpenXML4JException, SAXException;
    }

    private static void withReader(Path file, RowLimits limits, Work work) throws IOException {
        ZipGuard.check(file, limits);
        // revert, not close: closing a package is allowed to write, and the inbox is never written to
        OPCPackage pkg = null;
        try {
            pkg = OPCPackage.open(file.toFile(), PackageAccess.READ);
            if (isLetter(pkg)) throw new UnreadableFile(Reason.NOT_A_WORKBOOK);
            work.with(pkg, new XSSFReader(pkg));
        } catch (TooManyRows e) {
            throw new UnreadableFile(Reason.TOO_MANY_ROWS, e);
        } catch (OpenXML4JException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw new UnreadableFile(Reason.NOT_A_WORKBOOK, e);
        } catch (RecordFormatException e) {
            throw new UnreadableFile(Reason.TOO_MANY_BYTES, e);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | SAXException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableFile(Reason.BROKEN, e);
        } finally {
            if (pkg != null) pkg.revert();
        }
    }

    /** A text or slides under another ending; what a workbook embeds has no such main part. */
    private static boolean isLetter(OPCPackage pkg) throws OpenXML4JException {
        return pkg.getParts().stream()
                .map(part -> part.getContentType())
                .anyMatch(type -> type.endsWith(".main+xml")
                        && (type.contains("wordprocessingml") || type.contains("presentationml")));
    }

    private static Formats formats(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        BookEvents book = new BookEvents();
        try (InputStream in = reader.getWorkbookData()) {
            parse(in, book);
        }
        StyleEvents styles = new StyleEvents();
        try (InputStream in = reader.getStylesData()) {
            parse(in, styles);
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException | NullPointerException e) {
            // a workbook need not have styles
            return new Formats(Set.of(), Set.of(), Set.of(), book.from1904(), book.hidden());
        }
        return new Formats(
                styles.dateStyles(), styles.percentStyles(), styles.oldFontStyles(), book.from1904(), book.hidden());
    }

    private static void parse(InputStream in, ContentHandler handler) throws IOException, SAXException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.setErrorHandler(new DefaultHandler()); // thrown, not also written to the log
            xml.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param dateStyles indexes of the cell styles that show a date
     * @param percentStyles indexes of those that show a percentage
     * @param oldFontStyles indexes of those in a font made for an encoding before Unicode
     * @param from1904 whether days are counted from 1904 (old Macintosh workbooks)
     * @param hidden names of the sheets that Excel does not show
     */
    record Formats(
            Set<Integer> dateStyles,
            Set<Integer> percentStyles,
            Set<Integer> oldFontStyles,
            boolean from1904,
            Set<String> hidden) {}
}
