package vn.chitieu.report.levels;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.Shades;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Ma trận": units by indicators; coloured where a target is judged, plain where a figure is only reported. */
public final class MatrixPage {
    private static final int COLUMN_WIDTH = 12;
    private static final int FIXED = 3;
    private static final int ON_ONE_PAGE = 11;
    private static final String SILENT = "EDEDED";

    private MatrixPage() {}

    public static ReportSheet of(
            Night night, UnitReport report, SubordinateSummary overview, int number, String parent) {
        List<Finding> columns = overview.columns();
        int[] widths = new int[FIXED + columns.size()];
        java.util.Arrays.fill(widths, COLUMN_WIDTH);
        widths[0] = 5;
        widths[1] = 10;
        widths[2] = 26;
        PageBuilder page = new PageBuilder("sheet.matrix", widths).screen();
        if (columns.size() > ON_ONE_PAGE) page.twoPages(FIXED + (columns.size() + 1) / 2, FIXED);
        page.heading(number, ReportVocabulary.say("title.matrix", report.unit().name()), parent);
        List<String> header = new ArrayList<>(PageBuilder.words("col.no", "col.unit.code", "col.unit.name"));
        columns.forEach(c -> header.add(columnName(c, night.words())));
        page.mainHeader(header);
        Shades shades = new Shades(overview, night.structure());
        Map<String, String> legend = new TreeMap<>();
        int count = 0;
        for (SubordinateSummary.MatrixRow row : overview.matrix()) {
            List<ReportCell> cells = new ArrayList<>(List.of(
                    plain(++count), centred(row.unit().code()), body(row.unit().name())));
            for (SubordinateSummary.MatrixCell cell : row.cells()) {
                Finding column = columns.get(cells.size() - FIXED);
                cells.add(cell == null && row.silent() ? centred("").fill(SILENT) : cell(cell, shades.of(row, column)));
                if (cell != null && !cell.word().isEmpty()) legend.put(cell.word(), cell.colour());
            }
            page.add(cells);
        }
        page.endTable();
        page.wide(ReportLook.REMARK, ReportVocabulary.say("matrix.remark"));
        legend.put(ReportVocabulary.say("matrix.silent"), SILENT);
        legend.put(ReportVocabulary.say("matrix.shade"), Shades.shade(Shades.STEPS));
        legend.forEach((word, colour) -> page.add(
                centred("").fill(colour),
                ReportCell.text(ReportLook.PLAIN, word).span(2)));
        return page.sheet();
    }

    private static String columnName(Finding column, ReportVocabulary words) {
        String name = words.indicator(column.figures().indicator())
                .map(Definitions.Indicator::name)
                .orElse(words.provision(column.identity().provisionId()).title());
        String dimension = words.dimension(column.identity().dimension());
        String title = dimension.isEmpty() ? name : ReportVocabulary.say("title.dimension", name, dimension);
        return column.figures().unitOfMeasure().isEmpty()
                ? title
                : title + " (" + column.figures().unitOfMeasure() + ")";
    }

    private static ReportCell cell(SubordinateSummary.@Nullable MatrixCell cell, String shade) {
        if (cell == null) return ReportCell.blank();
        BigDecimal value = cell.value();
        ReportCell shown = value == null
                ? centred(cell.draft() ? "–*" : "–")
                : ReportCell.number(value, cell.decimals()).around("", cell.draft() ? "*" : "");
        return shown.fill(cell.word().isEmpty() ? shade : cell.colour());
    }
}
