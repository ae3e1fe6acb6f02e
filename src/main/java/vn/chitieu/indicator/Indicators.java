package vn.chitieu.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.registry.Arrangement;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.DutyCounting;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * What the returns say as of a night: which return of a unit is in force, its figures, and the figures of the units
 * they are added up to. The two tables belong to one run: the next one takes them away.
 *
 * <p>Every method works in the transaction of the caller on the same data source.
 */
public final class Indicators {
    private final DataSource source;

    public Indicators(DataSource source) {
        this.source = source;
    }

    /**
     * Rebuilds {@code return_status} and {@code indicator_value} for one run; the number of statements is constant.
     *
     * @param runId the run, whose {@code run_input} rows name the files of the inbox
     * @param asOf day of the night: returns sent later do not exist yet
     */
    public void derive(long runId, LocalDate asOf, Rulebook rulebook) {
        new Derivation(source, runId, asOf).run(rulebook);
    }

    /**
     * All that the night knows of some units, of those whose figures are added up to theirs, and of the reference units
     * of the plans.
     *
     * @param units the units to assess, in order of code, without a gap among those the night assesses
     */
    public AssessmentInput input(long runId, LocalDate asOf, List<OrganisationUnit> units, Rulebook rulebook) {
        Contributors contributors = new Contributors(rulebook.registry(), rulebook.definitions());
        Set<String> senders = new TreeSet<>();
        Set<String> figures = new TreeSet<>(references(rulebook));
        for (OrganisationUnit unit : units) {
            senders.add(unit.code());
            figures.add(unit.code());
            contributors.parts(unit.code()).forEach(u -> senders.add(u.code()));
            takenOver(rulebook.registry(), unit.code(), asOf, figures);
        }
        Set<String> tellers = tellers(units, contributors, rulebook);
        return new InputReader(source, runId, asOf).read(units, senders, figures, tellers, tasks(rulebook));
    }

    /** The units themselves, and those whose duties are counted for them. */
    private static Set<String> tellers(List<OrganisationUnit> units, Contributors contributors, Rulebook rulebook) {
        Set<String> tellers = new TreeSet<>();
        units.forEach(u -> tellers.add(u.code()));
        for (String indicator : new DutyCounting(rulebook.definitions()).indicators())
            for (OrganisationUnit unit : units)
                contributors.parts(unit.code(), contributors.source(indicator)).forEach(u -> tellers.add(u.code()));
        return tellers;
    }

    /** Adds whoever a unit has taken over, and theirs: what they had is the unit's past. */
    private static void takenOver(Registry registry, String code, LocalDate day, Set<String> into) {
        for (Arrangement a : registry.takenOver(code, day))
            if (into.add(a.oldCode())) takenOver(registry, a.oldCode(), day, into);
    }

    /** Clauses of duties that are due on a day. */
    private static Set<String> tasks(Rulebook rulebook) {
        return rulebook.documents().stream()
                .flatMap(d -> d.duties().stream())
                .filter(n -> n.due() != null)
                .map(DutyNorm::id)
                .collect(Collectors.toSet());
    }

    /** Units whose own figures are somebody's target: the nation's and the province's series. */
    private static Set<String> references(Rulebook rulebook) {
        return rulebook.documents().stream()
                .flatMap(d -> d.targets().stream())
                .map(TargetNorm::reference)
                .filter(code -> !code.equals("-") && !code.isEmpty())
                .collect(Collectors.toSet());
    }
}
