package vn.chitieu.language;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Recognises Vietnamese typed in the encodings before Unicode: TCVN3 ({@code Tr­êng §¹i häc}) and VNI. No single sign proves
 * it: a bullet, a trade mark, a hyphen that Word left behind or a Spanish name stand in Unicode text too.
 */
public final class LegacyText {
    /** Signs of TCVN3 that stand beside no letter in Unicode text; square metres, degrees and quotes left out. */
    private static final String SIGNS = "\u00a1-\u00a8\u00ac\u00af\u00b5\u00b6\u00b8\u00b9\u00bc-\u00be";

    /** Signs of TCVN3 that are quotes, ordinals and the copyright in Unicode text, but never inside a word. */
    private static final String INSIDE = "\u00a9\u00aa\u00ab\u00ba\u00bb";

    private static final Pattern TCVN3 = Pattern.compile(
            "\\p{L}[" + SIGNS + "]|[" + SIGNS + "]\\p{L}|\\p{L}[" + INSIDE + "]\\p{L}|(?<![\\p{L}\\d])\u00ae\\p{L}");
    /** Signs that Unicode text has between letters as well: a soft hyphen, a bullet. */
    private static final Pattern TCVN3_WEAK =
            Pattern.compile("\\p{L}[\u00ad\u00b7](?=[\\p{L}\\s]|$)|[\u00ad\u00b7]\\p{L}");

    private static final Pattern LATIN_LETTER = Pattern.compile("[\u00c0-\u00ff]");
    /** Letters that VNI puts after a vowel, and that no language of the province uses so. */
    private static final Pattern VNI = Pattern.compile(
            "[aeiouy\u00f6\u00d6\u00f4\u00d4AEIOUY][\u00f8\u00fb\u00f5\u00ef\u00e4\u00e5\u00eb\u00f6\u00fc\u00d8\u00db\u00d5\u00cf\u00c4\u00c5\u00cb\u00d6\u00dc]|[aeAE][\u00e1\u00e0\u00e2\u00ea\u00f9\u00fa\u00c1\u00c0\u00c2\u00ca\u00d9\u00da]");

    private static final Pattern VNI_D = Pattern.compile("[\u00f1\u00d1](?=[a-zA-Z\u00c0-\u00ff])");
    /** Letters that only Unicode has: what holds one of them is not in an old encoding. */
    private static final Pattern UNICODE = Pattern.compile(
            "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0323]");

    private LegacyText() {}

    /** Whether at least two places of the text look like it. */
    public static boolean suspects(String text) {
        return places(text) > 1;
    }

    /** Whether one place of it does: not enough alone, but enough beside an old font or other such texts. */
    public static boolean hints(String text) {
        return places(text) > 0;
    }

    private static long places(String text) {
        if (Vietnamese.ascii(text)) return 0;
        // such a text is composed as it is
        String composed = Vietnamese.letters(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        if (UNICODE.matcher(composed).find()) return 0;
        long tcvn3 = count(TCVN3, text);
        if (tcvn3 > 0 || LATIN_LETTER.matcher(text).find()) tcvn3 += count(TCVN3_WEAK, text);
        long vni = count(VNI, text);
        return Math.max(tcvn3, vni == 0 ? 0 : vni + count(VNI_D, text));
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().limit(3).count();
    }
}
