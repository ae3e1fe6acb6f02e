package vn.chitieu.sheet.report;

/** Texts as a cell can hold them. */
final class OracleText {
    private static final int MOST = 32_767;

    private OracleText() {}

    /** Without control characters (line breaks stay), and cut with "…" at what a cell can hold. */
    static String safe(String text) {
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

    /** Whether a program might take the text for a formula when it is edited or exported. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0;
    }
}
