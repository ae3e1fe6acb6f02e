package vn.chitieu.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.language.Folding;

/**
 * What a row of the register asks of one unit under one clause: a request, or an event that a report is due after. The
 * rules find the document that answers it. Makes no finding itself.
 */
public final class RequestCase implements Traced {
    private final String unitCode;
    private final RegisterEntry entry;
    private final int order;
    private final List<String> fired = new ArrayList<>();
    private boolean repeated;
    private @Nullable AnswerCase answer;

    /**
     * @param unitCode who is asked, where the row asks everybody too
     * @param order place among what is asked of the unit under the clause, by the day it bears
     */
    public RequestCase(String unitCode, RegisterEntry entry, int order) {
        this.unitCode = unitCode;
        this.entry = entry;
        this.order = order;
    }

    public String getUnitCode() {
        return unitCode;
    }

    public String getProvisionId() {
        return entry.provisionId();
    }

    public RegisterEntry getEntry() {
        return entry;
    }

    /** Whether the row asks every unit that the clause binds. */
    public boolean isToAll() {
        return entry.unitCode().equals("*");
    }

    /** Whether the letter has a number. */
    public boolean isNumbered() {
        return !entry.number().isEmpty();
    }

    /** The letter's number, made comparable. */
    public String getNumber() {
        return Folding.fold(entry.number());
    }

    /** The day it bears, else the day it was recorded. */
    public LocalDate getDate() {
        return AnswerCase.dated(entry);
    }

    /** Last good day that it sets, or null. */
    public @Nullable LocalDate getDue() {
        return entry.due();
    }

    public int getOrder() {
        return order;
    }

    /** Whether another row asks the same already. */
    public boolean isRepeated() {
        return repeated;
    }

    public void setRepeated(boolean repeated) {
        this.repeated = repeated;
    }

    /** The document that answers it, or null. */
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

    /** A document that may answer a request: the rules put it down, and choose among several. */
    public record PossibleAnswer(AnswerCase answer, RequestCase request) {}
}
