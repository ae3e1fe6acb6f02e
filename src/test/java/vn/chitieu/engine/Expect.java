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
        assertThat(finding.verdict().state()).as(finding.id()).isEqualTo(state);
        return this;
    }

    Expect year(@Nullable Integer year) {
        assertThat(finding.sources().dataYear()).isEqualTo(year);
        return this;
    }

    Expect actual(@Nullable String actual) {
        return figure(actual, finding.figures().actual().value());
    }

    Expect target(@Nullable String target) {
        return figure(target, finding.figures().aim().value());
    }

    Expect gap(@Nullable String gap) {
        return figure(gap, finding.figures().distance().gap());
    }

    Expect persons(@Nullable Long persons) {
        assertThat(finding.figures().distance().persons()).isEqualTo(persons);
        return this;
    }

    Expect attained(@Nullable String percent) {
        return figure(percent, finding.figures().distance().attainment());
    }

    Expect from(@Nullable Integer year, @Nullable String baseline) {
        assertThat(finding.figures().pace().baselineYear()).isEqualTo(year);
        return figure(baseline, finding.figures().pace().baseline());
    }

    Expect expected(@Nullable String expected) {
        return figure(expected, finding.figures().pace().expected());
    }

    Expect pace(@Nullable String ratio) {
        return figure(ratio, finding.figures().pace().ratio());
    }

    Expect required(@Nullable String aYear) {
        return figure(aYear, finding.figures().pace().required());
    }

    Expect last(@Nullable Integer year, @Nullable String actual) {
        assertThat(finding.figures().actual().lastYear()).isEqualTo(year);
        return figure(actual, finding.figures().actual().lastValue());
    }

    Expect coverage(int reported, int expected) {
        assertThat(finding.figures().coverage().reported()).isEqualTo(reported);
        assertThat(finding.figures().coverage().expected()).isEqualTo(expected);
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
        assertThat(finding.verdict().severity()).hasToString(severity);
        assertThat(finding.verdict().standing()).hasToString(standing);
        return this;
    }

    Expect marks(String... marks) {
        assertThat(finding.note().marks()).containsExactlyInAnyOrder(marks);
        return this;
    }

    Expect note(String key) {
        assertThat(finding.note().key()).isEqualTo(key);
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
