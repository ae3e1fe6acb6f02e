package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.rulebook.Rulebooks;

/** All units of the registry over the real rule files. */
class GeneratedNightTest {
    @Test
    void everyUnitThatSendsHasOneWorkbook(@TempDir Path out) throws Exception {
        Path keep = System.getProperty("reports.keep") == null ? out : Path.of(System.getProperty("reports.keep"));
        long start = System.nanoTime();
        GapSummary summary = GapReports.write(new GeneratedNight(Rulebooks.read(Path.of("rules"))), keep, code -> {});
        System.out.println((System.nanoTime() - start) / 1_000_000 + " ms " + summary);
        // 96 communes, 5 departments, 9 institutions, the province; the two offices stand in the commune's workbook
        assertThat(summary.workbooks()).isEqualTo(111);
        List<String> rows = Files.readAllLines(summary.csv());
        assertThat(rows.get(0)).startsWith("\ufefffinding_id,as_of,");
    }
}
