package vn.chitieu.command.nights;

import java.util.List;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.language.Messages;
import vn.chitieu.night.NightResult;
import vn.chitieu.night.NightSummary;
import vn.chitieu.night.NightSummary.Refused;
import vn.chitieu.rulebook.model.RuleProblem.Severity;

/** The one thing to do after a night, in a sentence that agrees with its exit code. */
public final class NextThing {
    private static final Messages MESSAGES = Messages.beside(NextThing.class);

    private NextThing() {}

    public static String after(NightResult result) {
        NightSummary night = result.summary();
        if (night == null) return MESSAGES.get("next." + why(result));
        if (night.onLastGoodRules()) return MESSAGES.get("next.lastgood");
        String first = night.books().firstLook().toString();
        if (result.exitCode() == ExitCodes.REJECTED) return rejected(night, first);
        return night.books().open() == 0
                ? MESSAGES.get("next.nothing", first)
                : MESSAGES.get("next.open", first, Long.toString(night.books().open()));
    }

    /** After a night that never began. */
    public static String afterFailure(int exitCode) {
        return MESSAGES.get(exitCode == ExitCodes.USAGE ? "next.usage" : "next.failed");
    }

    private static String why(NightResult result) {
        if (result.exitCode() != ExitCodes.USAGE) return "failed";
        return forRules(result) ? "rules" : "usage";
    }

    /** Whether a night did not run because the rules have errors. */
    public static boolean forRules(NightResult result) {
        return result.exitCode() == ExitCodes.USAGE
                && result.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    private static String rejected(NightSummary night, String first) {
        List<Refused> units = night.refused();
        if (units.isEmpty()) return MESSAGES.get("next.nobody", first, Integer.toString(night.rejected()));
        Refused unit = units.get(0);
        String folder = night.books().folder().resolve(unit.code()).toString();
        return units.size() == 1
                ? MESSAGES.get("next.rejected", folder, unit.name())
                : MESSAGES.get("next.rejected.more", folder, unit.name(), Integer.toString(units.size() - 1));
    }
}
