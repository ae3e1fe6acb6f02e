package vn.chitieu.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.words.ReportVocabulary;

/** A target's path, year by year from its baseline to its horizon's end, and what was reached. */
public record TargetPath(Finding finding, String title, String caption, List<Year> years) {
    private static final int DECIMALS = 20;

    /**
     * @param expected where the straight path stands, or null before the baseline or without one
     * @param actual what was reported, or null
     * @param expectedNow in the judged year what its state is judged by, else null
     */
    public record Year(
            int year,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal expectedNow) {}

    public boolean share() {
        return finding.figures().unitOfMeasure().equals("%");
    }

    public static TargetPath of(Finding f, List<IndicatorValue> values, ReportVocabulary words) {
        String title = words.title(f);
        if (words.draft(f)) title = ReportVocabulary.say("path.draft", title);
        BigDecimal target = f.figures().aim().value();
        String aim = target == null
                ? ""
                : ReportVocabulary.figure(
                        target, f.figures().actual().value(), f.figures().unitOfMeasure());
        return new TargetPath(
                f,
                title,
                ReportVocabulary.say("path.caption", title, aim, f.identity().period()),
                years(f, values, words));
    }

    private static List<Year> years(Finding f, List<IndicatorValue> values, ReportVocabulary words) {
        Integer judged = f.sources().dataYear();
        if (judged == null) return List.of();
        Integer base = f.figures().pace().baseline() == null
                ? null
                : f.figures().pace().baselineYear();
        List<Year> years = new ArrayList<>();
        int first = Math.min(base == null ? judged : base, judged);
        int last = Math.max(f.identity().period().year(), judged);
        for (int year = first; year <= last; year++) {
            boolean now = year == judged;
            years.add(new Year(
                    year,
                    expected(f, base, year),
                    actual(f, values, words, year, now),
                    now ? f.figures().pace().expected() : null));
        }
        return years;
    }

    /**
     * The straight line from the baseline to the target, for the eye: unrounded even where whole persons are judged.
     * Where the rules found no path (the baseline meets the target, or each year has to) the target itself is drawn.
     */
    private static @Nullable BigDecimal expected(Finding f, @Nullable Integer base, int year) {
        BigDecimal from = f.figures().pace().baseline();
        BigDecimal target = f.figures().aim().value();
        int end = f.identity().period().year();
        boolean eachYear =
                f.figures().pace().end() != null && f.figures().pace().end() < end;
        if (base == null || from == null || target == null || year < base || year > end || end == base) return null;
        if (f.note().baselineMeets() || eachYear) return target;
        return target.subtract(from)
                .multiply(BigDecimal.valueOf(year - base))
                .divide(BigDecimal.valueOf(end - base), DECIMALS, RoundingMode.HALF_UP)
                .add(from);
    }

    private static @Nullable BigDecimal actual(
            Finding f, List<IndicatorValue> values, ReportVocabulary words, int year, boolean now) {
        if (now) return f.figures().actual().value();
        Integer judged = f.sources().dataYear();
        if (judged != null && year > judged) return null;
        OwnFigures own = OwnFigures.like(f, values, words, year);
        if (own != null) return own.value();
        Integer base = f.figures().pace().baselineYear();
        return base != null && base == year ? f.figures().pace().baseline() : null;
    }
}
