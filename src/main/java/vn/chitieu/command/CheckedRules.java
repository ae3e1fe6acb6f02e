package vn.chitieu.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.engine.RuleCompilationException;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.rulebook.RuleProblem;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.rulebook.Rulebooks;

/** Rule files read and, when their cells are good, compiled: only then are they known to work. */
final class CheckedRules {
    private CheckedRules() {}

    static Rulebook read(Path folder) {
        Rulebook rulebook = Rulebooks.read(folder);
        if (rulebook.hasErrors()) return rulebook;
        try {
            RuleEngines.compile(rulebook);
            return rulebook;
        } catch (RuleCompilationException e) {
            List<RuleProblem> all = new ArrayList<>(rulebook.problems());
            all.addAll(e.problems());
            return new Rulebook(
                    rulebook.hash(),
                    rulebook.intakeHash(),
                    rulebook.files(),
                    rulebook.registry(),
                    rulebook.documents(),
                    rulebook.definitions(),
                    rulebook.logic(),
                    all);
        }
    }
}
