package vn.chitieu.intake.layout;

import vn.chitieu.language.Vietnamese;

/** The content of a cell as far as a sentence can hold it. */
public final class Excerpt {
    private static final int MOST = 60;

    private Excerpt() {}

    public static String of(String text) {
        String clean = Vietnamese.clean(text);
        return clean.length() <= MOST ? clean : Vietnamese.cut(clean, MOST) + "…";
    }
}
