package vn.chitieu.revision;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;

/** Which clauses held on a date: their document was issued, and their horizon was open. */
public final class HeldClauses {
    private HeldClauses() {}

    /** How a clause stood on the date. */
    public enum Standing {
        /** Issued and open. */
        HOLDS,
        /** Open, but its document is a draft. */
        DRAFT,
        /** Its document was issued later. */
        NOT_ISSUED,
        /** Its horizon opens later. */
        NOT_OPEN,
        /** Its horizon was over. */
        OVER,
        /** This version of it begins later. */
        NOT_BEGUN,
        /** This version of it was replaced, or the clause repealed. */
        REPLACED
    }

    /** A clause with how it stood. */
    public record Clause(PlanDocument document, Provision provision, Standing standing) {}

    /** Every clause of every document, in the order of the files. */
    public static List<Clause> on(Rulebook rulebook, LocalDate day) {
        return rulebook.documents().stream()
                .flatMap(d -> d.provisions().stream().map(p -> new Clause(d, p, standing(d, p, day))))
                .toList();
    }

    private static Standing standing(PlanDocument document, Provision clause, LocalDate day) {
        LocalDate issued = document.date();
        if (issued != null && issued.isAfter(day)) return Standing.NOT_ISSUED;
        if (!clause.version().begun(day)) return Standing.NOT_BEGUN;
        if (!clause.version().holds(day)) return Standing.REPLACED;
        String horizon = clause.horizon();
        if (horizon.matches("\\d{4}(-\\d{4})?")) {
            int end = Integer.parseInt(horizon.substring(horizon.length() - 4));
            int begin = horizon.length() > 4 ? Integer.parseInt(horizon.substring(0, 4)) : 0;
            if (day.getYear() > end) return Standing.OVER;
            if (day.getYear() < begin) return Standing.NOT_OPEN;
        }
        return document.draft() || issued == null ? Standing.DRAFT : Standing.HOLDS;
    }
}
