package vn.chitieu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the packages run one way, and each big library has one room. */
class ModulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.chitieu");

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of("vn.chitieu").verify();
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.poi.., sheet",
        "org.drools.., engine",
        "org.kie.., engine",
        "org.springframework.batch.., night",
        "io.zonky.., store",
        "picocli.., command"
    })
    void onlyOnePackageKnowsTheLibrary(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.chitieu." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
