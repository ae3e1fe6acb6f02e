package vn.chitieu.report.letter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.letter.WordBlock;

/**
 * How many of the reports due for the newest year have come, by kind of unit: the rows that the lists of reports show,
 * without answers to requests.
 *
 * @param year the newest that a report was due for
 * @param lines in the order of the table of unit types
 */
record ReportRates(int year, List<Line> lines) {
    /**
     * @param due reports that were due or have come; {@code sent} those whose data are here, {@code late} of them after
     *     their last good day
     */
    record Line(String kind, int due, int sent, int late) {
        private Line and(Line other) {
            return new Line(kind, due + other.due, sent + other.sent, late + other.late);
        }
    }

    static ReportRates of(LatenessRows rows, Registry registry) {
        List<LatenessRows.Row> all = new ArrayList<>();
        for (Lateness lateness : Lateness.values()) if (!lateness.request()) all.addAll(rows.of(lateness));
        int year = all.stream().mapToInt(ReportRates::year).max().orElse(0);
        Map<String, Line> lines = new LinkedHashMap<>();
        registry.types().forEach(t -> lines.put(t.name(), new Line(t.name(), 0, 0, 0)));
        for (LatenessRows.Row row : all) {
            Lateness lateness = row.lateness();
            if (year(row) != year || lateness == null) continue;
            boolean late = lateness.late();
            boolean sent = late || lateness == Lateness.SENT_ON_TIME;
            String kind = kind(row.unit(), registry);
            lines.merge(kind, new Line(kind, 1, sent ? 1 : 0, late ? 1 : 0), Line::and);
        }
        return new ReportRates(
                year, lines.values().stream().filter(l -> l.due() > 0).toList());
    }

    /** All kinds together. */
    Line sum(String name) {
        return lines.stream().reduce(new Line(name, 0, 0, 0), Line::and);
    }

    /** A line a kind of unit and one of all, with the share that has come in percent. */
    WordBlock table() {
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(l -> rows.add(row(l)));
        rows.add(row(sum(ReportVocabulary.say("leader.rates.all"))));
        return new WordBlock.Table(
                List.of(
                        column("leader.rates.kind", 36, false),
                        column("leader.rates.due", 14, true),
                        column("leader.rates.sent", 14, true),
                        column("leader.rates.late", 18, true),
                        column("leader.rates.percent", 18, true)),
                rows);
    }

    private static WordBlock.Column column(String key, int share, boolean centred) {
        return new WordBlock.Column(ReportVocabulary.say(key), share, centred);
    }

    private static List<String> row(Line line) {
        BigDecimal share = Figures.percent(BigDecimal.valueOf(line.sent()), BigDecimal.valueOf(line.due()));
        return List.of(
                line.kind(),
                number(line.due()),
                number(line.sent()),
                number(line.late()),
                Figures.words(share, BigDecimal.valueOf(100)));
    }

    private static String number(int count) {
        return Vietnamese.number(BigDecimal.valueOf(count), 0);
    }

    private static String kind(OrganisationUnit unit, Registry registry) {
        return registry.typeOf(unit).map(UnitType::name).orElse(unit.type());
    }

    private static int year(LatenessRows.Row row) {
        return Integer.parseInt(row.period().substring(0, 4));
    }
}
