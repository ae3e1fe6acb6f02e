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
    WINDOW_MEAN,
    /** The worst of the latest years: what is asked for is asked of each of them. */
    EACH_YEAR,
    /** How much more there is than in the base year, in percent of that. */
    GROWTH,
    /** By how much a year it has grown since the base year: the rate that, taken each year, leads from there to here. */
    GROWTH_MEAN;

    /** Whether it speaks of the latest years together. */
    public boolean windowed() {
        return this == WINDOW_SUM || this == WINDOW_MEAN || this == EACH_YEAR;
    }

    /** Whether it is held against the figure of a base year. */
    public boolean growth() {
        return this == GROWTH || this == GROWTH_MEAN;
    }
}
