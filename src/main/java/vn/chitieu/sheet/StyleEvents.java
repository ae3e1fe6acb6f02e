package vn.chitieu.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to {@code styles.xml} for the cell styles that show a number as a date or a percentage, and for old fonts. */
final class StyleEvents extends DefaultHandler {
    /** Fonts whose letters stand where TCVN3 and VNI put them. */
    private static final Pattern OLD_FONT = Pattern.compile("(?i)\\.vn|vni-|vni ");

    private final Map<Integer, String> formats = new HashMap<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private final Set<Integer> percentStyles = new HashSet<>();
    private final Set<Integer> oldFonts = new HashSet<>();
    private final Set<Integer> oldFontStyles = new HashSet<>();
    private boolean inFonts;
    private int font = -1;
    private boolean inCellStyles;
    private int index;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "fonts" -> inFonts = true;
            case "font" -> font += inFonts ? 1 : 0;
            case "name" -> font(attributes.getValue("val"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> style(attributes);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (local.equals("cellXfs")) inCellStyles = false;
        if (local.equals("fonts")) inFonts = false;
    }

    static boolean isOld(String font) {
        return OLD_FONT.matcher(font).lookingAt();
    }

    private void font(String name) {
        if (inFonts && name != null && isOld(name)) oldFonts.add(font);
    }

    private void style(Attributes attributes) {
        if (!inCellStyles) return;
        int id = number(attributes.getValue("numFmtId"));
        String format = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        if (format != null && DateUtil.isADateFormat(id, format)) dateStyles.add(index);
        else if (format != null && format.contains("%")) percentStyles.add(index);
        if (oldFonts.contains(number(attributes.getValue("fontId")))) oldFontStyles.add(index);
        index++;
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    Set<Integer> oldFontStyles() {
        return oldFontStyles;
    }

    Set<Integer> dateStyles() {
        return dateStyles;
    }

    Set<Integer> percentStyles() {
        return percentStyles;
    }
}
