package vn.chitieu.report.front;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/** What one of the worst findings asks, what was reached and what is missing, each in a few words; empty when unknown. */
public record WorstFigures(String asked, String reached, String missing) {

    public static WorstFigures of(Finding f, LocalDate asOf) {
        return f.identity().kind() == Kind.TARGET ? target(f) : dated(f, asOf);
    }

    private static WorstFigures target(Finding f) {
        BigDecimal target = f.figures().aim().value();
        BigDecimal actual = f.figures().actual().value();
        BigDecimal gap = f.figures().distance().gap();
        String unit = f.figures().unitOfMeasure();
        boolean share = unit.equals("%");
        String missing = gap == null ? "" : Figures.words(gap, BigDecimal.ZERO) + " " + (share ? say("points") : unit);
        Long persons = f.figures().distance().persons();
        if (share && persons != null) {
            missing = say("persons", missing, Vietnamese.number(BigDecimal.valueOf(persons), 0));
        }
        return new WorstFigures(
                target == null ? "" : ReportVocabulary.figure(target, actual, unit),
                actual == null ? "" : ReportVocabulary.figure(actual, target, unit) + parts(f),
                missing);
    }

    /** What a share is made of: " (36/191)". */
    private static String parts(Finding f) {
        BigDecimal part = f.figures().actual().numerator();
        BigDecimal whole = f.figures().actual().denominator();
        return part == null || whole == null ? "" : " (" + Figures.words(part) + "/" + Figures.words(whole) + ")";
    }

    private static WorstFigures dated(Finding f, LocalDate asOf) {
        LocalDate due = f.due();
        LocalDate met = f.metOn();
        String percent = f.note().params().getOrDefault("percent", "");
        return new WorstFigures(
                due == null ? "" : Vietnamese.day(due),
                met != null ? Vietnamese.day(met) : percent.isEmpty() ? "" : percent.replace('.', ',') + "%",
                Remarks.time(f, asOf));
    }

    /** Whether there is nothing to be said of it in figures. */
    boolean none() {
        return (asked + reached + missing).isEmpty();
    }

    private static String say(String key, Object... args) {
        return ReportVocabulary.say("worst." + key, args);
    }
}
