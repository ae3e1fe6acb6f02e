package vn.chitieu.submission;

/**
 * A second cover in the same file that says something else than the one that is read.
 *
 * @param differences label by label, what the first and what the second says
 * @param place of the first difference on the cover that is read
 */
public record SecondCover(String sheet, String copy, String differences, Place place) {}
