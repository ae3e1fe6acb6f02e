package vn.chitieu.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.ReportingHierarchy;
import vn.chitieu.report.view.SubordinateSummary;

/**
 * How dark a figure that nobody judges is shown: a share by how much of the target of the unit above it reaches, a count
 * by how near it is to the greatest among units of the same population. No threshold, hence no judgement.
 */
public final class Shades {
    public static final int STEPS = 10;
    private static final int[] DARKEST = {0x9D, 0xC3, 0xE6};
    private static final int WHITE = 0xFF;
    private final ReportingHierarchy structure;
    private final SubordinateSummary overview;
    private final Map<String, BigDecimal> greatest = new HashMap<>();

    public Shades(SubordinateSummary overview, ReportingHierarchy structure) {
        this.overview = overview;
        this.structure = structure;
        for (SubordinateSummary.MatrixRow row : overview.matrix()) {
            if (structure.aggregate(row.unit())) continue;
            for (int i = 0; i < row.cells().size(); i++) {
                BigDecimal value = value(row, i);
                if (value != null) greatest.merge(key(row, i), value, BigDecimal::max);
            }
        }
    }

    private String key(SubordinateSummary.MatrixRow row, int column) {
        return structure.population(row.unit()) + " " + column;
    }

    private static @Nullable BigDecimal value(SubordinateSummary.MatrixRow row, int column) {
        SubordinateSummary.MatrixCell cell = row.cells().get(column);
        return cell == null ? null : cell.value();
    }

    /** RRGGBB, or empty for no fill. */
    public String of(SubordinateSummary.MatrixRow row, Finding column) {
        int index = overview.columns().indexOf(column);
        BigDecimal value = value(row, index);
        BigDecimal whole = column.figures().unitOfMeasure().equals("%")
                ? column.figures().aim().value()
                : greatest.get(key(row, index));
        if (value == null || whole == null || whole.signum() <= 0 || value.signum() <= 0) return "";
        int steps = value.multiply(BigDecimal.valueOf(STEPS))
                .divide(whole, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(STEPS))
                .intValue();
        return steps == 0 ? "" : shade(steps);
    }

    /** From white towards blue. */
    public static String shade(int steps) {
        StringBuilder colour = new StringBuilder();
        for (int darkest : DARKEST)
            colour.append(String.format(Locale.ROOT, "%02X", WHITE - (WHITE - darkest) * steps / STEPS));
        return colour.toString();
    }
}
