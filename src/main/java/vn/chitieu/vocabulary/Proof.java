package vn.chitieu.vocabulary;

/** What "done" must rest on; rule files write the name. */
public enum Proof {
    /** The unit's word. */
    NONE,
    /** Something that shows it: a document, a link, a place. */
    EVIDENCE,
    /** Number and date of a document. */
    NUMBER_AND_DATE
}
