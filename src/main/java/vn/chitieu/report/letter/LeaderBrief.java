package vn.chitieu.report.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.front.WorstFigures;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.Misfiled;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.OfficialWords;
import vn.chitieu.report.view.CauseWords;
import vn.chitieu.report.view.Causes.Cause;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.view.Priority;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.letter.WordBlock;
import vn.chitieu.sheet.letter.WordDocument;
import vn.chitieu.sheet.letter.WordLook;
import vn.chitieu.vocabulary.Kind;

/**
 * One page for those who lead a unit made up of others: what is done, what is not, who has reported, who keeps things
 * waiting and what to decide about it. Every figure is one of the workbook's.
 */
public final class LeaderBrief {
    /** So many of each: all of it stands on one page. */
    private static final int MOST = 3;

    private final Night night;
    private final ReportVocabulary words;
    private final UnitReport report;
    private final SubordinateSummary overview;
    private final List<WordBlock> blocks = new ArrayList<>();

    private LeaderBrief(Night night, UnitReport report, SubordinateSummary overview) {
        this.night = night;
        this.words = night.words();
        this.report = report;
        this.overview = overview;
    }

    public static WordDocument of(Night night, UnitReport report, SubordinateSummary overview) {
        return new LeaderBrief(night, report, overview).document();
    }

    private WordDocument document() {
        String about = say("leader.about", words.inline(report.unit()));
        blocks.add(new WordBlock.Text(WordLook.TITLE, say("leader.title")));
        blocks.add(new WordBlock.Text(WordLook.TITLE, about));
        String book = Misfiled.plain(NightFolder.workbook(report.unit().code(), night.asOf()));
        blocks.add(new WordBlock.Text(WordLook.CITED, say("leader.day", Vietnamese.day(night.asOf()), book)));
        verdict();
        done();
        notDone();
        reports();
        decisions();
        return new WordDocument(say("leader.title") + " - " + about, say("app"), night.asOf(), blocks);
    }

    private void verdict() {
        heading("leader.verdict.heading");
        int[] counts = new int[HeadlineCounts.Heading.values().length];
        targets().forEach(f -> counts[HeadlineCounts.heading(f, words).ordinal()]++);
        int all = targets().size();
        int met = counts[HeadlineCounts.Heading.MET.ordinal()];
        int missed = counts[HeadlineCounts.Heading.SHORT.ordinal()];
        int unknown = counts[HeadlineCounts.Heading.UNKNOWN.ordinal()];
        point(say(
                "leader.verdict",
                number(all),
                number(met),
                number(missed),
                number(unknown),
                number(all - met - missed - unknown)));
        String sent = LatenessRows.sentence(overview.reports().counts(), words);
        if (!sent.isEmpty()) point(say("leader.verdict.reports", sent));
    }

    /** Of issued documents. */
    private List<Finding> targets() {
        return UnitReport.ofKind(report.everything(), Kind.TARGET, words).stream()
                .map(NightFinding::finding)
                .filter(f -> !words.draft(f))
                .toList();
    }

    private void done() {
        heading("leader.done");
        List<Finding> met = targets().stream()
                .filter(f -> HeadlineCounts.heading(f, words) == HeadlineCounts.Heading.MET
                        && f.figures().actual().value() != null)
                .toList();
        if (met.isEmpty()) {
            point(say("leader.done.none"));
            return;
        }
        String named = met.stream()
                .limit(MOST)
                .map(f -> say("leader.done.one", words.title(f), figure(f), aim(f)))
                .collect(Collectors.joining("; "));
        int more = met.size() - MOST;
        point(more > 0 ? say("leader.done.more", named, number(more)) : say("leader.done.all", named));
    }

    private void notDone() {
        heading("leader.missed");
        List<NightFinding> missed = Priority.of(
                report.everything().stream()
                        .filter(n -> n.finding().identity().kind() == Kind.TARGET
                                && HeadlineCounts.heading(n.finding(), words) == HeadlineCounts.Heading.SHORT),
                words,
                Integer.MAX_VALUE);
        if (missed.isEmpty()) point(say("leader.missed.none"));
        missed.stream().limit(MOST).map(NightFinding::finding).forEach(f -> {
            WorstFigures figures = WorstFigures.of(f, night.asOf());
            point(say(
                    "leader.missed.one",
                    words.title(f),
                    figures.reached(),
                    aim(f),
                    figures.missing().replace('\n', ' '),
                    words.shortNames(words.provision(f).lead())));
        });
        int more = missed.size() - MOST;
        if (more > 0) point(say("leader.missed.more", number(more)));
    }

    private static String figure(Finding f) {
        BigDecimal actual = Objects.requireNonNull(f.figures().actual().value());
        return ReportVocabulary.figure(
                actual, f.figures().aim().value(), f.figures().unitOfMeasure());
    }

    private static String aim(Finding f) {
        BigDecimal target = f.figures().aim().value();
        return target == null
                ? ""
                : ReportVocabulary.figure(
                        target, f.figures().actual().value(), f.figures().unitOfMeasure());
    }

    private void reports() {
        ReportRates rates = ReportRates.of(overview.reports(), words.rules().registry());
        if (rates.lines().isEmpty()) return;
        blocks.add(new WordBlock.Text(WordLook.POINT_HEADING, say("leader.rates", Integer.toString(rates.year()))));
        blocks.add(rates.table());
    }

    /** Who keeps things waiting, what each has to do and until when; then what only those who read can decide. */
    private void decisions() {
        heading("leader.decide");
        CauseWords causes = new CauseWords(words);
        String until = new OfficialWords(night).answerDay();
        List<Cause> waiting = overview.causes().causes();
        if (waiting.isEmpty()) point(say("summary.causes.none"));
        waiting.stream()
                .limit(MOST)
                .forEach(c -> point(say("leader.decide.one", causes.what(c), causes.todo(c), until)));
        int more = waiting.size() - MOST;
        if (more > 0) point(say("leader.decide.more", number(more)));
        point(say("leader.decide.blank"));
    }

    private void heading(String key) {
        blocks.add(new WordBlock.Text(WordLook.POINT_HEADING, say(key)));
    }

    private void point(String text) {
        blocks.add(new WordBlock.Text(WordLook.POINT, text));
    }

    private static String number(int count) {
        return Vietnamese.number(BigDecimal.valueOf(count), 0);
    }

    private static String say(String key, Object... args) {
        return ReportVocabulary.say(key, args);
    }
}
