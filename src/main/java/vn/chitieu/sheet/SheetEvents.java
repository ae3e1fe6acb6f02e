package vn.chitieu.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.chitieu.sheet.StreamedCell.Trait;

/** Listens to one sheet's XML and hands its filled rows on. */
final class SheetEvents extends DefaultHandler {
    private static final Set<String> YES = Set.of("1", "true");
    /** Longest text of an Excel cell. */
    private static final int MOST_TEXT = 32_767;
    /** Enough to recognise a formula by. */
    private static final int MOST_FORMULA = 60;
    /** Day numbers up to 31/12/9999. */
    private static final double MOST_DAYS = 2_958_465;

    private final SharedStrings strings;
    private final WorkbookStream.Formats formats;
    private final RowLimits limits;
    private final RowSink sink;

    private final StringBuilder text = new StringBuilder();
    private List<StreamedCell> cells = new ArrayList<>();
    private int row;
    private int rows;
    private int column = -1;
    private boolean hidden;
    private boolean listening;
    private boolean inFormula;
    private @Nullable StringBuilder formula;
    private boolean filled;
    private String type = "n";
    private int style;

    SheetEvents(SharedStrings strings, WorkbookStream.Formats formats, RowLimits limits, RowSink sink) {
        this.strings = strings;
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
            case "f" -> {
                formula = new StringBuilder("=");
                inFormula = true;
            }
            case "t" -> {
                listening = true;
                filled = true;
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inFormula && formula != null && formula.length() < MOST_FORMULA) formula.append(characters, start, length);
        if (listening && text.length() < MOST_TEXT) text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        switch (local) {
            case "f" -> inFormula = false;
            case "v", "t" -> listening = false;
            case "c" -> wellFormed(this::endCell);
            case "row" -> endRow();
            default -> {}
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
        style = styled == null ? 0 : Integer.parseInt(styled);
        String typed = attributes.getValue("t");
        type = typed == null ? "n" : typed;
        text.setLength(0);
        filled = false;
        formula = null;
    }

    private void endCell() {
        if (column < 0 || column >= limits.columns()) return;
        StringBuilder asked = formula;
        // a shared formula stands written out in its first cell only
        boolean empty = !filled || type.equals("n") && text.toString().isBlank();
        if (empty && asked != null) {
            String shown = asked.length() > 1 ? asked.toString() : "=...";
            cells.add(new StreamedCell(row, column, shown, null, null, Trait.NOT_COMPUTED));
        }
        if (!filled) return;
        StreamedCell cell = cell(text.toString());
        if (!cell.text().isBlank()) cells.add(cell);
    }

    private void endRow() throws SAXException {
        if (cells.isEmpty()) return;
        if (++rows > limits.rows()) throw new TooManyRows();
        sink.row(new StreamedRow(row, hidden, cells));
    }

    private StreamedCell cell(String raw) {
        return switch (type) {
            case "s" -> text(strings.getItemAt(Integer.parseInt(raw.strip())).getString());
            case "n" -> raw.isBlank() ? text("") : number(raw.strip());
            case "b" -> text(raw.strip().equals("1") ? "TRUE" : "FALSE");
            case "d" -> date(LocalDate.parse(raw.strip().substring(0, 10)), null);
            default -> text(raw);
        };
    }

    private StreamedCell number(String raw) {
        BigDecimal exact = new BigDecimal(raw);
        double days = exact.doubleValue();
        if (formats.dateStyles().contains(style) && days >= 0 && days <= MOST_DAYS) {
            return date(DateUtil.getLocalDateTime(days, formats.from1904()).toLocalDate(), exact);
        }
        // 35.2 is stored as 35.200000000000003: Excel itself shows no more than 15 digits
        BigDecimal shown = exact.round(new MathContext(15));
        if (!formats.percentStyles().contains(style)) return new StreamedCell(row, column, plain(shown), shown, null);
        BigDecimal percent = shown.movePointRight(2);
        return new StreamedCell(row, column, plain(percent) + "%", percent, null);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private StreamedCell text(String value) {
        Trait trait = formats.oldFontStyles().contains(style) ? Trait.OLD_FONT : Trait.PLAIN;
        return new StreamedCell(row, column, value, null, null, trait);
    }

    private StreamedCell date(LocalDate day, @Nullable BigDecimal number) {
        return new StreamedCell(row, column, day.toString(), number, day);
    }
}
