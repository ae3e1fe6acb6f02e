package vn.chitieu.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.RuleProblem;

/**
 * Logic written for another version of the program, told by what it speaks of that this version does not have; said by
 * name, before the compiler says it in its own words.
 */
final class OtherVersions {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^\\s*(?:import|global)\\s+(vn\\.chitieu\\.[\\w.]+?)(?:\\s+\\w+)?\\s*;?\\s*$");
    private static final Messages MESSAGES = Messages.beside(OtherVersions.class);

    /**
     * Beginnings of the names of the steps without which nothing can be decided: checks of returns, which document answers
     * what, states, what each state means. Any other may be left out, and what it says is then not said.
     */
    private static final List<String> NEEDED =
            List.of(LogicPart.CHECKS.prefix(), LogicPart.MATCHES.prefix(), "60-", "70-");

    /** What a row that chooses nothing says. */
    private static final Set<String> ALL = Set.of("*", "-");

    private OtherVersions() {}

    /** One problem for each needed step that the logic does not have. */
    static List<RuleProblem> lacking(Collection<String> steps) {
        return NEEDED.stream()
                .filter(needed -> steps.stream().noneMatch(s -> s.startsWith(needed)))
                .map(needed -> problem("logic", MESSAGES.get("version.step", needed)))
                .toList();
    }

    /** One problem a file, for the first name in it that means nothing here. */
    static List<RuleProblem> problems(List<RuleFile> logic) {
        List<RuleProblem> problems = new ArrayList<>();
        if (logic.stream().noneMatch(f -> f.name().endsWith(NormTable.TEMPLATE)))
            problems.add(problem("logic", MESSAGES.get("version.templates")));
        for (RuleFile file : logic) {
            Matcher names = IMPORT.matcher(new String(file.content(), StandardCharsets.UTF_8));
            while (names.find()) {
                if (known(names.group(1))) continue;
                problems.add(problem(file.name(), MESSAGES.get("version.unknown", file.name(), names.group(1))));
                break;
            }
        }
        return problems;
    }

    /**
     * A template of a version that could not choose units so, for rows that do: they would bind whom they do not name. One
     * for rows that choose as they could then goes on.
     */
    static List<RuleProblem> unread(NormTable table, RuleFile template) {
        String text = new String(template.content(), StandardCharsets.UTF_8);
        return NormTable.CHOICES.stream()
                .filter(key -> !text.contains("@{" + key + "}")
                        && table.rows().stream().anyMatch(r -> !ALL.contains(String.valueOf(r.get(key)))))
                .map(key -> problem(template.name(), MESSAGES.get("version.parameter", template.name(), key)))
                .toList();
    }

    private static boolean known(String name) {
        String path = name.replace('.', '/');
        ClassLoader loader = OtherVersions.class.getClassLoader();
        int nested = path.lastIndexOf('/');
        return loader.getResource(path + ".class") != null
                || loader.getResource(path.substring(0, nested) + "$" + path.substring(nested + 1) + ".class") != null;
    }

    private static RuleProblem problem(String file, String message) {
        return new RuleProblem(
                RuleProblem.Severity.ERROR,
                "LOGIC_OF_OTHER_VERSION",
                file,
                "",
                "",
                message,
                MESSAGES.get("version.remedy"));
    }
}
