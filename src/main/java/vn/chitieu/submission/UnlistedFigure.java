package vn.chitieu.submission;

/**
 * A figure that a plan asks of the sender and that its table of figures does not list.
 *
 * @param name what the figure is
 * @param place of the table
 */
public record UnlistedFigure(String code, String name, Place place) {}
