package vn.chitieu.fact.owed;

import java.math.BigDecimal;

/** A figure apportioned to one unit under one norm; {@code citation} names the plan that gives it. */
public record AnnexFigure(
        String provisionId, String unitCode, BigDecimal value, String citation, boolean draft, RuleSource source) {}
