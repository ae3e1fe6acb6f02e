package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.rulebook.shape.DocumentShapes;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.shape.SharedShapes;

/**
 * What an attacker, or an unlucky paste, may leave in a cell. Every hostile cell of every column of every table is
 * refused with its address or comes out as the same text; what would run if a cell were code counts the calls.
 */
@Slow
class HostileCellsTest {
    private static final int LONG = 40_000;
    private static final String CALL = "vn.chitieu.rulebook.HostileCellsTest.hit()";
    private static final AtomicInteger HITS = new AtomicInteger();

    /** What injected code would call. */
    public static boolean hit() {
        HITS.incrementAndGet();
        return true;
    }

    private static final List<String> TEXTS = List.of(
            "x\"); " + CALL + "; //",
            "\"); } } " + CALL + "; /*",
            "\\\"); " + CALL + "; //",
            "\\u0022); " + CALL + "; //",
            "\" || " + CALL + " || \"",
            "'; " + CALL + "; '",
            ") || eval(" + CALL + ") || (",
            "*\") eval(" + CALL + ") //",
            "${" + CALL + "}",
            "#{T(" + CALL + ")}",
            "@{" + CALL + "}",
            "$param",
            "$1",
            "forall(;){" + CALL + "}",
            "end rule \"x\" when eval(" + CALL + ") then end",
            "RuleTable x",
            "RuleSet x",
            "Functions " + CALL,
            "Queries query x() end",
            "=cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "DDE(\"cmd\";\"/C calc\";\"!A0\")",
            "[khac.xlsx]Trang1!A1",
            "<script>" + CALL + "</script>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>&a;",
            "&lt;v&gt;1&lt;/v&gt;",
            "'; drop table finding; --",
            "{0} {1} {2} %s %n",
            "[{unit}",
            "\u202egnp.exe",
            "a\u200bb\u2060c",
            "chuông_x0007_",
            "x_x0000_y",
            "dòng một\n" + CALL + "\ndòng ba",
            "tab\t\t" + CALL,
            "“" + CALL + "”",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "null",
            "NaN",
            "1e309",
            "９９９",
            "x".repeat(LONG > 32_000 ? 32_000 : LONG));

    private static final List<String> FORMULAS =
            List.of("1+1", "HYPERLINK(\"http://x\",\"y\")", "INDIRECT(\"A1\")", "\"a\"&\"b\"", "NOW()", "RAND()");

    private record Planted(String file, String sheet, String cell, int row, String header, String text) {}

    @TempDir
    private Path dir;

    @Test
    void everyHostileCellIsRefusedWithItsAddressOrComesOutAsTheSameText() {
        int seen = 0;
        int refused = 0;
        for (int round = 0; round < 7; round++) {
            RulesCopy copy = new RulesCopy(dir.resolve("r" + round));
            List<Planted> planted = plant(copy.root, round, false);
            Rulebook rules = copy.read();
            Set<String> told = rules.problems().stream()
                    .map(p -> p.file() + "|" + p.sheet() + "|" + p.cell())
                    .collect(Collectors.toSet());
            Map<String, Map<String, String>> rows = new TreeMap<>();
            rules.rows().forEach(r -> rows.put(r.file() + "|" + r.sheet() + "|" + r.row(), r.values()));
            for (Planted p : planted) {
                seen++;
                if (told.contains(p.file() + "|" + p.sheet() + "|" + p.cell())) {
                    refused++;
                    continue;
                }
                if (p.header().equals("STT")) continue; // counts the rows on paper; read by nothing
                Map<String, String> row = rows.getOrDefault(p.file() + "|" + p.sheet() + "|" + p.row(), Map.of());
                assertThat(plain(row.getOrDefault(p.header(), "?")))
                        .as(p.toString())
                        .isEqualTo(plain(p.text()));
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(2_000);
        assertThat(refused).isGreaterThan(1_000);
        assertThat(HITS).hasValue(0);
    }

    /** Words are free text: what is hostile there must pass through the engine and out again as words. */
    @Test
    void hostileWordsRunNothing() {
        RulesCopy copy = new RulesCopy(dir);
        plant(copy.root, 0, true);
        Rulebook read = copy.read();
        assertThat(read.problems())
                .filteredOn(p -> p.severity() == RuleProblem.Severity.ERROR)
                .isEmpty();
        RuleEngine engine = RuleEngines.compile(read);
        assertThat(engine.bind(read.registry().units(), 2026).targets()).isNotEmpty();
        assertThat(HITS).hasValue(0);
        assertThat(read.provision("KH11-II.2.a-1").orElseThrow().title()).contains(CALL);
    }

    private static String plain(String text) {
        return Vietnamese.clean(text).replace("\n", " ");
    }

    /** One row of every table, a hostile text in each column; another text in each round. */
    private static List<Planted> plant(Path root, int round, boolean words) {
        List<Planted> planted = new ArrayList<>();
        List<String> files = new ArrayList<>(List.of("kh-11-quang-ngai.xlsx", "kh-ngok-bay.xlsx", "qd-1002.xlsx"));
        if (!words) files.addAll(SharedShapes.FILES.keySet());
        for (String file : files) {
            Path path = root.resolve(file);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(path)))) {
                for (Sheet sheet : book) plant(file, sheet, round, words, planted);
                try (OutputStream out = Files.newOutputStream(path)) {
                    book.write(out);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return planted;
    }

    private static void plant(String file, Sheet sheet, int round, boolean words, List<Planted> planted) {
        boolean norms = NormShapes.ALL.stream().anyMatch(s -> s.sheet().equals(sheet.getSheetName()));
        if (sheet.getSheetName().equals(DocumentShapes.COVER)) return;
        if (words && !norms) return;
        Row heads = sheet.getRow(0);
        Row row = sheet.getRow(1);
        if (heads == null || row == null) return;
        Set<String> harmless = new HashSet<>(Set.of("Nội dung", "Cách hiểu", "Nơi nhận"));
        for (int c = 0; c < heads.getLastCellNum(); c++) {
            String name = heads.getCell(c).toString();
            if (words && !harmless.contains(name)) continue;
            Cell old = row.getCell(c);
            var style = old == null ? null : old.getCellStyle();
            if (old != null) row.removeCell(old);
            Cell cell = row.createCell(c);
            if (style != null) cell.setCellStyle(style);
            String text;
            if (!words && (c + round) % 11 == 10) {
                text = FORMULAS.get((c + round) % FORMULAS.size());
                cell.setCellFormula(text);
            } else {
                text = words
                        ? "x\"); " + CALL + "; // ${" + CALL + "}"
                        : TEXTS.get((c * 7 + round * 5 + planted.size()) % TEXTS.size());
                cell.setCellValue(text);
            }
            planted.add(new Planted(
                    file, sheet.getSheetName(), cell.getAddress().formatAsString(), row.getRowNum() + 1, name, text));
        }
    }
}
