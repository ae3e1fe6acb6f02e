package vn.chitieu.submission;

/** One row's count beside that of the same row of the year before: only where it has grown. */
public record CountPair(String unitCode, int year, String item, long last, long current, Place place) {}
