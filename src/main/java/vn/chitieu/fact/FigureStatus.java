package vn.chitieu.fact;

/** What may be said of a figure while returns are missing (mục 4.6). */
public enum FigureStatus {
    COMPLETE,
    /** Returns are missing and its two ends are known. */
    OPEN,
    /** A count: it can only become more. */
    LOWER_BOUND,
    /** A share of unknown ends. */
    UNKNOWN,
    /** To be judged on those who reported, and always said to be theirs. */
    OF_REPORTED;

    /** Whether missing returns could give it another value. */
    public boolean doubtful() {
        return this == OPEN || this == LOWER_BOUND || this == UNKNOWN;
    }

    /** Whether its value may be compared with, or serve as a baseline. */
    public boolean usable() {
        return this == COMPLETE || this == OPEN || this == OF_REPORTED;
    }
}
