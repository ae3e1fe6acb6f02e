package vn.chitieu.submission;

import java.time.LocalDate;

/** The day on which somebody looks at a return before it is sent; a night gives none, for it takes in whatever its day. */
public record SeenOn(LocalDate day) {}
