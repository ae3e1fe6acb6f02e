package vn.chitieu.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chitieu.language.Folding;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.submission.Cover;
import vn.chitieu.submission.NamedUnit;

/** Whose a return is by the names on it and of its file: never decided by them, but held against its code. */
final class NamedUnits {
    /** {@code <unit_code>-<year>}, as the forms and the answers are named. */
    private static final Pattern OWN_NAME = Pattern.compile("(?i)(?:tra-loi-)*(.+?)-20\\d{2}(?!\\d).*");

    private static final Pattern COMMITTEE = Pattern.compile("^(ubnd|uy ban nhan dan) ");
    private final Registry registry;
    private final Map<String, Set<String>> byName = new HashMap<>();

    NamedUnits(Registry registry) {
        this.registry = registry;
        for (OrganisationUnit unit : registry.units()) {
            // offices bear one name in every commune, and send nothing themselves
            if (registry.typeOf(unit).filter(t -> !t.tables().isEmpty()).isEmpty()) continue;
            Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
                    .forEach(name -> byName.computeIfAbsent(plain(name), n -> new TreeSet<>())
                            .add(unit.code()));
        }
    }

    /** Units other than the sender that the return names. */
    List<NamedUnit> others(Cover cover) {
        String sender = cover.unitCode();
        if (sender == null || registry.unit(sender).isEmpty()) return List.of();
        List<NamedUnit> found = new ArrayList<>();
        Set<String> named = byName.getOrDefault(plain(cover.unitName()), Set.of());
        if (!named.contains(sender)) {
            named.stream().limit(1).forEach(code -> found.add(new NamedUnit("NAME", code, cover.unitName())));
        }
        String path = cover.place().file();
        ofFile(path)
                .filter(unit ->
                        !unit.code().equals(sender) && !unit.parentCode().equals(sender))
                .ifPresent(unit -> found.add(new NamedUnit("FILE", unit.code(), last(path))));
        return found;
    }

    /** The unit that a file's name begins with, where a year follows. */
    Optional<OrganisationUnit> ofFile(String path) {
        Matcher name = OWN_NAME.matcher(last(path));
        if (!name.matches()) return Optional.empty();
        return registry.units().stream()
                .filter(unit -> unit.code().equalsIgnoreCase(name.group(1)))
                .max(Comparator.comparing(OrganisationUnit::code));
    }

    private static String plain(String name) {
        return COMMITTEE.matcher(Folding.fold(name)).replaceFirst("");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
