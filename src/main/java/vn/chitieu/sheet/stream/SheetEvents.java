package vn.chitieu.sheet.stream;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.sheet.common.CellFacts;
import vn.chitieu.sheet.common.CellFacts.Marked;
import vn.chitieu.sheet.parts.RichText;
import vn.chitieu.sheet.parts.RichTextEvents;
import vn.chitieu.sheet.parts.RowLimits;
import vn.chitieu.sheet.parts.StyleEvents;

/** Listens to one sheet's XML and hands its filled rows on. */
final class SheetEvents extends DefaultHandler {
    private static final Set<String> YES = Set.of("1", "true");
    /** Longest text of an Excel cell. */
    private static final int MOST_TEXT = 32_767;
    /** Enough to recognise a formula by. */
    private static final int MOST_FORMULA = 60;

    private static final int ISO_DAY = 10;

    private final WorkbookStream.Formats formats;
    private final RowLimits limits;
    private final RowSink sink;

    private final StringBuilder text = new StringBuilder();
    private final RichTextEvents inline = new RichTextEvents();
    /** Ranges filled by one formula that stands in their first cell. */
    private final List<CellRangeAddress> arrays = new ArrayList<>();

    private List<StreamedCell> cells = new ArrayList<>();
    private int row;
    private int rows;
    private int column = -1;
    private boolean hidden;
    private boolean listening;
    private boolean inFormula;
    private boolean inInline;
    private @Nullable StringBuilder formula;
    private boolean filled;
    private String type = "n";
    private StyleEvents.Style style = StyleEvents.Style.PLAIN;

    SheetEvents(WorkbookStream.Formats formats, RowLimits limits, RowSink sink) {
        this.formats = formats;
        this.limits = limits;
        this.sink = sink;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> wellFormed(() -> beginRow(attributes));
            case "c" -> wellFormed(() -> beginCell(attributes));
            case "v" -> {
                text.setLength(0);
                listening = true;
                filled = true;
            }
            case "f" -> wellFormed(() -> beginFormula(attributes));
            case "is" -> {
                inline.begin();
                inInline = true;
                filled = true;
            }
            default -> {
                if (inInline) inline.start(local, attributes);
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inFormula && formula != null && formula.length() < MOST_FORMULA) formula.append(characters, start, length);
        if (listening && text.length() < MOST_TEXT) text.append(characters, start, length);
        if (inInline) inline.characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        switch (local) {
            case "f" -> inFormula = false;
            case "v" -> listening = false;
            case "is" -> inInline = false;
            case "c" -> wellFormed(this::endCell);
            case "row" -> endRow();
            default -> {
                if (inInline) inline.end(local);
            }
        }
    }

    /** A number or an address that cannot be one is a broken file, not a mistake of ours. */
    private static void wellFormed(Runnable reading) throws SAXException {
        try {
            reading.run();
        } catch (RuntimeException e) {
            throw new SAXException(e);
        }
    }

    private void beginRow(Attributes attributes) {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        hidden = YES.contains(String.valueOf(attributes.getValue("hidden")));
        column = -1;
        cells = new ArrayList<>();
    }

    private void beginCell(Attributes attributes) {
        String address = attributes.getValue("r");
        column = address == null ? column + 1 : new CellReference(address).getCol();
        String styled = attributes.getValue("s");
        style = formats.style(styled == null ? 0 : Integer.parseInt(styled));
        String typed = attributes.getValue("t");
        type = typed == null ? "n" : typed;
        text.setLength(0);
        filled = false;
        formula = null;
    }

    private void beginFormula(Attributes attributes) {
        formula = new StringBuilder("=");
        inFormula = true;
        String range = attributes.getValue("ref");
        if (range != null && !"shared".equals(attributes.getValue("t"))) arrays.add(CellRangeAddress.valueOf(range));
    }

    private void endCell() {
        if (column < 0 || column >= limits.columns()) return;
        String raw = text.toString();
        if (waits(raw)) {
            StringBuilder asked = formula;
            // a shared formula stands written out in its first cell only
            String shown = asked != null && asked.length() > 1 ? asked.toString() : "=...";
            cells.add(new StreamedCell(row, column, shown, null, null, CellFacts.NOT_COMPUTED));
            return;
        }
        if (!filled) return;
        StreamedCell cell = cell(raw);
        if (!cell.text().isBlank()) cells.add(cell);
    }

    /** Whether a formula was left without a value, or with the nought or blank of a writer that cannot calculate. */
    private boolean waits(String raw) {
        boolean array = formula == null && arrays.stream().anyMatch(range -> range.isInRange(row - 1, column));
        if (formula == null && !array) return false;
        if (formula != null && (!filled || type.equals("n") && raw.isBlank())) return true;
        return formats.recalculates() && (raw.isBlank() || !type.equals("str") && isNought(raw.strip()));
    }

    private boolean isNought(String raw) {
        boolean number = type.equals("n") || type.equals("b");
        return number && raw.length() <= MOST_FORMULA && raw.matches("-?0*\\.?0*(?:[eE][+-]?\\d+)?");
    }

    private void endRow() throws SAXException {
        if (cells.isEmpty()) return;
        if (++rows > limits.rows()) throw new TooManyRows();
        sink.row(new StreamedRow(row, hidden, cells));
    }

    private StreamedCell cell(String raw) {
        return switch (type) {
            case "s" -> text(formats.strings().get(Integer.parseInt(raw.strip())));
            case "inlineStr" -> text(inline.text());
            case "n" ->
                raw.isBlank()
                        ? plain("")
                        : CellNumbers.cell(
                                row, column, raw.strip(), style.format(), formats.from1904(), style.struck());
            case "b" -> plain(raw.strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> day(raw.strip());
            default -> plain(RichText.decode(raw));
        };
    }

    private StreamedCell plain(String value) {
        return text(new RichText(value, List.of()));
    }

    private StreamedCell text(RichText value) {
        return text(row, column, value, style, formats.from1904());
    }

    static StreamedCell text(int row, int column, RichText value, StyleEvents.Style style, boolean from1904) {
        Marked marked = value.marked(style.struck());
        boolean plain = marked == null && !style.oldFont() && !from1904;
        CellFacts facts = plain ? CellFacts.PLAIN : new CellFacts(true, style.oldFont(), from1904, null, marked);
        return new StreamedCell(row, column, value.text(), null, null, facts);
    }

    /** A day as the strict kind of workbook writes it, perhaps with the time of day. */
    private StreamedCell day(String raw) {
        try {
            LocalDate day = LocalDate.parse(raw.substring(0, Math.min(ISO_DAY, raw.length())));
            StreamedCell looked = plain(day.toString());
            return new StreamedCell(row, column, day.toString(), null, day, looked.facts());
        } catch (DateTimeException e) {
            return plain(raw);
        }
    }
}
