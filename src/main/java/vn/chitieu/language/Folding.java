package vn.chitieu.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: headers and words are matched whatever their case, marks, spaces and punctuation. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private Folding() {}

    /** What each letter becomes, 0 while it has not been asked for; a space for what is no letter. */
    private static final char[] KNOWN = new char[0x1f00];

    /** {@code "Tổng  số người học (người)"} becomes {@code "tong so nguoi hoc nguoi"}. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean line = c == '\n' || c == '\r' || c == '\t';
            if (!line && !Vietnamese.letter(c)) return taken(text);
            char one = line ? ' ' : one(c);
            if (one != ' ') folded.append(one);
            else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') folded.append(' ');
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    /** Two threads that ask for the same letter at once write the same. */
    private static char one(char letter) {
        char known = KNOWN[letter];
        if (known != 0) return known;
        String folded = taken(String.valueOf(letter));
        char one = folded.isEmpty() ? ' ' : folded.charAt(0);
        KNOWN[letter] = one;
        return one;
    }

    /** The long way, which takes any sign apart. */
    static String taken(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(Vietnamese.visible(text), Normalizer.Form.NFD))
                .replaceAll("");
        String plain = bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }
}
