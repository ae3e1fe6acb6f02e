package vn.chitieu.command;

/** What the process answers to whoever started it. Each is deliberate; operators' scripts rest on them. */
final class ExitCodes {
    /** Everything done. */
    static final int DONE = 0;
    /** The run failed: a database, a disk, a defect. */
    static final int FAILED = 1;
    /** Wrong use, or rules with errors and no good ones before. */
    static final int USAGE = 2;
    /** Done, but returns were rejected. */
    static final int REJECTED = 3;
    /** Done, on the last good rules. */
    static final int LAST_GOOD_RULES = 4;

    private ExitCodes() {}
}
