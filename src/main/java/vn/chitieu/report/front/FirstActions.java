package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.OfficialWords;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.CauseWords;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.view.Priority;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.view.YearChange;
import vn.chitieu.report.words.PartialWords;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.vocabulary.Kind;

/** On the summary: the three things to see to first, each with its figures, what is to be done, by whom, by when. */
final class FirstActions {
    private static final int MOST = 3;
    /** Placeholder of a note: the unit's next last good day. */
    private static final String NEXT = "next_date";

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final Pattern DAY = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
    private static final int TODO_COLUMNS = 4;
    private static final int WHO_COLUMNS = 2;
    private static final int STATE_COLUMNS = 2;
    private static final int COLUMNS = 7;
    private final Night night;
    private final UnitReport report;
    private final PageBuilder page;
    private final @Nullable LocalDate answer;

    FirstActions(Night night, UnitReport report, PageBuilder page) {
        this.night = night;
        this.report = report;
        this.page = page;
        this.answer = new OfficialWords(night).answerDate();
    }

    void add() {
        page.wide(
                ReportLook.SECTION,
                ReportVocabulary.say(report.overview() == null ? "summary.worst" : "summary.worst.after.causes"));
        List<NightFinding> all = report.everything();
        List<NightFinding> worst = Priority.of(all.stream(), night.words(), MOST);
        if (!worst.isEmpty()) {
            rows(worst);
            return;
        }
        List<NightFinding> drafts = Priority.ofDrafts(all.stream(), night.words(), MOST);
        page.wide(
                ReportLook.PLAIN,
                ReportVocabulary.say(drafts.isEmpty() ? "summary.worst.none" : "summary.worst.drafts"));
        if (!drafts.isEmpty()) rows(drafts);
    }

    private void rows(List<NightFinding> findings) {
        if (report.overview() == null)
            page.add(
                    header("col.problem").span(COLUMNS - STATE_COLUMNS),
                    header("col.state").span(STATE_COLUMNS));
        else
            page.add(
                    header("col.problem"),
                    header("worst.asked"),
                    header("worst.reached").span(2),
                    header("worst.short"),
                    header("col.state").span(STATE_COLUMNS));
        page.add(header("col.todo").span(TODO_COLUMNS), header("col.who").span(WHO_COLUMNS), header("col.until"));
        for (NightFinding finding : findings) rows(finding.finding());
    }

    private static ReportCell header(String key) {
        return ReportCell.text(ReportLook.HEADER, ReportVocabulary.say(key));
    }

    /** The figures to be taken in at a glance; below them what to do about it. */
    private void rows(Finding f) {
        WorstFigures figures = WorstFigures.of(f, night.asOf());
        ReportCell title = ReportCell.text(
                ReportLook.STRONG,
                night.words().title(f) + " (" + night.words().provision(f).location() + ")");
        ReportCell state = centred(PartialWords.state(f, night.words()))
                .fill(night.words().colour(f))
                .span(STATE_COLUMNS);
        // the note below says the figures too; where the page has to hold more, once is enough
        if (figures.none() || report.overview() == null) page.add(title.span(COLUMNS - STATE_COLUMNS), state);
        else
            page.add(
                    title,
                    asked(f, figures),
                    reached(f, figures).span(2),
                    ReportCell.text(ReportLook.SUM, figures.missing()),
                    state);
        UnitNight block = block(f);
        UnitNotes notes = new UnitNotes(night.notes(), block, night.asOf());
        page.add(
                body(notes.of(f)).span(TODO_COLUMNS), body(who(f)).span(WHO_COLUMNS), ReportCell.date(until(f, notes)));
    }

    /** A day as a day, a percentage as a number; a count with its unit of measure in words, which can be broken. */
    private static ReportCell asked(Finding f, WorstFigures figures) {
        if (f.identity().kind() != Kind.TARGET) return ReportCell.date(f.due());
        if (!f.figures().unitOfMeasure().equals("%")) return centred(figures.asked());
        ReportCell target = TargetPage.target(f);
        return target.around(target.prefix(), target.suffix() + "%").look(ReportLook.CENTRED);
    }

    private ReportCell reached(Finding f, WorstFigures figures) {
        boolean day = f.identity().kind() != Kind.TARGET && f.metOn() != null;
        return day ? ReportCell.date(f.metOn()) : centred((figures.reached() + "\n" + sinceYear(f)).strip());
    }

    private UnitNight block(Finding f) {
        return report.blocks().stream()
                .filter(b -> b.unit().code().equals(f.identity().unitCode()))
                .findFirst()
                .orElse(report.own());
    }

    /** Who leads the clause of a figure that is known; else whoever the rules name as the cause. */
    private String who(Finding f) {
        String lead = night.words().provision(f).lead();
        boolean known =
                f.identity().kind() == Kind.TARGET && f.figures().actual().value() != null;
        return known && !lead.isEmpty()
                ? night.words().shortNames(lead)
                : new CauseWords(night.words()).who(f.verdict().cause());
    }

    /** What is overdue within the time an answer is given, anything else with the report its note names. */
    private @Nullable LocalDate until(Finding f, UnitNotes notes) {
        if (HeadlineCounts.heading(f, night.words()) == HeadlineCounts.Heading.LATE) return answer;
        String named = f.note().params().getOrDefault(NEXT, "");
        LocalDate next = DAY.matcher(named).matches() ? LocalDate.parse(named, WRITTEN) : notes.next();
        return next == null ? answer : next;
    }

    /** How the figure and what it is made of changed since the year before, or nothing. */
    private String sinceYear(Finding f) {
        return report.blocks().stream()
                .filter(b -> b.unit().code().equals(f.identity().unitCode()))
                .map(b -> YearChange.of(f, b.values(), night.words()))
                .flatMap(Stream::ofNullable)
                .map(c -> c.words(f.figures().unitOfMeasure().equals("%")))
                .findFirst()
                .orElse("");
    }
}
