package vn.chitieu.command.common;

/** What the process answers to whoever started it. Each is deliberate; operators' scripts rest on them. */
public final class ExitCodes {
    /** Everything done. */
    public static final int DONE = 0;
    /** The run failed: a database, a disk, a defect. */
    public static final int FAILED = 1;
    /** Wrong use, or rules with errors and no good ones before. */
    public static final int USAGE = 2;
    /** Done, but returns were rejected. */
    public static final int REJECTED = 3;
    /** Done, on the last good rules. */
    public static final int LAST_GOOD_RULES = 4;

    private ExitCodes() {}
}
