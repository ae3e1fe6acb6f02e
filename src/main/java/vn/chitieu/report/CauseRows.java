package vn.chitieu.report;

import static vn.chitieu.report.Page.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.Causes.Cause;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportLook;

/** On the summary of a unit that is made up of others: why things wait, and who must do what first. */
final class CauseRows {
    private static final int MOST = 5;
    private static final int NAMED = 2;
    private static final int TODO_COLUMNS = 5;
    private final Lexicon words;
    private final Page page;

    CauseRows(Lexicon words, Page page) {
        this.words = words;
        this.page = page;
    }

    void add(List<Cause> causes) {
        page.wide(ReportLook.SECTION, Lexicon.say("summary.causes"));
        if (causes.isEmpty()) {
            page.wide(ReportLook.PLAIN, Lexicon.say("summary.causes.none"));
            page.gap();
            return;
        }
        page.add(
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.cause")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.waits")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.todo")).span(TODO_COLUMNS));
        causes.stream().limit(MOST).forEach(this::row);
        int more = causes.size() - MOST;
        if (more > 0)
            page.wide(ReportCell.text(ReportLook.REMARK, Lexicon.say("cause.more", Integer.toString(more)))
                    .link(CausesPage.place(causes.get(MOST))));
        page.gap();
    }

    private void row(Cause cause) {
        page.add(
                body(what(cause)),
                ReportCell.number(cause.findings()).look(ReportLook.FIGURE).link(CausesPage.place(cause)),
                body(todo(cause)).span(TODO_COLUMNS));
    }

    /** Who owes what, and how many targets wait for it. */
    String what(Cause cause) {
        if (rule(cause))
            return Lexicon.say(
                    "cause.rule", words.provision(cause.codes().get(0)).location(), blocked(cause));
        List<String> owed = new ArrayList<>();
        cause.reports().forEach((l, years) -> owed.add(Lexicon.say("cause.reports." + l, years(years))));
        if (owed.isEmpty()) owed.add(Lexicon.say("cause.data"));
        if (cause.targets() > 0) owed.add(blocked(cause));
        return Lexicon.say("cause.line", who(cause), String.join("; ", owed));
    }

    private static String blocked(Cause cause) {
        return Lexicon.say("cause.blocks", Integer.toString(cause.targets()));
    }

    private String todo(Cause cause) {
        if (rule(cause)) return Lexicon.say("todo.rule");
        String due = cause.due() == null ? "" : Vietnamese.day(cause.due());
        String todo = cause.reports().entrySet().stream()
                .map(e -> Lexicon.say("todo." + e.getKey(), years(e.getValue()), due))
                .collect(Collectors.joining(" "));
        return todo.isEmpty() ? Lexicon.say("todo.data") : todo;
    }

    private boolean rule(Cause cause) {
        return unit(cause.codes().get(0)).isEmpty();
    }

    private String who(Cause cause) {
        List<OrganisationUnit> units =
                cause.codes().stream().flatMap(c -> unit(c).stream()).toList();
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
        return Lexicon.say("cause.units", Integer.toString(units.size()), types);
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
