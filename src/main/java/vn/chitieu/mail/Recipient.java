package vn.chitieu.mail;

/**
 * One row of the operator's list: an office's address and what it gets.
 *
 * @param unitCode whose matters it gets
 * @param results whether and how the unit's workbook comes after a night
 * @param answers whether bad returns are answered by mail
 * @param reminders whether due dates are called to mind
 * @param digest how often a summary of what the agency leads comes
 */
record Recipient(String unitCode, String address, Results results, boolean answers, boolean reminders, Digest digest) {

    /** How the unit's results come. */
    enum Results {
        /** The workbook itself, whenever something of the unit has changed. */
        FILE,
        /** A link to it, whenever something of the unit has changed. */
        LINK,
        /** The workbook itself, after every night. */
        EVERY_NIGHT,
        NONE
    }

    /** How often the summary comes. */
    enum Digest {
        DAILY,
        /** With the first night of a week, which begins on Monday. */
        WEEKLY,
        NONE
    }
}
