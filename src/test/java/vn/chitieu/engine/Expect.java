package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;

/** One finding held against figures worked out by hand (given with at most four decimals). */
final class Expect {
    private final Finding finding;

    private Expect(Finding finding) {
        this.finding = finding;
    }

    static Expect in(Map<String, Finding> findings, String id) {
        assertThat(findings).containsKey(id);
        return new Expect(findings.get(id));
    }

    Expect state(String state) {
        assertThat(finding.state()).as(finding.id()).isEqualTo(state);
        return this;
    }

    Expect year(@Nullable Integer year) {
        assertThat(finding.dataYear()).isEqualTo(year);
        return this;
    }

    Expect actual(@Nullable String actual) {
        return figure(actual, finding.actual());
    }

    Expect target(@Nullable String target) {
        return figure(target, finding.target());
    }

    Expect gap(@Nullable String gap) {
        return figure(gap, finding.gap());
    }

    Expect persons(@Nullable Long persons) {
        assertThat(finding.gapPersons()).isEqualTo(persons);
        return this;
    }

    Expect attained(@Nullable String percent) {
        return figure(percent, finding.attainment());
    }

    Expect from(@Nullable Integer year, @Nullable String baseline) {
        assertThat(finding.baselineYear()).isEqualTo(year);
        return figure(baseline, finding.baseline());
    }

    Expect expected(@Nullable String expected) {
        return figure(expected, finding.expected());
    }

    Expect pace(@Nullable String ratio) {
        return figure(ratio, finding.paceRatio());
    }

    Expect required(@Nullable String aYear) {
        return figure(aYear, finding.requiredPace());
    }

    Expect last(@Nullable Integer year, @Nullable String actual) {
        assertThat(finding.lastYear()).isEqualTo(year);
        return figure(actual, finding.lastActual());
    }

    Expect coverage(int reported, int expected) {
        assertThat(finding.reported()).isEqualTo(reported);
        assertThat(finding.expectedReturns()).isEqualTo(expected);
        return this;
    }

    Expect due(@Nullable String due) {
        assertThat(finding.due() == null ? null : finding.due().toString()).isEqualTo(due);
        return this;
    }

    Expect met(@Nullable String met) {
        assertThat(finding.metOn() == null ? null : finding.metOn().toString()).isEqualTo(met);
        return this;
    }

    Expect severity(String severity, String standing) {
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.standing()).isEqualTo(standing);
        return this;
    }

    Expect marks(String... marks) {
        assertThat(finding.marks()).containsExactlyInAnyOrder(marks);
        return this;
    }

    Expect note(String key) {
        assertThat(finding.noteKey()).isEqualTo(key);
        return this;
    }

    Finding finding() {
        return finding;
    }

    /** With four decimals, or empty. */
    static String rounded(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    private Expect figure(@Nullable String expected, @Nullable BigDecimal actual) {
        if (expected == null) {
            assertThat(actual).as(finding.id()).isNull();
        } else {
            assertThat(actual).as(finding.id()).isNotNull();
            assertThat(actual.setScale(4, RoundingMode.HALF_UP))
                    .as(finding.id())
                    .isEqualByComparingTo(new BigDecimal(expected));
        }
        return this;
    }
}
