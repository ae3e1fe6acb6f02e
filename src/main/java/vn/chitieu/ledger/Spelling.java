package vn.chitieu.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names made comparable without losing what tells them apart: capitals, punctuation, the place of a tone and common
 * abbreviations do not matter, the tone itself does (Thủy is Thuỷ, Sơn Hà is not Sơn Hạ).
 */
final class Spelling {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Map<String, String> SHORT = Map.of(
            "ubnd", "ủy ban nhân dân",
            "hđnd", "hội đồng nhân dân",
            "gd&đt", "giáo dục và đào tạo",
            "gdđt", "giáo dục và đào tạo",
            "kh&cn", "khoa học và công nghệ",
            "khcn", "khoa học và công nghệ",
            "đh", "đại học",
            "cđ", "cao đẳng");

    private static final Pattern ABBREVIATED =
            Pattern.compile("(?<![\\p{L}&])(?:ubnd|hđnd|gd&đt|gdđt|kh&cn|khcn|đh|cđ)(?![\\p{L}&])");

    private Spelling() {}

    /** Words separated by single spaces. */
    static String of(String text) {
        return String.join(" ", words(text));
    }

    static List<String> words(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String whole = ABBREVIATED.matcher(small).replaceAll(m -> SHORT.getOrDefault(m.group(), m.group()));
        List<String> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(whole); word.find(); ) words.add(toneLast(word.group()));
        return words;
    }

    private static String toneLast(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder tones = new StringBuilder();
        for (Matcher tone = TONE.matcher(apart); tone.find(); ) tones.append(tone.group());
        return Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC) + tones;
    }

    /** Whether one spelled text holds another as whole words. */
    static boolean holds(String text, String part) {
        return !part.isEmpty() && (" " + text + " ").contains(" " + part + " ");
    }
}
