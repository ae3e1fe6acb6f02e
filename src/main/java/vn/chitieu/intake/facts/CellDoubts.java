package vn.chitieu.intake.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.intake.layout.Excerpt;
import vn.chitieu.intake.layout.Form;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.ReturnWords;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.common.CellFacts.Marked;
import vn.chitieu.sheet.common.CellFacts.Shown;
import vn.chitieu.sheet.stream.StreamedCell;

/**
 * Why the content of a cell cannot be taken for what it seems: part of it is a footnote's mark or crossed out, or Excel
 * shows another number than the one stored. Only where something is counted or matched; in free text nothing matters.
 */
final class CellDoubts {
    /** Free text. */
    private static final Set<String> FREE =
            Set.of(FormKeys.NAME, FormKeys.UNIT_NAME, FormKeys.DIFFICULTY, FormKeys.CITATION, FormKeys.CONTENT);
    /** Text that a footnote's mark does not change. */
    private static final Set<String> LOOSE = Set.of(FormKeys.DOCUMENT_NUMBER, FormKeys.EVIDENCE, FormKeys.NUMBER);
    /** Text that names something of a list. */
    private static final Set<String> KEYS =
            Set.of(FormKeys.CODE, FormKeys.UNIT_CODE, FormKeys.PROVISION, FormKeys.INDICATOR, FormKeys.DIMENSION);

    private static final Set<String> NUMBERS = Set.of("COUNT", "DECIMAL", "PERCENT", "YEAR");

    private final Form form;

    /** @param params name, value, name, value ... */
    record Doubt(String code, List<String> params) {
        Doubt(String code, String... params) {
            this(code, List.of(params));
        }
    }

    CellDoubts(Form form) {
        this.form = form;
    }

    static boolean isKey(FormColumn column) {
        return column.type().equals("TEXT") && KEYS.contains(column.key());
    }

    static boolean isFigure(FormColumn column) {
        return NUMBERS.contains(column.type()) || column.type().equals("DATE");
    }

    Optional<Doubt> of(StreamedCell cell, @Nullable FormColumn column) {
        if (column == null || FREE.contains(column.key())) return Optional.empty();
        Marked marked = cell.facts().marked();
        if (marked != null) {
            Doubt doubt = marked(marked, LOOSE.contains(column.key()));
            if (doubt != null) return Optional.of(doubt);
        }
        if (cell.number() == null && cell.date() == null) return Optional.empty();
        boolean strict = NUMBERS.contains(column.type()) || isKey(column);
        if (cell.date() != null) {
            String day = Vietnamese.day(cell.date());
            return strict ? Optional.of(new Doubt("NUMBER_AS_DATE", "value", day)) : Optional.empty();
        }
        boolean percent = cell.text().endsWith("%") && !column.type().equals("PERCENT");
        if (percent && (strict || isFigure(column))) {
            return Optional.of(
                    new Doubt("NUMBER_AS_PERCENT", "value", cell.text().replace('.', ',')));
        }
        Shown shown = cell.facts().shown();
        boolean other =
                shown != null && (shown.otherwise() || NUMBERS.contains(column.type()) && multiplies(shown.text()));
        return other ? Optional.of(otherwise(cell.text(), shown.text())) : Optional.empty();
    }

    private static @Nullable Doubt marked(Marked marked, boolean loose) {
        return switch (marked.mark()) {
            case STRUCK ->
                marked.rest().isEmpty()
                        ? new Doubt("CELL_STRUCK", "value", Excerpt.of(marked.text()))
                        : new Doubt(
                                "TEXT_STRUCK", "value", Excerpt.of(marked.text()), "other", Excerpt.of(marked.rest()));
            case RAISED -> loose ? null : beside("TEXT_RAISED", marked);
            case HIDDEN -> loose ? null : beside("TEXT_HIDDEN", marked);
        };
    }

    private static Doubt beside(String code, Marked marked) {
        return new Doubt(code, "value", Excerpt.of(marked.text()), "other", Excerpt.of(marked.rest()));
    }

    private static Doubt otherwise(String stored, String shown) {
        String seen =
                shown.isEmpty() ? ReturnWords.of("shown.nothing") : ReturnWords.of("shown.text", Excerpt.of(shown));
        return new Doubt("NUMBER_SHOWN_OTHERWISE", "value", stored.replace('.', ','), "other", seen);
    }

    /** Whether a word behind the number makes it thousands or millions. */
    private boolean multiplies(String shown) {
        return Arrays.stream(shown.split("[^\\p{L}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .anyMatch(word -> form.term("multiple", word).isPresent());
    }
}
