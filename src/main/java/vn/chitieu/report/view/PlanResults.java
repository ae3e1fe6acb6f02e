package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.vocabulary.Kind;

/**
 * What the report on a plan says of its duties: how many units stand where, and the difficulties that they wrote, clause
 * by clause. Used by one thread while the units pass.
 */
public final class PlanResults {
    private static final String NO_EVIDENCE = "no_evidence";
    private static final String DIFFICULTY = "difficulty";

    private final ReportVocabulary words;
    private final PlanDocument plan;
    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, Map<String, Cascade.Names>> difficulties = new HashMap<>();

    /** @param counts by {@link HeadlineCounts.Heading} */
    public record Duty(String provision, int[] counts) {
        public int of(HeadlineCounts.Heading heading) {
            return counts[heading.ordinal()];
        }

        public int units() {
            return Arrays.stream(counts).sum();
        }
    }

    /** One difficulty as it was written, and who wrote it. */
    public record Difficulty(String provision, String text, Cascade.Names units) {}

    public PlanResults(ReportVocabulary words, PlanDocument plan) {
        this.words = words;
        this.plan = plan;
    }

    public void add(UnitNight unit) {
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            boolean counted =
                    f.identity().kind() == Kind.DUTY && f.sources().document().equals(plan.code()) && !words.draft(f);
            if (!counted) continue;
            String clause = f.identity().provisionId();
            counts.computeIfAbsent(clause, k -> new int[HeadlineCounts.Heading.values().length])[
                    HeadlineCounts.heading(f, words).ordinal()]++;
            String text = f.note().params().getOrDefault(DIFFICULTY, "").strip();
            if (!text.isEmpty() && !none(text))
                difficulties
                        .computeIfAbsent(clause, k -> new TreeMap<>())
                        .computeIfAbsent(text, k -> new Cascade.Names())
                        .add(unit.unit().name());
        }
    }

    /** "Không", "không có": a whole cell that says there is none. */
    private boolean none(String text) {
        return words.rules().definitions().terms().stream()
                .anyMatch(t -> t.kind().equals(NO_EVIDENCE) && t.says(text));
    }

    /** In the order of the plan. */
    public List<Duty> duties() {
        return sorted(counts).stream().map(c -> new Duty(c, counts.get(c))).toList();
    }

    /** In the order of the plan; under one clause by text. */
    public List<Difficulty> difficulties() {
        List<Difficulty> all = new ArrayList<>();
        for (String clause : sorted(difficulties))
            difficulties.get(clause).forEach((text, units) -> all.add(new Difficulty(clause, text, units)));
        return all;
    }

    private List<String> sorted(Map<String, ?> clauses) {
        return clauses.keySet().stream()
                .sorted(Comparator.<String>comparingInt(words::order).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
