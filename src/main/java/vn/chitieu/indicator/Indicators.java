package vn.chitieu.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.Rulebook;

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
     * All that the night knows of some units.
     *
     * @param units the units to assess, in order of code, without a gap among those the night assesses
     * @param references codes of further units whose figures are needed (a plan's reference units)
     */
    public AssessmentInput input(long runId, LocalDate asOf, List<OrganisationUnit> units, Set<String> references) {
        return new InputReader(source, runId, asOf).read(units, references);
    }
}
