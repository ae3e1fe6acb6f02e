package vn.chitieu.obligation;

/** Fact: a year that a horizon may end with; the targets tables match on it. */
public record HorizonYear(int year) {}
