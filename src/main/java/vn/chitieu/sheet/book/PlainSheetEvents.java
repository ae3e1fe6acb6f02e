package vn.chitieu.sheet.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.sheet.parts.NotPlain;
import vn.chitieu.sheet.parts.NumberFormats;
import vn.chitieu.sheet.parts.NumberFormats.Format;
import vn.chitieu.sheet.parts.RichText;
import vn.chitieu.sheet.parts.RichTextEvents;

/** Listens to one sheet of a plain workbook. Whatever it does not know by heart makes it give up. */
final class PlainSheetEvents extends DefaultHandler {
    private static final Set<String> YES = Set.of("1", "true");
    private final List<RichText> strings;
    private final NumberFormats formats;
    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    private final int room;
    private final NavigableMap<Integer, NavigableMap<Integer, BookCell>> rows = new TreeMap<>();
    private final Set<Integer> hidden = new TreeSet<>();
    private final List<String> merged = new ArrayList<>();
    private final RichTextEvents inline = new RichTextEvents();
    private final StringBuilder value = new StringBuilder();
    private boolean columnsHaveStyles;
    private boolean inValue;
    private boolean inInline;
    private int cells;
    private int row;
    private int column;
    private String type = "n";
    private Format format = Format.GENERAL;

    PlainSheetEvents(List<RichText> strings, NumberFormats formats, int room) {
        this.strings = strings;
        this.formats = formats;
        this.room = room;
    }

    BookSheet sheet(String name, boolean isHidden) {
        return new BookSheet(name, isHidden, merged.stream().sorted().toList(), hidden, rows);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws NotPlain {
        switch (local) {
            case "col" -> columnsHaveStyles |= !"0".equals(otherwise(attributes, "style", "0"));
            case "row" -> {
                row = Integer.parseInt(required(attributes, "r"));
                if (YES.contains(otherwise(attributes, "hidden", "0"))) hidden.add(row);
            }
            case "c" -> beginCell(attributes);
            case "v" -> inValue = true;
            case "is" -> {
                inline.begin();
                inInline = true;
            }
            case "f" -> throw new NotPlain("formula");
            case "mergeCell" -> merged.add(required(attributes, "ref"));
            default -> {
                if (inInline) inline.start(local, attributes);
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) value.append(characters, start, length);
        if (inInline) inline.characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) throws NotPlain {
        switch (local) {
            case "v" -> inValue = false;
            case "is" -> inInline = false;
            case "c" -> {
                BookCell cell = cell();
                if (cell != null) add(cell);
            }
            default -> {
                if (inInline) inline.end(local);
            }
        }
    }

    private void beginCell(Attributes attributes) throws NotPlain {
        CellReference place = new CellReference(required(attributes, "r"));
        if (place.getRow() + 1 != row) throw new NotPlain("row");
        column = place.getCol() + 1;
        String style = attributes.getValue("s");
        // the library looks at the column's style for a cell without one
        if (style == null && columnsHaveStyles) throw new NotPlain("style of a column");
        format = formats.of(style == null ? 0 : Integer.parseInt(style));
        type = otherwise(attributes, "t", "n");
        value.setLength(0);
    }

    private void add(BookCell cell) throws NotPlain {
        if (++cells > room) throw new NotPlain("size");
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, cell);
    }

    private @Nullable BookCell cell() throws NotPlain {
        String raw = value.toString();
        return switch (type) {
            case "n" -> raw.isEmpty() ? null : number(Double.parseDouble(raw));
            case "s" ->
                raw.isEmpty() ? null : text(strings.get(Integer.parseInt(raw)).text());
            case "inlineStr" -> text(inline.text().text());
            case "b" -> truth(raw);
            default -> throw new NotPlain("type " + type);
        };
    }

    private BookCell number(double number) {
        boolean date = DateUtil.isValidExcelDate(number) && DateUtil.isADateFormat(format.id(), format.code());
        var exact = BookReader.canonical(number);
        String shown = formatter.formatRawCellContents(number, format.id(), format.code());
        BookCell.Kind kind = date ? BookCell.Kind.DATE : BookCell.Kind.NUMBER;
        return new BookCell(row, column, kind, exact.toPlainString(), exact, format.code(), shown);
    }

    private @Nullable BookCell text(String text) throws NotPlain {
        // coded signs, and formats with a section for texts, are for the library
        if (!format.plainForTexts() || text.contains("_x")) throw new NotPlain("text");
        return text.isEmpty() ? null : new BookCell(row, column, BookCell.Kind.TEXT, text, null, format.code(), text);
    }

    private @Nullable BookCell truth(String raw) throws NotPlain {
        if (raw.isEmpty()) return null;
        if (!raw.equals("0") && !raw.equals("1")) throw new NotPlain("truth");
        String text = raw.equals("1") ? "TRUE" : "FALSE";
        return new BookCell(row, column, BookCell.Kind.BOOLEAN, text, null, format.code(), text);
    }

    private static String required(Attributes attributes, String name) throws NotPlain {
        String given = attributes.getValue(name);
        if (given == null) throw new NotPlain(name);
        return given;
    }

    private static String otherwise(Attributes attributes, String name, String otherwise) {
        String given = attributes.getValue(name);
        return given == null ? otherwise : given;
    }
}
