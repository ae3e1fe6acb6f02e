package vn.chitieu.explanation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.Dimension;

/** A figure as a return gave it, with its place. */
record ReportedFigure(
        String unit,
        int year,
        Dimension dimension,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String file,
        String sheet,
        String cell) {}
