package vn.chitieu.sheet.report;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chitieu.sheet.common.XmlBytes;

/** The texts of one book, each kept once; cells give their number. */
final class SharedTexts {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int cells;

    /** @param text as a cell can hold it */
    int of(String text) {
        cells++;
        Integer known = numbers.putIfAbsent(text, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    byte[] part() {
        XmlBytes xml = new XmlBytes(1 << 14);
        xml.raw(XmlBytes.HEADER).raw("<sst count=\"").number(cells);
        xml.raw("\" uniqueCount=\"").number(numbers.size());
        xml.raw("\" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
        if (numbers.isEmpty()) return xml.raw("/>").toBytes();
        xml.raw(">");
        for (String text : numbers.keySet()) {
            if (text.isEmpty()) xml.raw("<si><t/></si>");
            else
                xml.raw(spaced(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>")
                        .text(text)
                        .raw("</t></si>");
        }
        return xml.raw("</sst>").toBytes();
    }

    private static boolean spaced(String text) {
        return Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
    }
}
