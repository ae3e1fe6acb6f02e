package vn.chitieu.report.levels;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.view.Cascade.Below;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.Reference;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.page.ReportCell;

/** What is said of figures of two levels. */
public final class CascadeWords {
    private CascadeWords() {}

    static String horizon(Finding f, ReportVocabulary words) {
        return horizon(words.provision(f), f.identity().period().text());
    }

    static String horizon(Provision clause, String period) {
        boolean said = !clause.horizon().isEmpty() && !clause.horizon().equals("all");
        return Vietnamese.period(said ? clause.horizon() : period);
    }

    static ReportCell reference(@Nullable Reference above) {
        BigDecimal value = above == null ? null : above.value();
        if (above == null || value == null) return ReportCell.blank();
        return ReportCell.number(value, Figures.decimals(value))
                .around(above.norm().comparator().sign(), "");
    }

    /** Whether the targets of the parts reach the whole's, or stay within it when it is a ceiling. */
    public static String targets(Finding f, BigDecimal whole, BigDecimal parts) {
        boolean ceiling = f.figures().aim().ceiling();
        BigDecimal missing = ceiling ? parts.subtract(whole) : whole.subtract(parts);
        if (missing.signum() <= 0) return ReportVocabulary.say("cascade.target.reached");
        return ReportVocabulary.say(ceiling ? "cascade.target.over" : "cascade.target.short", persons(missing, f));
    }

    public static String actuals(Finding f, BigDecimal whole, Below below) {
        BigDecimal difference = below.actual.subtract(whole);
        String compared =
                switch (difference.signum()) {
                    case 0 -> ReportVocabulary.say("cascade.actual.same");
                    case 1 -> ReportVocabulary.say("cascade.actual.more", persons(difference, f));
                    default -> ReportVocabulary.say("cascade.actual.less", persons(difference.negate(), f));
                };
        return below.known == below.units
                ? compared
                : ReportVocabulary.say(
                        "cascade.actual.partial",
                        Integer.toString(below.known),
                        Integer.toString(below.units),
                        compared);
    }

    private static String persons(BigDecimal count, Finding f) {
        return ReportVocabulary.figure(count, null, f.figures().unitOfMeasure().replaceFirst("/năm$", ""));
    }

    public static String shares(Finding f, Below below) {
        if (f.figures().aim().value() == null) return ReportVocabulary.say("cascade.share.none");
        int weaker = below.weaker.count();
        return weaker == 0
                ? ReportVocabulary.say("cascade.share.fine")
                : ReportVocabulary.say("cascade.share.weaker", Integer.toString(weaker), Integer.toString(below.units));
    }

    /** A share set lower than the one further up, or nothing. */
    static String weaker(Finding f, @Nullable Reference above) {
        BigDecimal theirs = above == null ? null : above.value();
        BigDecimal own = f.figures().aim().value();
        if (above == null
                || theirs == null
                || own == null
                || !f.figures().unitOfMeasure().equals("%")) return "";
        return TargetNorm.weaker(f.figures().aim().ceiling(), own, theirs)
                ? ReportVocabulary.say(
                        "cascade.weaker.own",
                        above.unit().name(),
                        ReportVocabulary.figure(theirs, null, f.figures().unitOfMeasure()))
                : "";
    }
}
