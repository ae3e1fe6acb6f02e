package vn.chitieu.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What a finished night has to tell.
 *
 * @param accepted returns in force, each unit and year once
 * @param rejected rejected returns still unanswered by a good one, and files that could not be read
 * @param states how many findings are in each state, those of draft documents apart, worst first
 * @param workbooks how many workbooks were written
 * @param folder where they lie
 * @param lookFirst what an officer should look at first, Vietnamese sentences
 */
public record NightSummary(
        long runId,
        LocalDate asOf,
        boolean onLastGoodRules,
        int accepted,
        int rejected,
        List<StateCount> states,
        int workbooks,
        Path folder,
        List<String> lookFirst) {

    /**
     * @param word the state as shown to officers
     * @param draft whether these findings rest on a draft document, outside the headline counts
     */
    public record StateCount(String kind, String state, String word, String standing, boolean draft, int count) {}
}
