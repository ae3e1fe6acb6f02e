package vn.chitieu.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.AnnexFigure;

/** A row of the targets table met by one unit; its setters are the action columns of the sheet "Chỉ tiêu". */
public final class TargetDraft {
    private final String id;
    private final OrganisationUnit unit;
    private final int horizonEnd;
    private final String indicator;
    private final CellText cells;
    private int fromYear;
    private String comparator = "";
    private String value = "-";
    private @Nullable BigDecimal valueMax;
    private String unitOfMeasure = "";
    private List<Integer> levels = List.of();
    private boolean eachLevel;
    private String population = "";
    private @Nullable BigDecimal tolerance;
    private int baselineYear;
    private String parent = "";
    private boolean eachYear;
    private boolean scored;
    private @Nullable LocalDate scoredFrom;
    private String reference = "";

    TargetDraft(String id, OrganisationUnit unit, int horizonEnd, String indicator) {
        this.id = id;
        this.unit = unit;
        this.horizonEnd = horizonEnd;
        this.indicator = indicator;
        this.cells = new CellText(id);
    }

    public void fromYear(String text) {
        fromYear = cells.year("Từ năm", text);
    }

    public void comparator(String text) {
        comparator = cells.oneOf("So sánh", text, ">=", "<=", "=", "~", "<", ">");
    }

    public void value(String text) {
        if (!text.equals("ANNEX") && !text.equals("SERIES") && cells.number("Giá trị", text) == null)
            throw new DraftException(id, "Giá trị", text);
        value = text;
    }

    public void valueMax(String text) {
        valueMax = cells.number("Giá trị trên", text);
    }

    public void unit(String text) {
        unitOfMeasure = CellText.orEmpty(text);
    }

    public void levels(String text) {
        levels = cells.levels("Trình độ", text);
    }

    public void eachLevel(String text) {
        eachLevel = cells.yes("Mỗi trình độ", text);
    }

    public void population(String text) {
        population = CellText.orEmpty(text);
    }

    public void tolerance(String text) {
        tolerance = cells.number("Dung sai %", text);
    }

    /** Zero stands for "no year named". */
    public void baselineYear(String text) {
        baselineYear = CellText.none(text) ? 0 : cells.year("Năm gốc", text);
    }

    public void parent(String text) {
        parent = CellText.orEmpty(text);
    }

    public void eachYear(String text) {
        eachYear = cells.yes("Từng năm", text);
    }

    public void scored(String text) {
        scored = cells.yes("Chấm", text);
    }

    public void scoredFrom(String text) {
        scoredFrom = cells.date("Chấm từ ngày", text);
    }

    public void reference(String text) {
        reference = CellText.orEmpty(text);
    }

    List<TargetObligation> obligations(AnnexLookup annex) {
        BigDecimal figure = null;
        boolean draft = false;
        if (value.equals("ANNEX")) {
            AnnexFigure apportioned = annex.figure(id, unit.code());
            if (apportioned == null) return List.of(); // nothing was apportioned to this unit (cách hiểu 20)
            figure = apportioned.value();
            draft = apportioned.draft();
        } else if (!value.equals("SERIES")) {
            figure = cells.number("Giá trị", value);
        }
        if (!eachLevel) return List.of(obligation("", levels, figure, draft));
        List<TargetObligation> all = new ArrayList<>();
        for (Integer level : levels) all.add(obligation("level=" + level, List.of(level), figure, draft));
        return all;
    }

    private TargetObligation obligation(
            String dimension, List<Integer> counted, @Nullable BigDecimal figure, boolean draft) {
        return new TargetObligation(
                id,
                unit,
                horizonEnd,
                indicator,
                dimension,
                counted,
                fromYear,
                comparator,
                figure,
                valueMax,
                unitOfMeasure,
                population,
                tolerance,
                baselineYear,
                parent,
                eachYear,
                scored,
                scoredFrom,
                reference,
                draft);
    }

    /** The figure an annex apportions to a unit under a norm, or null. */
    interface AnnexLookup {
        @Nullable
        AnnexFigure figure(String provisionId, String unitCode);
    }
}
