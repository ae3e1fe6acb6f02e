package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.rulebook.model.RuleFile;

/** Whatever the cells hold, reading tells problems and never throws. */
class RuleFuzzTest {
    private static final List<String> NASTY = List.of(
            "",
            "-",
            "*",
            " ",
            "{",
            "[",
            "0",
            "-1",
            "2,5",
            "1e400",
            "31/02/2025",
            "a:b:c:d:e",
            "target:51::x:",
            ";",
            ";;;",
            "51;;51",
            "NB-II.2-1",
            "KH11",
            "\"); System.exit(0); //",
            "\ud83d\ude00",
            "x".repeat(32_000),
            "5;".repeat(1_999) + "5",
            "a/".repeat(1_900) + "a",
            "2045",
            "có",
            "SERIES",
            "ANNEX",
            "TERM:",
            "?*",
            "#N/A");

    @Test
    void readingNeverThrows(@TempDir Path dir) {
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            RulesCopy rules = new RulesCopy(dir.resolve("s" + seed));
            for (RuleFile file : Rulebooks.read(rules.root).files()) {
                if (file.name().endsWith(".xlsx")) rules.book(file.name(), b -> b.forEach(s -> spoil(s, random)));
            }
            assertThatCode(() -> RuleListing.of(rules.read()))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    private static void spoil(Sheet sheet, Random random) {
        int share = 5 + random.nextInt(60);
        for (int r = 0; r <= Math.min(sheet.getLastRowNum(), 60); r++) {
            if (sheet.getRow(r) == null) continue;
            int last = sheet.getRow(r).getLastCellNum();
            for (int c = 0; c < last; c++) {
                if (random.nextInt(share) != 0) continue;
                Cell cell = RulesCopy.fresh(sheet, new org.apache.poi.ss.util.CellReference(r, c).formatAsString());
                switch (random.nextInt(5)) {
                    case 0 -> cell.setCellValue(random.nextBoolean() ? 1e300 : random.nextInt(3000) - 5);
                    case 1 -> cell.setCellValue(random.nextBoolean());
                    case 2 -> cell.setBlank();
                    default -> cell.setCellValue(NASTY.get(random.nextInt(NASTY.size())));
                }
            }
        }
    }
}
