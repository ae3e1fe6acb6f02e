package vn.chitieu.intake.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.intake.layout.HeaderWords.Meaning;
import vn.chitieu.intake.layout.MeasureWords.Measure;
import vn.chitieu.intake.layout.TableHeader.Step;
import vn.chitieu.language.Folding;
import vn.chitieu.sheet.stream.StreamedCell;

/**
 * Which column of a sheet holds which column of the form. The lowest heading decides; what stands above it or behind
 * it may only say that the figure is this year's whole. Two columns that could both be meant, or one that is not surely
 * meant, are said, never guessed.
 */
final class ColumnChoice {
    /** Headings of a group of counts that name no column themselves. */
    private static final Set<String> SIZES = Set.of("quy mo", "so luong", "quy mo dao tao");

    private final Form form;
    private final FormTable table;
    private final @Nullable Integer year;
    private final Map<String, List<Found>> sure = new LinkedHashMap<>();
    private final Map<String, List<Found>> unsure = new LinkedHashMap<>();
    private final Map<String, Measured> measured = new LinkedHashMap<>();

    /** A column of the form by its name, that by its words counts something else. */
    private record Measured(Found found, Measure measure) {}

    /** One column of the sheet that may be one of the form. */
    private record Found(FormColumn column, StreamedCell cell, int at, List<Step> way, boolean dated) {}

    /** @param year the data year, null when the cover does not say it */
    ColumnChoice(Form form, FormTable table, @Nullable Integer year) {
        this.form = form;
        this.table = table;
        this.year = year;
    }

    /** The columns found, by position; what is doubled or undecided becomes a problem, and its key goes to {@code told}. */
    Map<Integer, FormColumn> choose(TableHeader header, String sheet, ReturnProblems problems, Set<String> told) {
        header.ways(form, table.key()).forEach(this::look);
        Map<Integer, FormColumn> chosen = new HashMap<>();
        for (FormColumn column : form.columns(table.key())) {
            List<Found> found = narrowed(sure.getOrDefault(column.key(), List.of()));
            List<Found> maybe = unsure.getOrDefault(column.key(), List.of());
            if (!found.isEmpty()) {
                chosen.put(found.get(0).at(), column);
                for (Found other : found.subList(1, found.size())) {
                    problems.add("COLUMN_DOUBLED", sheet, other.cell().address(), "column", column.header());
                }
            } else if (!maybe.isEmpty()) {
                told.add(column.key());
                problems.add(
                        "HEADER_UNDECIDED",
                        sheet,
                        maybe.get(0).cell().address(),
                        "column",
                        column.header(),
                        "value",
                        maybe.stream().map(Found::way).map(ColumnChoice::words).collect(Collectors.joining("; ")));
            } else if (measured.containsKey(column.key())) {
                told.add(column.key());
                tell(measured.get(column.key()), sheet, problems);
            }
        }
        return chosen;
    }

    /** At the heading: the column holds percentages, thousands, or figures of some months. */
    private static void tell(Measured measured, String sheet, ReturnProblems problems) {
        Found found = measured.found();
        boolean months = measured.measure().kind() == MeasureWords.Kind.PART_YEAR;
        problems.add(
                months ? MeasureLines.code(measured.measure()) : "HEADER_MEASURE",
                sheet,
                found.cell().address(),
                "column",
                found.column().header(),
                "value",
                words(found.way()),
                "other",
                measured.measure().word());
    }

    /** Of several, the one that says the data year or "thực hiện" outright. */
    private static List<Found> narrowed(List<Found> found) {
        List<Found> dated = found.stream().filter(Found::dated).toList();
        return dated.size() == 1 ? dated : found;
    }

    private void look(int at, List<Step> way) {
        if (way.isEmpty()) return;
        Set<Meaning> meanings = new TreeSet<>();
        FormColumn named = null;
        boolean women = false;
        boolean size = false;
        boolean dated = false;
        Measure other = null;
        for (int i = 0; i < way.size(); i++) {
            String text = way.get(i).text();
            Optional<FormColumn> column = form.column(table.key(), text);
            Optional<Measure> stated = form.measures().in(text);
            if (column.isEmpty() && stated.isPresent()) {
                other = other == null ? stated.get() : other;
                String rest = form.measures().without(text);
                named = form.column(table.key(), rest).orElse(named);
                women |= named != null && named.key().equals(FormKeys.FEMALE);
                continue;
            }
            Meaning meaning = form.headings().of(text, year);
            if (column.isPresent()) {
                named = column.get();
                women |= named.key().equals(FormKeys.FEMALE);
                // what stood above a name only groups it, unless it says another year or a plan
                meanings.remove(Meaning.UNCLEAR);
                continue;
            }
            size |= SIZES.contains(Folding.fold(text));
            dated |= meaning == Meaning.THIS && !HeaderWords.isWhole(text)
                    || Folding.fold(text).contains("thuc hien");
            meanings.add(named == null && size && meaning == Meaning.UNCLEAR ? Meaning.THIS : meaning);
        }
        if (named != null && !TableHeader.counts(named)) {
            lenient(named, at, way);
            return;
        }
        if (named == null)
            named = size && HeaderWords.isWhole(way.get(way.size() - 1).text()) ? persons() : null;
        if (women && named != null) named = column(FormKeys.FEMALE).orElse(named);
        if (named == null) return;
        if (other != null && named.type().equals("COUNT")) {
            Found found = new Found(named, way.get(way.size() - 1).cell(), at, way, false);
            measured.putIfAbsent(named.key(), new Measured(found, other));
            return;
        }
        if (other != null && other.kind() != MeasureWords.Kind.PERCENT) meanings.add(Meaning.UNCLEAR);
        boolean clear = meanings.isEmpty() || meanings.equals(Set.of(Meaning.THIS));
        add(clear ? sure : unsure, new Found(named, way.get(way.size() - 1).cell(), at, way, dated));
    }

    /** A column of words: its own heading decides, whatever is written under it; a heading that only spans does not. */
    private void lenient(FormColumn named, int at, List<Step> way) {
        for (Step step : way) {
            boolean own = step.cell().column() == at;
            if (own
                    && form.column(table.key(), step.text())
                            .filter(named::equals)
                            .isPresent()) {
                add(sure, new Found(named, step.cell(), at, way, false));
                return;
            }
        }
    }

    private static void add(Map<String, List<Found>> to, Found found) {
        to.computeIfAbsent(found.column().key(), k -> new ArrayList<>()).add(found);
    }

    private @Nullable FormColumn persons() {
        return column(FormKeys.PERSONS).orElse(null);
    }

    private Optional<FormColumn> column(String key) {
        return form.columns(table.key()).stream()
                .filter(c -> c.key().equals(key))
                .findFirst();
    }

    private static String words(List<Step> way) {
        return way.stream().map(Step::text).collect(Collectors.joining(" / "));
    }
}
