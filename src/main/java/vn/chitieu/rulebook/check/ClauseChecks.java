package vn.chitieu.rulebook.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.reading.Norms;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;

/**
 * Rows of one clause that part the units between them, by class, by territory or by name (mục 4.13): each unit is to fall
 * into exactly one. Rows of one clause have ids that differ in their last letter.
 */
final class ClauseChecks {
    private final Registry registry;
    private final BoundUnits bound;
    private final RuleProblems problems;

    ClauseChecks(Registry registry, BoundUnits bound, RuleProblems problems) {
        this.registry = registry;
        this.bound = bound;
        this.problems = problems;
    }

    void table(List<TableRow> rows) {
        Map<List<String>, List<TableRow>> clauses = new LinkedHashMap<>();
        for (TableRow r : rows)
            clauses.computeIfAbsent(clause(r), k -> new ArrayList<>()).add(r);
        clauses.values().stream()
                .filter(parts -> parts.size() > 1 && parts.stream().anyMatch(ClauseChecks::chooses))
                .forEach(this::parts);
    }

    /** On each day on which a version of a row begins, those that are in force then. */
    private void parts(List<TableRow> rows) {
        Set<String> told = new HashSet<>();
        rows.stream()
                .map(r -> Optional.ofNullable(Norms.version(r).from()).orElse(LocalDate.MIN))
                .distinct()
                .sorted()
                .forEach(day -> parts(
                        rows.stream().filter(r -> Norms.version(r).holds(day)).toList(), told));
    }

    private void parts(List<TableRow> parts, Set<String> told) {
        if (parts.size() < 2) return;
        Set<String> once = new HashSet<>();
        Set<String> all = new TreeSet<>();
        Set<String> leftOut = new HashSet<>();
        for (TableRow r : parts) {
            for (String code : new TreeSet<>(bound.of(r)))
                if (there(code) && !once.add(code) && told.add(r.text("Mã") + code))
                    problems.error("UNIT_IN_TWO_ROWS", r.place("Mã"), code, name(code), r.text("Mã"));
            all.addAll(bound.ofAll(r));
            leftOut.addAll(TableRow.split(BoundUnits.except(r)));
        }
        TableRow last = parts.get(parts.size() - 1);
        for (String code : all)
            if (there(code) && !once.contains(code) && !leftOut.contains(code) && told.add(code))
                problems.warn("UNIT_IN_NO_ROW", last.place("Mã"), code, name(code), last.text("Mã"));
    }

    /** The id without its last letter, and what tells figures of one clause apart. */
    private static List<String> clause(TableRow r) {
        String id = r.text("Mã").replaceFirst("[a-z]$", "");
        return List.of(id, r.text("Chỉ số"), r.text("Năm cuối kỳ"), r.text("Trình độ"), r.text("Đối tượng"));
    }

    private static boolean chooses(TableRow r) {
        return !r.text(NormShapes.CLASSES).equals("*")
                || !r.text(NormShapes.WITHIN).equals("-");
    }

    private boolean there(String code) {
        return registry.unit(code).filter(u -> u.validTo() == null).isPresent();
    }

    private String name(String code) {
        return registry.unit(code).map(u -> u.name()).orElse(code);
    }
}
