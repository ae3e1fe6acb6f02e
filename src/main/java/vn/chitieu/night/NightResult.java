package vn.chitieu.night;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.rulebook.model.RuleProblem;

/**
 * How a night ended.
 *
 * @param exitCode 0 done; 1 the run failed, or another night is at work; 2 nothing could be run: the rules have errors
 *     and none were good before, or the inbox cannot be read; 3 done, but returns were rejected; 4 done on the last
 *     good rules
 * @param sentence why it did not run or failed, Vietnamese; empty when it is done
 * @param problems every problem of the present rules, warnings too
 * @param summary null unless the night is done
 * @param emptyInbox whether it was refused for an inbox that has lost all its returns
 */
public record NightResult(
        int exitCode,
        String sentence,
        List<RuleProblem> problems,
        @Nullable NightSummary summary,
        boolean emptyInbox) {

    public NightResult(int exitCode, String sentence, List<RuleProblem> problems, @Nullable NightSummary summary) {
        this(exitCode, sentence, problems, summary, false);
    }

    public boolean done() {
        return summary != null;
    }

    static NightResult failed(String sentence) {
        return new NightResult(1, sentence, List.of(), null);
    }

    static NightResult failed(String sentence, boolean emptyInbox) {
        return new NightResult(1, sentence, List.of(), null, emptyInbox);
    }

    static NightResult unusable(String sentence, List<RuleProblem> problems) {
        return new NightResult(2, sentence, problems, null);
    }

    static NightResult done(NightSummary summary, List<RuleProblem> problems) {
        int exitCode = summary.onLastGoodRules() ? 4 : summary.rejected() > 0 ? 3 : 0;
        return new NightResult(exitCode, "", problems, summary);
    }
}
