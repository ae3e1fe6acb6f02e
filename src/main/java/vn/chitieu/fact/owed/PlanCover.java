package vn.chitieu.fact.owed;

/**
 * What the logic must know of a document besides its rows.
 *
 * @param code document code, the prefix of its clause ids
 * @param lead code of the agency that leads the plan and receives its reports, or empty
 * @param draft whether it is still a draft
 */
public record PlanCover(String code, String lead, boolean draft) {}
