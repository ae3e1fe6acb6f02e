package vn.chitieu.fact.owed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * @param due by when it is to be done, once; null where no day is named
 * @param product what it is to bring forth, in words; or empty
 * @param classes classes of units it chooses, {@code except} codes it leaves out, {@code within} code of a territory it chooses;
 *     see {@link UnitChoice}
 * @param firstLead whether of several leads only the first is bound, for all of them; else each is
 * @param version from when to when it is in force
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
        @Nullable TaskDue due,
        String product,
        boolean firstLead,
        String classes,
        String except,
        String within,
        Version version,
        RuleSource source) {

    /** A duty without a due date. */
    public DutyNorm(
            String id,
            String unitType,
            String unitCodes,
            String leadCodes,
            int fromYear,
            boolean continuing,
            Proof proof,
            boolean scored,
            boolean onRequest,
            RuleSource source) {
        this(
                id,
                unitType,
                unitCodes,
                leadCodes,
                fromYear,
                continuing,
                proof,
                scored,
                onRequest,
                null,
                "",
                false,
                "*",
                "-",
                "-",
                Version.WHOLE,
                source);
    }

    /** What tells the row from other versions of its clause. */
    public String key() {
        return version.key(id);
    }

    /** Whom it binds. */
    public UnitChoice units() {
        return new UnitChoice(unitType, classes, boundCodes(), except, within);
    }

    /** Codes of the units that it binds: all it names, or without the leads for whom the first one answers. */
    public String boundCodes() {
        List<String> leads = List.of(leadCodes.split(";"));
        if (!firstLead || leads.size() < 2) return unitCodes;
        List<String> others = leads.subList(1, leads.size());
        return Stream.of(unitCodes.split(";")).filter(c -> !others.contains(c)).collect(Collectors.joining(";"));
    }
}
