package vn.chitieu.sheet.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.common.ShapeCache;
import vn.chitieu.sheet.page.ReportCell;

/** The styles of one book by number, in the order in which its cells first need them. */
public final class BookStyles {
    private static final int KEPT = 128;
    /** The part that lists the styles. They are no closed set: words and colours in them come from data. */
    private static final ShapeCache<List<StyleKey>, byte[]> PARTS = new ShapeCache<>(KEPT, CellStyles::part);

    private final List<StyleKey> keys = new ArrayList<>();
    private final Map<StyleKey, Integer> numbers = new HashMap<>();
    private final Map<Seen, Integer> seen = new HashMap<>();

    /** What of a cell decides its key, before anything is put together: most cells are like one before them. */
    private record Seen(
            ReportLook look,
            boolean date,
            boolean number,
            int decimals,
            String prefix,
            String suffix,
            boolean quoted,
            String fill,
            boolean link) {
        // by hand: those of a record go through method handles, which only the second compiler makes fast
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Seen o
                    && look == o.look
                    && date == o.date
                    && number == o.number
                    && decimals == o.decimals
                    && quoted == o.quoted
                    && link == o.link
                    && prefix.equals(o.prefix)
                    && suffix.equals(o.suffix)
                    && fill.equals(o.fill);
        }

        @Override
        public int hashCode() {
            int flags = (date ? 1 : 0) + (number ? 2 : 0) + (quoted ? 4 : 0) + (link ? 8 : 0);
            int texts = (prefix.hashCode() * 31 + suffix.hashCode()) * 31 + fill.hashCode();
            return ((look.ordinal() * 31 + flags) * 31 + decimals) * 31 + texts;
        }
    }

    /** @param link whether a click leads somewhere */
    public int of(ReportCell cell, boolean link) {
        boolean number = cell.number() != null;
        Seen like = new Seen(
                cell.look(),
                cell.date() != null,
                number,
                cell.decimals(),
                number ? cell.prefix() : "",
                number ? cell.suffix() : "",
                CellText.looksLikeFormula(cell.text()),
                cell.fill(),
                link);
        Integer known = seen.get(like);
        if (known != null) return known;
        Integer of = numbers.computeIfAbsent(StyleKey.of(cell, link), this::next);
        seen.put(like, of);
        return of;
    }

    /** Number 0 is the style of cells that have none. */
    private Integer next(StyleKey key) {
        keys.add(key);
        return keys.size();
    }

    public byte[] part() {
        return PARTS.of(List.copyOf(keys));
    }
}
