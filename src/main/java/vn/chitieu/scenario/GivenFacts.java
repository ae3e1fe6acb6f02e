package vn.chitieu.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.assessment.Sums;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReportedDuty;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.fact.sent.SaidDone;
import vn.chitieu.language.Messages;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.NoEvidence;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.rulebook.model.Scenario;
import vn.chitieu.rulebook.model.Scenario.Given;
import vn.chitieu.vocabulary.Dimension;

/** The rows given for one scenario as the facts a night would have. Nothing later than its day exists. */
final class GivenFacts {
    private static final Map<String, String> REGISTER = Map.of(
            "văn bản", "DOCUMENT",
            "yêu cầu", "REQUEST",
            "sự kiện", "EVENT",
            "gia hạn", "EXTENSION",
            "mốc nội bộ", "INTERNAL_DATE",
            "kế hoạch", "PLAN");
    private static final Map<String, String> DUTIES = Map.of(
            "nhiệm vụ xong", "DONE",
            "nhiệm vụ đang làm", "IN_PROGRESS",
            "nhiệm vụ chưa làm", "NOT_STARTED");
    private static final Messages MESSAGES = Messages.beside(GivenFacts.class);
    private static final String NUMBERS = "số liệu";
    private static final String BASELINE = "số gốc";

    private final Rulebook rulebook;
    private final Contributors contributors;
    private final Scenario scenario;
    private final Map<String, ReturnStatus> returns = new TreeMap<>();
    private final Map<String, IndicatorValue> given = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<ReportedDuty> duties = new ArrayList<>();
    private final List<RegisterEntry> register = new ArrayList<>();

    GivenFacts(Rulebook rulebook, Contributors contributors, Scenario scenario) {
        this.rulebook = rulebook;
        this.contributors = contributors;
        this.scenario = scenario;
    }

    AssessmentInput input(OrganisationUnit unit) {
        for (Given g : scenario.given()) {
            LocalDate day = g.day();
            if (day != null && day.isAfter(scenario.asOf())) continue;
            if (g.kind().equals("báo cáo")) sent(g, true);
            else if (g.kind().equals("trả lại")) sent(g, false);
            else if (REGISTER.containsKey(g.kind())) register.add(entry(g));
            else if (DUTIES.containsKey(g.kind())) duty(g);
        }
        scenario.given().stream().filter(g -> g.kind().equals(NUMBERS)).forEach(this::figure);
        return new AssessmentInput(
                scenario.asOf(),
                List.of(unit),
                List.copyOf(returns.values()),
                values(),
                duties,
                register,
                duties.stream().flatMap(d -> said(d).stream()).toList());
    }

    /**
     * Figures of base years: those of the rules, but a figure that the scenario gives for the base year, or its own row for
     * it, stands in the place of what is known of the real unit: tests must not change when such a figure comes in.
     */
    List<Baseline> baselines() {
        List<Baseline> baselines = new ArrayList<>(rulebook.definitions().baselines().stream()
                .filter(b -> scenario.given().stream().noneMatch(g -> replaces(g, b)))
                .toList());
        for (Given g : scenario.given()) {
            BigDecimal value = g.numerator();
            if (!g.kind().equals(BASELINE) || value == null) continue;
            Dimension dimension = Dimension.of(g.dimension());
            String citation = MESSAGES.get("baseline");
            horizon()
                    .ifPresentOrElse(
                            end -> baselines.add(new Baseline(
                                    g.unitCode(), g.subject(), dimension, end, g.year(), value, citation, g.source())),
                            () -> problems.add(MESSAGES.get(
                                    "baseline.target",
                                    Integer.toString(g.source().row()))));
        }
        return List.copyOf(baselines);
    }

    private static boolean replaces(Given g, Baseline b) {
        boolean same = g.unitCode().equals(b.unit())
                && g.subject().equals(b.indicator())
                // what is given by level is added up for a target of all levels
                && (b.dimension().none() || Dimension.of(g.dimension()).equals(b.dimension()));
        return same && (g.kind().equals(BASELINE) || g.kind().equals(NUMBERS) && g.year() == b.year());
    }

    /** Last year of the target that the scenario looks at. */
    private Optional<Integer> horizon() {
        return rulebook.documents().stream()
                .flatMap(d -> d.targets().stream())
                .filter(t -> t.id().equals(scenario.provisionId()))
                .map(TargetNorm::horizonEnd)
                .findFirst();
    }

    /** What is reported done was first said by the return of its year. */
    private Optional<SaidDone> said(ReportedDuty d) {
        ReturnStatus in = returns.get(d.unitCode() + " " + d.year());
        LocalDate sent = in == null ? null : in.firstSent();
        if (sent == null || !d.state().equals("DONE")) return Optional.empty();
        return Optional.of(new SaidDone(
                d.unitCode(), d.provisionId(), d.year(), sent, d.evidence(), d.date(), d.file(), d.sheet(), d.cell()));
    }

    /** The first return of a year sets its sent date; one sent back counts where none was accepted. */
    private void sent(Given g, boolean accepted) {
        String key = g.unitCode() + " " + g.year();
        ReturnStatus earlier = returns.get(key);
        if (earlier != null && earlier.accepted()) return;
        returns.put(
                key,
                new ReturnStatus(
                        g.unitCode(),
                        g.year(),
                        accepted,
                        accepted ? g.day() : null,
                        accepted ? LocalDate.of(g.year(), 11, 30) : null,
                        !accepted,
                        accepted ? 0 : 1,
                        0,
                        g.source().file(),
                        accepted ? g.source().file() : ""));
    }

    /** A figure of the unit itself comes in an accepted return, unless the rows say otherwise. */
    private void figure(Given g) {
        OrganisationUnit unit = rulebook.registry().unit(g.unitCode()).orElseThrow();
        if (g.numerator() == null) return;
        if (!unit.complete()) {
            add(g, unit.code(), g.numerator(), g.denominator(), "reference");
        } else if (contributors
                .parts(unit.code(), contributors.source(g.subject()))
                .isEmpty()) {
            report(g, unit, g.numerator(), g.denominator());
        } else {
            spread(g, unit);
        }
    }

    /**
     * A figure given for a unit whose figures are added up: the first unit that can contribute reports all of it, as many
     * others as were counted report nothing of the kind, the rest have not sent anything.
     */
    private void spread(Given g, OrganisationUnit unit) {
        List<OrganisationUnit> able =
                contributors.able(unit.code(), g.subject(), levels(Dimension.of(g.dimension()))).stream()
                        .filter(u -> u.activeIn(g.year()))
                        .toList();
        Integer expected = g.expected();
        int reported = g.reported() == null ? able.size() : g.reported();
        if (reported > able.size() || reported < 1 || expected != null && expected != able.size()) {
            problems.add(MESSAGES.get("coverage", Integer.toString(g.source().row()), Integer.toString(able.size())));
            return;
        }
        if (able.stream().anyMatch(u -> given.containsKey(key(g, u.code())))) {
            problems.add(
                    MESSAGES.get("figure.twice", Integer.toString(g.source().row()), g.unitCode()));
            return;
        }
        BigDecimal none = g.denominator() == null ? null : BigDecimal.ZERO;
        for (int i = 0; i < reported; i++) {
            boolean all = i == 0;
            report(g, able.get(i), all ? g.numerator() : BigDecimal.ZERO, all ? g.denominator() : none);
        }
    }

    private void report(
            Given g, OrganisationUnit unit, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        if (!returns.containsKey(unit.code() + " " + g.year())) sent(defaultReturn(g, unit.code(), g.year()), true);
        String population =
                rulebook.registry().typeOf(unit).map(UnitType::population).orElse("");
        add(g, unit.code(), numerator, denominator, population);
    }

    private void add(
            Given g,
            String unitCode,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String population) {
        Cited place = new Cited(
                "observation",
                g.source().file(),
                g.source().sheet(),
                Integer.toString(g.source().row()));
        given.put(
                key(g, unitCode),
                IndicatorValue.own(
                        unitCode,
                        g.subject(),
                        Dimension.of(g.dimension()),
                        g.year(),
                        population,
                        Objects.requireNonNull(numerator),
                        denominator,
                        List.of(place)));
    }

    private static String key(Given g, String unitCode) {
        return String.join(" ", g.subject(), g.dimension(), Integer.toString(g.year()), unitCode);
    }

    /** The figures given and, by the code that a night uses, what they add up to. */
    private List<IndicatorValue> values() {
        Map<String, List<Sums.Own>> groups = new TreeMap<>();
        for (IndicatorValue v : given.values()) {
            ReturnStatus status = returns.get(v.unitCode() + " " + v.year());
            groups.computeIfAbsent(v.indicator() + ' ' + v.year(), k -> new ArrayList<>())
                    .add(new Sums.Own(v, status == null ? null : status.dataAsOf()));
        }
        List<IndicatorValue> all = new ArrayList<>(given.values());
        Sums sums = new Sums(rulebook);
        groups.values().forEach(group -> all.addAll(sums.of(group)));
        return all;
    }

    /** What is wrong with the rows given, in words. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private static List<Integer> levels(Dimension dimension) {
        return dimension.level().stream().boxed().toList();
    }

    private static Given defaultReturn(Given g, String unitCode, int year) {
        return new Given(
                unitCode,
                "báo cáo",
                "",
                "",
                year,
                null,
                null,
                null,
                null,
                LocalDate.of(year, 12, 1),
                null,
                "",
                g.source());
    }

    private RegisterEntry entry(Given g) {
        return new RegisterEntry(
                REGISTER.getOrDefault(g.kind(), ""),
                g.unitCode(),
                g.subject(),
                g.year() == 0 ? null : Integer.valueOf(g.year()),
                g.text(),
                g.day(),
                g.day(),
                g.due(),
                g.text(),
                g.source().file(),
                g.source().sheet(),
                g.source().row(),
                "");
    }

    private void duty(Given g) {
        int year = g.year() == 0 ? scenario.asOf().getYear() : g.year();
        if (!returns.containsKey(g.unitCode() + " " + year)) sent(defaultReturn(g, g.unitCode(), year), true);
        duties.add(new ReportedDuty(
                g.unitCode(),
                g.subject(),
                year,
                DUTIES.getOrDefault(g.kind(), ""),
                null,
                new NoEvidence(rulebook.definitions()).of(g.text()),
                g.day(),
                "",
                g.source().file(),
                g.source().sheet(),
                Integer.toString(g.source().row())));
    }
}
