package vn.chitieu.revision;

/** Long words of a cell cut so that what differs is seen. */
final class Abbreviation {
    private static final int WIDEST = 90;
    private static final int BEFORE = 20;

    private Abbreviation() {}

    /** @param from index from which the text differs from what it is compared with */
    static String of(String text, int from) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= WIDEST) return line;
        int start = Math.max(0, Math.min(from - BEFORE, line.length() - WIDEST));
        int end = Math.min(line.length(), start + WIDEST);
        return (start > 0 ? "…" : "") + line.substring(start, end) + (end < line.length() ? "…" : "");
    }

    static int sameStart(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) i++;
        return i;
    }
}
