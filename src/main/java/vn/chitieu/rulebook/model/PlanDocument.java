package vn.chitieu.rulebook.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.AnnexFigure;
import vn.chitieu.fact.owed.DeadlineNorm;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.TargetNorm;

/**
 * One document's workbook.
 *
 * @param code document code, the prefix of its clause ids
 * @param number official number, empty for an unsigned draft
 * @param date date of issue, null for an unsigned draft
 * @param territory code of the unit the document governs
 * @param lead code of the agency that leads the plan and receives its reports, or empty
 * @param draft whether it is still a draft: its findings are marked and stay outside the headline counts
 * @param parent code of the document it implements, or empty
 * @param provisions every clause, in the order of the document
 * @param targets typed rows of the targets table
 * @param deadlines typed rows of the deadlines table
 * @param duties typed rows of the duties table
 * @param annex figures apportioned to single units
 * @param file workbook's file name
 * @param hash hash of the workbook's normalised cells
 * @param workbook the workbook as it was read
 * @param scenarios tests written beside the rules
 */
public record PlanDocument(
        String code,
        String number,
        @Nullable LocalDate date,
        String issuer,
        String title,
        String shortTitle,
        String territory,
        String lead,
        boolean draft,
        String parent,
        String preparedBy,
        String approvedBy,
        List<Provision> provisions,
        List<TargetNorm> targets,
        List<DeadlineNorm> deadlines,
        List<DutyNorm> duties,
        List<AnnexFigure> annex,
        String file,
        String hash,
        byte[] workbook,
        List<Scenario> scenarios) {}
