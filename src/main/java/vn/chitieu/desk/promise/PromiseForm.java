package vn.chitieu.desk.promise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chitieu.desk.Desk;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.desk.rules.Paging;
import vn.chitieu.finding.Finding;
import vn.chitieu.intake.ReturnCheck.Found;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.answer.CorrectionWorkbooks;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.rulebook.model.Rulebook;

/** The rows of the form: empty, or as somebody has filled them, with what is wrong beside the field. */
@Component
class PromiseForm {
    static final String ID = "ma";
    static final String MEASURE = "bien-phap";
    static final String POSITION = "phu-trach";
    static final String DUE = "ngay";
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    private final PromiseLines lines;

    PromiseForm(PromiseLines lines) {
        this.lines = lines;
    }

    List<FilledRow> empty(LatestNight.Known night, List<String> units, Paging paging) {
        List<Finding> open = lines.open(units, Paging.SIZE, paging.skipped());
        Map<String, List<PromiseLine>> before =
                before(night, open.stream().map(Finding::id).toList());
        List<FilledRow> rows = new ArrayList<>();
        for (Finding f : open) rows.add(row(rows.size() + 1, f, night, units, before, Map.of()));
        return rows;
    }

    /** Every row that came back, in the order of the form; one that is filled and open no more says so. */
    List<FilledRow> filled(LatestNight.Known night, List<String> units, Map<String, String> sent) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= Paging.SIZE; i++) ids.add(text(sent, ID, i));
        Map<String, Finding> open =
                lines.open(units, ids).stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        Map<String, List<PromiseLine>> before = before(night, open.keySet());
        List<FilledRow> rows = new ArrayList<>();
        for (int i = 1; i <= Paging.SIZE; i++) {
            String id = ids.get(i - 1);
            if (id.isEmpty()) continue;
            Finding f = open.get(id);
            FilledRow row =
                    f == null ? typed(i, id, false, id, "", List.of(), sent) : row(i, f, night, units, before, sent);
            if (row.open()) rows.add(row);
            else if (row.filled()) rows.add(row.with(Map.of("", MESSAGES.get("promise.gone"))));
        }
        return rows;
    }

    /** What the check has found, each beside the field it is of; what is of no field is left to the page. */
    static List<FilledRow> marked(List<FilledRow> rows, PromiseBook book, List<Found> problems, Rulebook rules) {
        CorrectionWorkbooks words = new CorrectionWorkbooks(rules);
        Map<Integer, Map<String, String>> wrong = new LinkedHashMap<>();
        for (Found p : problems) {
            int number = book.numberAt(p.cell());
            if (number > 0)
                wrong.computeIfAbsent(number, n -> new LinkedHashMap<>())
                        .merge(PromiseBook.fieldAt(p.cell()), say(p, words), (a, b) -> a + " " + b);
        }
        return rows.stream()
                .map(r -> wrong.containsKey(r.number()) ? r.with(wrong.get(r.number())) : r)
                .toList();
    }

    /** What is wrong with the whole of it. */
    static List<String> whole(PromiseBook book, List<Found> problems, Rulebook rules) {
        CorrectionWorkbooks words = new CorrectionWorkbooks(rules);
        return problems.stream()
                .filter(p -> book.numberAt(p.cell()) == 0)
                .map(p -> say(p, words))
                .toList();
    }

    /** On a page there are no cells with addresses: its own words, where there are some. */
    private static String say(Found p, CorrectionWorkbooks words) {
        String own = "promise." + p.code();
        if (MESSAGES.has(own))
            return MESSAGES.get(
                    own, p.params().getOrDefault("value", ""), p.params().getOrDefault("other", ""));
        DataIssue issue = new DataIssue("", 0, true, p.severity(), p.code(), "", p.sheet(), p.cell(), p.params());
        return words.message(issue) + " " + words.remedy(issue);
    }

    private Map<String, List<PromiseLine>> before(LatestNight.Known night, Collection<String> ids) {
        return lines.about(night, ids).stream().collect(Collectors.groupingBy(PromiseLine::findingId));
    }

    private static FilledRow row(
            int number,
            Finding f,
            LatestNight.Known night,
            List<String> units,
            Map<String, List<PromiseLine>> before,
            Map<String, String> sent) {
        String period = f.identity().period().text();
        String code = f.identity().unitCode();
        StringBuilder what = new StringBuilder();
        // an office speaks through the unit
        if (!code.equals(units.get(0)))
            what.append(night.rules().registry().unit(code).map(u -> u.name()).orElse(code))
                    .append(": ");
        what.append(night.words().title(f));
        if (!period.isEmpty()) what.append(MESSAGES.get("promise.period", Vietnamese.period(period)));
        return typed(
                number,
                f.id(),
                true,
                what.toString(),
                night.words().state(f),
                before.getOrDefault(f.id(), List.of()),
                sent);
    }

    private static FilledRow typed(
            int number,
            String id,
            boolean open,
            String what,
            String state,
            List<PromiseLine> before,
            Map<String, String> sent) {
        return new FilledRow(
                number,
                id,
                open,
                what,
                state,
                before,
                text(sent, MEASURE, number),
                text(sent, POSITION, number),
                text(sent, DUE, number),
                Map.of());
    }

    private static String text(Map<String, String> sent, String name, int number) {
        return Vietnamese.showable(Vietnamese.clean(sent.getOrDefault(name + "-" + number, "")));
    }
}
