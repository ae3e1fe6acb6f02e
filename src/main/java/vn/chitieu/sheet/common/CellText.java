package vn.chitieu.sheet.common;

/** Texts as a cell can hold them. */
public final class CellText {
    private static final int MOST = 32_767;

    private CellText() {}

    /** Without control characters (line breaks stay), and cut with "…" at what a cell can hold. */
    public static String safe(String text) {
        if (text.length() <= MOST && clean(text)) return text;
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || (c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0)))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        if (kept.length() <= MOST) return kept.toString();
        int end = Character.isHighSurrogate(kept.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
        return kept.substring(0, end) + "…";
    }

    /** Most texts are: nothing has to be dropped. A pair that writes one character is looked at with care. */
    private static boolean clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' : c >= 0x7F && (c < 0xA0 || Character.isSurrogate(c) || c >= 0xFFFE)) return false;
        }
        return true;
    }

    /** Whether a program might take the text for a formula when it is edited or exported. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0;
    }
}
