package vn.chitieu.report.levels;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.Cascade;
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

/** "Phụ lục I": results by indicator, unit by unit; every total is a formula over its rows. */
public final class ResultsPage {
    /** Terms of a sum: programs take 255. */
    private static final int TERMS = 200;

    /** Columns from 0: C the numerator, D the denominator, E the result, F the year before, G the change. */
    private static final int NUMERATOR = 2;

    private static final int DENOMINATOR = 3;
    private static final int RESULT = 4;
    private static final int BEFORE = 5;
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.unit.name",
            "annex.numerator",
            "annex.denominator",
            "annex.result",
            "annex.before",
            "annex.change");
    private final Night night;
    /** Names already listed under this population, and the number of the indicator they stand under. */
    private final Map<List<String>, Integer> said = new HashMap<>();

    private final PageBuilder page = new PageBuilder("annex.results.sheet", 5, 34, 10, 10, 11, 10, 10)
            .portrait()
            .screen();

    private ResultsPage(Night night) {
        this.night = night;
    }

    public static ReportSheet of(Night night, OrganisationUnit lead, PlanDocument plan, Results results) {
        return new ResultsPage(night).fill(lead, plan, results);
    }

    private ReportSheet fill(OrganisationUnit lead, PlanDocument plan, Results results) {
        page.heading(
                1,
                ReportVocabulary.say("annex.results.title", plan.shortTitle()),
                ReportVocabulary.say("annex.parent", lead.name()));
        page.wide(ReportLook.REMARK, ReportVocabulary.say("annex.results.remark", Vietnamese.day(night.asOf())));
        page.mainHeader(HEADER);
        int part = 0;
        for (Map.Entry<String, List<Block>> population : results.byPopulation().entrySet()) {
            String word = night.words().label("population", population.getKey());
            strong(ReportVocabulary.say("annex.population", letter(part++), word));
            int number = 0;
            said.clear();
            for (Block block : population.getValue()) block(block, ++number);
        }
        page.endTable();
        return page.sheet();
    }

    private static String letter(int part) {
        return Character.toString((char) ('A' + part));
    }

    private void strong(String text) {
        page.add(ReportCell.text(ReportLook.STRONG, text).span(HEADER.size()));
    }

    private void block(Block block, int number) {
        Finding f = block.target;
        ReportVocabulary words = night.words();
        BigDecimal target = f.figures().aim().value();
        boolean share = f.figures().unitOfMeasure().equals("%");
        String asked = target == null
                ? ""
                : ReportVocabulary.say(
                        "annex.target",
                        words.comparator(f),
                        Figures.words(target, f.figures().actual().value())
                                + (share ? "%" : " " + f.figures().unitOfMeasure()),
                        Vietnamese.period(f.identity().period().text()));
        String version = Notes.version(f);
        if (!asked.isEmpty() && !version.isEmpty()) asked = ReportVocabulary.say("annex.amended", asked, version);
        // cách hiểu 1: a target counted on another population is no target of these units
        if (!asked.isEmpty() && !block.population.equals(f.figures().population())) {
            asked = ReportVocabulary.say(
                    "annex.reference",
                    asked,
                    words.term("population", f.figures().population()));
        }
        strong(ReportVocabulary.say(
                "annex.indicator",
                Integer.toString(number),
                words.title(f),
                String.valueOf(f.sources().dataYear()),
                asked));
        int first = page.next();
        int count = 0;
        for (Row row : block.rows) row(++count, row, block);
        if (block.rest > 0) {
            figures(
                    plain(++count),
                    ReportVocabulary.say("annex.rest", Integer.toString(block.rest)),
                    block.restNumerator,
                    block.ratio ? block.restDenominator : null,
                    null,
                    block);
        }
        names("annex.nobody.measured", block.nobody, number);
        if (count > 0) {
            total(block, first, count + Math.max(0, block.rest - 1) + block.nobody.count());
        }
        names("annex.missing", block.missing, number);
    }

    /** Units without a figure, by name; the same names are not listed twice. */
    private void names(String key, Cascade.Names names, int number) {
        if (names.count() == 0) return;
        Integer before = said.putIfAbsent(names.all(), number);
        String list =
                before == null ? names.words() : ReportVocabulary.say("annex.as.before", Integer.toString(before));
        String line = ReportVocabulary.say(key, Integer.toString(names.count()), list);
        page.add(centred(""), body(line).span(HEADER.size() - 1));
    }

    private void row(int number, Row row, Block block) {
        OwnFigures before = row.before();
        figures(
                plain(number),
                row.unit(),
                row.now().numerator(),
                row.now().denominator(),
                before == null ? null : before.value(),
                block);
    }

    private void figures(
            ReportCell number,
            String unit,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal before,
            Block block) {
        int row = page.next();
        List<ReportCell> cells = new ArrayList<>(List.of(number, body(unit)));
        cells.add(whole(numerator));
        cells.add(denominator == null ? centred("") : whole(denominator));
        BigDecimal now = value(block, numerator, denominator);
        boolean ratio = denominator != null;
        cells.add(result(row, block, ratio, now));
        cells.add(
                before == null
                        ? centred("-")
                        : ReportCell.number(
                                before,
                                Figures.columnDecimals(
                                        before, block.target.figures().aim().value(), ratio)));
        cells.add(before == null || now == null ? centred("-") : change(row, now.subtract(before), ratio));
        page.add(cells);
    }

    private static ReportCell change(int row, BigDecimal change, boolean ratio) {
        int decimals = Figures.columnDecimals(change, BigDecimal.ZERO, ratio);
        return ReportCell.formula(at(row, RESULT) + "-" + at(row, BEFORE), change, decimals);
    }

    private @Nullable BigDecimal value(Block block, BigDecimal numerator, @Nullable BigDecimal denominator) {
        return new OwnFigures(0, numerator, denominator, night.words().multiplier(block.target), block.years).value();
    }

    private ReportCell result(int row, Block block, boolean ratio, @Nullable BigDecimal now) {
        if (now == null) return centred("-");
        String formula = ratio
                ? at(row, NUMERATOR)
                        + "/"
                        + at(row, DENOMINATOR)
                        + TargetPage.times(night.words().multiplier(block.target))
                : at(row, NUMERATOR) + (block.years == 1 ? "" : "/" + block.years);
        return ReportCell.formula(
                formula,
                now,
                Figures.columnDecimals(now, block.target.figures().aim().value(), ratio));
    }

    private void total(Block block, int first, int units) {
        int row = page.next();
        BigDecimal numerator = block.numerator();
        BigDecimal denominator = block.denominator();
        List<ReportCell> cells = new ArrayList<>();
        cells.add(ReportCell.text(ReportLook.STRONG, ""));
        cells.add(ReportCell.text(ReportLook.STRONG, ReportVocabulary.say("annex.total", Integer.toString(units))));
        cells.add(sum(first, row, NUMERATOR, numerator));
        cells.add(block.ratio ? sum(first, row, DENOMINATOR, denominator) : centred(""));
        BigDecimal now = value(block, numerator, block.ratio ? denominator : null);
        cells.add(result(row, block, block.ratio, now).look(ReportLook.SUM));
        List<Row> both = block.rows.stream().filter(ResultsPage::before).toList();
        boolean all = block.rest == 0 && both.size() == block.rows.size();
        cells.addAll(all ? compared(row, block, both, now) : List.of(centred(""), centred("")));
        page.add(cells);
        // other units than a year ago would pass for a change
        if (!all && !both.isEmpty()) same(block, first, both);
    }

    private static boolean before(Row row) {
        OwnFigures before = row.before();
        return before != null && before.value() != null;
    }

    /** Sums of the units that have a figure for both years, all columns of them. */
    private void same(Block block, int first, List<Row> both) {
        int row = page.next();
        BigDecimal numerator = sum(both, Row::now, OwnFigures::numerator);
        BigDecimal denominator = sum(both, Row::now, OwnFigures::denominator);
        BigDecimal now = value(block, numerator, block.ratio ? denominator : null);
        List<ReportCell> cells = new ArrayList<>(List.of(
                ReportCell.text(ReportLook.STRONG, ""),
                ReportCell.text(
                        ReportLook.STRONG, ReportVocabulary.say("annex.total.same", Integer.toString(both.size()))),
                some(block, first, both, NUMERATOR, numerator)));
        cells.add(block.ratio ? some(block, first, both, DENOMINATOR, denominator) : centred(""));
        cells.add(result(row, block, block.ratio, now).look(ReportLook.SUM));
        cells.addAll(compared(row, block, both, now));
        page.add(cells);
    }

    /** The year before of the same units, and the difference. */
    private List<ReportCell> compared(int row, Block block, List<Row> both, @Nullable BigDecimal now) {
        BigDecimal before = value(
                block,
                sum(both, Row::before, OwnFigures::numerator),
                block.ratio ? sum(both, Row::before, OwnFigures::denominator) : null);
        if (before == null || now == null) return List.of(centred("-"), centred("-"));
        BigDecimal target = block.target.figures().aim().value();
        return List.of(
                ReportCell.number(before, Figures.columnDecimals(before, target, block.ratio))
                        .look(ReportLook.SUM),
                change(row, now.subtract(before), block.ratio).look(ReportLook.SUM));
    }

    private static BigDecimal sum(
            List<Row> rows, Function<Row, @Nullable OwnFigures> year, Function<OwnFigures, @Nullable BigDecimal> part) {
        return rows.stream()
                .map(year)
                .flatMap(Stream::ofNullable)
                .map(part)
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A sum of some of the rows: live while a program takes so many terms. */
    private static ReportCell some(Block block, int first, List<Row> rows, int column, BigDecimal value) {
        int decimals = Figures.decimals(value);
        if (rows.size() > TERMS) return ReportCell.number(value, decimals).look(ReportLook.SUM);
        String terms = rows.stream()
                .map(r -> at(first + block.rows.indexOf(r), column))
                .collect(Collectors.joining(","));
        return ReportCell.formula("SUM(" + terms + ")", value, decimals).look(ReportLook.SUM);
    }

    private static ReportCell sum(int first, int row, int column, BigDecimal value) {
        return ReportCell.formula(
                        "SUM(" + at(first, column) + ":" + at(row - 1, column) + ")", value, Figures.decimals(value))
                .look(ReportLook.SUM);
    }

    private static ReportCell whole(BigDecimal value) {
        return ReportCell.number(value, Figures.decimals(value));
    }

    private static String at(int row, int column) {
        return ReportCell.address(row, column);
    }
}
