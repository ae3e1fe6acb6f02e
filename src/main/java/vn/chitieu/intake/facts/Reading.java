package vn.chitieu.intake.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.fact.sent.RegisterEntry;

/**
 * What was found in one file.
 *
 * @param facts null when the file is no return or nothing could be read
 * @param register entries when the file is a register, otherwise null
 * @param problems in the order in which they were met
 * @param sheets table key to the sheet it was found in
 * @param marks errors that an earlier answer listed, when the file is a copy made of one
 * @param beside facts for the checks beside those of the return itself
 * @param dutiesAlone whether it tells of duties in between, and of none of the other tables that its sender owes
 */
public record Reading(
        @Nullable ReturnFacts facts,
        @Nullable List<RegisterEntry> register,
        List<Problem> problems,
        Map<String, String> sheets,
        Set<String> marks,
        List<Record> beside,
        boolean dutiesAlone) {

    Reading marked(Set<String> listed) {
        return new Reading(facts, register, problems, sheets, listed, beside, dutiesAlone);
    }

    public static Reading none(List<Problem> problems) {
        return new Reading(null, null, problems, Map.of(), Set.of(), List.of(), false);
    }
}
