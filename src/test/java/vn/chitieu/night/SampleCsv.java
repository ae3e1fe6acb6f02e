package vn.chitieu.night;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The list of findings of a night, by heading. */
final class SampleCsv {
    private SampleCsv() {}

    static List<CSVRecord> findings() throws IOException {
        return findings(SampleNight.folder());
    }

    static List<CSVRecord> findings(Path night) throws IOException {
        String csv = Files.readString(night.resolve("findings.csv"), StandardCharsets.UTF_8)
                .substring(1);
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }
}
