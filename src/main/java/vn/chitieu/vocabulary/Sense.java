package vn.chitieu.vocabulary;

/** Which way of a figure is good. */
public enum Sense {
    /** The higher the better. */
    FLOOR,
    /** The lower the better. */
    CEILING,
    /** The nearer to the target the better. */
    EXACT
}
