package vn.chitieu.sheet.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to {@code styles.xml} for what the cell styles make of a number, and for fonts that strike out or are old. */
public final class StyleEvents extends DefaultHandler {
    /** Fonts whose letters stand where TCVN3 and VNI put them. */
    private static final Pattern OLD_FONT = Pattern.compile("(?i)\\.vn|vni-|vni ");

    /** One style of cells. */
    public record Style(FormatCode format, boolean struck, boolean oldFont) {
        public static final Style PLAIN = new Style(FormatCode.of(0, "General"), false, false);
    }

    private static final class Font {
        private boolean struck;
        private boolean old;
    }

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private boolean inFonts;
    private boolean inCellStyles;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")), attributes.getValue("formatCode"));
            case "fonts" -> inFonts = true;
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> style(attributes);
            default -> font(local, attributes);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (local.equals("cellXfs")) inCellStyles = false;
        if (local.equals("fonts")) inFonts = false;
    }

    public static boolean isOld(String font) {
        return OLD_FONT.matcher(font).lookingAt();
    }

    private void font(String local, Attributes attributes) {
        if (!inFonts) return;
        if (local.equals("font")) fonts.add(new Font());
        if (fonts.isEmpty()) return;
        Font font = fonts.get(fonts.size() - 1);
        String value = attributes.getValue("val");
        if (local.equals("name") && value != null) font.old = isOld(value);
        if (local.equals("strike")) font.struck = RichTextEvents.isOn(value);
    }

    private void style(Attributes attributes) {
        if (!inCellStyles) return;
        int id = number(attributes.getValue("numFmtId"));
        int index = number(attributes.getValue("fontId"));
        Font font = index < fonts.size() ? fonts.get(index) : new Font();
        styles.add(new Style(FormatCode.of(id, formats.get(id)), font.struck, font.old));
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    List<Style> styles() {
        return styles;
    }
}
