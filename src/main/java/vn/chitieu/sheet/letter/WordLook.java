package vn.chitieu.sheet.letter;

/** How a paragraph looks: sizes and places after Decree 30/2020/NĐ-CP, Appendix I. */
public enum WordLook {
    /** Name of a kind of document or of an appendix, what it is about. */
    TITLE("center", 0, 0, 60, 28, true, false),
    /** The document that an appendix belongs to. */
    CITED("center", 0, 0, 200, 28, false, true),
    ADDRESSEE("center", 0, 240, 160, 28, false, false),
    HEADING("both", 720, 120, 80, 28, true, false),
    BODY("both", 720, 0, 120, 28, false, false),
    /** A page that must hold all: smaller, closer. */
    POINT("both", 0, 0, 40, 24, false, false),
    POINT_HEADING("both", 0, 80, 20, 24, true, false),
    REMARK("both", 0, 60, 60, 24, false, true);

    final String align;
    /** All lengths in twentieths of a point, the size of letters in halves of one. */
    final int firstLine;

    final int before;
    final int after;
    final int size;
    final boolean bold;
    final boolean italic;

    WordLook(String align, int firstLine, int before, int after, int size, boolean bold, boolean italic) {
        this.align = align;
        this.firstLine = firstLine;
        this.before = before;
        this.after = after;
        this.size = size;
        this.bold = bold;
        this.italic = italic;
    }

    boolean heading() {
        return this == HEADING || this == POINT_HEADING;
    }
}
