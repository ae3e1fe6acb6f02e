package vn.chitieu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.sheet.parts.RowLimits;
import vn.chitieu.sheet.stream.RowSink;
import vn.chitieu.sheet.stream.RowStream;
import vn.chitieu.sheet.stream.StreamedRow;

/** The committed samples are what the generator writes, cell by cell. */
@Slow
class SamplesTest {
    private static final Path COMMITTED = Path.of("data-samples");

    @TempDir
    Path written;

    @Test
    void committedSamplesAreTheGenerators() throws IOException {
        Samples.main(new String[] {written.toString()});
        assertThat(files(COMMITTED)).isEqualTo(files(written)).hasSize(118);
        for (SampleFile file : Samples.files()) {
            assertThat(cells(COMMITTED.resolve(file.path())))
                    .as(file.path())
                    .isEqualTo(cells(written.resolve(file.path())));
        }
    }

    @Test
    void everyReturnSaysThatItIsIllustrative() throws IOException {
        for (SampleFile file : Samples.files()) {
            if (file.path().startsWith("so-")) continue;
            assertThat(cells(COMMITTED.resolve(file.path())))
                    .as(file.path())
                    .contains("A2 SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU THẬT");
        }
    }

    private static TreeSet<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .filter(f -> !f.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        RowStream.read(file, RowLimits.RETURN, new RowSink() {
            @Override
            public boolean sheet(String name) {
                return cells.add("sheet " + name);
            }

            @Override
            public void row(StreamedRow row) {
                row.cells().forEach(cell -> cells.add(cell.address() + " " + cell.text()));
            }
        });
        return cells;
    }
}
