package vn.chitieu.report.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.OfficialWords;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.paper.Appendices;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.view.PlanResults;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.view.YearChange;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.PartialWords;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.letter.WordBlock;
import vn.chitieu.sheet.letter.WordDocument;
import vn.chitieu.sheet.letter.WordLook;
import vn.chitieu.vocabulary.Kind;

/**
 * Draft of the report that the agency which leads a plan owes, after Decree 30/2020/NĐ-CP: results of the targets, duties,
 * reporting, what units find difficult, proposals. What the program cannot know is a blank, and marked.
 */
public final class PlanReport {
    private static final String NOT_YET = "NOT_YET_DUE";

    private final Night night;
    private final ReportVocabulary words;
    private final OfficialWords official;
    private final Appendices.Appendix about;
    private final @Nullable UnitNight whole;
    private final List<WordBlock> blocks = new ArrayList<>();

    /** @param whole the unit that the plan governs, if it has findings */
    private PlanReport(Night night, Appendices.Appendix about, @Nullable UnitNight whole) {
        this.night = night;
        this.words = night.words();
        this.official = new OfficialWords(night);
        this.about = about;
        this.whole = whole;
    }

    public static WordDocument of(Night night, Appendices.Appendix about, @Nullable UnitNight whole) {
        return new PlanReport(night, about, whole).document();
    }

    private WordDocument document() {
        PlanDocument plan = about.plan();
        OrganisationUnit lead = about.lead();
        String subject = say("plan.about", plan.shortTitle(), Integer.toString(year()));
        blocks.add(official.head(plan, lead, say("plan.number", official.abbreviation(lead)), ""));
        blocks.add(new WordBlock.Text(WordLook.TITLE, ""));
        blocks.add(new WordBlock.Text(WordLook.TITLE, say("plan.title")));
        blocks.add(new WordBlock.Text(WordLook.TITLE, subject));
        blocks.add(new WordBlock.Text(WordLook.ADDRESSEE, say("letter.to", plan.issuer())));
        body(say("letter.opening", words.documentCited(plan), OfficialWords.about(plan)));
        body(say("plan.opening", lead.name(), Vietnamese.day(night.asOf())));
        targets();
        duties();
        reports();
        difficulties();
        proposals();
        heading("plan.next");
        body(say("plan.next.blank"));
        body(say("plan.appendices", NightFolder.appendixName(plan.code(), night.asOf())));
        body(say("plan.closing", lead.name(), plan.issuer()));
        blocks.add(new WordBlock.Foot(
                List.of(say("letter.receivers"), say("letter.receivers.to"), say("letter.receivers.kept")),
                official.signer(lead)));
        return new WordDocument(say("plan.title") + " - " + subject, say("app"), night.asOf(), blocks);
    }

    /** The newest year that a report of the units was due for, or that of the day. */
    private int year() {
        int year =
                ReportRates.of(about.arrears().rows(), words.rules().registry()).year();
        return year == 0 ? night.asOf().getYear() : year;
    }

    private void targets() {
        heading("plan.targets");
        List<Finding> all = asked();
        if (all.isEmpty()) {
            body(say("plan.targets.none"));
            return;
        }
        int[] counts = new int[HeadlineCounts.Heading.values().length];
        all.forEach(f -> counts[HeadlineCounts.heading(f, words).ordinal()]++);
        int met = counts[HeadlineCounts.Heading.MET.ordinal()];
        int missed = counts[HeadlineCounts.Heading.SHORT.ordinal()];
        int unknown = counts[HeadlineCounts.Heading.UNKNOWN.ordinal()];
        body(say(
                "leader.verdict",
                number(all.size()),
                number(met),
                number(missed),
                number(unknown),
                number(all.size() - met - missed - unknown)));
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        int early = 0;
        for (Finding f : all) {
            if (f.verdict().state().equals(NOT_YET)) early++;
            else groups.computeIfAbsent(group(f), k -> new ArrayList<>()).add(f);
        }
        List<List<String>> rows = new ArrayList<>();
        int count = 0;
        for (Map.Entry<String, List<Finding>> group : groups.entrySet()) {
            rows.add(List.of(group.getKey()));
            for (Finding f : group.getValue()) rows.add(row(++count, f));
        }
        blocks.add(new WordBlock.Table(
                List.of(
                        column("col.no", 6, true),
                        column("col.target.title", 36, false),
                        column("col.target", 12, true),
                        column("plan.now", 16, true),
                        column("plan.change", 12, true),
                        column("col.state", 18, true)),
                rows));
        if (early > 0) body(say("plan.targets.early", Integer.toString(early)));
    }

    /** Targets of the plan that its unit is judged by, in the plan's order. */
    private List<Finding> asked() {
        if (whole == null) return List.of();
        return UnitReport.ofKind(whole.findings(), Kind.TARGET, words).stream()
                .map(NightFinding::finding)
                .filter(f -> f.sources().document().equals(about.plan().code()) && !words.draft(f))
                .toList();
    }

    private String group(Finding f) {
        return say(
                "plan.group",
                Vietnamese.period(f.identity().period().text()),
                words.provision(f).location());
    }

    private List<String> row(int number, Finding f) {
        BigDecimal target = f.figures().aim().value();
        BigDecimal actual = f.figures().actual().value();
        BigDecimal most = f.figures().aim().most();
        String unit = f.figures().unitOfMeasure();
        String asked = target == null
                ? ""
                : ReportVocabulary.sign(f.figures().aim())
                        + ReportVocabulary.figure(target, actual, unit)
                        + (most == null ? "" : " - " + ReportVocabulary.figure(most, actual, unit));
        BigDecimal part = f.figures().actual().numerator();
        BigDecimal among = f.figures().actual().denominator();
        String parts =
                part == null || among == null ? "" : "\n(" + Figures.words(part) + "/" + Figures.words(among) + ")";
        String reached = actual == null ? "" : ReportVocabulary.figure(actual, target, unit);
        return List.of(
                Integer.toString(number),
                words.title(f),
                asked,
                (reached + parts).strip(),
                change(f),
                PartialWords.state(f, words));
    }

    /** Since the year before, of the same units. */
    private String change(Finding f) {
        YearChange change = whole == null ? null : YearChange.of(f, whole.values(), words);
        return change == null ? "" : change.words(f.figures().unitOfMeasure().equals("%"));
    }

    private void duties() {
        heading("plan.duties");
        List<PlanResults.Duty> duties = about.duties().duties();
        if (duties.isEmpty()) {
            body(say("plan.duties.none"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (PlanResults.Duty duty : duties) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    say(
                            "letter.duty",
                            words.provision(duty.provision()).title(),
                            words.provision(duty.provision()).location()),
                    number(duty.units()),
                    number(duty.of(HeadlineCounts.Heading.MET)),
                    number(duty.of(HeadlineCounts.Heading.OTHER)),
                    number(duty.units()
                            - duty.of(HeadlineCounts.Heading.MET)
                            - duty.of(HeadlineCounts.Heading.OTHER))));
        }
        blocks.add(new WordBlock.Table(
                List.of(
                        column("col.no", 6, true),
                        column("col.duty.title", 46, false),
                        column("plan.duties.units", 12, true),
                        column("plan.duties.done", 12, true),
                        column("plan.duties.going", 12, true),
                        column("plan.duties.open", 12, true)),
                rows));
    }

    private void reports() {
        heading("plan.reports");
        LatenessRows rows = about.arrears().rows();
        String sentence = LatenessRows.sentence(rows.counts(), words);
        if (!sentence.isEmpty()) body(say("leader.verdict.reports", sentence));
        ReportRates rates = ReportRates.of(rows, words.rules().registry());
        if (!rates.lines().isEmpty()) {
            body(say("plan.rates", Integer.toString(rates.year())));
            blocks.add(rates.table());
        }
    }

    private void difficulties() {
        heading("plan.difficulties");
        List<PlanResults.Difficulty> said = about.duties().difficulties();
        if (said.isEmpty()) body(say("plan.difficulties.none"));
        String clause = "";
        for (PlanResults.Difficulty difficulty : said) {
            if (!difficulty.provision().equals(clause)) {
                clause = difficulty.provision();
                body(say(
                        "plan.difficulties.clause",
                        words.provision(clause).title(),
                        words.provision(clause).location()));
            }
            body(say(
                    "plan.difficulties.one",
                    difficulty.text(),
                    Integer.toString(difficulty.units().count()),
                    difficulty.units().words()));
        }
        body(say("plan.difficulties.blank"));
    }

    /** What the rules recommend for each target that is short, then what only the agency can propose. */
    private void proposals() {
        heading("plan.proposals");
        if (whole != null) {
            UnitNotes notes = new UnitNotes(night.notes(), whole, night.asOf());
            asked().stream()
                    .filter(f -> HeadlineCounts.heading(f, words) == HeadlineCounts.Heading.SHORT)
                    .forEach(f -> body(say("plan.proposals.one", words.title(f), notes.of(f))));
        }
        body(say("plan.proposals.blank"));
    }

    private static WordBlock.Column column(String key, int share, boolean centred) {
        return new WordBlock.Column(say(key), share, centred);
    }

    private void heading(String key) {
        blocks.add(new WordBlock.Text(WordLook.HEADING, say(key)));
    }

    private void body(String text) {
        blocks.add(new WordBlock.Text(WordLook.BODY, text));
    }

    private static String number(int count) {
        return Vietnamese.number(BigDecimal.valueOf(count), 0);
    }

    private static String say(String key, Object... args) {
        return ReportVocabulary.say(key, args);
    }
}
