package vn.chitieu.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Contributors;

/** The figures of the units that are added up to another one's, term by term while they pass. Used by one thread. */
public final class PartsSum {
    /** Terms of a sum that are written out; the rest makes one more. */
    static final int TERMS = 60;

    private final ReportVocabulary words;
    private final OrganisationUnit whole;
    private final Contributors contributors;
    private final List<Sum> sums;

    /** One unit's part. */
    public record Part(
            String unit, BigDecimal numerator, @Nullable BigDecimal denominator) {}

    /** What the parts of one target come to. */
    public static final class Sum {
        public final Finding target;
        private final Set<String> able;
        public final List<Part> parts = new ArrayList<>();
        public final Cascade.Names missing = new Cascade.Names();
        public BigDecimal numerator = BigDecimal.ZERO;
        public BigDecimal denominator = BigDecimal.ZERO;
        public BigDecimal restNumerator = BigDecimal.ZERO;
        public BigDecimal restDenominator = BigDecimal.ZERO;
        public int rest;
        public int known;

        Sum(Finding target, Set<String> able) {
            this.target = target;
            this.able = able;
        }

        private void add(OrganisationUnit unit, OwnFigures own) {
            if (able.contains(unit.code())) known++;
            term(unit.name(), own);
        }

        /** Of a cumulative count, what a unit brought before the year it has not reported. */
        private void addEarlier(String unit, @Nullable OwnFigures own) {
            if (own != null) term(ReportVocabulary.say("parts.earlier", unit), own);
        }

        private void term(String unit, OwnFigures own) {
            BigDecimal whole = own.denominator();
            BigDecimal more = whole == null ? BigDecimal.ZERO : whole;
            numerator = numerator.add(own.numerator());
            denominator = denominator.add(more);
            if (own.numerator().signum() == 0 && more.signum() == 0) return;
            if (parts.size() < TERMS) {
                parts.add(new Part(unit, own.numerator(), whole));
            } else {
                rest++;
                restNumerator = restNumerator.add(own.numerator());
                restDenominator = restDenominator.add(more);
            }
        }

        public int owing() {
            return known + missing.count();
        }
    }

    PartsSum(Night night, OrganisationUnit whole, List<Finding> targets) {
        this.words = night.words();
        this.whole = whole;
        this.contributors = words.contributors();
        this.sums = targets.stream()
                .filter(f -> f.sources().dataYear() != null)
                .map(f -> new Sum(f, able(f)))
                .toList();
    }

    /** Codes of the units that can contribute to a target's figure. */
    private Set<String> able(Finding f) {
        return contributors.able(whole.code(), f.figures().indicator(), OwnFigures.levels(f, words)).stream()
                .map(OrganisationUnit::code)
                .collect(Collectors.toSet());
    }

    void add(UnitNight unit) {
        for (Sum sum : sums) {
            Finding f = sum.target;
            Integer year = f.sources().dataYear();
            String source = contributors.source(f.figures().indicator());
            if (year == null || !contributors.above(unit.unit(), source).contains(whole.code())) continue;
            OwnFigures own = OwnFigures.like(f, unit.values(), words, year);
            if (own != null) sum.add(unit.unit(), own);
            else if (sum.able.contains(unit.unit().code()) && unit.unit().activeIn(year)) {
                sum.missing.add(unit.unit().name());
                sum.addEarlier(unit.unit().name(), OwnFigures.earlier(f, unit.values(), words, year));
            }
        }
    }

    /** Targets whose figures some unit has to send. */
    public List<Sum> sums() {
        return sums.stream().filter(s -> s.owing() > 0).toList();
    }
}
