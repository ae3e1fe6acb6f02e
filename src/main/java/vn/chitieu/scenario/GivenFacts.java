package vn.chitieu.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.assessment.IndicatorValue;
import vn.chitieu.assessment.RegisterEntry;
import vn.chitieu.assessment.ReportedDuty;
import vn.chitieu.assessment.ReturnStatus;
import vn.chitieu.finding.FindingInput;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.Contributors;
import vn.chitieu.rulebook.NoEvidence;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.rulebook.Scenario;
import vn.chitieu.rulebook.Scenario.Given;

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
    private static final String NUMBERS = "số liệu";

    private final Rulebook rulebook;
    private final Contributors contributors;
    private final Scenario scenario;
    private final Map<String, ReturnStatus> returns = new TreeMap<>();
    private final List<IndicatorValue> values = new ArrayList<>();
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
                scenario.asOf(), List.of(unit), List.copyOf(returns.values()), values, duties, register);
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
        boolean aggregate = !contributors
                .parts(g.unitCode(), contributors.source(g.subject()))
                .isEmpty();
        BigDecimal numerator = g.numerator();
        if (numerator == null) return;
        if (!aggregate && !returns.containsKey(g.unitCode() + " " + g.year())) {
            sent(
                    new Given(
                            g.unitCode(),
                            "báo cáo",
                            "",
                            "",
                            g.year(),
                            null,
                            null,
                            null,
                            null,
                            LocalDate.of(g.year(), 12, 1),
                            null,
                            "",
                            g.source()),
                    true);
        }
        values.add(new IndicatorValue(
                g.unitCode(),
                g.subject(),
                g.dimension(),
                g.year(),
                population(unit, aggregate, g.subject()),
                numerator,
                g.denominator(),
                aggregate ? Integer.valueOf(g.reported() == null ? 1 : g.reported()) : null,
                aggregate ? Integer.valueOf(g.expected() == null ? 1 : g.expected()) : null,
                null,
                null,
                List.of(new FindingInput(
                        "observation",
                        g.source().file(),
                        g.source().sheet(),
                        Integer.toString(g.source().row())))));
    }

    /** A sum has the population of those it is added up from. */
    private String population(OrganisationUnit unit, boolean aggregate, String indicator) {
        OrganisationUnit whose = aggregate
                ? contributors
                        .parts(unit.code(), contributors.source(indicator))
                        .get(0)
                : unit;
        return rulebook.registry().typeOf(whose).map(UnitType::population).orElse("");
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
        if (!returns.containsKey(g.unitCode() + " " + year))
            sent(
                    new Given(
                            g.unitCode(),
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
                            g.source()),
                    true);
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
