package vn.chitieu.vocabulary;

/** What of time a figure speaks of. */
public enum TimeBasis {
    /** What there is on a day. */
    STOCK,
    /** What came about in the year. */
    FLOW,
    /** Added up from the horizon's first year on. */
    CUMULATIVE,
    /** The sum of the latest years. */
    WINDOW_SUM,
    /** The yearly mean of the latest years. */
    WINDOW_MEAN
}
