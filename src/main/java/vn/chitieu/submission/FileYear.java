package vn.chitieu.submission;

/** The one year that a file's name gives; where it gives several, nothing is to be had from it. */
public record FileYear(String file, int year) {}
