package vn.chitieu.engine;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Predicate;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.PromiseCase;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.finding.Finding;

/** The compiled rules of one rulebook. Safe to use from several threads: every call has a session of its own. */
public interface RuleEngine {

    /** Version of the rule engine library, recorded with each run. */
    String version();

    /** The same rules, compiled once, with other figures of base years. */
    RuleEngine withBaselines(List<Baseline> baselines);

    /** Stage one: what the given units owe, for data years up to {@code lastYear}, as its last day sees it. */
    default Obligations bind(List<OrganisationUnit> units, int lastYear) {
        return bind(units, LocalDate.of(lastYear, Month.DECEMBER, 31), lastYear);
    }

    /**
     * The same as a night sees it.
     *
     * @param night day whose versions of the rows count (mục 4.14); those that begin later do not exist yet
     */
    Obligations bind(List<OrganisationUnit> units, LocalDate night, int lastYear);

    /** Stage one and two: the findings of the given units, ordered by their identity. */
    List<Finding> assess(AssessmentInput input);

    /**
     * The same, but of targets and duties only those of the clauses that are wanted. The others' findings are left out and
     * nothing else changes: the logic looks at one of them at a time, while the reports of all documents, by which years
     * are judged, stand beside it.
     *
     * @param wanted whether a clause is, by its id
     */
    List<Finding> assess(AssessmentInput input, Predicate<String> wanted);

    /** Gives each promise its state, all those about one finding together; logic that knows none leaves them without. */
    void promises(List<PromiseCase> promises);

    /** Documents of the register, under clauses owed on occasion, that answer nothing that was asked for; by place. */
    List<RegisterEntry> unfit(List<RegisterEntry> register);

    /** The data checks of one return, ordered by place and code. */
    default List<Problem> check(ReturnFacts facts) {
        return check(facts, List.of());
    }

    /** As {@link #check(ReturnFacts)}, with what is known beside its rows: {@code SeenOn}, {@code NamedUnit} ... */
    List<Problem> check(ReturnFacts facts, List<? extends Record> beside);

    /**
     * The checks of returns against others, and against the names of their files: {@code YearPair}, {@code CountPair},
     * {@code ReplacedReturn}, {@code FileName}.
     */
    List<Problem> compareYears(List<? extends Record> pairs);
}
