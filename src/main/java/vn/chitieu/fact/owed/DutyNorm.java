package vn.chitieu.fact.owed;

import vn.chitieu.vocabulary.Proof;

/**
 * A row of the duties table.
 *
 * @param unitCodes every unit the clause names, leading or coordinating
 * @param leadCodes those of them that lead; {@code *} all, {@code -} none
 * @param continuing whether the duty starts anew each data year
 * @param proof what "done" must rest on
 * @param scored whether the row makes findings (addressee rows do not)
 * @param onRequest whether only a recorded request opens it
 */
public record DutyNorm(
        String id,
        String unitType,
        String unitCodes,
        String leadCodes,
        int fromYear,
        boolean continuing,
        Proof proof,
        boolean scored,
        boolean onRequest,
        RuleSource source) {}
