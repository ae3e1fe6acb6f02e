package vn.chitieu.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.Reference;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/**
 * A unit's targets beside those of the units below, gathered while these pass: sums and extremes, never a row a unit.
 * What rests on drafts is kept apart. Used by one thread.
 */
public final class Cascade {
    /** Units that are named; of more only the number is said. */
    static final int NAMED = 15;

    private final Night night;
    private final List<Finding> targets;
    private final Map<List<Object>, Below> below = new HashMap<>();
    private final Map<List<Object>, Finding> wholes = new HashMap<>();
    private final List<Reference> references;
    private final PartsSum parts;

    /** Targets of the units below for one target of the unit above. */
    public static final class Below {
        public final Names weaker = new Names();
        public final Set<String> populations = new TreeSet<>();
        public int units;
        public int figures;
        public int known;
        public BigDecimal target = BigDecimal.ZERO;
        public BigDecimal actual = BigDecimal.ZERO;

        @Nullable
        public BigDecimal least;

        @Nullable
        public BigDecimal most;

        private String lastUnit = "";

        private void add(OrganisationUnit unit, Finding f, Finding whole, ReportVocabulary words) {
            if (!unit.code().equals(lastUnit)) units++;
            lastUnit = unit.code();
            populations.add(f.figures().population());
            BigDecimal figure = f.figures().aim().value();
            if (figure != null) {
                figures++;
                target = target.add(figure);
                least = least == null ? figure : least.min(figure);
                most = most == null ? figure : most.max(figure);
                if (weaker(f, whole, words)) weaker.add(unit.name());
            }
            Integer year = whole.sources().dataYear();
            BigDecimal reached = f.figures().actual().value();
            // figures of different years say nothing together
            if (reached != null && (year == null || year.equals(f.sources().dataYear()))) {
                known++;
                actual = actual.add(reached);
            }
        }
    }

    /** The first names, and how many there are. */
    public static final class Names {
        private final List<String> all = new ArrayList<>();

        void add(String name) {
            all.add(name);
        }

        public int count() {
            return all.size();
        }

        public List<String> all() {
            return all;
        }

        public String words() {
            String named = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
            return all.size() > NAMED
                    ? ReportVocabulary.say("cascade.names.more", named, Integer.toString(all.size() - NAMED))
                    : named;
        }
    }

    /** @param findings target findings of the unit above */
    public Cascade(Night night, OrganisationUnit whole, List<NightFinding> findings) {
        this.night = night;
        this.targets = UnitReport.ofKind(findings, Kind.TARGET, night.words()).stream()
                .map(NightFinding::finding)
                .filter(f -> !night.words().draft(f))
                .toList();
        targets.forEach(f -> wholes.putIfAbsent(key(f), f));
        this.references = Reference.above(whole, night.words().rules());
        this.parts = new PartsSum(night, whole, SubordinateSummary.columns(findings, night.words(), night.asOf()));
    }

    private static List<Object> key(Finding f) {
        return List.of(
                f.figures().indicator(),
                f.identity().dimension(),
                f.identity().period(),
                f.figures().aim().ceiling());
    }

    /** Shares only (cách hiểu 19): a floor is weaker when lower, a ceiling when higher. */
    public static boolean weaker(Finding child, Finding whole, ReportVocabulary words) {
        // what follows another unit's series was not set by the unit itself
        if (Reference.followsSeries(child, words) || Reference.followsSeries(whole, words)) return false;
        BigDecimal own = child.figures().aim().value();
        BigDecimal above = whole.figures().aim().value();
        if (own == null || above == null || !child.figures().unitOfMeasure().equals("%")) return false;
        return TargetNorm.weaker(child.figures().aim().ceiling(), own, above);
    }

    void add(UnitNight unit) {
        parts.add(unit);
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            if (f.identity().kind() != Kind.TARGET) continue;
            Finding whole = wholes.get(key(f));
            if (whole == null) continue;
            below.computeIfAbsent(List.of(key(f), night.words().draft(f)), k -> new Below())
                    .add(unit.unit(), f, whole, night.words());
        }
    }

    /** Targets of issued documents, in the order of the documents. */
    public List<Finding> targets() {
        return targets;
    }

    /** What the units below have for a target, in issued documents or in drafts. */
    public Below below(Finding whole, boolean draft) {
        return below.getOrDefault(List.of(key(whole), draft), new Below());
    }

    @Nullable
    public Reference reference(Finding f) {
        return Reference.of(f, references, night.words());
    }

    /** Figures further up that no target of this unit answers. */
    public List<Reference> unanswered() {
        return references.stream()
                .filter(r -> targets.stream().noneMatch(r::fits))
                .toList();
    }

    public PartsSum parts() {
        return parts;
    }
}
