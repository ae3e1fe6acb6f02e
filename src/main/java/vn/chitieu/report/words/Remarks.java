package vn.chitieu.report.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.finding.Note;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Provision;

/** The small words beside a finding: what it rests on, what changed, how many days. */
public final class Remarks {
    private Remarks() {}

    /** What every one of the findings remarks: said once above a table instead of in each row. */
    public static List<String> shared(List<NightFinding> findings, ReportVocabulary words) {
        List<String> shared = null;
        for (NightFinding finding : findings) {
            List<String> parts = parts(finding.finding(), words);
            if (shared == null) shared = new ArrayList<>(parts);
            else shared.retainAll(parts);
        }
        return shared == null || findings.size() < 2 ? List.of() : shared;
    }

    public static String of(Finding f, ReportVocabulary words, List<String> shared) {
        List<String> parts = parts(f, words);
        parts.removeAll(shared);
        return sentence(parts);
    }

    public static String sentence(List<String> parts) {
        String joined = String.join("; ", parts);
        return joined.isEmpty() ? "" : Character.toUpperCase(joined.charAt(0)) + joined.substring(1) + ".";
    }

    private static List<String> parts(Finding f, ReportVocabulary words) {
        List<String> parts = new ArrayList<>();
        if (f.sources().dataYear() != null)
            parts.add(ReportVocabulary.say("remark.year", f.sources().dataYear().toString()));
        if (f.sources().dataAsOf() != null)
            parts.add(ReportVocabulary.say(
                    "remark.as.of", Vietnamese.day(f.sources().dataAsOf())));
        if (f.measured() != null) figures(f.measured(), words, parts);
        parts.addAll(words.marks(f));
        for (String key : List.of("also", "request", "content", "difficulty")) {
            String value = f.note().params().getOrDefault(key, "");
            // its title names it
            boolean named = key.equals("request") && f.identity().dimension().request();
            if (!value.isEmpty() && !named)
                parts.add(ReportVocabulary.say("remark." + key, key.equals("also") ? cited(value, words) : value));
        }
        String amending = f.note().params().getOrDefault(Note.AMENDING, "");
        if (!amending.isEmpty()) parts.add(ReportVocabulary.say("remark.amended", amending));
        if (words.draft(f) && !f.note().marks().contains("DRAFT")) parts.add(words.term("mark", "DRAFT"));
        if (f.verdict().waived()) parts.add(waiver(f, words));
        String source = words.provision(f).sourceStatus();
        if (!source.isEmpty()) parts.add(ReportVocabulary.say("remark.source", source));
        return parts;
    }

    private static void figures(Measured m, ReportVocabulary words, List<String> parts) {
        BigDecimal baseline = m.pace().baseline();
        if (baseline != null && m.pace().baselineYear() != null) {
            String figure = ReportVocabulary.figure(baseline, m.aim().value(), m.unitOfMeasure());
            parts.add(ReportVocabulary.say(
                    "remark.baseline", m.pace().baselineYear().toString(), figure));
        }
        BigDecimal last = m.actual().lastValue();
        if (last != null && m.actual().lastYear() != null) {
            String figure = ReportVocabulary.figure(last, m.aim().value(), m.unitOfMeasure());
            parts.add(ReportVocabulary.say(
                    "remark.last", figure, m.actual().lastYear().toString()));
        }
        if (!m.population().isEmpty())
            parts.add(ReportVocabulary.say("remark.population", words.term("population", m.population())));
    }

    /** Other clauses that say the same, by place and document. */
    private static String cited(String ids, ReportVocabulary words) {
        List<String> places = new ArrayList<>();
        for (String id : ids.split("[;, ]+")) {
            Provision clause = words.provision(id);
            places.add(
                    clause.document().isEmpty()
                            ? id
                            : clause.location() + ", " + words.documentName(clause.document()));
        }
        return String.join("; ", places);
    }

    public static String waiver(Finding f, ReportVocabulary words) {
        return words.rules().definitions().waivers().stream()
                .filter(w -> w.findingId().equals(f.id()))
                .max(java.util.Comparator.comparing(Definitions.Waiver::expiry))
                .map(w -> ReportVocabulary.say("remark.waived", Vietnamese.day(w.expiry()), w.reason(), w.approver()))
                .orElseGet(() -> words.term("mark", "WAIVED"));
    }

    /** "Còn tồn tại, 120 ngày": the change and how long it has been open. */
    public static String change(NightFinding night, ReportVocabulary words, LocalDate asOf) {
        if (night.change().isEmpty()) return "";
        String word = words.label("change", night.change());
        LocalDate first = night.firstSeen();
        if (first == null || !first.isBefore(asOf)) return word;
        return ReportVocabulary.say("change.days", word, days(first, asOf));
    }

    /** Days late, overdue or left. A date that only reminds (an internal one) is never overdue, cách hiểu 11. */
    public static String time(Finding f, LocalDate asOf) {
        LocalDate due = f.due();
        LocalDate met = f.metOn();
        boolean reminder = f.note().marks().contains("INTERNAL_DATE");
        if (due == null || reminder && (met != null || asOf.isAfter(due))) return "";
        if (met != null)
            return met.isAfter(due)
                    ? ReportVocabulary.say("days.late", days(due, met))
                    : ReportVocabulary.say("days.met");
        return asOf.isAfter(due)
                ? ReportVocabulary.say("days.overdue", days(due, asOf))
                : ReportVocabulary.say("days.left", days(asOf, due));
    }

    private static String days(LocalDate from, LocalDate to) {
        return Vietnamese.number(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), 0);
    }
}
