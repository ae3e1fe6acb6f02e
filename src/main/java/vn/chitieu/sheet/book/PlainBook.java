package vn.chitieu.sheet.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.xml.sax.SAXException;
import vn.chitieu.sheet.parts.NotPlain;
import vn.chitieu.sheet.parts.NumberFormats;
import vn.chitieu.sheet.parts.RichText;
import vn.chitieu.sheet.parts.WorkbookParts;

/**
 * Reads a workbook that holds nothing but texts, numbers and truth values as events, for a fifth of what the library
 * takes to build its model. At anything else, be it a formula, it gives up, and {@link BookReader} asks the library.
 */
final class PlainBook {
    private PlainBook() {}

    /** The book, or empty when it is not for here to read it, or to say what is wrong with it. */
    static Optional<Book> read(String name, byte[] content, int mostCells) {
        OPCPackage pkg = null;
        try {
            pkg = OPCPackage.open(new ByteArrayInputStream(content));
            if (pkg.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                            .size()
                    > 0) return Optional.empty();
            return Optional.of(new Book(name, sheets(WorkbookParts.of(pkg), mostCells)));
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        } finally {
            if (pkg != null) pkg.revert();
        }
    }

    private static List<BookSheet> sheets(WorkbookParts parts, int mostCells)
            throws IOException, OpenXML4JException, SAXException {
        List<WorkbookParts.SheetPart> listed = parts.sheets();
        if (parts.from1904() || listed.size() != parts.listed()) throw new NotPlain("kind of workbook");
        List<RichText> strings = parts.strings();
        NumberFormats formats = parts.numberFormats();
        List<BookSheet> sheets = new ArrayList<>();
        int room = mostCells;
        for (WorkbookParts.SheetPart part : listed) {
            PlainSheetEvents events = new PlainSheetEvents(strings, formats, room);
            parts.parse(part.part(), events);
            BookSheet sheet = events.sheet(part.name(), part.hidden());
            room -= sheet.rows().values().stream().mapToInt(NavigableMap::size).sum();
            sheets.add(sheet);
        }
        return List.copyOf(sheets);
    }
}
