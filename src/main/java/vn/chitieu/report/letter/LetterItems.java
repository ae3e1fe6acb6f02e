package vn.chitieu.report.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.night.Misfiled;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.ReminderItems;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.view.Rejected;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Period;

/** The words of a letter that urges for what a unit owes: one paragraph for each thing. */
final class LetterItems {
    private final Night night;

    LetterItems(Night night) {
        this.night = night;
    }

    List<String> of(UnitNight unit, ReminderItems urged) {
        List<String> items = new ArrayList<>();
        for (ReminderItems.Owed owed : urged.owed()) items.add(owed(owed, unit));
        for (ReturnStatus r : urged.corrections()) {
            List<String> files = Rejected.files(unit, r);
            items.add(say(
                    "letter.correction",
                    year(r.year()),
                    files.stream().map(Misfiled::plain).collect(Collectors.joining(", ")),
                    whole(r.errors()),
                    files.stream().map(f -> marked(unit, f)).collect(Collectors.joining(", "))));
        }
        for (ReminderItems.Owed late : urged.late()) items.add(late(late));
        List<Finding> silent = urged.duties().stream().filter(f -> !f.task()).toList();
        List<Finding> overdue = urged.duties().stream().filter(Finding::task).toList();
        if (!silent.isEmpty()) items.add(say("letter.duties", duties(silent)));
        if (!overdue.isEmpty()) items.add(say("letter.tasks", duties(overdue)));
        if (!urged.broken().isEmpty()) items.add(say("letter.promises", broken(urged.broken())));
        return items;
    }

    static String subject(ReminderItems urged) {
        boolean reports = !urged.owed().isEmpty() || !urged.corrections().isEmpty();
        if (reports) return "letter.subject";
        if (onlyLate(urged)) return "letter.subject.late";
        return urged.duties().isEmpty() ? "letter.subject.promises" : "letter.subject.duties";
    }

    /** What to do, of what the items need: send, mend, tell; empty where nothing is owed any more. */
    static String asked(ReminderItems urged) {
        if (onlyLate(urged)) return "";
        List<String> acts = new ArrayList<>();
        if (urged.owed().stream().anyMatch(o -> o.returned() == null)) acts.add(say("letter.ask.send"));
        boolean back = urged.owed().stream().anyMatch(o -> o.returned() != null);
        if (back || !urged.corrections().isEmpty()) acts.add(say("letter.ask.mend"));
        if (urged.duties().stream().anyMatch(f -> !f.task())) acts.add(say("letter.ask.duties"));
        if (urged.duties().stream().anyMatch(Finding::task)) acts.add(say("letter.ask.tasks"));
        if (!urged.broken().isEmpty()) acts.add(say("letter.ask.promises"));
        return String.join("; ", acts);
    }

    private static boolean onlyLate(ReminderItems urged) {
        return urged.owed().isEmpty()
                && urged.corrections().isEmpty()
                && urged.duties().isEmpty()
                && urged.broken().isEmpty();
    }

    private String owed(ReminderItems.Owed owed, UnitNight unit) {
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
                    Misfiled.plain(returned.file()),
                    whole(returned.errors()),
                    marked(unit, returned.file()),
                    days(f));
        }
        LocalDate met = f.metOn();
        if (met != null) return say("letter.data", what, clause, period, Vietnamese.day(met));
        boolean asked = f.lateness().filter(Lateness::request).isPresent();
        return say(asked ? "letter.unanswered" : "letter.owed", what, clause, period, days(f))
                + request(f)
                + Misfiled.inLetter(unit, f);
    }

    /** The request is cited in full after it. */
    private String title(Finding f) {
        return f.identity().dimension().request()
                ? night.words().provision(f).title()
                : night.words().title(f);
    }

    private String late(ReminderItems.Owed owed) {
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

    private static String period(ReminderItems.Owed owed) {
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

    private String broken(List<ReminderItems.Broken> broken) {
        return broken.stream()
                .map(b -> say(
                        "letter.promise",
                        title(b.finding()),
                        night.words().provision(b.finding()).location(),
                        Vietnamese.day(b.due())))
                .collect(Collectors.joining("; "));
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

    /** Name of the marked copy that goes with the letter. */
    private static String marked(UnitNight unit, String file) {
        Set<String> files = new TreeSet<>(Set.of(file));
        unit.issues().forEach(i -> files.add(i.file()));
        return Misfiled.plain(NightFolder.answers(unit.unit().code(), files).get(file));
    }

    private static String year(int year) {
        return say("letter.year", Integer.toString(year));
    }

    private static String whole(int number) {
        return Vietnamese.number(BigDecimal.valueOf(number), 0);
    }

    private static String say(String key, Object... args) {
        return ReportVocabulary.say(key, args);
    }
}
