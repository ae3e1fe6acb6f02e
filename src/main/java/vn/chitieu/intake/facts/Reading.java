package vn.chitieu.intake.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.promise.PromiseFile;

/**
 * What was found in one file.
 *
 * @param facts null when the file is no return or nothing could be read
 * @param register entries when the file is a register, otherwise null
 * @param problems in the order in which they were met
 * @param sheets table key to the sheet it was found in
 * @param marks errors that an earlier answer listed, when the file is a copy made of one
 * @param beside facts for the checks beside those of the return itself
 * @param promises the sheet of promises, or null; a file without facts and register may be nothing else
 * @param dutiesAlone whether it tells of duties in between, and of none of the other tables that its sender owes
 */
public record Reading(
        @Nullable ReturnFacts facts,
        @Nullable List<RegisterEntry> register,
        List<Problem> problems,
        Map<String, String> sheets,
        Set<String> marks,
        List<Record> beside,
        boolean dutiesAlone,
        @Nullable PromiseFile promises) {

    Reading marked(Set<String> listed) {
        return new Reading(facts, register, problems, sheets, listed, beside, dutiesAlone, promises);
    }

    public static Reading none(List<Problem> problems) {
        return new Reading(null, null, problems, Map.of(), Set.of(), List.of(), false, null);
    }

    /** Of a file that is sent for its promises alone. */
    static Reading of(PromiseFile promises) {
        return new Reading(null, null, promises.problems(), Map.of(), Set.of(), List.of(), false, promises);
    }

    /** The same with a sheet of promises, or with none. */
    public Reading with(@Nullable PromiseFile others) {
        return new Reading(facts, register, problems, sheets, marks, beside, dutiesAlone, others);
    }
}
