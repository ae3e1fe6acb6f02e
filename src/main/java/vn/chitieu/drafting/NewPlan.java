package vn.chitieu.drafting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whoever begins a plan.
 *
 * @param code capital letters and digits; begins every clause id
 * @param number number of the document, or empty while it is a draft
 * @param date date of the document, null while it is a draft
 * @param unit code of the unit whose territory the plan is for
 * @param issued whether it is issued; then number, date and approver are needed
 * @param parent code of the document it implements, or empty
 * @param lead code of the agency that leads it, or empty
 * @param approver who approved it, or empty
 */
public record NewPlan(
        String code,
        String title,
        String shortTitle,
        String issuer,
        String number,
        @Nullable LocalDate date,
        String unit,
        boolean issued,
        String parent,
        String lead,
        String approver) {}
