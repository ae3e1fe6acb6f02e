package vn.chitieu.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.PlanDocument;
import vn.chitieu.sheet.Letter;
import vn.chitieu.vocabulary.Period;

/** Drafts of the letters by which the agency that receives a plan's reports urges the units that owe something. */
final class Letters {
    private static final String ANSWER_DAYS = "ANSWER_DAYS";
    private final Night night;
    private final List<PlanDocument> plans;

    /** A letter and who sends it to whom. */
    record Draft(OrganisationUnit lead, OrganisationUnit to, Letter letter) {}

    Letters(Night night) {
        this.night = night;
        this.plans = night.words().rules().documents().stream()
                .filter(d -> !d.draft() && d.date() != null && !d.lead().isEmpty())
                .toList();
    }

    /**
     * One letter for each issued plan under which the unit owes something that no letter sent before is waiting for; none
     * to the agency itself. A unit that has ended gets none: those who answer for it now do (mục 4.15).
     */
    List<Draft> about(UnitNight unit) {
        List<Draft> drafts = new ArrayList<>();
        List<OrganisationUnit> answering = night.words().rules().registry().answeringFor(unit.unit(), night.asOf());
        for (PlanDocument plan : plans) {
            Optional<OrganisationUnit> lead = night.words().rules().registry().unit(plan.lead());
            if (lead.isEmpty() || plan.lead().equals(unit.unit().code())) continue;
            Urged urged = night.sent().without(Urged.of(unit, plan, night), unit);
            if (urged.nothing()) continue;
            for (OrganisationUnit to : answering)
                if (!to.code().equals(plan.lead()))
                    drafts.add(new Draft(lead.get(), to, letter(unit, to, plan, lead.get(), urged)));
        }
        return drafts;
    }

    private Letter letter(UnitNight unit, OrganisationUnit to, PlanDocument plan, OrganisationUnit lead, Urged urged) {
        String name = name(to);
        String cited = night.words().documentCited(plan);
        String day = Vietnamese.day(night.asOf());
        List<String> items = items(unit, urged);
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) numbered.add((i + 1) + ". " + items.get(i));
        return new Letter(
                say("letter.title", name),
                say("app"),
                List.of(plan.issuer().toUpperCase(Locale.ROOT), lead.name().toUpperCase(Locale.ROOT)),
                List.of(say("letter.nation"), say("letter.motto")),
                say("letter.number", symbol(lead)),
                say("letter.date", place(plan)),
                say(subject(urged), plan.shortTitle()),
                say("letter.to", name),
                List.of(
                        say("letter.opening", cited, about(plan)),
                        say("letter.found", day, lead.name(), owing(unit.unit(), to))),
                numbered,
                onlyLate(urged)
                        ? List.of(say("letter.ask.late", name))
                        : List.of(say("letter.ask", name, asked(urged)), answer(lead, plan)),
                List.of(
                        say("letter.receivers"),
                        say("letter.receivers.to"),
                        say("letter.receivers.above", plan.issuer()),
                        say("letter.receivers.kept")),
                signer(lead),
                night.asOf());
    }

    /** Whose reports are missing: the addressee's, or those of a unit that it answers for. */
    private String owing(OrganisationUnit unit, OrganisationUnit to) {
        LocalDate lastDay = unit.validTo();
        if (lastDay == null || to.code().equals(unit.code())) return name(to);
        return say(
                unit.successors().isEmpty() ? "letter.of.ended" : "letter.of.succeeded",
                name(unit),
                Vietnamese.day(lastDay),
                name(to));
    }

    private static boolean onlyLate(Urged urged) {
        return urged.owed().isEmpty()
                && urged.corrections().isEmpty()
                && urged.duties().isEmpty();
    }

    private static String subject(Urged urged) {
        boolean reports = !urged.owed().isEmpty() || !urged.corrections().isEmpty();
        return reports ? "letter.subject" : onlyLate(urged) ? "letter.subject.late" : "letter.subject.duties";
    }

    /** What the plan is about, as a document is cited the first time; its kind has just been said. */
    private static String about(PlanDocument plan) {
        String kind = plan.shortTitle().replaceFirst(" số .*$", "") + " ";
        return plan.title().startsWith(kind) ? plan.title().substring(kind.length()) : plan.title();
    }

    /** The agency's abbreviation in the numbers of its letters, from the dictionary of the rules. */
    private String symbol(OrganisationUnit lead) {
        String symbol = night.words().term("letter_symbol", lead.code());
        return symbol.equals(lead.code()) ? say("letter.number.blank") : symbol + "-" + say("letter.number.blank");
    }

    private List<String> items(UnitNight unit, Urged urged) {
        List<String> items = new ArrayList<>();
        for (Urged.Owed owed : urged.owed()) items.add(owed(owed, unit));
        for (ReturnStatus r : urged.corrections()) {
            List<String> files = Rejected.files(unit, r);
            items.add(say(
                    "letter.correction",
                    year(r.year()),
                    String.join(", ", files),
                    whole(r.errors()),
                    files.stream().map(f -> marked(unit, f)).collect(Collectors.joining(", "))));
        }
        for (Urged.Owed late : urged.late()) items.add(late(late));
        List<Finding> silent = urged.duties().stream().filter(f -> !f.task()).toList();
        List<Finding> overdue = urged.duties().stream().filter(Finding::task).toList();
        if (!silent.isEmpty()) items.add(say("letter.duties", duties(silent)));
        if (!overdue.isEmpty()) items.add(say("letter.tasks", duties(overdue)));
        return items;
    }

    private String owed(Urged.Owed owed, UnitNight unit) {
        Finding f = owed.finding();
        String what = title(f);
        String clause = night.words().citation(f);
        String period = period(owed);
        ReturnStatus returned = owed.returned();
        if (returned != null) {
            return say(
                    f.metOn() == null ? "letter.rejected" : "letter.rejected.met",
                    what,
                    clause,
                    period,
                    returned.file(),
                    whole(returned.errors()),
                    marked(unit, returned.file()),
                    days(f));
        }
        LocalDate met = f.metOn();
        if (met != null) return say("letter.data", what, clause, period, Vietnamese.day(met));
        boolean asked = f.lateness().filter(Lateness::request).isPresent();
        return say(asked ? "letter.unanswered" : "letter.owed", what, clause, period, days(f))
                + request(f)
                + Misfiled.say("letter.misfiled", unit, f);
    }

    /** The request is cited in full after it. */
    private String title(Finding f) {
        return f.identity().dimension().request()
                ? night.words().provision(f).title()
                : night.words().title(f);
    }

    private String late(Urged.Owed owed) {
        Finding f = owed.finding();
        LocalDate due = Objects.requireNonNull(f.due());
        LocalDate met = Objects.requireNonNull(f.metOn());
        return say(
                "letter.late",
                title(f),
                night.words().citation(f),
                period(owed),
                Vietnamese.day(met),
                Vietnamese.number(BigDecimal.valueOf(ChronoUnit.DAYS.between(due, met)), 0),
                Vietnamese.day(due));
    }

    /** What to do, of what the items need: send, mend, tell. */
    private static String asked(Urged urged) {
        List<String> acts = new ArrayList<>();
        if (urged.owed().stream().anyMatch(o -> o.returned() == null)) acts.add(say("letter.ask.send"));
        boolean back = urged.owed().stream().anyMatch(o -> o.returned() != null);
        if (back || !urged.corrections().isEmpty()) acts.add(say("letter.ask.mend"));
        if (urged.duties().stream().anyMatch(f -> !f.task())) acts.add(say("letter.ask.duties"));
        if (urged.duties().stream().anyMatch(Finding::task)) acts.add(say("letter.ask.tasks"));
        return String.join("; ", acts);
    }

    private static String period(Urged.Owed owed) {
        Period period = owed.finding().identity().period();
        if (period.months() < 12) return Vietnamese.period(period.text());
        return say(owed.data() ? "letter.year" : "letter.year.plain", period.text());
    }

    /** "thời hạn gửi chậm nhất là ngày 04/12/2026, đến nay quá hạn 27 ngày". */
    private String days(Finding f) {
        LocalDate due = f.due();
        if (due == null) return "";
        long over = ChronoUnit.DAYS.between(due, night.asOf());
        String days = Vietnamese.number(BigDecimal.valueOf(Math.abs(over)), 0);
        return say(over > 0 ? "letter.days" : "letter.days.left", Vietnamese.day(due), days);
    }

    private static String request(Finding f) {
        String number = f.note().params().getOrDefault("request", "");
        String day = f.note().params().getOrDefault("request_date", "");
        return number.isEmpty()
                ? "."
                : say(
                        "letter.request",
                        number,
                        day.isEmpty() ? "" : say("letter.request.day", Vietnamese.day(LocalDate.parse(day))));
    }

    private String duties(List<Finding> duties) {
        return duties.stream().map(this::duty).collect(Collectors.joining("; "));
    }

    private String duty(Finding f) {
        String title = night.words().title(f);
        String place = night.words().provision(f).location();
        LocalDate due = f.due();
        if (!f.task() || due == null) return say("letter.duty", title, place);
        return say("letter.task", title, place, Vietnamese.day(due), whole((int)
                ChronoUnit.DAYS.between(due, night.asOf())));
    }

    /** Until when to answer: so many days after the as-of date by the rules, or left for the office to fill in. */
    private String answer(OrganisationUnit lead, PlanDocument plan) {
        String until = night.words().rules().definitions().thresholds().stream()
                .filter(t -> t.key().equals(ANSWER_DAYS))
                .map(t -> Vietnamese.day(night.asOf().plusDays(t.value().longValue())))
                .max(Comparator.naturalOrder())
                .orElse(say("letter.answer.blank"));
        return say("letter.answer", until, lead.name(), plan.issuer());
    }

    /** Name of the marked copy that goes with the letter. */
    private static String marked(UnitNight unit, String file) {
        Set<String> files = new TreeSet<>(Set.of(file));
        unit.issues().forEach(i -> files.add(i.file()));
        return NightFolder.answers(unit.unit().code(), files).get(file).replaceFirst("^.*/", "");
    }

    /** A territory is written to at its people's committee. */
    private String name(OrganisationUnit unit) {
        boolean people = !night.structure().population(unit).isEmpty()
                && !night.structure().addedToParent(unit);
        return people ? say("letter.committee", night.words().inline(unit)) : unit.name();
    }

    private String place(PlanDocument plan) {
        return night.words()
                .rules()
                .registry()
                .unit(plan.territory())
                .map(night.words()::inline)
                .map(n -> n.replaceFirst("^\\p{Ll}+ ", ""))
                .orElse("…");
    }

    private String signer(OrganisationUnit lead) {
        String word = night.words().term("letter.signer", lead.kind());
        return word.equals(lead.kind()) ? say("letter.signer") : word;
    }

    private static String year(int year) {
        return say("letter.year", Integer.toString(year));
    }

    private static String whole(int number) {
        return Vietnamese.number(BigDecimal.valueOf(number), 0);
    }

    private static String say(String key, Object... args) {
        return Lexicon.say(key, args);
    }
}
