package vn.chitieu.report.night;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Standing;

/**
 * A row of the sheet of promises, to be filled: an open finding.
 *
 * @param what what it is about, with its clause
 * @param state how it stands, and what was promised about it before
 * @param id identity of the finding
 */
public record PromiseRow(String what, String state, String id) {

    /** Open findings of some units, in the order of the documents; what is waived needs no promise. */
    public static List<PromiseRow> of(Night night, List<UnitNight> blocks) {
        return blocks.stream()
                .flatMap(block -> of(
                        night, block, block == blocks.get(0) ? "" : block.unit().name()))
                .toList();
    }

    /** @param office name of a unit that stands in the workbook of another, or empty */
    private static Stream<PromiseRow> of(Night night, UnitNight block, String office) {
        Comparator<NightFinding> order = Comparator.comparing(
                        (NightFinding n) -> night.words().draft(n.finding()))
                .thenComparing(UnitNight.order(night.words()));
        return block.findings().stream()
                .filter(n -> n.finding().verdict().standing() == Standing.OPEN
                        && !n.finding().verdict().waived())
                .sorted(order)
                .map(n -> of(night, n.finding(), office));
    }

    private static PromiseRow of(Night night, Finding f, String office) {
        ReportVocabulary words = night.words();
        String period = f.identity().period().text();
        String title = words.title(f);
        String what =
                ReportVocabulary.say("promise.what", title, words.provision(f).location());
        if (!period.isEmpty()) what = ReportVocabulary.say("promise.what.period", what, Vietnamese.period(period));
        if (!office.isEmpty()) what = ReportVocabulary.say("promise.what.office", office, what);
        String state = words.stateWord(f);
        return new PromiseRow(
                what,
                night.promised()
                        .about(f.id())
                        .map(p -> ReportVocabulary.say(
                                "promise.before",
                                state,
                                Vietnamese.day(p.promise().due()),
                                p.state().word()))
                        .orElse(state),
                f.id());
    }
}
