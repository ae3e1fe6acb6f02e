package vn.chitieu.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.RulesCopy;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;

/** Scenarios state their own figures of base years: what is known of the real units changes no test. */
class OwnBaselinesTest {
    @Test
    void aRealBaselineOfEveryTargetFailsNoShippedScenario() {
        Rulebook shipped = Rulebooks.read(Path.of("rules"));
        List<Baseline> real = new ArrayList<>(shipped.definitions().baselines());
        int before = real.size();
        shipped.documents().stream()
                .flatMap(d -> d.targets().stream())
                .filter(TargetNorm::scored)
                .forEach(t -> real.addAll(of(t)));
        assertThat(real).hasSizeGreaterThan(before + 40);
        Rulebook rules = shipped.withBaselines(real);
        List<Outcome> outcomes = new Scenarios(rules, RuleEngines.compile(rules)).run();
        assertThat(outcomes).hasSizeGreaterThan(30);
        assertThat(outcomes)
                .filteredOn(o -> !o.passed())
                .extracting(o -> o.scenario().id() + " " + o.results())
                .isEmpty();
    }

    /** 50 of 100 in the first of five years from 0: 20 would do. Without a base year nothing can be said of the pace. */
    @Test
    void aFigureOfTheBaseYearThatAScenarioStatesIsUsed(@TempDir Path folder) {
        Rulebook rules = new RulesCopy(folder)
                .sheet("kh-11-quang-ngai.xlsx", "Dữ liệu thử", s -> RulesCopy.number(s, "G38", 0))
                .read();
        Outcome outcome = new Scenarios(rules, RuleEngines.compile(rules))
                .run().stream()
                        .filter(o -> o.scenario().id().equals("T13"))
                        .findFirst()
                        .orElseThrow();
        assertThat(outcome.results())
                .filteredOn(r -> r.header().equals("Trạng thái"))
                .extracting(Outcome.Result::expected, Outcome.Result::found)
                .containsExactly(tuple("Chưa đạt, chưa đủ số liệu xét tiến độ", "Đúng tiến độ"));
    }

    private static List<Baseline> of(TargetNorm t) {
        List<Dimension> dimensions = t.eachLevel()
                ? t.levels().stream().map(l -> Dimension.of("level=" + l)).toList()
                : List.of(Dimension.NONE);
        int year = t.baselineYear() == 0 ? 2025 : t.baselineYear();
        return dimensions.stream()
                .map(d -> new Baseline(
                        t.unitCodes(),
                        t.indicator(),
                        d,
                        t.horizonEnd(),
                        year,
                        new BigDecimal("17"),
                        "Báo cáo thật",
                        t.source()))
                .toList();
    }
}
