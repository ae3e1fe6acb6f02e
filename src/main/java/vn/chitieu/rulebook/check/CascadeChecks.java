package vn.chitieu.rulebook.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.reading.RowPlaces;
import vn.chitieu.rulebook.table.RuleProblems;

/**
 * Figures beside each other: from one horizon to the next, and from a document to the one it implements. What is odd
 * is told and kept as written (cách hiểu 7, 19), so these are warnings.
 */
public final class CascadeChecks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final List<PlanDocument> documents;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final RowPlaces places;
    private final RuleProblems problems;

    public CascadeChecks(
            List<PlanDocument> documents, Definitions definitions, RowPlaces places, RuleProblems problems) {
        this.documents = documents;
        definitions.indicators().forEach(i -> indicators.put(i.id(), i));
        this.places = places;
        this.problems = problems;
    }

    public void check() {
        for (PlanDocument document : documents) {
            Map<List<Object>, List<TargetNorm>> series = new LinkedHashMap<>();
            for (TargetNorm t : document.targets()) {
                series.computeIfAbsent(
                                List.of(
                                        t.units(),
                                        t.indicator(),
                                        t.levels(),
                                        t.eachLevel(),
                                        t.population(),
                                        t.ceiling()),
                                k -> new ArrayList<>())
                        .add(t);
                weaker(document, t);
            }
            series.values().forEach(this::horizons);
        }
    }

    private void horizons(List<TargetNorm> series) {
        List<TargetNorm> rows = new ArrayList<>(series);
        rows.sort(Comparator.comparingInt(TargetNorm::fromYear).thenComparingInt(TargetNorm::horizonEnd));
        for (int i = 1; i < rows.size(); i++) {
            TargetNorm before = rows.get(i - 1);
            TargetNorm after = rows.get(i);
            // versions of one clause follow each other by their own days
            if (before.horizonEnd() == after.horizonEnd() || before.id().equals(after.id())) continue;
            String from = String.valueOf(after.fromYear());
            String end = String.valueOf(before.horizonEnd());
            Place start = place(after, "Từ năm");
            if (after.fromYear() <= before.horizonEnd()) {
                problems.warn("HORIZON_OVERLAP", start, after.id(), from, before.id(), end);
            } else if (after.fromYear() > before.horizonEnd() + 1) {
                problems.warn("HORIZON_GAP", start, after.id(), from, before.id(), end);
            }
            figures(before, after);
        }
    }

    private void figures(TargetNorm before, TargetNorm after) {
        Optional<BigDecimal> first = figure(before);
        Optional<BigDecimal> second = figure(after);
        if (first.isEmpty() || second.isEmpty()) return;
        int step = second.get().compareTo(first.get());
        if (after.ceiling()) step = -step;
        // all is all: such a share cannot rise
        boolean full = after.unit().equals("%") && second.get().compareTo(HUNDRED) == 0;
        if (step > 0 || step == 0 && full) return;
        problems.warn(
                step == 0 ? "FIGURE_STANDS_STILL" : "FIGURE_FALLS",
                place(after, "Giá trị"),
                after.id(),
                second.get(),
                before.id(),
                first.get(),
                compared(after));
    }

    private void weaker(PlanDocument document, TargetNorm child) {
        Indicator indicator = indicators.get(child.indicator());
        Optional<BigDecimal> figure = figure(child);
        if (indicator == null || !indicator.share() || figure.isEmpty()) return;
        TargetNorm above = above(document, child).orElse(null);
        if (above == null) return;
        if (TargetNorm.weaker(child.ceiling(), figure.get(), figure(above).orElseThrow())) {
            problems.warn(
                    "WEAKER_THAN_PARENT",
                    place(child, "Giá trị"),
                    child.id(),
                    figure.get(),
                    above.id(),
                    figure(above).orElseThrow(),
                    compared(child),
                    child.unit());
        }
    }

    /** The nearest figure for the same indicator and horizon in the documents above. */
    private Optional<TargetNorm> above(PlanDocument document, TargetNorm child) {
        String code = document.parent();
        for (int i = 0; i < documents.size() && !code.isEmpty(); i++) {
            String up = code;
            Optional<PlanDocument> parent =
                    documents.stream().filter(d -> d.code().equals(up)).findFirst();
            if (parent.isEmpty()) return Optional.empty();
            Optional<TargetNorm> found = parent.get().targets().stream()
                    .filter(t -> t.indicator().equals(child.indicator()))
                    .filter(t ->
                            t.horizonEnd() == child.horizonEnd() && figure(t).isPresent())
                    .filter(t -> !fromDraft(parent.get(), t))
                    .filter(t -> t.version().meets(child.version()))
                    .min(Comparator.comparing((TargetNorm t) -> !t.id().equals(child.parentId()))
                            .thenComparing(TargetNorm::version, Version.NEWEST_FIRST));
            if (found.isPresent()) return found;
            code = parent.get().parent();
        }
        return Optional.empty();
    }

    /** A figure known from a draft only is not the document's own: nobody is weaker than it (cách hiểu 18). */
    private static boolean fromDraft(PlanDocument document, TargetNorm norm) {
        return document.provisions().stream()
                .filter(p -> p.id().equals(norm.id()))
                .anyMatch(Provision::fromDraft);
    }

    private static Optional<BigDecimal> figure(TargetNorm t) {
        return Optional.ofNullable(t.value());
    }

    /** A floor is weaker when lower, a ceiling when higher. */
    private static RuleProblems.Said compared(TargetNorm t) {
        return new RuleProblems.Said(RuleProblems.word(t.ceiling() ? "figure.higher" : "figure.lower"));
    }

    private Place place(TargetNorm t, String header) {
        return places.of(t.source(), header);
    }
}
