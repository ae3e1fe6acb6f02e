package vn.chitieu.sheet.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** Gathers one text, shared or inline, from its XML: its runs and how each is set off. */
public final class RichTextEvents {
    private static final Set<String> WHITE = Set.of("FFFFFFFF", "00FFFFFF", "FFFFFF");
    private static final Set<String> WHITE_INDEX = Set.of("1", "9");
    /** Nobody can read letters of fewer points. */
    private static final double UNREADABLE = 3;
    /** Longest text of an Excel cell. */
    private static final int MOST_TEXT = 32_767;

    private final StringBuilder text = new StringBuilder();
    private final List<RichText.Run> runs = new ArrayList<>();
    private boolean inText;
    private boolean inRun;
    private boolean phonetic;
    private boolean own;
    private boolean raised;
    private boolean struck;
    private boolean hidden;
    private int start;

    public void begin() {
        text.setLength(0);
        runs.clear();
        inText = false;
        inRun = false;
        phonetic = false;
    }

    public void start(String local, Attributes attributes) {
        switch (local) {
            case "rPh" -> phonetic = true;
            case "t" -> inText = !phonetic;
            case "r" -> {
                inRun = true;
                own = false;
                raised = false;
                struck = false;
                hidden = false;
                start = text.length();
            }
            case "rPr" -> own = true;
            default -> look(local, attributes);
        }
    }

    private void look(String local, Attributes attributes) {
        if (!inRun) return;
        String value = attributes.getValue("val");
        switch (local) {
            case "strike" -> struck = isOn(value);
            case "vertAlign" -> raised = "superscript".equals(value) || "subscript".equals(value);
            case "color" -> hidden |= isWhite(attributes);
            case "sz" -> hidden |= value != null && Double.parseDouble(value) < UNREADABLE;
            default -> {}
        }
    }

    /** A switch is on where it stands without a value. */
    static boolean isOn(@Nullable String value) {
        return value == null || value.equals("1") || value.equals("true");
    }

    private static boolean isWhite(Attributes colour) {
        boolean theme = "0".equals(colour.getValue("theme")) && colour.getValue("tint") == null;
        return theme
                || WHITE.contains(String.valueOf(colour.getValue("rgb")))
                || WHITE_INDEX.contains(String.valueOf(colour.getValue("indexed")));
    }

    public void characters(char[] characters, int from, int length) {
        if (inText && text.length() < MOST_TEXT) text.append(characters, from, length);
    }

    public void end(String local) {
        switch (local) {
            case "rPh" -> phonetic = false;
            case "t" -> inText = false;
            case "r" -> {
                if (inRun)
                    runs.add(new RichText.Run(RichText.decode(text.substring(start)), own, raised, struck, hidden));
                inRun = false;
            }
            default -> {}
        }
    }

    public RichText text() {
        return new RichText(RichText.decode(text.toString()), List.copyOf(runs));
    }
}
