package vn.chitieu.intake;

import vn.chitieu.language.Vietnamese;

/** The content of a cell as far as a sentence can hold it. */
final class Excerpt {
    private static final int MOST = 60;

    private Excerpt() {}

    static String of(String text) {
        String clean = Vietnamese.clean(text);
        if (clean.length() <= MOST) return clean;
        int end = Character.isHighSurrogate(clean.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return clean.substring(0, end) + "…";
    }
}
