package vn.chitieu.sheet.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to {@code styles.xml} for the number format of each cell style. */
public final class NumberFormats extends DefaultHandler {
    /** A format by its number and its code. */
    public record Format(int id, String code) {
        public static final Format GENERAL = new Format(0, "General");

        /** Whether a text in such a cell is shown as it stands. */
        public boolean plainForTexts() {
            return code.equals("General") || code.equals("@");
        }
    }

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Format> formats = new ArrayList<>();
    private boolean inCellStyles;

    /** Of the cell style with this index. */
    public Format of(int style) throws NotPlain {
        if (style == 0 && formats.isEmpty()) return Format.GENERAL;
        if (style < 0 || style >= formats.size()) throw new NotPlain("style " + style);
        return formats.get(style);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws NotPlain {
        if (local.equals("cellXfs")) inCellStyles = true;
        else if (local.equals("numFmt"))
            codes.put(Integer.parseInt(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
        else if (local.equals("xf") && inCellStyles) formats.add(format(attributes.getValue("numFmtId")));
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (local.equals("cellXfs")) inCellStyles = false;
    }

    private Format format(String number) throws NotPlain {
        int id = number == null ? 0 : Integer.parseInt(number);
        String code = codes.containsKey(id) ? codes.get(id) : BuiltinFormats.getBuiltinFormat(id);
        if (code == null) throw new NotPlain("format " + id);
        return new Format(id, code);
    }
}
