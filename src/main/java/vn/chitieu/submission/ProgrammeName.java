package vn.chitieu.submission;

/** That a table names a programme beside a code: each pair once, however many rows hold it. */
public record ProgrammeName(String table, String key, String digits) {}
