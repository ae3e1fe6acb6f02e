package vn.chitieu.vocabulary;

/** On which side of its target a figure that does not meet it lies. */
public enum Side {
    /** Something is still missing. */
    SHORT,
    /** Too much. */
    OVER,
    /** Just at the figure that had to be passed. */
    AT
}
