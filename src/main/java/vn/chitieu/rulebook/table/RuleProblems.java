package vn.chitieu.rulebook.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.RuleProblem.Severity;

/** Collects what is wrong; the words stand in the message bundle under the problem's code. */
public final class RuleProblems {
    private static final Messages MESSAGES = Messages.beside(RuleProblems.class);
    private static final int QUOTED = 80;
    private final List<RuleProblem> found = new ArrayList<>();

    public void error(String code, Place place, Object... args) {
        add(Severity.ERROR, code, place, args);
    }

    public void warn(String code, Place place, Object... args) {
        add(Severity.WARNING, code, place, args);
    }

    public void add(Severity severity, String code, Place place, Object... args) {
        Object[] quoted = new Object[args.length];
        for (int i = 0; i < args.length; i++) quoted[i] = quoted(args[i]);
        found.add(new RuleProblem(
                severity,
                code,
                place.file(),
                place.sheet(),
                place.cell(),
                MESSAGES.get(code + ".message", quoted),
                MESSAGES.get(code + ".remedy", quoted)));
    }

    private static String quoted(Object arg) {
        if (arg instanceof Said said) return said.words();
        if (arg instanceof BigDecimal number) return number.toPlainString().replace('.', ',');
        return shorten(arg.toString());
    }

    public void addAll(RuleProblems other) {
        found.addAll(other.found);
    }

    /** Our own words in a message, as against a cell's content: never cut short. */
    public record Said(String words) {}

    public static String word(String key) {
        return MESSAGES.get(key);
    }

    public boolean errorsIn(String file) {
        return found.stream()
                .anyMatch(p -> p.severity() == Severity.ERROR && p.file().equals(file));
    }

    /** Whether a document, as against a registry, has errors: what is not there may merely not have been read. */
    public boolean errorsInDocuments() {
        return found.stream()
                .anyMatch(p -> p.severity() == Severity.ERROR && !p.file().contains("/"));
    }

    /** All problems by file, sheet, row, column. */
    public List<RuleProblem> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(RuleProblem::file)
                        .thenComparing(RuleProblem::sheet)
                        .thenComparingInt(p -> row(p.cell()))
                        .thenComparingInt(p -> p.cell().length())
                        .thenComparing(RuleProblem::cell)
                        .thenComparing(RuleProblem::code)
                        .thenComparing(RuleProblem::message))
                .toList();
    }

    private static int row(String cell) {
        String first = cell.contains(":") ? cell.substring(0, cell.indexOf(':')) : cell;
        String digits = first.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String shorten(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "␣");
        return plain.length() <= QUOTED ? plain : plain.substring(0, QUOTED) + "…";
    }
}
