package vn.chitieu.rulebook.model;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;

/**
 * Indicators that count units by what has been found of a duty of theirs, not by a figure that anybody sends (mục 4.16):
 * their measures name the table of duties, the column says which units, the flags name the clauses.
 */
public final class DutyCounting {
    /** Table of a measure that counts units by their duties. */
    public static final String TABLE = "DUTIES";
    /** Column of a measure of the units that a duty binds. */
    public static final String OWED = "owed";
    /** Column of a measure of the units that have done it. */
    public static final String DONE = "done";

    private final Map<String, Counted> counted = new LinkedHashMap<>();

    /**
     * What an indicator counts.
     *
     * @param whole null for a count of units
     */
    public record Counted(Measure part, @Nullable Measure whole) {
        /** Clauses of the duties, in the order in which they are written. */
        public Set<String> clauses() {
            Set<String> all = new LinkedHashSet<>(of(part));
            if (whole != null) all.addAll(of(whole));
            return all;
        }

        /** Clauses of the duties that one of its measures counts. */
        public static List<String> of(Measure measure) {
            return List.of(measure.flags().split(";"));
        }
    }

    public DutyCounting(Definitions definitions) {
        Map<String, Measure> measures = new HashMap<>();
        for (Measure m : definitions.measures()) measures.put(m.id(), m);
        for (Indicator i : definitions.indicators()) {
            Measure part = measures.get(i.numerator());
            Measure whole = measures.get(i.denominator());
            if (part != null
                    && part.table().equals(TABLE)
                    && (whole == null || whole.table().equals(TABLE))) counted.put(i.id(), new Counted(part, whole));
        }
    }

    public boolean none() {
        return counted.isEmpty();
    }

    /** What an indicator counts; null for one that is no count of units by their duties. */
    public @Nullable Counted of(String indicator) {
        return counted.get(indicator);
    }

    public Set<String> indicators() {
        return counted.keySet();
    }
}
