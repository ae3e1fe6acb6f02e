package vn.chitieu.form;

import static vn.chitieu.form.FormWords.say;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.Territory;
import vn.chitieu.finding.Finding;
import vn.chitieu.intake.FiguresOwed;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.vocabulary.Kind;

/** The blank returns of one data year: for each unit the tables it owes, what is known of it filled in. */
public final class Forms {
    /** Units whose duties and dates are worked out at a time. */
    private static final int AT_ONCE = 200;

    private final Rulebook rules;
    private final RuleEngine engine;
    private final FormWords words;
    private final Prefilled prefilled;
    private final FiguresOwed figures;
    private final int year;

    /** @param rules rules in force, without errors; {@code engine} made of them */
    public Forms(Rulebook rules, RuleEngine engine, int year) {
        this.rules = rules;
        this.engine = engine;
        this.words = new FormWords(rules.on(LocalDate.of(year, Month.DECEMBER, 31)));
        this.prefilled = new Prefilled(words);
        this.figures = new FiguresOwed(rules);
        this.year = year;
    }

    /** Name of a unit's form: what intake takes as it is. */
    public static String name(OrganisationUnit unit, int year) {
        return unit.code() + "-" + year + ".xlsx";
    }

    /** Units that owe a return for the year, by code. */
    public List<OrganisationUnit> units() {
        return rules.registry().units().stream()
                .filter(u -> u.activeIn(year) && !tables(u).isEmpty())
                .filter(u -> Stream.concat(Stream.of(u), offices(u)).anyMatch(this::bound))
                .toList();
    }

    /** Whether any document asks the unit for a report or a duty: one of another province is asked by nobody here. */
    private boolean bound(OrganisationUnit unit) {
        return rules.documents().stream().anyMatch(d -> {
            Territory territory = rules.registry().territory(d.territory());
            return d.deadlines().stream().anyMatch(n -> territory.binds(n.units(), unit))
                    || d.duties().stream().anyMatch(n -> territory.binds(n.units(), unit));
        });
    }

    /**
     * Makes the forms, in the order of the units.
     *
     * @param lastYear a unit's return of the year before, by its code
     * @param day what the times inside the files are set to
     */
    public void make(
            List<OrganisationUnit> units,
            Function<String, Optional<ReturnFacts>> lastYear,
            LocalDate day,
            BiConsumer<OrganisationUnit, byte[]> to) {
        for (int i = 0; i < units.size(); i += AT_ONCE) {
            List<OrganisationUnit> some = units.subList(i, Math.min(units.size(), i + AT_ONCE));
            Map<String, List<Finding>> owed = owed(some);
            for (OrganisationUnit unit : some) to.accept(unit, form(unit, owed, lastYear.apply(unit.code()), day));
        }
    }

    /** What the rules say the units and their offices owe by the end of the year, before anything has come in. */
    private Map<String, List<Finding>> owed(List<OrganisationUnit> units) {
        List<OrganisationUnit> all = units.stream()
                .flatMap(u -> Stream.concat(Stream.of(u), offices(u)))
                .toList();
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        return engine.assess(new AssessmentInput(end, all, List.of(), List.of(), List.of(), List.of())).stream()
                .collect(Collectors.groupingBy(f -> f.identity().unitCode(), TreeMap::new, Collectors.toList()));
    }

    /** Units that send nothing themselves and speak through the return of the unit above. */
    private Stream<OrganisationUnit> offices(OrganisationUnit unit) {
        return rules.registry().units().stream()
                .filter(u -> u.parentCode().equals(unit.code()) && u.activeIn(year))
                .filter(u -> tables(u).isEmpty());
    }

    /** Tables in the order of the form. */
    private Set<String> tables(OrganisationUnit unit) {
        Set<String> owed = rules.registry().typeOf(unit).map(UnitType::tables).orElse(Set.of());
        return rules.definitions().formTables().stream()
                .map(FormTable::key)
                .filter(owed::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private byte[] form(
            OrganisationUnit unit, Map<String, List<Finding>> owed, Optional<ReturnFacts> last, LocalDate day) {
        List<Finding> duties = Stream.concat(Stream.of(unit), offices(unit))
                .flatMap(u -> owed.getOrDefault(u.code(), List.of()).stream())
                .filter(f -> f.identity().kind() == Kind.DUTY)
                .toList();
        List<Finding> deadlines = new ArrayList<>(owed.getOrDefault(unit.code(), List.of()));
        deadlines.removeIf(f ->
                f.identity().kind() != Kind.DEADLINE || f.identity().period().year() != year);
        Set<String> tables = tables(unit);
        Lists lists = new Lists(words);
        Set<String> codes = figures.asked(unit, year);
        try (BookCopy book = BookCopy.blank()) {
            String cover = words.table("COVER").sheet();
            CoverForm.write(book.add(cover), words, unit, year, tables);
            for (String table : tables) {
                new TableForm(words, words.table(table), year, codes)
                        .write(
                                book.add(words.table(table).sheet()),
                                unit.name(),
                                prefilled.lines(table, unit, duties, figures.of(unit, year), last.orElse(null)),
                                lists);
            }
            GuideSheets.dates(book, words, unit, year, deadlines);
            lists.write(book);
            GuideSheets.guide(book, words, unit, year, tables);
            book.show(say("sheet.guide"));
            return book.bytes(day);
        }
    }
}
