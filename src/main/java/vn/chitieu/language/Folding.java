package vn.chitieu.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: headers and words are matched whatever their case, marks, spaces and punctuation. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private Folding() {}

    /** {@code "Tổng  số người học (người)"} becomes {@code "tong so nguoi hoc nguoi"}. */
    public static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(Vietnamese.visible(text), Normalizer.Form.NFD))
                .replaceAll("");
        String plain = bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }
}
