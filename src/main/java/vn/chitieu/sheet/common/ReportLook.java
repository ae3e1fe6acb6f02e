package vn.chitieu.sheet.common;

/** How a cell looks; sizes are those of Decree 30/2020/NĐ-CP, tables one or two points smaller. */
public enum ReportLook {
    /** "Phụ lục I": centred, bold, 14. */
    APPENDIX(14, true, false, true, false),
    /** Title in capitals: centred, bold, 13. */
    TITLE(13, true, false, true, false),
    /** What the title rests on: centred, italics, 13. */
    PARENT(13, false, true, true, false),
    /** Heading of a part: bold, 13. */
    SECTION(13, true, false, false, false),
    /** Running text without a border, 12. */
    PLAIN(12, false, false, false, false),
    /** Remark under a table, 11, italics. */
    REMARK(11, false, true, false, false),
    /** Header of a table. */
    HEADER(11, true, false, true, true),
    /** Text in a table. */
    BODY(11, false, false, false, true),
    /** Long lists of sources in a table, read on the screen rather than on paper: 8. */
    SMALL(8, false, false, false, true),
    /** Headline figure: bold, 18. */
    FIGURE(18, true, false, true, true),
    /** Short words, keys and numbers of order in a table. */
    CENTRED(11, false, false, true, true),
    /** Label of a total. */
    STRONG(11, true, false, false, true),
    /** Figure of a total. */
    SUM(11, true, false, true, true);

    public final int size;
    public final boolean bold;
    public final boolean italic;
    public final boolean centred;
    public final boolean bordered;

    /** Whether words stand off the border to their left by one indent. */
    public boolean padded() {
        return bordered && !centred;
    }

    ReportLook(int size, boolean bold, boolean italic, boolean centred, boolean bordered) {
        this.size = size;
        this.bold = bold;
        this.italic = italic;
        this.centred = centred;
        this.bordered = bordered;
    }
}
