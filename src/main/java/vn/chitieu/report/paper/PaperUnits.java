package vn.chitieu.report.paper;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** On paper: who has not sent, or whose figures lack: a line a unit for all its years. */
final class PaperUnits {
    /** Name of the list: a row a unit. */
    static final String PLACE = "paper.units";

    private PaperUnits() {}

    /** One unit. */
    record Line(
            OrganisationUnit unit,
            String owes,
            @Nullable LocalDate due,
            @Nullable Long days,
            String note) {}

    /** A line a unit, in order of code. */
    static List<Line> lines(ReportVocabulary words, Stream<LatenessRows.Row> rows) {
        Map<String, List<LatenessRows.Row>> byUnit =
                new TreeMap<>(rows.collect(Collectors.groupingBy(r -> r.unit().code())));
        return byUnit.values().stream().map(r -> line(words, r)).toList();
    }

    private static Line line(ReportVocabulary words, List<LatenessRows.Row> rows) {
        Map<Lateness, Set<String>> years = new EnumMap<>(Lateness.class);
        Set<String> notes = new LinkedHashSet<>();
        Set<String> mend = new LinkedHashSet<>();
        for (LatenessRows.Row row : rows) {
            Lateness lateness = row.lateness();
            if (lateness == null)
                mend.add(ReportVocabulary.say("paper.units.owes", row.what(), Vietnamese.period(row.period())));
            else years.computeIfAbsent(lateness, l -> new TreeSet<>()).add(Vietnamese.period(row.period()));
            if (!row.note().isEmpty()) notes.add(row.note());
        }
        List<String> owes = new ArrayList<>();
        years.forEach(
                (l, y) -> owes.add(ReportVocabulary.say("paper.units.owes", words.label(l), String.join(", ", y))));
        owes.addAll(mend);
        return new Line(
                rows.get(0).unit(),
                String.join("; ", owes),
                rows.stream()
                        .map(LatenessRows.Row::due)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                rows.stream()
                        .map(LatenessRows.Row::days)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                String.join("; ", notes));
    }

    static void add(PageBuilder page, Night night, LatenessRows reports) {
        List<Line> lines = lines(
                night.words(),
                Stream.of(Lateness.values()).filter(LatenessRows::missing).flatMap(l -> reports.of(l).stream()));
        if (lines.isEmpty()) return;
        PaperPage.part(
                page,
                "paper.units",
                "col.no",
                1,
                "col.unit.name",
                1,
                "col.unit.code",
                1,
                "paper.units.what",
                3,
                "paper.units.due",
                1,
                "annex.days",
                1,
                "annex.note",
                2);
        page.place(PLACE);
        int count = 0;
        for (Line line : lines) {
            Long days = line.days();
            page.add(
                    plain(++count),
                    body(line.unit().name()),
                    centred(line.unit().code()),
                    body(line.owes()).span(3),
                    ReportCell.date(line.due()),
                    days == null ? centred("") : ReportCell.number(days).look(ReportLook.CENTRED),
                    body(line.note()).span(2));
        }
        page.wide(ReportLook.REMARK, ReportVocabulary.say("paper.units.remark", Integer.toString(lines.size())));
    }
}
