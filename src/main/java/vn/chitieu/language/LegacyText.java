package vn.chitieu.language;

import java.util.regex.Pattern;

/** Recognises Vietnamese typed in the encodings before Unicode: TCVN3 ({@code Tr­êng §¹i häc}) and VNI. */
public final class LegacyText {
    /** Signs of TCVN3 that stand beside no letter in Unicode text; square metres, degrees and quotes left out. */
    private static final String SIGNS = "\u00a1-\u00a9\u00ac-\u00af\u00b5-\u00b9\u00bc-\u00be";

    private static final Pattern TCVN3 = Pattern.compile("\\p{L}[" + SIGNS + "]|[" + SIGNS + "]\\p{L}");
    /** Letters that VNI puts after a vowel and that no language of the province uses. */
    private static final Pattern VNI = Pattern.compile("[aeiouyAEIOUYöÖôÔ][øûõïäåëöüØÛÕÏÄÅËÖÜ]");

    private LegacyText() {}

    /** Whether at least two places of the text look like it. */
    public static boolean suspects(String text) {
        return TCVN3.matcher(text).results().limit(2).count() == 2
                || VNI.matcher(text).results().limit(2).count() == 2;
    }
}
