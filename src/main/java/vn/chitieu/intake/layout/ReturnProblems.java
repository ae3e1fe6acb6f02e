package vn.chitieu.intake.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;

/** Collects every problem of one file, in the order in which it was met. */
public final class ReturnProblems {
    private final String file;
    private final Map<String, BigDecimal> limits;
    private final List<Problem> found = new ArrayList<>();

    /** @param limits limit of each check that has one, for its words */
    public ReturnProblems(String file, Map<String, BigDecimal> limits) {
        this.file = file;
        this.limits = limits;
    }

    /** @param params name, value, name, value ... */
    public void add(String code, String sheet, String cell, String... params) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < params.length; i += 2) values.put(params[i], params[i + 1]);
        if (!cell.isEmpty()) values.put("cell", cell);
        if (limits.containsKey(code))
            values.putIfAbsent("limit", limits.get(code).toPlainString().replace('.', ','));
        found.add(new Problem(code, place(sheet, cell), values));
    }

    /** An empty list for the same file, whose problems may be taken over later or not at all. */
    public ReturnProblems apart() {
        return new ReturnProblems(file, limits);
    }

    public void addAll(ReturnProblems others) {
        found.addAll(others.found);
    }

    public boolean has(String code) {
        return found.stream().anyMatch(p -> p.code().equals(code));
    }

    /** The limit of a check, or null when it has none. */
    @Nullable
    public BigDecimal limit(String code) {
        return limits.get(code);
    }

    public Place place(String sheet, String cell) {
        return new Place(file, sheet, cell);
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** The words of a check may name the cell, whoever found the problem. */
    public static Problem withCell(Problem problem) {
        String cell = problem.place().cell();
        if (cell.isEmpty() || problem.params().containsKey("cell")) return problem;
        Map<String, String> params = new TreeMap<>(problem.params());
        params.put("cell", cell);
        return new Problem(problem.code(), problem.place(), params);
    }
}
