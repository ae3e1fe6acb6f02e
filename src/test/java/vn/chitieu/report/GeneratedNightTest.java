package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.rulebook.Rulebooks;

/** All units of the registry over the real rule files. With -Dreports.keep=FOLDER the workbooks stay, to look at. */
@Slow
class GeneratedNightTest {
    @Test
    void everyUnitThatSendsHasOneWorkbookThatOpens(@TempDir Path temporary) throws Exception {
        String keep = System.getProperty("reports.keep");
        Path out = keep == null ? temporary : Path.of(keep);
        GapSummary summary = GapReports.write(new GeneratedNight(Rulebooks.read(Path.of("rules"))), out, code -> {});
        // 96 communes, 5 departments, 9 institutions, the province; the two offices stand in the commune's workbook
        assertThat(summary.workbooks()).isEqualTo(111);
        assertThat(Files.readAllLines(summary.csv())).hasSize((int) summary.findings() + 1);
        List<Path> workbooks;
        try (Stream<Path> tree = Files.walk(summary.folder())) {
            workbooks = tree.filter(p -> p.getFileName().toString().matches("bao-cao-.*\\.xlsx"))
                    .toList();
        }
        assertThat(workbooks).hasSize(111);
        for (Path workbook : workbooks) {
            try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
                assertThat(StreamSupport.stream(opened.spliterator(), false).map(Sheet::getSheetName))
                        .contains("Tổng hợp", "Chất lượng số liệu", "Mục lục");
                assertThat(opened.getSheetAt(0).createDrawingPatriarch().getCharts())
                        .isNotEmpty();
            }
        }
    }
}
