package vn.chitieu.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An inbox as large as a whole country's communes would send to one province, for measuring. The same arguments give
 * the same content.
 */
public final class LargeInbox {
    private static final int FIRST_CODE = 90_000;

    private LargeInbox() {}

    /** Codes of the made-up communes: five digits from 90001. */
    public static List<String> codes(int units) {
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= units; i++) codes.add(String.valueOf(FIRST_CODE + i));
        return codes;
    }

    /**
     * Writes one zip of CSV files for each commune and year from 2025.
     *
     * @param folder inbox, made if need be
     * @param units number of communes
     * @param years number of years
     */
    public static void write(Path folder, int units, int years) throws IOException {
        for (int year = 2025; year < 2025 + years; year++) {
            Path of = Files.createDirectories(folder.resolve(String.valueOf(year)));
            for (String code : codes(units)) {
                SampleWriter.zip(
                        of.resolve(code + "-" + year + ".zip"), file(code, year).sheets());
            }
        }
    }

    /**
     * Copies a rules folder with the made-up communes added to the list of units.
     *
     * @param rules the shipped rules
     * @param target folder of the copy
     */
    public static void rules(Path rules, Path target, int units) throws IOException {
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(rules.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
        Path list = target.resolve("danh-muc/don-vi.xlsx");
        try (InputStream in = Files.newInputStream(list);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheet("Đơn vị");
            for (String code : codes(units)) {
                XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                String[] cells = {code, "Xã thử nghiệm " + code, "commune", "xã", "51", "01/07/2025", "-", "-"};
                for (int i = 0; i < cells.length; i++) row.createCell(i).setCellValue(cells[i]);
            }
            try (OutputStream out = Files.newOutputStream(list)) {
                book.write(out);
            }
        }
    }

    private static SampleFile file(String unit, int year) {
        int seed = Integer.parseInt(unit) * 31 + year;
        ReturnBuilder file = new ReturnBuilder(
                        unit, "Xã thử nghiệm " + unit, year, LocalDate.of(year, 12, 1 + seed % 4))
                .number("1/BC");
        Sheet learners = file.learners();
        ReturnBuilder.programme(learners, "", "tổng số", "", "cử nhân", 100 + seed % 50, 50, "");
        ReturnBuilder.programme(learners, "", "tổng số", "", "kỹ sư", 10 + seed % 5, 2, "");
        ReturnBuilder.programme(learners, "", "khối ngành STEM", "", "cử nhân", 30 + seed % 20, 6, "");
        ReturnBuilder.programme(learners, "", "khối ngành STEM", "", "kỹ sư", 10 + seed % 5, 2, "");
        Sheet graduates = file.graduates();
        ReturnBuilder.programme(graduates, "", "tổng số", "", "cử nhân", 20 + seed % 9, 10, "");
        ReturnBuilder.programme(
                graduates, "", "công nghệ thông tin và truyền thông", "", "cử nhân", 3 + seed % 4, 1, "");
        file.duties().row("KH11-V.6-1", "", "đang thực hiện", 50, "Dự thảo", "", "");
        return file.build();
    }
}
