package vn.chitieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.finding.Finding;
import vn.chitieu.registry.Programme;

/** The rows that a unit need not type: its programmes of last year, the single figures and the duties that it owes now. */
final class Prefilled {
    private static final int CODE_LENGTH = 7;
    private static final String GROUP = "group";
    private static final String RESIDENT = "resident";
    private final FormWords words;

    Prefilled(FormWords words) {
        this.words = words;
    }

    /**
     * @param duties findings of the duties that bind the unit and its offices
     * @param codes codes of the single figures that the plans ask of the unit
     * @param last the unit's return of the year before, or null
     */
    List<Line> lines(
            String table, OrganisationUnit unit, List<Finding> duties, Set<String> codes, @Nullable ReturnFacts last) {
        if (table.equals("DUTIES")) return duties(unit, duties, last);
        if (table.equals("FIGURES")) return figures(codes, last);
        if (last == null) return groups(table, unit);
        List<Line> lines = new ArrayList<>();
        for (ProgrammeRow row : last.programmes()) if (row.table().equals(table)) lines.add(programme(row));
        for (FigureRow row : last.figures()) if (row.table().equals(table)) lines.add(figure(row));
        return lines;
    }

    /** Whoever counts residents may count them by group: the groups, for one who has never done it. */
    private List<Line> groups(String table, OrganisationUnit unit) {
        boolean asked = words.columns(table).stream().anyMatch(c -> c.key().equals(GROUP));
        if (!asked || !GuideSheets.population(words, unit).equals(RESIDENT)) return List.of();
        return words.definitions().terms().stream()
                .filter(t -> t.kind().equals(GROUP))
                .map(t -> Line.blank().with(GROUP, t.word()))
                .toList();
    }

    /** What was told last year, its figures beside, and a row for each other code that is owed. */
    private List<Line> figures(Set<String> codes, @Nullable ReturnFacts last) {
        List<Line> lines = new ArrayList<>();
        Set<String> open = new TreeSet<>(codes);
        if (last != null)
            for (FigureRow row : last.figures()) {
                if (!row.table().equals("FIGURES")) continue;
                lines.add(figure(row));
                open.remove(row.code());
            }
        for (String code : open) lines.add(Line.blank().with("code", code));
        return lines;
    }

    private Line programme(ProgrammeRow row) {
        Line line = Line.blank()
                .with("code", row.code())
                .with("group", row.group().isEmpty() ? "" : words.term("group", row.group()))
                .with("name", name(row))
                .with("qualification", words.term("qualification", row.qualification()))
                .count("persons", row.persons())
                .count("female", row.female());
        for (FormColumn column : words.columns(row.table())) {
            if (!column.type().equals("YESNO")) continue;
            boolean yes = row.flags().contains(column.key().toUpperCase(Locale.ROOT));
            line.with(column.key(), words.term("yesno", yes ? "YES" : "NO"));
        }
        return line;
    }

    /** The list names bachelors' programmes; the same field at another level bears the same name; else its sender's word. */
    private String name(ProgrammeRow row) {
        String code = row.code();
        if (code.length() != CODE_LENGTH) return row.name();
        return words.rules()
                .registry()
                .programme("7" + code.substring(1))
                .map(Programme::name)
                .orElse(row.name());
    }

    private Line figure(FigureRow row) {
        return switch (row.table()) {
            case "LECTURERS" ->
                Line.blank().with("way", words.term("lecturer_way", row.code())).before("persons", row.value());
            case "FIGURES" ->
                Line.blank()
                        .with("code", row.code())
                        .with("dimension", row.dimension().replace("level=", ""))
                        .before("value", row.value());
            default ->
                Line.blank()
                        .with("indicator", row.code())
                        .with("unit_code", row.unitCode())
                        .before("value", row.value());
        };
    }

    private List<Line> duties(OrganisationUnit unit, List<Finding> duties, @Nullable ReturnFacts last) {
        Map<String, DutyRow> told = new HashMap<>();
        if (last != null) last.duties().forEach(d -> told.put(d.unitCode() + '|' + d.provisionId(), d));
        return duties.stream()
                .sorted(Comparator.comparing((Finding f) -> f.identity().unitCode())
                        .thenComparing(f -> f.identity().provisionId()))
                .map(f -> {
                    String whose = f.identity().unitCode();
                    String clause = f.identity().provisionId();
                    DutyRow before = told.get(whose + '|' + clause);
                    return Line.blank()
                            .with("provision", clause)
                            .with("unit_code", whose.equals(unit.code()) ? "" : whose)
                            .with(TableForm.ABOUT, words.duty(clause))
                            .with(TableForm.CLAUSE, words.citation(clause))
                            .before("state", before == null ? null : words.term("duty_state", before.state()));
                })
                .toList();
    }
}
