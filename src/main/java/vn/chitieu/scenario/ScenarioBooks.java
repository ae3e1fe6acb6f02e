package vn.chitieu.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.scenario.Outcome.Result;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** Copies of the document workbooks with what was found beside what was expected. */
public final class ScenarioBooks {
    private static final Messages MESSAGES = Messages.beside(ScenarioBooks.class);
    private static final String SHEET = "Tình huống";
    private static final String GREEN = "C6E0B4";
    private static final String RED = "FF8080";
    private static final int FOUND_WIDTH = 26;
    private static final List<String> COMPARED = List.of("Trạng thái", "Còn thiếu", "Hạn cuối", "Kiến nghị có", "Kỳ");

    private ScenarioBooks() {}

    /** Writes one copy for each workbook that has scenarios; returns the copies in order of name. */
    public static List<Path> write(Rulebook rulebook, List<Outcome> outcomes, Path into, LocalDate day) {
        Map<String, List<Outcome>> byFile = outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::file, LinkedHashMap::new, Collectors.toList()));
        List<Path> written = new ArrayList<>();
        for (RuleFile file : rulebook.files()) {
            List<Outcome> own = byFile.get(file.name());
            if (own == null) continue;
            Path path = into.resolve(file.name());
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.write(path, copy(file.content(), own, day));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written.add(path);
        }
        return written;
    }

    private static byte[] copy(byte[] workbook, List<Outcome> outcomes, LocalDate day) {
        try (BookCopy book = BookCopy.open(workbook)) {
            CopySheet sheet = book.sheet(SHEET);
            int first = sheet.lastColumn() + 1;
            List<String> headers = new ArrayList<>(List.of(MESSAGES.get("col.passed")));
            COMPARED.stream()
                    .filter(h -> outcomes.stream().anyMatch(o -> o.results().stream()
                            .anyMatch(r -> r.header().equals(h))))
                    .forEach(headers::add);
            for (int i = 0; i < headers.size(); i++) {
                String at = CopySheet.address(first + i, 1);
                sheet.text(at, i == 0 ? headers.get(0) : MESSAGES.get("found.header", headers.get(i)));
                sheet.likeCell("A1", at).columnWidth(first + i, i == 0 ? 10 : FOUND_WIDTH);
            }
            for (Outcome outcome : outcomes) row(sheet, outcome, first, headers);
            book.show(SHEET);
            return book.bytes(day);
        }
    }

    private static void row(CopySheet sheet, Outcome outcome, int first, List<String> headers) {
        int row = outcome.scenario().source().row();
        String verdict = CopySheet.address(first, row);
        sheet.text(verdict, MESSAGES.get(outcome.passed() ? "passed" : "failed"));
        sheet.likeCell("A" + row, verdict).fill(verdict, outcome.passed() ? GREEN : RED);
        for (Result result : outcome.results()) {
            String at = CopySheet.address(first + headers.indexOf(result.header()), row);
            sheet.text(at, result.found()).likeCell("B" + row, at).fill(at, result.passed() ? GREEN : RED);
            if (result.passed()) continue;
            sheet.fill(result.cell(), RED);
            sheet.comment(result.cell(), MESSAGES.get("found.comment", result.expected(), result.found()));
        }
    }
}
