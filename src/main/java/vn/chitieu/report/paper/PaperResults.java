package vn.chitieu.report.paper;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.OwnFigures;
import vn.chitieu.report.view.Results;
import vn.chitieu.report.view.Results.Block;
import vn.chitieu.report.view.Results.Row;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.Notes;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Dimension;

/**
 * "Phụ lục I" on paper: indicators down, units across, the results alone; what they are made of stands on the sheet for
 * the screen. Units that sent nothing stand in "Phụ lục II".
 */
final class PaperResults {
    /** Units side by side on one page. */
    private static final int ACROSS = 8;

    private static final int[] WIDTHS = {4, 52, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8};

    private final Night night;
    private final Map<Block, Map<String, Row>> byUnit = new IdentityHashMap<>();
    private final PageBuilder page = new PageBuilder("annex.results.paper", WIDTHS);

    private PaperResults(Night night) {
        this.night = night;
    }

    static ReportSheet of(Night night, OrganisationUnit lead, PlanDocument plan, Results results) {
        return new PaperResults(night).fill(lead, plan, results);
    }

    private ReportSheet fill(OrganisationUnit lead, PlanDocument plan, Results results) {
        page.heading(
                1,
                ReportVocabulary.say("annex.results.title", plan.shortTitle()),
                ReportVocabulary.say("annex.parent", lead.name()));
        page.wide(ReportLook.REMARK, ReportVocabulary.say("annex.results.paper.remark", Vietnamese.day(night.asOf())));
        int part = 0;
        for (Map.Entry<String, List<Block>> population : results.byPopulation().entrySet()) {
            String letter = Character.toString((char) ('A' + part++));
            String word = night.words().label("population", population.getKey());
            List<Block> blocks = population.getValue();
            List<String> units = units(blocks);
            for (int from = 0; from == 0 || from < units.size(); from += ACROSS) {
                if (from > 0 || part > 1) page.pageBreak();
                page.wide(ReportLook.SECTION, ReportVocabulary.say("annex.population", letter, word));
                table(blocks, units.subList(from, Math.min(from + ACROSS, units.size())));
            }
        }
        return page.sheet();
    }

    /** Those that have a result, or nobody to measure, in the order in which they passed. */
    private static List<String> units(List<Block> blocks) {
        Set<String> units = new LinkedHashSet<>();
        for (Block block : blocks) block.rows.forEach(r -> units.add(r.unit()));
        for (Block block : blocks) units.addAll(block.nobody.all());
        return List.copyOf(units);
    }

    /** Targets stand beside the figures of the population that they are measured on; of others' figures they are none. */
    private void table(List<Block> blocks, List<String> units) {
        boolean asked = blocks.stream()
                .anyMatch(b -> b.population.equals(b.target.figures().population()));
        List<ReportCell> header = new ArrayList<>(List.of(
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.no")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("annex.results.paper.indicator"))
                        .span(asked ? 1 : 2)));
        if (asked) header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.target")));
        units.forEach(u -> header.add(ReportCell.text(ReportLook.HEADER, u)));
        header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("annex.results.paper.all")));
        page.add(header);
        int count = 0;
        for (Block block : blocks) {
            count++;
            // nobody to measure anywhere: said once, below
            if (block.rows.isEmpty()) continue;
            List<ReportCell> cells =
                    new ArrayList<>(List.of(plain(count), body(title(block)).span(asked ? 1 : 2)));
            if (asked) cells.add(TargetPage.target(block.target).look(ReportLook.CENTRED));
            for (String unit : units) cells.add(of(block, unit));
            cells.add(figure(block, block.numerator(), block.ratio ? block.denominator() : null)
                    .look(ReportLook.SUM));
            page.add(cells);
        }
        if (asked) amended(blocks);
        String nobody = IntStream.rangeClosed(1, blocks.size())
                .filter(n -> blocks.get(n - 1).rows.isEmpty())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        if (!nobody.isEmpty()) page.wide(ReportLook.REMARK, ReportVocabulary.say("annex.results.paper.nobody", nobody));
    }

    /** Under the table: which targets a later document has set. */
    private void amended(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            String version = Notes.version(blocks.get(i).target);
            if (!version.isEmpty() && !blocks.get(i).rows.isEmpty())
                page.wide(
                        ReportLook.REMARK,
                        ReportVocabulary.say("annex.results.paper.amended", Integer.toString(i + 1), version));
        }
    }

    /** Without the word "trình độ", to stand on one line. */
    private String title(Block block) {
        ReportVocabulary words = night.words();
        Dimension dimension = block.target.identity().dimension();
        if (dimension.level().isEmpty()) return words.title(block.target);
        String title = words.provision(block.target.identity().provisionId()).title();
        return ReportVocabulary.say("title.dimension", title, words.term(dimension.name(), dimension.key()));
    }

    private ReportCell of(Block block, String unit) {
        Row row = byUnit.computeIfAbsent(block, PaperResults::byUnit).get(unit);
        if (row != null) return figure(block, row.now().numerator(), row.now().denominator());
        return centred(block.nobody.all().contains(unit) ? "–" : "");
    }

    private static Map<String, Row> byUnit(Block block) {
        Map<String, Row> rows = new HashMap<>();
        block.rows.forEach(row -> rows.putIfAbsent(row.unit(), row));
        return rows;
    }

    private ReportCell figure(Block block, BigDecimal numerator, @Nullable BigDecimal denominator) {
        BigDecimal value =
                new OwnFigures(0, numerator, denominator, night.words().multiplier(block.target), block.years).value();
        if (value == null) return centred("–");
        int decimals =
                Figures.columnDecimals(value, block.target.figures().aim().value(), denominator != null);
        return ReportCell.number(value, decimals).look(ReportLook.CENTRED);
    }
}
