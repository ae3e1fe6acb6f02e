package vn.chitieu.impact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Rounding;
import vn.chitieu.rulebook.model.Rulebook;

/** Effects in words. */
public final class ImpactWords {
    private static final Messages MESSAGES = Messages.beside(ImpactWords.class);
    private static final int DECIMALS = 2;
    private final Map<String, String> states = new HashMap<>();

    public ImpactWords(Rulebook rules) {
        for (StateRow s : rules.definitions().states())
            states.put((s.kind() == null ? "*" : s.kind()) + ":" + s.state(), s.word());
    }

    public String kind(Effect.Kind kind) {
        return MESSAGES.get("kind." + kind);
    }

    /** State with its gap; a dash for a finding that is not there. */
    public String state(@Nullable Finding f) {
        if (f == null) return "–";
        String word = states.getOrDefault(
                f.identity().kind() + ":" + f.verdict().state(), f.verdict().state());
        Measured measured = f.measured();
        BigDecimal gap = measured == null ? null : measured.distance().gap();
        return gap == null ? word : MESSAGES.get("gap", word, Rounding.words(gap, DECIMALS, List.of(BigDecimal.ZERO)));
    }

    /** One line for the screen. */
    public String line(Effect e) {
        return MESSAGES.get(
                "line",
                kind(e.kind()),
                e.unitName(),
                e.finding().identity().provisionId(),
                e.title(),
                state(e.before()),
                state(e.after()));
    }
}
