package vn.chitieu.intake.facts;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chitieu.intake.layout.ReturnWords;
import vn.chitieu.language.Vietnamese;

/**
 * Letters that look like others: Cyrillic {@code О} and {@code Р} in a code, {@code O} and {@code l} among digits. Nobody
 * sees the difference, so the problem names the letter.
 */
final class StrangeLetters {
    private static final Pattern AMONG_DIGITS = Pattern.compile("(?=(?:\\D*\\d){2})[\\dOoQDlIiSBZ]{4,8}");
    private static final Pattern FIGURE = Pattern.compile("(?=\\D*\\d)[-\\dOolI., ]{1,20}%?");
    private static final Set<UnicodeScript> OURS =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private StrangeLetters() {}

    /** What one letter is in words, if the text has one that is of no Latin script. */
    static Optional<Strange> alien(String text) {
        OptionalInt found = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> !OURS.contains(UnicodeScript.of(c)))
                .findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(strange(found.getAsInt()));
    }

    /** As {@link #alien}, and a letter of ours that stands where a code has a digit. */
    static Optional<Strange> inCode(String text) {
        String bare = Vietnamese.clean(text).replace(" ", "");
        return alien(text).or(() -> AMONG_DIGITS.matcher(bare).matches() ? letter(bare) : Optional.empty());
    }

    /** As {@link #alien}, and a letter of ours that stands for a digit in a figure. */
    static Optional<Strange> inFigure(String text) {
        String clean = Vietnamese.clean(text);
        return alien(text).or(() -> FIGURE.matcher(clean).matches() ? letter(clean) : Optional.empty());
    }

    private static Optional<Strange> letter(String text) {
        OptionalInt found = text.codePoints().filter(Character::isLetter).findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(strange(found.getAsInt()));
    }

    /** @param script what kind of letter it is, in words */
    record Strange(String letter, String script) {}

    private static Strange strange(int letter) {
        String key =
                switch (UnicodeScript.of(letter)) {
                    case LATIN -> "LATIN";
                    case CYRILLIC -> "CYRILLIC";
                    case GREEK -> "GREEK";
                    default -> "OTHER";
                };
        return new Strange(Character.toString(letter), ReturnWords.of("letter." + key));
    }
}
