package vn.chitieu.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;

/** What one of the worst findings asks, what was reached and what is missing, each in a few words; empty when unknown. */
record WorstFigures(String asked, String reached, String missing) {

    static WorstFigures of(Finding f, LocalDate asOf) {
        return f.kind().equals("target") ? target(f) : dated(f, asOf);
    }

    private static WorstFigures target(Finding f) {
        BigDecimal target = f.target();
        BigDecimal actual = f.actual();
        BigDecimal gap = f.gap();
        String unit = f.unitOfMeasure();
        boolean share = unit.equals("%");
        String missing = gap == null ? "" : Figures.words(gap, BigDecimal.ZERO) + " " + (share ? say("points") : unit);
        Long persons = f.gapPersons();
        if (share && persons != null) {
            missing = say("persons", missing, Vietnamese.number(BigDecimal.valueOf(persons), 0));
        }
        return new WorstFigures(
                target == null ? "" : Lexicon.figure(target, actual, unit),
                actual == null ? "" : Lexicon.figure(actual, target, unit) + parts(f),
                missing);
    }

    /** What a share is made of: " (36/191)". */
    private static String parts(Finding f) {
        BigDecimal part = f.numerator();
        BigDecimal whole = f.denominator();
        return part == null || whole == null ? "" : " (" + Figures.words(part) + "/" + Figures.words(whole) + ")";
    }

    private static WorstFigures dated(Finding f, LocalDate asOf) {
        LocalDate due = f.due();
        LocalDate met = f.metOn();
        String percent = f.noteParams().getOrDefault("percent", "");
        return new WorstFigures(
                due == null ? "" : Vietnamese.day(due),
                met != null ? Vietnamese.day(met) : percent.isEmpty() ? "" : percent.replace('.', ',') + "%",
                Remarks.time(f, asOf));
    }

    private static String say(String key, Object... args) {
        return Lexicon.say("worst." + key, args);
    }
}
