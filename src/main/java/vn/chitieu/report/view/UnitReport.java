package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/**
 * All that one workbook is made of.
 *
 * @param offices units shown in it that have no workbook of their own
 * @param above the unit that sums this one up, or null; {@code aboveTargets} its target findings
 * @param overview what the units below have in common, for a unit that is made up of others, or null
 * @param agency what the unit leads or coordinates across others, or null
 */
public record UnitReport(
        UnitNight own,
        List<UnitNight> offices,
        @Nullable OrganisationUnit above,
        List<NightFinding> aboveTargets,
        @Nullable SubordinateSummary overview,
        @Nullable AgencyView agency) {

    public OrganisationUnit unit() {
        return own.unit();
    }

    /** The unit itself, then its offices. */
    public List<UnitNight> blocks() {
        return Stream.concat(Stream.of(own), offices.stream()).toList();
    }

    public List<NightFinding> everything() {
        return blocks().stream().flatMap(b -> b.findings().stream()).toList();
    }

    /** Findings of one kind in the order of the documents. */
    public static List<NightFinding> ofKind(List<NightFinding> findings, Kind kind, ReportVocabulary words) {
        List<NightFinding> sorted = new ArrayList<>(findings.stream()
                .filter(f -> f.finding().identity().kind() == kind)
                .toList());
        sorted.sort(UnitNight.order(words));
        return sorted;
    }
}
