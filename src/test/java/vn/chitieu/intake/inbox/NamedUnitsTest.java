package vn.chitieu.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.intake.TestBase;

/** The unit of a file's name is looked up, and is the one that a look through all units would find. */
class NamedUnitsTest {
    private final NamedUnits named = new NamedUnits(TestBase.RULES.registry());

    @Test
    void theUnitOfAFileIsFoundWhateverTheCaseOfItsCode() {
        for (OrganisationUnit unit : TestBase.RULES.registry().units()) {
            String code = unit.code();
            List<String> written =
                    List.of(code, code.toLowerCase(Locale.ROOT), code.toUpperCase(Locale.ROOT), code + "x", "0" + code);
            for (String as : written) {
                assertThat(named.ofFile("2026/" + as + "-2026-gui-lai.xlsx")).isEqualTo(lookedThrough(as));
            }
            assertThat(named.ofFile("2026/" + code.toLowerCase(Locale.ROOT) + "-2026.xlsx"))
                    .map(OrganisationUnit::code)
                    .hasValue(code);
        }
    }

    /** Signs that compare alike without regard to case though no table of codes would list them: ſ and s, the Kelvin and k. */
    @Test
    void signsThatCountAsOneLetterAreOneLetter() {
        for (String as : List.of("dpq", "51-GDDT", "51-gdđt", "\u017f1", "\u212a", "DPQ\u0130", "")) {
            assertThat(named.ofFile(as + "-2026.xlsx")).as(as).isEqualTo(lookedThrough(as));
        }
        assertThat(named.ofFile("bao-cao.xlsx")).isEmpty();
    }

    private static Optional<OrganisationUnit> lookedThrough(String code) {
        return TestBase.RULES.registry().units().stream()
                .filter(unit -> unit.code().equalsIgnoreCase(code))
                .max(Comparator.comparing(OrganisationUnit::code));
    }
}
