package vn.chitieu.language;

import java.util.regex.Pattern;

/** Recognises Vietnamese typed in the encodings before Unicode: TCVN3 ({@code Tr­êng §¹i häc}) and VNI. */
public final class LegacyText {
    /** Signs of TCVN3 that stand beside no letter in Unicode text; square metres, degrees and quotes left out. */
    private static final String SIGNS = "\u00a1-\u00a9\u00ac-\u00af\u00b5-\u00b9\u00bc-\u00be";

    /** Signs of TCVN3 that are quotes and ordinals in Unicode text, but never inside a word. */
    private static final String INSIDE = "\u00aa\u00ab\u00ba\u00bb";

    private static final Pattern TCVN3 =
            Pattern.compile("\\p{L}[" + SIGNS + "]|[" + SIGNS + "]\\p{L}|\\p{L}[" + INSIDE + "]\\p{L}");
    /** Letters that VNI puts after a vowel, or for đ, and that no language of the province uses so. */
    private static final Pattern VNI =
            Pattern.compile("[aeiouyAEIOUYöÖôÔ][øûõïäåëöüØÛÕÏÄÅËÖÜ]|[aeAE][áàâêùúÁÀÂÊÙÚ]|[ñÑ]");

    private LegacyText() {}

    /** Whether at least two places of the text look like it. */
    public static boolean suspects(String text) {
        return TCVN3.matcher(text).results().limit(2).count() == 2
                || VNI.matcher(text).results().limit(2).count() == 2;
    }
}
