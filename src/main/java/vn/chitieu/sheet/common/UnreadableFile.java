package vn.chitieu.sheet.common;

import java.io.IOException;

/** A file that cannot be read as a workbook or CSV; {@link #reason} is a stable key, for the reader's own words. */
public class UnreadableFile extends IOException {
    /** Why a file is refused. */
    public enum Reason {
        /** Not a single byte. */
        EMPTY,
        /** Opens with a password only. */
        PASSWORD,
        /** Neither a workbook nor a zip. */
        NOT_A_WORKBOOK,
        /** The package of a workbook without the workbook. */
        NO_WORKBOOK,
        /** A sheet is listed, but its part is not there; the detail names it. */
        PART_MISSING,
        /** A web page that a program calls a workbook; Excel opens it, nothing else does. */
        WEB_PAGE,
        /** Damaged: the zip or the XML in it breaks off or is malformed. */
        BROKEN,
        /** CSV that is neither Unicode nor Windows-1258: an old Vietnamese encoding (TCVN3, VNI) or another language. */
        ENCODING,
        /** CSV with a quotation mark that opens and never closes; the detail is its line. */
        QUOTE_OPEN,
        /** CSV with text behind a closing quotation mark; the detail is its line. */
        QUOTE_AMISS,
        /** A zip or folder without any CSV file of a return. */
        NO_TABLES,
        /** A zip with the same table in several folders; the detail names them. */
        TWO_SETS,
        /** Unpacked it exceeds the limit. */
        TOO_MANY_BYTES,
        /** A sheet has more rows than the limit. */
        TOO_MANY_ROWS;

        /** Whether the file is refused for its size. */
        public boolean tooLarge() {
            return this == TOO_MANY_BYTES || this == TOO_MANY_ROWS;
        }
    }

    private final Reason reason;
    private final String detail;

    public UnreadableFile(Reason reason) {
        this(reason, "");
    }

    public UnreadableFile(Reason reason, String detail) {
        super(reason.name());
        this.reason = reason;
        this.detail = detail;
    }

    public UnreadableFile(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
        this.detail = "";
    }

    /** A line or names, where the reason has some; otherwise empty. */
    public String detail() {
        return detail;
    }

    public Reason reason() {
        return reason;
    }
}
