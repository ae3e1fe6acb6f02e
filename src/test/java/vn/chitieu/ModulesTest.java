package vn.chitieu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the packages run one way, and each big library has one room. */
class ModulesTest {
    private static final int MOST_FILES = 25;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.chitieu");

    /** Signs and words of a comparator; figures of one kind beside each other, none of them beside its target. */
    private static final Set<String> PRINTS = Set.of(
            "FindingsCsv.figures",
            "ReportVocabulary.bound",
            "ReportVocabulary.comparator",
            "ReportVocabulary.sign",
            "CascadeWords.reference",
            "ResultsPage.block",
            // whether a multiplier is worth writing; seconds
            "TargetPage.times",
            "StepLines.end",
            // sums of the units below and of the unit itself; targets of two levels (cách hiểu 19)
            "PartsPage.same",
            "CascadePage.range",
            "CascadeOwnPage.verdict",
            // distances of two years, of two rulebooks
            "YearChange.better",
            "Impacts.kind");

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of("vn.chitieu").verify();
    }

    /** Within the modules too: of two packages at most one knows the other, by whatever way. */
    @Test
    void noTwoPackagesKnowEachOther() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** A file is found by looking through a package: no more than {@value #MOST_FILES} of them beside each other. */
    @Test
    void aRoomIsSeenAtAGlance() throws IOException {
        Map<Path, Long> rooms;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/chitieu"))) {
            rooms = files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        }
        assertThat(rooms).hasSizeGreaterThan(50);
        assertThat(rooms)
                .allSatisfy(
                        (room, files) -> assertThat(files).as(room.toString()).isLessThanOrEqualTo(MOST_FILES));
    }

    /** Every module says whom it may know, and the test above this one holds it to that. */
    @Test
    void everyModuleNamesWhomItMayKnow() {
        ApplicationModules modules = ApplicationModules.of("vn.chitieu");
        assertThat(modules.stream()).hasSizeGreaterThan(20);
        for (ApplicationModule module : modules) {
            Path info =
                    Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java");
            assertThat(info).content().containsPattern("@ApplicationModule\\(\\s*allowedDependencies =");
        }
    }

    /** What is printed was decided by the rules: nobody else reads a comparator, except to print its sign or word. */
    @Test
    void onlyTheRulesHoldAFigureAgainstItsTarget() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "vn.chitieu.report..",
                        "vn.chitieu.explanation..",
                        "vn.chitieu.impact..",
                        "vn.chitieu.desk..",
                        "vn.chitieu.command..")
                .should(new ArchCondition<JavaClass>("read a comparator or compare figures") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                            String name = call.getTarget().getName();
                            String owner = call.getTargetOwner().getSimpleName();
                            boolean judges = name.equals("comparator")
                                    || owner.equals("BigDecimal")
                                            && (name.equals("compareTo") || name.equals("equals"));
                            String place = type.getSimpleName() + "."
                                    + call.getOrigin().getName();
                            if (judges && !PRINTS.contains(place))
                                events.add(SimpleConditionEvent.satisfied(type, call.getDescription()));
                        }
                    }
                })
                .check(CLASSES);
    }

    /** The same inputs give the same bytes, whatever the machine's language and clock: only commands ask what time it is. */
    @Test
    void nothingIsTakenFromTheMachinesLanguageOrClock() {
        noClasses()
                .should(new ArchCondition<JavaClass>("use what the machine is set to") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaMethodCall call : type.getMethodCallsFromSelf())
                            if (ofTheMachine(type, call))
                                events.add(SimpleConditionEvent.satisfied(type, call.getDescription()));
                    }
                })
                .check(CLASSES);
    }

    private static boolean ofTheMachine(JavaClass type, JavaMethodCall call) {
        String called =
                call.getTargetOwner().getSimpleName() + "." + call.getTarget().getName();
        int arguments = call.getTarget().getRawParameterTypes().size();
        boolean language = called.equals("String.formatted")
                || called.equals("String.format") && arguments == 2
                || Set.of("String.toLowerCase", "String.toUpperCase").contains(called) && arguments == 0;
        boolean clock = called.startsWith("Clock.system")
                || called.equals("System.currentTimeMillis")
                || called.endsWith(".now")
                        && arguments == 0
                        && call.getTargetOwner().getPackageName().startsWith("java.time");
        return language || clock && !type.getPackageName().startsWith("vn.chitieu.command");
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.poi.., sheet",
        "org.drools.., engine",
        "org.kie.., engine",
        "org.springframework.batch.., night",
        "io.zonky.., store",
        "com.password4j.., account",
        "jakarta.mail.., mail",
        "org.springframework.mail.., mail",
        "org.springframework.web.., desk",
        "org.springframework.security.web.., desk",
        "org.thymeleaf.., desk",
        "jakarta.servlet.., desk",
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
