package vn.chitieu.submission;

/** This year's total of a table beside last year's, of one unit; fact for the check of leaps. */
public record YearPair(String unitCode, int year, String table, long last, long current, Place place) {}
