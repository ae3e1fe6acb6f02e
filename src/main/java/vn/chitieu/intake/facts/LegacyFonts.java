package vn.chitieu.intake.facts;

import java.util.HashSet;
import java.util.Set;
import vn.chitieu.intake.layout.Remembered;
import vn.chitieu.intake.layout.ReturnProblems;
import vn.chitieu.language.LegacyText;
import vn.chitieu.language.Mojibake;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/**
 * Looks through a whole file for letters typed in an encoding before Unicode, or encoded twice, and says so once: whoever typed one cell so
 * typed them all so. One doubtful sign in a single cell says nothing; with an old font, or in several texts, it does.
 */
final class LegacyFonts {
    private static final int TEXTS = 2;
    private static final String LEGACY = "LEGACY_FONT";

    private final ReturnProblems problems;
    private final Set<String> doubtful = new HashSet<>();
    private String sheet = "";
    private String cell = "";
    private boolean told;

    /** What one text looks like. */
    private enum Sight {
        TWICE,
        OLD,
        HINT,
        CLEAN
    }

    /** Most texts of a return are those of the form, and stand in the next one too. */
    private static final Remembered<Sight> SIGHTS = new Remembered<>(LegacyFonts::sight);

    LegacyFonts(ReturnProblems problems) {
        this.problems = problems;
    }

    boolean told() {
        return told;
    }

    void look(String in, StreamedRow row) {
        for (StreamedCell at : row.cells()) {
            if (told) return;
            String text = at.text();
            boolean oldFont = at.facts().oldFont();
            Sight seen = SIGHTS.of(text);
            if (seen == Sight.TWICE) {
                tell("ENCODED_TWICE", in, at.address());
            } else if (seen == Sight.OLD || oldFont && seen == Sight.HINT) {
                tell(LEGACY, in, at.address());
            } else if (seen == Sight.HINT) {
                if (doubtful.isEmpty()) {
                    sheet = in;
                    cell = at.address();
                }
                doubtful.add(text.strip());
                if (doubtful.size() >= TEXTS) tell(LEGACY, sheet, cell);
            }
        }
    }

    private static Sight sight(String text) {
        if (Mojibake.suspects(text)) return Sight.TWICE;
        if (LegacyText.suspects(text)) return Sight.OLD;
        return LegacyText.hints(text) ? Sight.HINT : Sight.CLEAN;
    }

    private void tell(String code, String in, String address) {
        told = true;
        problems.add(code, in, address);
    }
}
