package vn.chitieu.sheet.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.common.UnreadableFile.Reason;

/**
 * The parts of an .xlsx package, found by their relations. The library's own reader refuses Excel's "Strict Open XML"
 * kind, which differs in nothing but the names of relations and namespaces, and throws at whatever part is not there.
 */
public final class WorkbookParts {
    private static final String WORKSHEET = "/worksheet";

    private final OPCPackage pkg;
    private final PackagePart main;
    private final BookEvents book = new BookEvents();
    private final XMLReader xml;

    /** A sheet of cells with the part that holds it. */
    public record SheetPart(String name, boolean hidden, PackagePart part) {}

    private WorkbookParts(OPCPackage pkg, PackagePart main) throws SAXException {
        this.xml = reader();
        this.pkg = pkg;
        this.main = main;
    }

    public static WorkbookParts of(OPCPackage pkg) throws IOException, InvalidFormatException, SAXException {
        PackagePart main = Optional.ofNullable(related(pkg, PackageRelationshipTypes.CORE_DOCUMENT))
                .orElse(related(pkg, PackageRelationshipTypes.STRICT_CORE_DOCUMENT));
        if (main == null) throw new UnreadableFile(Reason.NO_WORKBOOK);
        String type = main.getContentType();
        if (!type.contains("sheet") || !type.endsWith("+xml")) throw new UnreadableFile(Reason.NOT_A_WORKBOOK);
        WorkbookParts parts = new WorkbookParts(pkg, main);
        parts.parse(main, parts.book);
        return parts;
    }

    private static @Nullable PackagePart related(OPCPackage pkg, String type) throws InvalidFormatException {
        PackageRelationship relation = pkg.getRelationshipsByType(type).getRelationship(0);
        return relation == null ? null : target(pkg, relation);
    }

    private static @Nullable PackagePart target(OPCPackage pkg, PackageRelationship relation)
            throws InvalidFormatException {
        if (relation.getTargetMode() != TargetMode.INTERNAL) return null;
        PackagePartName name = PackagingURIHelper.createPartName(relation.getTargetURI());
        return pkg.containPart(name) ? pkg.getPart(name) : null;
    }

    public boolean from1904() {
        return book.from1904();
    }

    public boolean recalculates() {
        return book.recalculates();
    }

    /** How many sheets of any kind the workbook lists. */
    public int listed() {
        return book.sheets().size();
    }

    /** The sheets of cells in order; charts and old dialogs are none. */
    public List<SheetPart> sheets() throws UnreadableFile, InvalidFormatException {
        List<SheetPart> sheets = new ArrayList<>();
        for (BookEvents.Listed listed : book.sheets()) {
            PackageRelationship relation = main.getRelationship(listed.relation());
            PackagePart part = relation == null ? null : target(pkg, relation);
            if (relation == null || part == null) throw missing(listed);
            String type = relation.getRelationshipType();
            if (type.endsWith(WORKSHEET)) sheets.add(new SheetPart(listed.name(), listed.hidden(), part));
            else if (!type.endsWith("sheet") && !type.endsWith("Macrosheet")) throw missing(listed);
        }
        return sheets;
    }

    private static UnreadableFile missing(BookEvents.Listed sheet) {
        return new UnreadableFile(Reason.PART_MISSING, sheet.name());
    }

    public List<RichText> strings() throws IOException, InvalidFormatException, SAXException {
        StringEvents strings = new StringEvents();
        PackagePart part = part("/sharedStrings");
        if (part != null) parse(part, strings);
        return strings.texts();
    }

    /** Empty when the workbook has none, which it need not. */
    public List<StyleEvents.Style> styles() throws IOException, InvalidFormatException, SAXException {
        StyleEvents styles = new StyleEvents();
        PackagePart part = part("/styles");
        if (part != null) parse(part, styles);
        return styles.styles();
    }

    public NumberFormats numberFormats() throws IOException, InvalidFormatException, SAXException {
        NumberFormats formats = new NumberFormats();
        PackagePart part = part("/styles");
        if (part != null) parse(part, formats);
        return formats;
    }

    private @Nullable PackagePart part(String kind) throws InvalidFormatException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getRelationshipType().endsWith(kind)) return target(pkg, relation);
        }
        return null;
    }

    /** One part after another by one parser: making one costs as much as reading a small sheet. */
    public void parse(PackagePart part, ContentHandler handler) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            xml.setContentHandler(handler);
            xml.parse(new InputSource(in));
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setErrorHandler(new DefaultHandler()); // thrown, not also written to the log
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
