package vn.chitieu.rulebook.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.shape.DocumentShapes;
import vn.chitieu.rulebook.table.CellCheck;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookCell;
import vn.chitieu.sheet.book.BookSheet;

/** Reads the sheet that describes the document: a label and its value a row, in any order. */
public final class PlanCoverReader {
    private final RuleProblems problems;
    private final KnownNames keys;

    PlanCoverReader(RuleProblems problems, KnownNames keys) {
        this.problems = problems;
        this.keys = keys;
    }

    /** The labels and their values. */
    Cover read(Book book) {
        Place place = Place.sheet(book.name(), DocumentShapes.COVER);
        Map<String, String> values = new HashMap<>();
        Map<String, Place> places = new HashMap<>();
        BookSheet sheet = book.sheet(DocumentShapes.COVER).orElse(null);
        if (sheet == null) {
            problems.error("SHEET_MISSING", Place.file(book.name()), DocumentShapes.COVER);
            keys.unreadable(KeySpace.DOCUMENT);
            return new Cover(place, values, places);
        }
        if (sheet.hidden()) problems.error("HIDDEN_SHEET", place);
        for (String range : sheet.merged()) problems.error("MERGED_CELLS", place.at(range.split(":")[0]), range);
        sheet.rows().forEach((row, line) -> {
            for (BookCell cell : line.tailMap(2, false).values()) {
                problems.error("OUTSIDE_TABLE", place.at(cell.address()), cell.text());
            }
            String label = Vietnamese.clean(sheet.text(row, 1));
            Column column = DocumentShapes.LABELS.get(label);
            if (column == null) {
                if (!line.headMap(2, true).isEmpty())
                    problems.error("LABEL_UNKNOWN", place.at(BookCell.address(row, 1)), label);
                return;
            }
            if (places.putIfAbsent(label, place.at(BookCell.address(row, 2))) != null) {
                problems.error("LABEL_DOUBLED", place.at(BookCell.address(row, 1)), label);
                return;
            }
            BookCell cell = line.get(2);
            String value =
                    new CellCheck(problems).check(cell, column.type(), place.at(BookCell.address(row, 2)), label);
            if (value != null) values.put(label, value);
            String name = value != null ? value : cell == null ? "" : Vietnamese.clean(cell.text());
            if (column.defines() != null) keys.add(column.defines(), name);
        });
        for (String label : DocumentShapes.LABELS.keySet()) {
            if (!places.containsKey(label)) problems.error("LABEL_MISSING", place, label);
        }
        return new Cover(place, values, places);
    }

    /** The document's own data; a value with an error is left out. */
    public record Cover(Place sheet, Map<String, String> values, Map<String, Place> places) {
        public String text(String label) {
            String text = values.getOrDefault(label, "");
            return text.equals("-") ? "" : text;
        }

        public List<String> list(String label) {
            return TableRow.split(text(label));
        }

        public Place place(String label) {
            return places.getOrDefault(label, sheet);
        }

        public boolean draft() {
            return text("Tình trạng").equals("dự thảo");
        }
    }
}
