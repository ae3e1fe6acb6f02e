package vn.chitieu.rulebook;

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
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.book.BookReader;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** Copies of the workbooks with problems: wrong cells coloured and commented, all problems of the file listed in front. */
public final class MarkedRules {
    private static final Messages MESSAGES = Messages.beside(MarkedRules.class);
    private static final String RED = "FF8080";
    private static final String AMBER = "FFD966";
    private static final String WORKBOOK = ".xlsx";
    private static final int HEADER_ROW = 4;

    private MarkedRules() {}

    /**
     * Writes one copy for each workbook that has a problem and can be opened at all.
     *
     * @param into folder for the copies, under the names of the files; must not be the rules' own
     * @return the copies written, in order of name
     */
    public static List<Path> write(Rulebook rulebook, Path into, LocalDate day) {
        Map<String, List<RuleProblem>> byFile = rulebook.problems().stream()
                .collect(Collectors.groupingBy(RuleProblem::file, LinkedHashMap::new, Collectors.toList()));
        List<Path> written = new ArrayList<>();
        for (RuleFile file : rulebook.files()) {
            List<RuleProblem> problems = byFile.get(file.name());
            if (problems == null || !file.name().endsWith(WORKBOOK)) continue;
            if (BookReader.read(file.name(), file.content()).book() == null) continue;
            written.add(write(into.resolve(file.name()), marked(file, problems, day)));
        }
        return written;
    }

    private static Path write(Path path, byte[] bytes) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] marked(RuleFile file, List<RuleProblem> problems, LocalDate day) {
        try (BookCopy book = BookCopy.open(file.content())) {
            Map<String, List<RuleProblem>> cells = problems.stream()
                    .filter(p -> !p.cell().isEmpty() && book.has(p.sheet()))
                    .collect(Collectors.groupingBy(
                            p -> p.sheet() + "\n" + p.cell(), LinkedHashMap::new, Collectors.toList()));
            cells.values().forEach(here -> mark(book.sheet(here.get(0).sheet()), here));
            list(book.addFirst(MESSAGES.get("mark.sheet")), book, file, problems);
            return book.bytes(day);
        }
    }

    private static void mark(CopySheet sheet, List<RuleProblem> problems) {
        String cell = problems.get(0).cell();
        boolean error = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        sheet.fill(cell, error ? RED : AMBER);
        sheet.comment(
                cell,
                problems.stream()
                        .map(p -> word(p) + ": " + p.message() + "\n" + p.remedy())
                        .collect(Collectors.joining("\n\n")));
    }

    private static void list(CopySheet page, BookCopy book, RuleFile file, List<RuleProblem> problems) {
        long errors =
                problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        page.text("A1", MESSAGES.get("mark.title", file.name())).look("A1", ReportLook.SECTION);
        page.text("A2", MESSAGES.get("mark.counts", Long.toString(errors), Long.toString(problems.size() - errors)))
                .look("A2", ReportLook.PLAIN);
        String[] heads = MESSAGES.get("mark.heads").split("\\|");
        int[] widths = {6, 12, 20, 10, 60, 60};
        for (int c = 0; c < heads.length; c++) {
            String at = at(c, HEADER_ROW);
            page.text(at, heads[c]).look(at, ReportLook.HEADER).columnWidth(c + 1, widths[c]);
        }
        int row = HEADER_ROW;
        for (RuleProblem p : problems) {
            row++;
            String[] values = {String.valueOf(row - HEADER_ROW), word(p), p.sheet(), p.cell(), p.message(), p.remedy()};
            for (int c = 0; c < values.length; c++) {
                String at = at(c, row);
                page.text(at, values[c]).look(at, c == 0 || c == 1 || c == 3 ? ReportLook.CENTRED : ReportLook.BODY);
            }
            page.fill(at(1, row), p.severity() == Severity.ERROR ? RED : AMBER);
            if (!p.sheet().isEmpty() && book.has(p.sheet())) page.link(at(3, row), p.sheet(), p.cell());
            int longest = Math.max(p.message().length(), p.remedy().length());
            page.rowHeight(row, 16.0 * (1 + longest / 55));
        }
        page.freeze(0, HEADER_ROW).landscape();
    }

    private static String at(int column, int row) {
        return (char) ('A' + column) + String.valueOf(row);
    }

    private static String word(RuleProblem p) {
        return MESSAGES.get("mark." + p.severity());
    }
}
