package vn.chitieu.language;

import java.text.Normalizer;
import java.util.Locale;

/** Text made comparable: headers and words are matched whatever their case, marks, spaces and punctuation. */
public final class Folding {
    private Folding() {}

    /** {@code "Tổng  số người học (người)"} becomes {@code "tong so nguoi hoc nguoi"}. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}%]+", " ")
                .strip();
    }
}
