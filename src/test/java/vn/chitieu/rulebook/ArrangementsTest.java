package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Folding;
import vn.chitieu.registry.Arrangement;
import vn.chitieu.registry.Registry;

/** The communes of 01/07/2025 and the units that they were made of, with the traps of that list. */
class ArrangementsTest {
    private static final Registry REGISTRY = Rulebooks.read(RulesCopy.SHIPPED).registry();
    private static final List<Arrangement> ALL = REGISTRY.arrangements();

    private static Set<String> oldOf(String newCode) {
        return ALL.stream()
                .filter(a -> a.newCode().equals(newCode))
                .map(Arrangement::oldName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Arrangement> named(String oldName) {
        return ALL.stream().filter(a -> a.oldName().equals(oldName)).toList();
    }

    @Test
    void everyCommuneIsMadeOfSomething() {
        assertThat(ALL).hasSize(274);
        assertThat(ALL.stream().map(Arrangement::oldCode).distinct()).hasSize(273);
        assertThat(ALL.stream().map(Arrangement::newCode).collect(Collectors.toSet()))
                .isEqualTo(REGISTRY.units().stream()
                        .filter(u -> u.type().equals("commune"))
                        .map(OrganisationUnit::code)
                        .collect(Collectors.toSet()))
                .hasSize(96);
    }

    @Test
    void oneOldCommuneListedUnderTwoNewOnesIsOneUnitWhoseSharesNobodyKnows() {
        List<Arrangement> parts = named("Xã Trà Bùi");
        assertThat(parts).extracting(Arrangement::newCode).containsExactlyInAnyOrder("21136", "21157");
        assertThat(parts.stream().map(Arrangement::oldCode).distinct()).hasSize(1);
        assertThat(parts).allMatch(a -> a.share() == null);
        assertThat(ALL.stream().filter(a -> a.share() == null)).hasSize(2);
    }

    @Test
    void homonymsAreTwoUnits() {
        assertThat(named("Phường Nguyễn Nghiêm").stream()
                        .map(Arrangement::oldCode)
                        .distinct())
                .hasSize(2);
        assertThat(named("Phường Trần Hưng Đạo").stream()
                        .map(Arrangement::oldCode)
                        .distinct())
                .hasSize(2);
        assertThat(named("Xã Đăk Long").stream().map(Arrangement::oldCode).distinct())
                .hasSize(2);
    }

    @Test
    void aNameThatWentElsewhereIsNotTheUnitThatBearsItNow() {
        // the old Đăk Hà is part of Tu Mơ Rông, the new one was made of three others; so with Trà Giang
        assertThat(oldOf("23500")).containsExactlyInAnyOrder("Thị trấn Đăk Hà", "Xã Hà Mòn", "Xã Đăk La");
        assertThat(named("Xã Đăk Hà")).singleElement().satisfies(a -> assertThat(name(a.newCode()))
                .isEqualTo("Xã Tu Mơ Rông"));
        assertThat(oldOf("21244")).containsExactlyInAnyOrder("Xã Nghĩa Sơn", "Xã Nghĩa Lâm", "Xã Nghĩa Thắng");
        assertThat(named("Xã Trà Giang")).singleElement().satisfies(a -> assertThat(name(a.newCode()))
                .isEqualTo("Xã Đông Trà Bồng"));
    }

    private static String name(String code) {
        return REGISTRY.unit(code).orElseThrow().name();
    }

    @Test
    void namesThatAreEqualWithoutAccentsAreApart() {
        assertThat(Folding.fold("Xã Sơn Hà")).isEqualTo(Folding.fold("Xã Sơn Hạ"));
        assertThat(oldOf("21289")).isNotEmpty().doesNotContainAnyElementsOf(oldOf("21292"));
        assertThat(oldOf("21484")).isNotEmpty().doesNotContainAnyElementsOf(oldOf("21523"));
        assertThat(named("Xã Bình Thạnh").get(0).oldCode())
                .isNotEqualTo(named("Xã Bình Thanh").get(0).oldCode());
    }

    @Test
    void internalKeysAreNobodysCode() {
        Set<String> names =
                REGISTRY.units().stream().map(OrganisationUnit::name).collect(Collectors.toSet());
        assertThat(ALL.stream()
                        .map(Arrangement::oldName)
                        .filter(names::contains)
                        .distinct())
                .hasSize(46);
        assertThat(ALL).allMatch(a -> a.oldCode().startsWith("CU-"));
        // a cover with such a key names no unit, and a past that nobody can report is asked of nobody
        assertThat(ALL.stream().filter(a -> REGISTRY.unit(a.oldCode()).isPresent()))
                .isEmpty();
        assertThat(REGISTRY.takenOver("21025", java.time.LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    /** Each old unit has as many as its place in the list: under the new borders there are as many in all. */
    @Test
    void theProvinceHasTheSameTotalUnderOldAndNewBorders() {
        Map<String, BigDecimal> old = new HashMap<>();
        ALL.forEach(a -> old.putIfAbsent(a.oldCode(), BigDecimal.valueOf(old.size() + 1)));
        BigDecimal before = old.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        // 1 + 2 + ... + 273
        assertThat(before).isEqualByComparingTo("37401");
        BigDecimal shared =
                ALL.stream().flatMap(a -> a.of(old.get(a.oldCode())).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal parted = old.get(named("Xã Trà Bùi").get(0).oldCode());
        assertThat(shared.add(parted)).isEqualByComparingTo(before);
        // once its shares are said, whatever they are, nothing is left over
        BigDecimal said = ALL.stream()
                .map(a -> a.share() != null
                        ? a
                        : new Arrangement(
                                a.oldCode(),
                                a.oldName(),
                                a.newCode(),
                                a.from(),
                                new BigDecimal(a.newCode().equals("21136") ? "37.5" : "62.5")))
                .flatMap(a -> a.of(old.get(a.oldCode())).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(said).isEqualByComparingTo(before);
    }
}
