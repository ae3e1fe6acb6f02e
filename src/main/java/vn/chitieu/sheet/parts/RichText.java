package vn.chitieu.sheet.parts;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.common.CellFacts.Mark;
import vn.chitieu.sheet.common.CellFacts.Marked;

/** The text of a cell with its runs; without runs all of it has the look of the cell. */
public record RichText(String text, List<Run> runs) {
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** @param own whether the run has a look of its own, else that of the cell */
    public record Run(String text, boolean own, boolean raised, boolean struck, boolean hidden) {}

    /** Signs that XML cannot hold stand in a workbook by their number: {@code _x000D_}. */
    public static String decode(String text) {
        if (!text.contains("_x")) return text;
        return CODED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** The part that does not count as the rest does, if there is one. */
    @Nullable
    public Marked marked(boolean cellStruck) {
        if (runs.isEmpty()) return cellStruck ? new Marked(Mark.STRUCK, text, "") : null;
        Marked struck = marked(Mark.STRUCK, run -> run.own() ? run.struck() : cellStruck);
        if (struck != null) return struck;
        Marked raised = marked(Mark.RAISED, Run::raised);
        if (raised != null && !raised.rest().isEmpty()) return raised;
        Marked hidden = marked(Mark.HIDDEN, Run::hidden);
        return hidden != null && !hidden.rest().isEmpty() ? hidden : null;
    }

    private @Nullable Marked marked(Mark mark, Predicate<Run> is) {
        String part = joined(is);
        return part.isEmpty() ? null : new Marked(mark, part, joined(is.negate()));
    }

    private String joined(Predicate<Run> is) {
        return runs.stream()
                .filter(is)
                .map(Run::text)
                .collect(Collectors.joining())
                .strip();
    }
}
