package vn.chitieu.night;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/**
 * What a finished night has to tell.
 *
 * @param accepted returns in force, each unit and year once
 * @param rejected rejected returns still unanswered by a good one, and files that could not be read
 * @param states how many findings are in each state, those of draft documents apart, worst first
 * @param books what was written and where, and which workbook and which gaps come first
 * @param refused units whose latest return was rejected and not mended, by code
 * @param unchanged whether nothing was written: the results of an earlier run stand, whose number this is
 * @param lookFirst what an officer should look at first, Vietnamese sentences
 */
public record NightSummary(
        long runId,
        LocalDate asOf,
        boolean onLastGoodRules,
        int accepted,
        int rejected,
        List<StateCount> states,
        GapSummary books,
        List<Refused> refused,
        List<String> lookFirst,
        boolean unchanged) {

    NightSummary asUnchanged() {
        return new NightSummary(
                runId, asOf, onLastGoodRules, accepted, rejected, states, books, refused, lookFirst, true);
    }

    /** A unit with a rejected return. */
    public record Refused(String code, String name) {}

    /**
     * @param state the state; of a report that is due, what it is called (the name of a {@code Lateness})
     * @param word the same as shown to officers
     * @param draft whether these findings rest on a draft document, outside the headline counts
     */
    public record StateCount(Kind kind, String state, String word, Standing standing, boolean draft, int count) {}
}
