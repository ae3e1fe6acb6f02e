package vn.chitieu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.sent.CheckFact;

/**
 * The logic speaks of the facts and of nothing else of the program; what it may name is a small interface that only
 * grows. After an addition {@code -Dfacts.write} writes the list of names anew.
 */
class FactsTest {
    private static final String MODULE = "vn.chitieu.fact";
    private static final Path NAMES = Path.of("src/test/resources/facts/names.txt");
    private static final Pattern NAMED = Pattern.compile("(?m)^\\s*(?:import|global)\\s+([\\w.]+)");
    private static final Pattern ALLOWED = Pattern.compile(
            "vn\\.chitieu\\.fact\\..*|java\\.math\\..*|java\\.time\\..*|org\\.apache\\.commons\\.numbers\\.fraction\\.BigFraction");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MODULE);

    @Test
    void theLogicNamesFactsOnly() throws IOException {
        Set<String> others = new TreeSet<>();
        for (Map.Entry<String, String> file : logic().entrySet()) {
            NAMED.matcher(file.getValue())
                    .results()
                    .map(m -> m.group(1))
                    // a global named by a class that is imported
                    .filter(name -> name.contains(".") && !ALLOWED.matcher(name).matches())
                    .forEach(name -> others.add(file.getKey() + " " + name));
            Pattern.compile("vn\\.chitieu\\.(?!rules\\.|fact\\.)[\\w.]+")
                    .matcher(file.getValue())
                    .results()
                    .forEach(m -> others.add(file.getKey() + " " + m.group()));
        }
        assertThat(others).isEmpty();
        assertThat(named()).hasSizeGreaterThan(40);
    }

    /** Nothing is in the interface that no logic names, and that no signature of what it names holds. */
    @Test
    void everyFactIsUsedByTheLogicOrByOneThatIs() throws IOException {
        Set<Class<?>> reached = new java.util.HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(named());
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (!type.getName().startsWith(MODULE + ".") || !reached.add(type)) continue;
            open.addAll(signature(type));
        }
        assertThat(facts().stream().filter(c -> !reached.contains(c)).map(Class::getName))
                .isEmpty();
    }

    /** Names are there for good: other people's logic, and the rules of past nights, use them. */
    @Test
    void namesOnlyGrow() throws IOException {
        List<String> now = facts().stream().flatMap(FactsTest::names).sorted().toList();
        if (System.getProperty("facts.write") != null) {
            Files.createDirectories(NAMES.getParent());
            Files.write(NAMES, now);
        }
        List<String> promised = Files.readAllLines(NAMES);
        assertThat(promised)
                .as("dropped or renamed: what names it stops working")
                .allMatch(now::contains);
        assertThat(now).as("new names go to %s: run with -Dfacts.write", NAMES).isEqualTo(promised);
    }

    @Test
    void aPackageOfFactsIsSmallAndRestsOnThoseBelow() throws IOException {
        Map<String, Long> files = facts().stream()
                .filter(c -> c.getEnclosingClass() == null)
                .collect(Collectors.groupingBy(Class::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(files.keySet()).containsExactly(MODULE, MODULE + ".owed", MODULE + ".sent");
        assertThat(files.values()).allMatch(n -> n <= 25);
        noClasses()
                .that()
                .resideInAnyPackage(MODULE + ".owed", MODULE + ".sent")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MODULE)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(MODULE + ".owed")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MODULE + ".sent")
                .check(CLASSES);
    }

    private static Map<String, String> logic() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("rules/logic"))) {
            for (Path file : files.toList()) texts.put(file.getFileName().toString(), Files.readString(file));
        }
        assertThat(texts).hasSizeGreaterThan(15);
        return texts;
    }

    private static Set<Class<?>> named() throws IOException {
        return logic().values().stream()
                .flatMap(text -> NAMED.matcher(text).results().map(m -> m.group(1)))
                .filter(name -> name.startsWith(MODULE + "."))
                .map(FactsTest::type)
                .collect(Collectors.toSet());
    }

    /** A nested type is named with a point. */
    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException nested) {
            int point = name.lastIndexOf('.');
            if (point < 0) throw new AssertionError(name, nested);
            return type(name.substring(0, point) + "$" + name.substring(point + 1));
        }
    }

    private static List<Class<?>> facts() {
        return CLASSES.stream()
                .<Class<?>>map(c -> c.reflect())
                .filter(c -> Modifier.isPublic(c.getModifiers()) && !c.isAnonymousClass())
                .sorted(java.util.Comparator.comparing(Class::getName))
                .toList();
    }

    private static Set<Class<?>> signature(Class<?> type) {
        Set<Class<?>> found = new java.util.HashSet<>(Arrays.asList(type.getInterfaces()));
        if (type.getSuperclass() != null) found.add(type.getSuperclass());
        if (type.getEnclosingClass() != null) found.add(type.getEnclosingClass());
        if (type.isSealed() && type != CheckFact.class) found.addAll(Arrays.asList(type.getPermittedSubclasses()));
        for (Method m : type.getMethods()) {
            add(m.getGenericReturnType(), found);
            for (Type t : m.getGenericParameterTypes()) add(t, found);
        }
        for (Constructor<?> c : type.getConstructors()) for (Type t : c.getGenericParameterTypes()) add(t, found);
        return found;
    }

    private static void add(Type type, Set<Class<?>> found) {
        if (type instanceof Class<?> c) found.add(c.isArray() ? c.getComponentType() : c);
        else if (type instanceof ParameterizedType p) {
            add(p.getRawType(), found);
            for (Type t : p.getActualTypeArguments()) add(t, found);
        } else if (type instanceof GenericArrayType a) add(a.getGenericComponentType(), found);
        else if (type instanceof WildcardType w) for (Type t : w.getUpperBounds()) add(t, found);
    }

    /** The type and each of its own public methods, a line each; constants of an enumeration too. */
    private static Stream<String> names(Class<?> type) {
        String name = type.getName().substring(MODULE.length() + 1);
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                .filter(m -> !Set.of("equals", "hashCode", "toString", "values", "valueOf")
                        .contains(m.getName()))
                .map(m -> name + "." + m.getName() + "/" + m.getParameterCount());
        Stream<String> constants = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(c -> name + "." + ((Enum<?>) c).name())
                : Stream.empty();
        return Stream.concat(Stream.of(name), Stream.concat(methods, constants)).distinct();
    }
}
