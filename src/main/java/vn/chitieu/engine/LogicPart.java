package vn.chitieu.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.engine.CompiledRules.Text;
import vn.chitieu.rulebook.model.RuleFile;

/** What of the logic is needed together, told by the names of the agenda groups. */
enum LogicPart {
    /** Checks of returns: the check of one return needs nothing else. */
    CHECKS("kiem-tra"),
    /** What answers what in the register, before cases are made of it. */
    MATCHES("tra-loi"),
    /** What has become of the promises that units made, when the night's findings are known. */
    PROMISES("cam-ket"),
    /** Everything else: the judgement of cases. */
    JUDGEMENT("");

    private static final Pattern GROUP = Pattern.compile("agenda-group\\s+\"([^\"]*)\"");

    private final String prefix;

    LogicPart(String prefix) {
        this.prefix = prefix;
    }

    /** How the names of its agenda groups begin; empty for all that are of no other part. */
    String prefix() {
        return prefix;
    }

    /** Whether an agenda group is a step of this part. */
    boolean has(String group) {
        return of(group) == this;
    }

    /** The files with a step of this part, and those without any step: others may use what they declare. */
    List<Text> texts(List<RuleFile> files) {
        return files.stream()
                .filter(file -> file.name().endsWith(".drl"))
                .map(file -> new Text(file.name(), new String(file.content(), StandardCharsets.UTF_8)))
                .filter(this::needs)
                .toList();
    }

    private boolean needs(Text text) {
        Set<LogicPart> parts = GROUP.matcher(text.drl())
                .results()
                .map((MatchResult m) -> of(m.group(1)))
                .collect(Collectors.toSet());
        return parts.isEmpty() || parts.contains(this);
    }

    private static LogicPart of(String group) {
        for (LogicPart part : values()) if (group.startsWith(part.prefix)) return part;
        throw new IllegalStateException(group);
    }
}
