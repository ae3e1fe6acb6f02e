package vn.chitieu.intake.inbox;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.language.Vietnamese;

/**
 * What files of an inbox are called: path inside it, {@code /} between parts, NFC, without signs that no list can show.
 * Two files whose names differ in nothing else (composed and decomposed letters, {@code a\b} beside {@code a/b}) get a
 * number, so that each is told of by a name of its own.
 */
final class InboxPaths {
    private final Map<Path, String> names = new HashMap<>();

    InboxPaths(Path inbox, List<Path> sources) {
        Set<String> taken = new HashSet<>();
        // by what the disk holds, so that each night numbers alike
        List<Path> ordered = sources.stream().sorted(Comparator.naturalOrder()).toList();
        for (Path source : ordered) {
            String name = name(inbox, source);
            String unlike = name;
            for (int number = 2; !taken.add(unlike); number++) unlike = name + " (" + number + ")";
            names.put(source, unlike);
        }
    }

    String of(Path source) {
        return names.getOrDefault(source, "");
    }

    private static String name(Path inbox, Path source) {
        String relative = inbox.relativize(source).toString().replace('\\', '/');
        String named = Normalizer.normalize(relative.isEmpty() ? "." : relative, Normalizer.Form.NFC);
        return Vietnamese.showable(named.replaceAll("\\p{Cntrl}", "\ufffd"));
    }
}
