package vn.chitieu.report.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;

/** What is said of a figure added up while returns are missing (mục 4.6): beside its state, its figure, its note. */
public final class PartialWords {
    private static final int NAMED = 6;

    private PartialWords() {}

    /** The state as shown; undecided: what it is for now; judged on those who reported alone: of how many. */
    public static String state(Finding f, ReportVocabulary words) {
        String word = words.stateWord(f);
        if (f.note().marks().contains("OF_REPORTED")
                && !f.figures().coverage().text().isEmpty())
            return ReportVocabulary.say(
                    "partial.of.reported", word, f.figures().coverage().text());
        String provisional = provisional(f, words);
        return provisional.isEmpty() ? word : word + "\n" + provisional;
    }

    /** "tạm tính (8/9 cơ sở, cùng phạm vi): ...", or empty. */
    static String provisional(Finding f, ReportVocabulary words) {
        if (f.verdict().provisional().isEmpty()) return "";
        StateRow row = words.state(f.identity().kind(), f.verdict().provisional());
        String state = row == null ? f.verdict().provisional() : row.word();
        boolean byHand = f.note().marks().contains("BASELINE_TABLE");
        return ReportVocabulary.say(
                byHand ? "partial.provisional.by.hand" : "partial.provisional",
                f.figures().coverage().text(),
                state);
    }

    /** "848/2.744 = 30,9%" or "190" of those who reported, where nothing may be judged by it; else empty. */
    public static String reported(Finding f, ReportVocabulary words) {
        BigDecimal part = f.figures().actual().numerator();
        BigDecimal whole = f.figures().actual().denominator();
        if (f.figures().actual().value() != null
                || part == null
                || f.figures().coverage().text().isEmpty()) return "";
        if (whole == null) return Figures.words(part) + " " + f.figures().unitOfMeasure();
        String fraction = Figures.words(part) + "/" + Figures.words(whole);
        if (whole.signum() == 0) return fraction;
        BigDecimal value = Figures.ratio(part, whole, words.multiplier(f));
        return ReportVocabulary.say(
                "partial.value",
                fraction,
                ReportVocabulary.figure(
                        value, f.figures().aim().value(), f.figures().unitOfMeasure()));
    }

    /** Between which figures it can still come out, or empty. */
    public static String ends(Finding f) {
        BigDecimal low = f.figures().actual().low();
        BigDecimal high = f.figures().actual().high();
        if (low == null) return "";
        List<BigDecimal> others = Figures.known(f.figures().aim().value());
        String least = Figures.words(low, others);
        return high == null
                ? ReportVocabulary.say("counted.least", least)
                : ReportVocabulary.say("partial.ends", least, Figures.words(high, others));
    }

    /** Names of the units whose returns are missing, the first ones of many. */
    static String units(Finding f, ReportVocabulary words) {
        if (f.figures().coverage().missingUnits().isEmpty()) return "";
        return names(f.figures().coverage().missingUnits(), words);
    }

    private static String names(String codes, ReportVocabulary words) {
        List<String> names = new ArrayList<>();
        for (String code : codes.split(";"))
            names.add(words.rules()
                    .registry()
                    .unit(code)
                    .map(OrganisationUnit::name)
                    .orElse(code));
        String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED
                ? ReportVocabulary.say("cascade.names.more", named, Integer.toString(names.size() - NAMED))
                : named;
    }

    /** What a remediation note says more: whose returns are missing from what was judged. */
    static String note(Finding f, ReportVocabulary words) {
        List<String> sentences = new ArrayList<>();
        if (f.note().marks().contains("PARTIAL")) sentences.add(ReportVocabulary.say("partial.note", units(f, words)));
        if (f.note().marks().contains("OF_REPORTED"))
            sentences.add(ReportVocabulary.say(
                    "partial.note.of.reported", f.figures().coverage().text(), units(f, words)));
        String baseline = f.note().params().getOrDefault("baseline_missing", "");
        if (f.note().marks().contains("BASELINE_PARTIAL"))
            sentences.add(ReportVocabulary.say(
                    "partial.note.baseline",
                    f.note().params().getOrDefault("baseline_year", ""),
                    names(baseline, words)));
        return String.join(" ", sentences);
    }

    /** Figures that a remediation text may name. */
    static void put(Finding f, ReportVocabulary words, Map<String, String> values) {
        values.put("missing_units", units(f, words));
        values.put("reported_figure", reported(f, words));
        values.put("low", bound(f.figures().actual().low(), f));
        values.put("high", bound(f.figures().actual().high(), f));
        values.put("provisional", provisional(f, words));
    }

    private static String bound(@Nullable BigDecimal value, Finding f) {
        return value == null ? "" : Figures.words(value, f.figures().aim().value());
    }
}
