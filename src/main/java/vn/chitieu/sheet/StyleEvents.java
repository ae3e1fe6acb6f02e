package vn.chitieu.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to {@code styles.xml} for the cell styles that show a number as a date or a percentage. */
final class StyleEvents extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private final Set<Integer> percentStyles = new HashSet<>();
    private boolean inCellStyles;
    private int index;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> style(attributes);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (local.equals("cellXfs")) inCellStyles = false;
    }

    private void style(Attributes attributes) {
        if (!inCellStyles) return;
        int id = number(attributes.getValue("numFmtId"));
        String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        if (format != null && DateUtil.isADateFormat(id, format)) dateStyles.add(index);
        else if (format != null && format.contains("%")) percentStyles.add(index);
        index++;
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    Set<Integer> dateStyles() {
        return dateStyles;
    }

    Set<Integer> percentStyles() {
        return percentStyles;
    }
}
