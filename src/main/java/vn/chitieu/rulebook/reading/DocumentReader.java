package vn.chitieu.rulebook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.reading.PlanCoverReader.Cover;
import vn.chitieu.rulebook.shape.DocumentShapes;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.shape.ScenarioShapes;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableShape;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookCell;
import vn.chitieu.sheet.book.BookSheet;

/** Reads the sheets of one document workbook. */
final class DocumentReader {
    private final RuleProblems problems;
    private final RuleTableReader tables;
    private final PlanCoverReader covers;

    DocumentReader(RuleProblems problems, KnownNames keys) {
        this.problems = problems;
        this.tables = new RuleTableReader(problems, keys);
        this.covers = new PlanCoverReader(problems, keys);
    }

    DocumentDraft read(RuleFile file, Book book) {
        Cover cover = covers.read(book);
        Map<String, Table> read = new LinkedHashMap<>();
        for (TableShape shape : NormShapes.ALL) read.put(shape.sheet(), tables.norms(book, shape));
        for (String sheet : DocumentShapes.PLAIN.keySet()) {
            read.put(sheet, tables.read(book, DocumentShapes.plain(sheet)));
        }
        List<String> headers = book.sheet(DocumentShapes.ANNEX)
                .map(s -> s.rows().getOrDefault(1, new TreeMap<>()).values().stream()
                        .map(BookCell::text)
                        .toList())
                .orElse(List.of());
        read.put(DocumentShapes.ANNEX, tables.read(book, DocumentShapes.annex(headers)));
        for (TableShape shape : List.of(ScenarioShapes.SCENARIOS, ScenarioShapes.DATA)) {
            read.put(shape.sheet(), tables.read(book, shape));
        }
        if (book.sheet(DocumentShapes.MARKS.sheet()).isPresent())
            read.put(DocumentShapes.MARKS.sheet(), tables.read(book, DocumentShapes.MARKS));
        for (BookSheet sheet : book.sheets()) {
            if (!read.containsKey(sheet.name())
                    && !sheet.name().equals(DocumentShapes.COVER)
                    && !sheet.name().equals(DocumentShapes.LISTS)) {
                problems.error("SHEET_UNKNOWN", Place.sheet(book.name(), sheet.name()), sheet.name());
            }
        }
        return new DocumentDraft(file, cover, read);
    }
}
