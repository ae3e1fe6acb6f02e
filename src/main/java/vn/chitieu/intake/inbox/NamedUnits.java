package vn.chitieu.intake.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.CheckFact.FileName;
import vn.chitieu.fact.sent.CheckFact.NamedUnit;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.language.Folding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.Registry;

/** Whose a return is by the names on it and of its file: never decided by them, but held against its code. */
public final class NamedUnits {
    /** {@code <unit_code>-<year>}, as the forms and the answers are named. */
    private static final Pattern OWN_NAME = Pattern.compile("(?i)(?:tra-loi-)*(.+?)-20\\d{2}(?!\\d).*");

    private static final Pattern YEARS = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");
    private static final Pattern DATES = Pattern.compile("(?<!\\d)\\d{1,2}[-._ ]\\d{1,2}[-._ ]20\\d{2}(?!\\d)"
            + "|(?<!\\d)20\\d{2}[-._ ]\\d{1,2}[-._ ]\\d{1,2}(?!\\d)|(?<!\\d)\\d{8}(?!\\d)");

    private static final Pattern COMMITTEE = Pattern.compile("^(ubnd|uy ban nhan dan) ");
    private final Registry registry;
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, Set<String>> offices = new HashMap<>();
    private final Map<String, OrganisationUnit> byCode = new HashMap<>();

    public NamedUnits(Registry registry) {
        this.registry = registry;
        for (OrganisationUnit unit : registry.units()) {
            byCode.merge(anyCase(unit.code()), unit, (a, b) -> a.code().compareTo(b.code()) >= 0 ? a : b);
            // offices bear one name in every commune, and send nothing themselves
            boolean sends =
                    registry.typeOf(unit).filter(t -> !t.tables().isEmpty()).isPresent();
            names(unit).forEach(name -> (sends ? byName : offices)
                    .computeIfAbsent(plain(name), n -> new TreeSet<>())
                    .add(unit.code()));
        }
    }

    /** Units other than the sender that the cover names. */
    public List<NamedUnit> others(Cover cover) {
        String sender = cover.unitCode();
        if (sender == null || registry.unit(sender).isEmpty()) return List.of();
        List<NamedUnit> found = new ArrayList<>();
        String name = cover.unitName();
        Set<String> named = byName.getOrDefault(plain(name), Set.of());
        Set<String> office = offices.getOrDefault(plain(name), Set.of());
        if (!named.contains(sender) && !named.isEmpty()) {
            String exact = named.stream()
                    .filter(code -> exact(code, name, cover))
                    .findFirst()
                    .orElse("");
            String code = exact.isEmpty() ? named.iterator().next() : exact;
            found.add(new NamedUnit(code, name, !exact.isEmpty()));
        } else if (named.isEmpty() && office.stream().noneMatch(code -> below(code, sender))) {
            office.stream().limit(1).forEach(code -> found.add(new NamedUnit(code, name, false)));
        }
        return found;
    }

    /** What a file's name says beside the cover of the return in it. */
    FileName fileName(String path, String sender, @Nullable Integer dataYear, Place unitAt, Place yearAt) {
        String unit = ofFile(path)
                .filter(u -> !u.parentCode().equals(sender))
                .map(OrganisationUnit::code)
                .orElse(null);
        return new FileName(last(path), unit, year(path).orElse(null), sender, dataYear, unitAt, yearAt);
    }

    /** The one year in a file's name; the days of a date in it say when something was written. */
    private static Optional<Integer> year(String path) {
        String name = DATES.matcher(last(path)).replaceAll(" ");
        List<String> years =
                YEARS.matcher(name).results().map(m -> m.group()).distinct().toList();
        return years.size() == 1 ? Optional.of(Integer.valueOf(years.get(0))) : Optional.empty();
    }

    private boolean below(String code, String sender) {
        return registry.unit(code)
                .filter(u -> u.code().equals(sender) || u.parentCode().equals(sender))
                .isPresent();
    }

    /** Letter by letter with its marks, and of a unit that exists when the return is sent. */
    private boolean exact(String code, String name, Cover cover) {
        LocalDate day = cover.sentDate() == null ? cover.dataAsOf() : cover.sentDate();
        return registry.unit(code)
                .filter(unit -> day == null || unit.existsOn(day))
                .filter(unit -> names(unit)
                        .map(Vietnamese::clean)
                        .anyMatch(own -> own.equalsIgnoreCase(Vietnamese.clean(name))))
                .isPresent();
    }

    private static Stream<String> names(OrganisationUnit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.aliases().stream());
    }

    /** The unit that a file's name begins with, where a year follows. */
    public Optional<OrganisationUnit> ofFile(String path) {
        Matcher name = OWN_NAME.matcher(last(path));
        if (!name.matches()) return Optional.empty();
        return Optional.ofNullable(byCode.get(anyCase(name.group(1))));
    }

    /** Alike for what {@link String#equalsIgnoreCase} takes for alike. */
    private static String anyCase(String code) {
        StringBuilder alike = new StringBuilder(code.length());
        code.chars().forEach(c -> alike.append((char) Character.toLowerCase(Character.toUpperCase(c))));
        return alike.toString();
    }

    private static String plain(String name) {
        return COMMITTEE.matcher(Folding.fold(name)).replaceFirst("");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
