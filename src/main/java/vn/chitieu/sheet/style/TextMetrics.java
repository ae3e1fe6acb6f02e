package vn.chitieu.sheet.style;

import java.text.Normalizer;

/**
 * How many lines a text takes in a column. Spreadsheet programs do not reliably grow the rows of a file they did not
 * write, and fonts may be missing where the night runs, so the widths of Times New Roman are kept here (thousandths of
 * the font size) and the estimate errs towards more lines.
 */
public final class TextMetrics {
    /** Widths of the printable ASCII characters, from the space on. */
    private static final int[] WIDTHS = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
        611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
        500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
        500, 500, 444, 480, 200, 480, 541
    };
    /** A column of w digits is this many points wide; a digit of the table font (11 pt) is 7 pixels of 0.75 pt. */
    private static final int DIGIT_POINTS_X100 = 525;
    /** An indent is as wide as three spaces of the table font. */
    private static final int INDENT_POINTS_X100 = 825;

    private TextMetrics() {}

    /** Width of each character plus one, 0 while it has not been asked for. */
    private static final short[] KNOWN = new short[Character.MAX_VALUE + 1];

    /**
     * Lines that {@code text} takes at {@code size} points in a column of {@code digits} digits; at least 1.
     *
     * @param padded whether it stands off the border by one indent
     */
    public static int lines(String text, int size, boolean bold, int digits, boolean padded) {
        // 4 points beside every text; 3 % are kept back for differences between programs and printers
        long room = (digits * (long) DIGIT_POINTS_X100 - (padded ? 400 + INDENT_POINTS_X100 : 400)) * 97 / 100 * 10;
        int lines = 0;
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            if (end < 0) end = text.length();
            lines += paragraphLines(text, from, end, size, bold, room);
            from = end + 1;
        }
        return lines;
    }

    private static int paragraphLines(String text, int from, int to, int size, boolean bold, long room) {
        // spaces at the end take no room
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') end--;
        int lines = 1;
        long used = 0;
        long space = width(" ", size, bold);
        for (int word = from; word < end; ) {
            int after = word;
            while (after < end && text.charAt(after) != ' ') after++;
            long width = width(text, word, after, size, bold);
            word = after + 1;
            if (used > 0 && used + space + width <= room) {
                used += space + width;
                continue;
            }
            if (used > 0) lines++;
            // a word longer than the line is broken anywhere
            lines += (int) Math.max(0, (width - 1) / Math.max(1, room));
            used = width % Math.max(1, room);
        }
        return lines;
    }

    /** Width in thousandths of a point. */
    public static long width(String text, int size, boolean bold) {
        return width(text, 0, text.length(), size, bold);
    }

    private static long width(String text, int from, int to, int size, boolean bold) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                sum += decomposed(text.substring(i, i + 2));
                i++;
            } else {
                sum += of(c);
            }
        }
        return sum * size * (bold ? 108 : 100) / 100;
    }

    /** Two threads that ask for the same character at once write the same. */
    private static int of(char c) {
        int known = KNOWN[c];
        if (known > 0) return known - 1;
        int width = decomposed(String.valueOf(c));
        KNOWN[c] = (short) (width + 1);
        return width;
    }

    /** Width of one character in thousandths of the font size, its marks stripped. */
    private static int decomposed(String character) {
        int sum = 0;
        for (int c : Normalizer.normalize(character, Normalizer.Form.NFD)
                .codePoints()
                .toArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                if (c == 0x31B) sum += 60; // the horn of ơ and ư stands beside the letter
            } else if (c >= ' ' && c <= '~') {
                sum += WIDTHS[c - ' '];
            } else {
                sum += c == 'đ' ? 500 : c == 'Đ' ? 722 : c < 0x2E80 ? 600 : 1000;
            }
        }
        return sum;
    }
}
