package vn.chitieu.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;

/** A scenario is held against targets and duties of its own document; that proves what all documents together would. */
@Slow
class OneDocumentTest {
    private static final Rulebook RULES = Rulebooks.read(Path.of("rules"));
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^when$(.*?)^then$");
    /** A pattern that meets a target or a duty, but for one that is met again by {@code this == $c}. */
    private static final Pattern TARGET = Pattern.compile("\\b(?:Target|Duty)?Case\\((?!this ==)");

    @Test
    void everyShippedScenarioComesToTheSameInEveryColumn() {
        RuleEngine engine = RuleEngines.compile(RULES);
        List<Outcome> narrow = new Scenarios(RULES, engine).run();
        assertThat(narrow).hasSizeGreaterThan(35).allMatch(Outcome::passed);
        assertThat(narrow).isEqualTo(new Scenarios(RULES, engine, true).run());
    }

    /** Why it may: no rule of the logic meets two targets, or any two cases, at once. */
    @Test
    void noRuleMeetsTwoTargets() throws IOException {
        List<String> two = new ArrayList<>();
        int rules = 0;
        try (Stream<Path> files = Files.list(Path.of("rules/logic"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                Matcher rule = RULE.matcher(Files.readString(file));
                while (rule.find()) {
                    rules++;
                    if (TARGET.matcher(rule.group(2)).results().count() > 1) two.add(rule.group(1));
                }
            }
        }
        assertThat(rules).isGreaterThan(100);
        assertThat(two).isEmpty();
    }
}
