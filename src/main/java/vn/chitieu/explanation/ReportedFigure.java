package vn.chitieu.explanation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A figure as a return gave it, with its place. */
record ReportedFigure(
        String unit,
        int year,
        String dimension,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String file,
        String sheet,
        String cell) {}
