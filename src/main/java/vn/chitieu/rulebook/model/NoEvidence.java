package vn.chitieu.rulebook.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.language.Vietnamese;

/** Words that, as a whole cell, say that there is no evidence: the dictionary's kind {@code no_evidence}. */
public final class NoEvidence {
    private static final String KIND = "no_evidence";
    private static final Pattern DASHES = Pattern.compile("[\\-\u2010-\u2015\u2212]+");
    private static final Pattern END = Pattern.compile("[\\s.,;:!\u2026]+$");
    private final Set<String> words;

    public NoEvidence(Definitions definitions) {
        words = definitions.terms().stream()
                .filter(term -> term.kind().equals(KIND))
                .flatMap(term -> Stream.concat(Stream.of(term.word()), term.synonyms().stream()))
                .map(NoEvidence::plain)
                .collect(Collectors.toSet());
    }

    /** The text, or nothing where all it says is that there is none. */
    public String of(String text) {
        return words.contains(plain(text)) ? "" : text;
    }

    private static String plain(String text) {
        String one = DASHES.matcher(Vietnamese.clean(text)).replaceAll("-").toLowerCase(Locale.ROOT);
        return END.matcher(one).replaceAll("");
    }
}
