package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.view.Causes.Cause;
import vn.chitieu.report.words.ReportVocabulary;

/** A cause in words: who owes what, and what to do about it. */
public final class CauseWords {
    private static final int NAMED = 2;
    private final ReportVocabulary words;

    public CauseWords(ReportVocabulary words) {
        this.words = words;
    }

    /** Who owes what, and how many targets wait for it. */
    public String what(Cause cause) {
        if (rule(cause))
            return ReportVocabulary.say(
                    "cause.rule", words.provision(cause.codes().get(0)).location(), blocked(cause));
        List<String> owed = new ArrayList<>();
        cause.reports().forEach((l, years) -> owed.add(ReportVocabulary.say("cause.reports." + l, years(years))));
        if (owed.isEmpty()) owed.add(ReportVocabulary.say("cause.data"));
        if (cause.targets() > 0) owed.add(blocked(cause));
        return ReportVocabulary.say("cause.line", who(cause), String.join("; ", owed));
    }

    private static String blocked(Cause cause) {
        return ReportVocabulary.say("cause.blocks", Integer.toString(cause.targets()));
    }

    public String todo(Cause cause) {
        if (rule(cause)) return ReportVocabulary.say("todo.rule");
        String due = cause.due() == null ? "" : Vietnamese.day(cause.due());
        String todo = cause.reports().entrySet().stream()
                .map(e -> ReportVocabulary.say("todo." + e.getKey(), years(e.getValue()), due))
                .collect(Collectors.joining(" "));
        return todo.isEmpty() ? ReportVocabulary.say("todo.data") : todo;
    }

    /** Whether it is a row of the rules that lacks a figure, and no unit. */
    public boolean rule(Cause cause) {
        return unit(cause.codes().get(0)).isEmpty();
    }

    public String who(Cause cause) {
        return who(cause.codes());
    }

    /** Who must act by a finding's own column {@code cause}; empty where it names a rule row, or nobody. */
    public String who(String cause) {
        return who(List.of(cause.split(";")));
    }

    /** One or two by name, more by their number and type. */
    private String who(List<String> codes) {
        List<OrganisationUnit> units =
                codes.stream().flatMap(c -> unit(c).stream()).toList();
        if (units.size() <= NAMED)
            return units.stream().map(OrganisationUnit::name).collect(Collectors.joining(", "));
        Registry registry = words.rules().registry();
        String types = units.stream()
                .map(u -> registry.typeOf(u).map(UnitType::name).orElse(""))
                .filter(t -> !t.isEmpty())
                .distinct()
                .sorted()
                .map(t -> t.substring(0, 1).toLowerCase(Locale.ROOT) + t.substring(1))
                .collect(Collectors.joining("; "));
        return ReportVocabulary.say("cause.units", Integer.toString(units.size()), types);
    }

    private Optional<OrganisationUnit> unit(String code) {
        return words.rules().registry().unit(code);
    }

    /** Years that follow each other are told by the first and the last: {@code 2025–2028, 2030}. */
    static String years(Iterable<Integer> years) {
        List<int[]> runs = new ArrayList<>();
        for (int year : years) {
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last[1] == year - 1) last[1] = year;
            else runs.add(new int[] {year, year});
        }
        return runs.stream()
                .map(r -> r[0] == r[1] ? "" + r[0] : r[0] + (r[1] == r[0] + 1 ? ", " : "–") + r[1])
                .collect(Collectors.joining(", "));
    }
}
