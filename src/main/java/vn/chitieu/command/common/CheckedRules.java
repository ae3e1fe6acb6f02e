package vn.chitieu.command.common;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.chitieu.engine.RuleCompilationException;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.ShippedLogic;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.model.Rulebook;

/** Rule files read and, when their cells are good, compiled: only then are they known to work. */
public final class CheckedRules {
    private CheckedRules() {}

    public static Rulebook read(Path folder) {
        Rulebook rulebook = uncompiled(folder);
        if (rulebook.hasErrors()) return rulebook;
        try {
            RuleEngines.compile(rulebook);
            return rulebook;
        } catch (RuleCompilationException e) {
            return rulebook.with(e.problems());
        }
    }

    /** Only the cells are known to be good. */
    public static Rulebook uncompiled(Path folder) {
        Rulebook read = Rulebooks.read(folder, LocalDate.now(Clock.system(Vietnamese.ZONE)));
        return read.with(ShippedLogic.refused(read, List.of(), Severity.WARNING));
    }
}
