package vn.chitieu.country;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.chitieu.samples.ReturnBuilder;
import vn.chitieu.samples.SampleWriter;
import vn.chitieu.samples.Sheet;

/** Writes the returns of a country as its units would send them. */
record CountryInbox(Path folder, Country country) {
    private static final Map<String, String> WORDS = Map.of(
            "CAO_DANG", "cao đẳng", "CU_NHAN", "cử nhân", "KY_SU", "kỹ sư", "THAC_SI", "thạc sĩ", "TIEN_SI", "tiến sĩ");

    void write() throws IOException {
        for (Sent sent : country.sent()) write(sent);
    }

    private void write(Sent sent) throws IOException {
        String name = country.unit(sent.unit()).name();
        ReturnBuilder file = new ReturnBuilder(sent.unit(), name, sent.year(), sent.day())
                .number("1/BC")
                .path(sent.unit() + "-" + sent.year() + "-" + sent.day() + ".zip")
                .nothing("Bảng Nhiệm vụ");
        table(file, sent, "LEARNERS", "Bảng Người học");
        table(file, sent, "GRADUATES", "Bảng Tốt nghiệp");
        table(file, sent, "LECTURERS", "Bảng Giảng viên tiến sĩ");
        SampleWriter.write(folder, file.build());
    }

    private static void table(ReturnBuilder file, Sent sent, String key, String words) {
        List<Row> rows = sent.tables().get(key);
        if (rows == null) return;
        if (rows.isEmpty() && sent.nothing()) {
            file.nothing(words);
            return;
        }
        Sheet sheet =
                switch (key) {
                    case "LEARNERS" -> file.learners();
                    case "GRADUATES" -> file.graduates();
                    default -> file.lecturers();
                };
        for (Row row : rows) {
            if (key.equals("LECTURERS")) sheet.row("tuyển dụng", row.persons(), "");
            else
                ReturnBuilder.programme(
                        sheet,
                        row.code(),
                        "",
                        "",
                        WORDS.get(row.qualification()),
                        row.persons(),
                        // more women than persons: the return comes back
                        sent.faulty() ? row.persons() + 1 : row.female(),
                        String.join(";", row.flags()));
        }
    }
}
