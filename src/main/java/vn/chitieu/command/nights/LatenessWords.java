package vn.chitieu.command.nights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightSummary.StateCount;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Kind;

/** The words for how reports stand after their last good day: those of the rules' table of states. */
final class LatenessWords {
    private static final Messages MESSAGES = Messages.beside(LatenessWords.class);

    private LatenessWords() {}

    static String of(Rulebook rulebook, Lateness lateness) {
        return word(rulebook, lateness.name())
                .or(() -> word(rulebook, lateness.state()))
                .orElse(lateness.name());
    }

    private static Optional<String> word(Rulebook rulebook, String state) {
        return rulebook.definitions().states().stream()
                .filter(s -> s.kind() == Kind.DEADLINE && s.state().equals(state))
                .map(StateRow::word)
                .findFirst();
    }

    /** The same within a sentence. */
    static String inline(Rulebook rulebook, Lateness lateness) {
        return Vietnamese.small(of(rulebook, lateness));
    }

    /** How many reports of issued documents stand under each name: one line for reports, one for requests, if any. */
    static List<String> lines(List<StateCount> states) {
        return Stream.of(false, true)
                .map(request -> {
                    List<String> parts = Stream.of(Lateness.values())
                            .filter(l -> l.request() == request)
                            .flatMap(l -> part(l, states).stream())
                            .toList();
                    String key = request ? "lateness.requests" : "lateness.reports";
                    return parts.isEmpty() ? "" : MESSAGES.get(key, String.join("; ", parts));
                })
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> part(Lateness lateness, List<StateCount> states) {
        List<StateCount> found = states.stream()
                .filter(s ->
                        s.kind() == Kind.DEADLINE && !s.draft() && s.state().equals(lateness.name()))
                .toList();
        int count = found.stream().mapToInt(StateCount::count).sum();
        return count == 0
                ? List.of()
                : List.of(count + " " + Vietnamese.small(found.get(0).word()));
    }
}
