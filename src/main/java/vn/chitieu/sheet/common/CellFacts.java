package vn.chitieu.sheet.common;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a cell beside its content; mostly nothing.
 *
 * @param computed false for a formula that no program has calculated yet; the text is the formula itself
 * @param oldFont whether it is in a font made for an encoding before Unicode ({@code .VnTime}, {@code VNI-Times})
 * @param from1904 whether the workbook counts its days from 1904
 * @param shown what Excel shows for the number, where that is more than the number or another one
 * @param marked the part of the content that does not count as the rest does
 */
public record CellFacts(
        boolean computed,
        boolean oldFont,
        boolean from1904,
        @Nullable Shown shown,
        @Nullable Marked marked) {
    public static final CellFacts PLAIN = new CellFacts(true, false, false, null, null);

    public static final CellFacts NOT_COMPUTED = new CellFacts(false, false, false, null, null);

    /**
     * A number in a format that adds to it or changes it.
     *
     * @param text as Excel shows it; empty when it shows nothing
     * @param otherwise whether the number shown is another one than that stored
     * @param format the format's code
     */
    public record Shown(String text, boolean otherwise, String format) {}

    /**
     * A part of the content set off from the rest.
     *
     * @param text the part
     * @param rest what remains without it; empty when the whole cell is so
     */
    public record Marked(Mark mark, String text, String rest) {}

    /** How a part is set off. */
    public enum Mark {
        /** Above or below the line, as a footnote's number is. */
        RAISED,
        STRUCK,
        /** White, or too small to be seen. */
        HIDDEN
    }
}
