package vn.chitieu.fact.sent;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A single figure: PhD lecturers new this year ({@code LECTURERS}), a reference series ({@code SERIES}) or any
 * figure a plan asks for under a code of its own ({@code FIGURES}).
 *
 * @param code LECTURERS: way of joining ({@code RECRUITED}, {@code CONTRACT}); SERIES: indicator id; FIGURES: code
 * @param unitCode SERIES: whose figure it is; otherwise the sender
 * @param year SERIES: year of the figure; otherwise the return's year; 0 when not readable
 * @param whole whether every cell could be read: only then may the row be counted
 */
public record FigureRow(
        String table,
        int row,
        String code,
        String unitCode,
        String dimension,
        int year,
        @Nullable BigDecimal value,
        String citation,
        boolean whole,
        Place place) {}
