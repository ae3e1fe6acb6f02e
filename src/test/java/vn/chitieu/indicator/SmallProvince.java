package vn.chitieu.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.TimeBasis;

/** Rules of a province with two universities, a college, a closed university and a commune. */
public final class SmallProvince {
    private static final RuleSource SOURCE = new RuleSource("chi-so.xlsx", "Chỉ số", 2);

    private SmallProvince() {}

    public static Rulebook rulebook() {
        return rulebook(List.of());
    }

    public static Rulebook rulebook(List<OrganisationUnit> more) {
        List<OrganisationUnit> units = new ArrayList<>(List.of(
                unit("VN", "nation", "", "", null),
                unit("51", "province", "", "VN", null),
                unit("51-GDDT", "department", "", "51", null),
                unit("51-KHCN", "department", "", "51", null),
                unit("U1", "institution", "university", "51", null),
                unit("U2", "institution", "university", "51", null),
                unit("C1", "institution", "college", "51", null),
                unit("U9", "institution", "university", "51", LocalDate.of(2025, 6, 30)),
                unit("23317", "commune", "xã", "51", null),
                unit("23317-CA", "commune_office", "", "23317", null)));
        units.addAll(more);
        List<UnitType> types = List.of(
                new UnitType("nation", "*", "Quốc gia", Set.of(), "", false),
                new UnitType("province", "*", "Tỉnh", Set.of(), "territory", false),
                new UnitType("department", "*", "Sở", Set.of("DUTIES"), "", false),
                new UnitType(
                        "institution",
                        "university",
                        "Đại học",
                        Set.of("LEARNERS", "LECTURERS", "DUTIES"),
                        "territory",
                        true),
                new UnitType("institution", "college", "Cao đẳng", Set.of("LEARNERS", "DUTIES"), "territory", true),
                new UnitType("commune", "*", "Xã", Set.of("LEARNERS", "DUTIES"), "resident", false));
        return new Rulebook(
                "rules",
                "now",
                List.of(),
                new Registry(units, types, List.of(), List.of()),
                List.of(),
                definitions(),
                List.of(),
                List.of(),
                List.of());
    }

    public static OrganisationUnit unit(
            String code, String type, String kind, String parent, @Nullable LocalDate until) {
        return new OrganisationUnit(code, code, type, kind, parent, LocalDate.of(2000, 1, 1), until, List.of());
    }

    private static Definitions definitions() {
        return new Definitions(
                List.of(
                        measure("STEM_LEARNERS", "LEARNERS"),
                        measure("ALL_LEARNERS", "LEARNERS"),
                        measure("STEM_PROGRAMMES", "PROGRAMMES"),
                        measure("NEW_PHD", "LECTURERS"),
                        measure("POSTGRAD", "SERIES")),
                List.of(
                        indicator("STEM_SHARE", "STEM_LEARNERS", "ALL_LEARNERS"),
                        indicator("INTEGRATION_SHARE", "STEM_PROGRAMMES", "STEM_PROGRAMMES"),
                        indicator("PHD_LECTURERS", "NEW_PHD", "-"),
                        indicator("POSTGRAD_SHARE", "POSTGRAD", "-"),
                        indicator("TALENT_DOCTORS", "-", "-")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Measure measure(String id, String table) {
        return new Measure(id, id, table, "persons", "*", "*", "-", "*");
    }

    private static Indicator indicator(String id, String numerator, String denominator) {
        return new Indicator(
                id, id, "%", numerator, denominator, TimeBasis.STOCK, true, "NOT_COMPUTABLE", null, 0, SOURCE);
    }
}
