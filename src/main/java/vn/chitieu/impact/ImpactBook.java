package vn.chitieu.impact;

import java.util.Map;
import java.util.function.Function;
import vn.chitieu.impact.Effect.Kind;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** The effects as a workbook: counts by unit, counts by agency, and every finding. */
public final class ImpactBook {
    private static final Messages MESSAGES = Messages.beside(ImpactBook.class);
    private static final int[] WIDTHS = {6, 14, 30, 16, 46, 28, 34, 34};
    private static final int HEADER_ROW = 4;

    private ImpactBook() {}

    public static byte[] write(Impact impact, ImpactWords words) {
        try (BookCopy book = BookCopy.blank()) {
            counts(book.add(MESSAGES.get("sheet.units")), impact, Effect::unitName, words);
            counts(
                    book.add(MESSAGES.get("sheet.agencies")),
                    impact,
                    e -> e.lead().isEmpty() ? MESSAGES.get("nobody") : e.lead(),
                    words);
            list(book.add(MESSAGES.get("sheet.findings")), impact, words);
            return book.bytes(impact.asOf());
        }
    }

    private static void head(CopySheet page, Impact impact) {
        page.text("A1", MESSAGES.get("title")).look("A1", ReportLook.SECTION);
        page.text("A2", MESSAGES.get("subtitle", Vietnamese.day(impact.asOf()), Long.toString(impact.run())))
                .look("A2", ReportLook.PLAIN);
    }

    private static void counts(CopySheet page, Impact impact, Function<Effect, String> who, ImpactWords words) {
        head(page, impact);
        put(page, 1, HEADER_ROW, page.name(), ReportLook.HEADER);
        page.columnWidth(1, 50);
        for (Kind kind : Kind.values()) {
            put(page, 2 + kind.ordinal(), HEADER_ROW, words.kind(kind), ReportLook.HEADER);
            page.columnWidth(2 + kind.ordinal(), 14);
        }
        int row = HEADER_ROW;
        for (Map.Entry<String, Map<Kind, Long>> line : impact.by(who).entrySet()) {
            row++;
            put(page, 1, row, line.getKey(), ReportLook.BODY);
            for (Kind kind : Kind.values()) {
                Long count = line.getValue().get(kind);
                put(page, 2 + kind.ordinal(), row, count == null ? "" : count.toString(), ReportLook.CENTRED);
            }
        }
        page.freeze(0, HEADER_ROW).landscape();
    }

    private static void list(CopySheet page, Impact impact, ImpactWords words) {
        head(page, impact);
        String[] heads = MESSAGES.get("heads").split("\\|");
        for (int c = 0; c < heads.length; c++) {
            put(page, c + 1, HEADER_ROW, heads[c], ReportLook.HEADER);
            page.columnWidth(c + 1, WIDTHS[c]);
        }
        int row = HEADER_ROW;
        for (Effect e : impact.effects()) {
            row++;
            String[] values = {
                String.valueOf(row - HEADER_ROW),
                words.kind(e.kind()),
                e.unitName(),
                e.finding().identity().provisionId(),
                e.title(),
                e.lead(),
                words.state(e.before()),
                words.state(e.after())
            };
            int lines = 1;
            for (int c = 0; c < values.length; c++) {
                put(page, c + 1, row, values[c], c < 2 ? ReportLook.CENTRED : ReportLook.BODY);
                lines = Math.max(lines, 1 + values[c].length() * 10 / (WIDTHS[c] * 9));
            }
            page.fill(CopySheet.address(2, row), colour(e.kind())).rowHeight(row, 16.0 * lines);
        }
        page.freeze(0, HEADER_ROW).landscape();
    }

    private static void put(CopySheet page, int column, int row, String text, ReportLook look) {
        page.text(CopySheet.address(column, row), text).look(CopySheet.address(column, row), look);
    }

    private static String colour(Kind kind) {
        return switch (kind) {
            case OPENS -> "FF8080";
            case WORSE -> "F8CBAD";
            case CLOSES -> "A9D18E";
            case BETTER -> "C6E0B4";
            case APPEARS -> "DDEBF7";
            case GOES -> "D9D9D9";
        };
    }
}
