package vn.chitieu.submission;

/** A total the sender wrote under a column, beside the sum of the rows as read. */
public record ControlSum(String table, String column, long stated, long computed, Place place) {}
