package vn.chitieu.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.DeadlineObligation;

/**
 * One period of a report that a unit owes several times a year. The rules find the document of the register that is its
 * report. Makes no finding itself.
 */
public final class PeriodCase implements Traced {
    private final DeadlineObligation obligation;
    private final int order;
    private final List<String> fired = new ArrayList<>();
    private @Nullable AnswerCase answer;

    /** @param order place among the unit's periods under the clause, the oldest first */
    public PeriodCase(DeadlineObligation obligation, int order) {
        this.obligation = obligation;
        this.order = order;
    }

    public String getUnitCode() {
        return obligation.unit().code();
    }

    public String getProvisionId() {
        return obligation.provisionId();
    }

    /** {@code 2026-Q1}, as registers and findings name it. */
    public String getCode() {
        return obligation.period().code();
    }

    public LocalDate getBegin() {
        return obligation.period().begin();
    }

    public int getOrder() {
        return order;
    }

    public @Nullable AnswerCase getAnswer() {
        return answer;
    }

    public void setAnswer(AnswerCase answer) {
        this.answer = answer;
    }

    @Override
    public void fired(String rule) {
        if (!fired.contains(rule)) fired.add(rule);
    }

    /** Names of the rules that fired for it, in order. */
    public List<String> getTrace() {
        return List.copyOf(fired);
    }
}
