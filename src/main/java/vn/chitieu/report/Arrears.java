package vn.chitieu.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.PlanDocument;

/** Who has not sent a report under a plan, who sent late, who must correct. Used by one thread. */
final class Arrears {
    /** Parts of the list, in its order. */
    enum Part {
        NOT_SENT("annex.part.missing"),
        SENT_LATE("annex.part.late"),
        TO_CORRECT("annex.part.correct");

        final String key;

        Part(String key) {
            this.key = key;
        }
    }

    /**
     * One line.
     *
     * @param sent day the report came, or null
     * @param days days after the last good day, or null
     */
    record Line(
            OrganisationUnit unit,
            String what,
            String period,
            @Nullable LocalDate due,
            @Nullable LocalDate sent,
            @Nullable Long days,
            String note) {}

    private final Night night;
    private final PlanDocument plan;
    private final Map<Part, List<Line>> lines = new EnumMap<>(Part.class);

    Arrears(Night night, PlanDocument plan) {
        this.night = night;
        this.plan = plan;
        for (Part part : Part.values()) lines.put(part, new ArrayList<>());
    }

    void add(UnitNight unit) {
        // a waiver hides nothing: the row says that it is waived
        Urged urged = Urged.of(unit, plan, night, true);
        for (Urged.Owed owed : urged.owed()) {
            ReturnStatus back = owed.returned();
            boolean document = owed.finding().metOn() != null;
            String note = back != null
                    ? Lexicon.say("annex.note.rejected", back.file(), Integer.toString(back.errors()))
                    : document ? Lexicon.say("annex.note.document") : request(owed.finding());
            String told = night.sent().of(owed, unit).map(night.sent()::note).orElse("");
            line(back == null ? Part.NOT_SENT : Part.TO_CORRECT, unit, owed.finding(), joined(note, told));
        }
        for (ReturnStatus back : urged.corrections()) {
            lines.get(Part.TO_CORRECT)
                    .add(new Line(
                            unit.unit(),
                            Lexicon.say("annex.correction"),
                            Integer.toString(back.year()),
                            null,
                            null,
                            null,
                            joined(
                                    Lexicon.say("annex.note.correction", Integer.toString(back.errors())),
                                    night.sent()
                                            .of(back, unit)
                                            .map(night.sent()::note)
                                            .orElse(""))));
        }
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            boolean late = f.kind().equals("deadline")
                    && f.document().equals(plan.code())
                    && f.metOn() != null
                    && Tally.heading(f, night.words()) == Tally.Heading.LATE;
            if (late) line(Part.SENT_LATE, unit, f, night.words().stateWord(f));
        }
    }

    private static String joined(String note, String told) {
        return note.isEmpty() || told.isEmpty() ? note + told : note + "; " + told;
    }

    private static String request(Finding f) {
        String number = f.noteParams().getOrDefault("request", "");
        return number.isEmpty() ? "" : Lexicon.say("annex.note.request", number);
    }

    private void line(Part part, UnitNight unit, Finding f, String note) {
        LocalDate due = f.due();
        LocalDate met = f.metOn();
        LocalDate until = met == null ? night.asOf() : met;
        Long days = due == null || !until.isAfter(due) ? null : ChronoUnit.DAYS.between(due, until);
        String what = night.words().title(f) + " ("
                + night.words().provision(f.provisionId()).location() + ")";
        String remark = f.waived() ? Remarks.waiver(f, night.words()) + (note.isEmpty() ? "" : "; " + note) : note;
        lines.get(part).add(new Line(unit.unit(), what, f.period(), due, met, days, remark));
    }

    /** The oldest first, then by code. */
    List<Line> of(Part part) {
        return lines.get(part).stream()
                .sorted(Comparator.comparing(Line::period)
                        .thenComparing(line -> line.unit().code()))
                .toList();
    }

    boolean empty() {
        return lines.values().stream().allMatch(List::isEmpty);
    }
}
