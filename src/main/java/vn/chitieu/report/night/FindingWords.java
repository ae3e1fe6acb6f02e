package vn.chitieu.report.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.Notes;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;

/** Findings in the words of the workbooks, for whoever shows single ones. */
public final class FindingWords {
    private final ReportVocabulary words;
    private final Notes notes;
    private final LocalDate asOf;

    public FindingWords(Rulebook rulebook, LocalDate asOf) {
        this.words = new ReportVocabulary(rulebook, asOf);
        this.notes = new Notes(words, asOf);
        this.asOf = asOf;
    }

    /** The state as shown; empty for a finding without a state. */
    public String state(Finding finding) {
        return words.stateWord(finding);
    }

    /** Whether a state, a report's name once it is due, or the word of either is the finding's. */
    public boolean says(Finding finding, String stateOrWord) {
        StateRow state =
                words.state(finding.identity().kind(), finding.verdict().state());
        return Stream.of(
                        finding.verdict().state(),
                        state == null ? "" : state.word(),
                        finding.named(),
                        words.stateWord(finding))
                .anyMatch(stateOrWord::equals);
    }

    /** Whether document or figure is a draft: such findings stay outside the headline counts. */
    public boolean draft(Finding finding) {
        return words.draft(finding);
    }

    /** What the clause asks for, with its level. */
    public String title(Finding finding) {
        return words.title(finding);
    }

    /** Who leads and, on a second line, who coordinates. */
    public String agencies(Finding finding) {
        return words.agencies(words.provision(finding));
    }

    /** The figure to be reached, with its sign and unit; empty of anything but a target whose figure is known. */
    public String aim(Finding finding) {
        Measured m = finding.measured();
        if (m == null || m.aim().value() == null) return "";
        String most = m.aim().most() == null ? "" : "–" + Figures.words(m.aim().most());
        return ReportVocabulary.sign(m.aim()) + Figures.words(m.aim().value()) + most + unit(m);
    }

    /** A figure of a target with its unit, never rounded to the target; empty when it is unknown. */
    public String figure(Finding finding, @Nullable BigDecimal value) {
        Measured m = finding.measured();
        return m == null || value == null ? "" : Figures.words(value, m.aim().value()) + unit(m);
    }

    private static String unit(Measured m) {
        String unit = m.unitOfMeasure();
        return unit.isEmpty() || unit.equals("%") ? unit : " " + unit;
    }

    /** Kind, severity, change and the like: the word of a key, with a capital letter. */
    public String label(String kind, String key) {
        return words.label(kind, key);
    }

    /** What reports are called that stand under a name once they are due. */
    public String label(Lateness lateness) {
        return words.label(lateness);
    }

    /** Where the clause stands, for citation. */
    public String citation(Finding finding) {
        return words.citation(finding);
    }

    /** Where one state of a pace ends and another begins. */
    public List<BigDecimal> paceLimits() {
        return words.paceLimits();
    }

    /** A remark's words. */
    public String mark(String mark) {
        return words.term("mark", mark);
    }

    /** A level or another part of a finding, in words. */
    public String dimension(Dimension dimension) {
        return words.dimension(dimension);
    }

    /** The kind of a source of figures, in words. */
    public String input(String what) {
        return words.term("input", what);
    }

    /**
     * The remediation note, filled in.
     *
     * @param beside all findings of the unit: the note may name its next date
     */
    public String note(Finding finding, OrganisationUnit unit, List<Finding> beside) {
        return notes.note(finding, unit, UnitNotes.next(beside, asOf));
    }
}
