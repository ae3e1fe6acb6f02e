package vn.chitieu.intake.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.TypedCells;
import vn.chitieu.rulebook.model.NoEvidence;
import vn.chitieu.rulebook.model.Rulebook;

/** Reads what a unit says of its duties, and of those of its offices. */
final class DutyRows {
    private final Rulebook rulebook;
    private final Cover cover;
    private final Set<String> ids;
    private final boolean known;
    private final NoEvidence none;

    DutyRows(Rulebook rulebook, Cover cover) {
        this.rulebook = rulebook;
        this.cover = cover;
        this.none = new NoEvidence(rulebook.definitions());
        this.ids = rulebook.documents().stream()
                .flatMap(document -> document.duties().stream())
                .map(duty -> duty.id())
                .collect(Collectors.toSet());
        this.known = cover.unitCode() != null
                && rulebook.registry().unit(cover.unitCode()).isPresent();
    }

    /** The row with what can be read of it. */
    DutyRow read(RowValues row) {
        String unit = unit(row);
        String provision = TypedCells.provision(row.text(FormKeys.PROVISION), ids);
        String state = row.term(FormKeys.STATE);
        BigDecimal percent = row.percent(FormKeys.PERCENT);
        LocalDate date = row.date(FormKeys.DATE);
        String evidence = none.of(row.text(FormKeys.EVIDENCE));
        String difficulty = row.text(FormKeys.DIFFICULTY);
        // whose duties they are is not known: that is said once, at the cover
        boolean meant = unit != null && !provision.isEmpty() && (!known || binds(provision, unit));
        if (!meant && unit != null && !provision.isEmpty()) {
            row.problem("DUTY_UNKNOWN", FormKeys.PROVISION, "value", provision);
        }
        return new DutyRow(
                row.number(),
                unit == null ? "" : unit,
                meant ? provision : "",
                state,
                percent,
                evidence,
                date,
                difficulty,
                !row.flawed() && meant && state != null,
                row.place(FormKeys.PROVISION),
                row.place(FormKeys.STATE));
    }

    /** Whether the clause is a duty and names the unit. */
    private boolean binds(String provision, String code) {
        OrganisationUnit unit = rulebook.registry().unit(code).orElse(null);
        return unit != null
                && rulebook.documents().stream().anyMatch(document -> document.duties().stream()
                        .filter(duty -> duty.id().equals(provision))
                        .anyMatch(duty -> rulebook.registry()
                                .territory(document.territory())
                                .binds(duty.units(), unit)));
    }

    private @Nullable String unit(RowValues row) {
        String sender = cover.unitCode() == null ? "" : cover.unitCode();
        if (!row.has(FormKeys.UNIT_CODE) || !known) return sender;
        String unit = TypedCells.unitCode(row.text(FormKeys.UNIT_CODE), rulebook.registry());
        String parent =
                rulebook.registry().unit(unit).map(OrganisationUnit::parentCode).orElse(null);
        if (unit.equals(sender) || sender.equals(parent)) return unit;
        row.problem("UNIT_NOT_SENDER", FormKeys.UNIT_CODE, "value", unit);
        return null;
    }
}
