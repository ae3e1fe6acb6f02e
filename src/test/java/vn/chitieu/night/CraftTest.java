package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/** Every workbook that a night over the samples makes, looked at cell by cell as a careful reader would. */
@Slow
class CraftTest {
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]*\\d%?");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2,4}");
    /** Sheets that count results; a 0 elsewhere is a figure somebody reported or the rules worked out. */
    private static final Set<String> COUNTING = Set.of("Điều khoản phụ trách", "Chất lượng số liệu", "Nhiệm vụ có hạn");

    private static final Set<String> OURS = Set.of("bao-cao", "ky-thuat", "phu-luc");

    private interface Look {
        void at(XSSFWorkbook book, String name) throws IOException;
    }

    @Test
    void numbersYearsAndDaysAreStoredAsSuch() throws IOException {
        Set<String> codes =
                SampleCsv.findings().stream().map(f -> f.get("unit_code")).collect(TreeSet::new, Set::add, Set::addAll);
        Set<String> seen = new HashSet<>();
        each(OURS, (book, name) -> {
            for (XSSFSheet sheet : sheets(book)) {
                List<CellRangeAddress> quiet = quiet(sheet, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
                for (Row row : sheet)
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.STRING) continue;
                        String text = cell.getStringCellValue();
                        assertThat(text).as(where(name, cell)).doesNotMatch(DAY);
                        if (!NUMBER.matcher(text).matches()) continue;
                        // of what looks like a number only codes are text, and no program marks them
                        assertThat(codes).as(where(name, cell)).contains(text);
                        assertThat(quiet).as(where(name, cell)).anyMatch(r -> r.isInRange(cell));
                        seen.add(text);
                    }
            }
        });
        assertThat(seen).hasSizeGreaterThan(90);
    }

    /** A sum that is worked out otherwise than its neighbours is so on purpose. */
    @Test
    void noFormulaIsMarkedAsUnlikeItsNeighbours() throws IOException {
        int[] formulas = {0};
        each(OURS, (book, name) -> {
            for (XSSFSheet sheet : sheets(book)) {
                List<CellRangeAddress> quiet = quiet(sheet, IgnoredErrorType.FORMULA);
                List<CellRangeAddress> ranges = quiet(sheet, IgnoredErrorType.FORMULA_RANGE);
                for (Row row : sheet)
                    for (Cell cell : row)
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas[0]++;
                            assertThat(quiet).as(where(name, cell)).anyMatch(r -> r.isInRange(cell));
                            assertThat(ranges).as(where(name, cell)).anyMatch(r -> r.isInRange(cell));
                        }
            }
        });
        assertThat(formulas[0]).isGreaterThan(1000);
    }

    @Test
    void whereThereIsNothingNoNoughtIsDrawn() throws IOException {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        int[] counts = {0};
        each(Set.of("bao-cao"), (book, name) -> {
            for (XSSFSheet sheet : sheets(book)) {
                boolean first = sheet.getSheetName().equals("Tổng hợp");
                if (!first && !COUNTING.contains(sheet.getSheetName())) continue;
                for (Row row : sheet) {
                    // from here on the figures of targets, where 0 is what was reported
                    if (first && Sheets.text(sheet, row.getRowNum(), 0).startsWith("Các chỉ tiêu đang trong kỳ")) break;
                    for (Cell cell : row) {
                        if (!numeric(cell)) continue;
                        counts[0]++;
                        // a live sum of counts shows its 0 as nothing: the third part of its format is empty
                        String format = cell.getCellStyle().getDataFormatString();
                        if (cell.getNumericCellValue() == 0 && format.matches(".+;.+;")) continue;
                        String text = shown.formatRawCellContents(
                                cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(), format);
                        assertThat(text).as(where(name, cell)).isNotEqualTo("0");
                    }
                }
            }
        });
        assertThat(counts[0]).isGreaterThan(1000);
    }

    @Test
    void theContentsPageLeadsToEverySheetAndBack() throws IOException {
        int[] links = {0};
        each(Set.of("bao-cao"), (book, name) -> {
            XSSFSheet contents = book.getSheet("Mục lục");
            List<String> listed = new ArrayList<>();
            for (int row = Sheets.find(contents, 0, "1", 0); row <= contents.getLastRowNum(); row++) {
                String sheet = Sheets.text(contents, row, 1);
                if (sheet.isEmpty()) break;
                listed.add(sheet);
                assertThat(Sheets.text(contents, row, 2)).as(sheet).isNotEmpty();
                assertThat(target(contents.getRow(row).getCell(1))).isEqualTo("'" + sheet + "'!A1");
                links[0]++;
            }
            List<String> others = sheets(book).stream()
                    .map(XSSFSheet::getSheetName)
                    .filter(s -> !s.equals("Mục lục"))
                    .toList();
            assertThat(listed).as(name).isEqualTo(others);
            // whatever else is a link leads to a cell that is there
            for (XSSFSheet sheet : sheets(book))
                for (XSSFHyperlink link : sheet.getHyperlinkList()) {
                    Matcher place = Pattern.compile("'(.+)'!A(\\d+)").matcher(link.getLocation());
                    assertThat(place.matches()).as(link.getLocation()).isTrue();
                    XSSFSheet to = book.getSheet(place.group(1).replace("''", "'"));
                    assertThat(Integer.parseInt(place.group(2)) - 1).isLessThanOrEqualTo(to.getLastRowNum());
                }
            for (XSSFSheet sheet : sheets(book)) {
                boolean screen = Sheets.text(sheet, 0, 0).contains("không in")
                        || Sheets.text(sheet, 0, 2).contains("không in");
                if (!screen || sheet == contents) continue;
                assertThat(sheet.getHyperlinkList().stream().map(XSSFHyperlink::getLocation))
                        .as(name + " " + sheet.getSheetName())
                        .anyMatch(l -> l.startsWith("'Mục lục'!A"));
            }
        });
        assertThat(links[0]).isGreaterThan(700);
    }

    /** As docs/integrators.md says: other workbooks may link to these cells. */
    @Test
    void namesLeadToTheFiguresOfTheListOfFindings() throws IOException {
        Map<String, String> words = Map.of(
                "MET", "Đạt",
                "MET_IN_TOLERANCE", "Đạt trong dung sai",
                "ON_TRACK", "Đúng tiến độ",
                "ACCELERATE", "Chưa đạt, cần đẩy nhanh",
                "LIMITED", "Chưa đạt, tiến triển chậm",
                "MOVING_AWAY", "Chưa đạt, đang xa dần chỉ tiêu",
                "NOT_COMPUTABLE", "Chưa tính được",
                "NOT_APPLICABLE", "Không áp dụng",
                "NOT_YET_DUE", "Chưa đến kỳ đánh giá");
        Set<String> expected = new TreeSet<>();
        Map<String, XSSFWorkbook> books = new TreeMap<>();
        for (var finding : SampleCsv.findings()) {
            if (!finding.get("kind").equals("target")) continue;
            String unit = finding.get("unit_code");
            if (!books.containsKey(unit))
                books.put(unit, open(unit + "/bao-cao-" + unit + "-" + SampleNight.DAY + ".xlsx"));
            XSSFWorkbook book = books.get(unit);
            String id = finding.get("finding_id").substring(("target:" + unit + ":").length());
            String name = id.replaceAll("[^A-Za-z0-9.]", "_");
            same(named(book, "required." + name), finding.get("target"), name);
            same(named(book, "actual." + name), finding.get("actual"), name);
            String state = String.valueOf(named(book, "state." + name));
            String code = finding.get("state");
            if (words.containsKey(code))
                assertThat(state.lines().findFirst().orElse("")).as(name).isEqualTo(words.get(code));
            expected.add(unit + " " + name);
        }
        for (XSSFWorkbook book : books.values()) book.close();
        assertThat(expected).hasSizeGreaterThan(30);
        // counts of the first page, each the number of rows of the list that it leads to
        int[] counts = {0};
        each(Set.of("bao-cao"), (book, file) -> {
            XSSFSheet summary = book.getSheet("Tổng hợp");
            book.getAllNames().stream()
                    .filter(n -> n.getNameName().startsWith("count."))
                    .forEach(n -> {
                        assertThat(n.getRefersToFormula()).startsWith("'Tổng hợp'!$");
                        XSSFCell cell = cell(summary, n.getRefersToFormula());
                        assertThat(cell.getHyperlink()).as(n.getNameName()).isNotNull();
                        if (!n.getNameName().endsWith(".overdue"))
                            assertThat(Sheets.listed(cell)).isEqualTo((int) cell.getNumericCellValue());
                        counts[0]++;
                    });
        });
        assertThat(counts[0]).isGreaterThan(200);
        try (XSSFWorkbook book = open("51/bao-cao-51-" + SampleNight.DAY + ".xlsx")) {
            assertThat(named(book, "count.own.target.SHORT")).isEqualTo(8.0);
            assertThat(named(book, "count.below.NOT_SENT")).isEqualTo(146.0);
            assertThat(named(book, "count.below.overdue")).isEqualTo(148.0);
            assertThat(named(book, "count.below.rejected")).isEqualTo(2.0);
        }
    }

    /** An Excel with American dates would take 05/12/2027 for a day in May. */
    @Test
    void daysToBeTypedStayAsTyped() throws IOException {
        int[] cells = {0};
        each(Set.of("bao-cao", "tra-loi"), (book, name) -> {
            XSSFSheet sheet = book.getSheet("Cam kết");
            if (sheet == null) return;
            int sent = Sheets.find(sheet, 0, "Ngày gửi cam kết", 0);
            assertThat(sheet.getRow(sent).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            int row = Sheets.find(sheet, 0, "TT", sent) + 1;
            if (Sheets.text(sheet, row, 0).equals("(1)")) row++;
            for (; Sheets.text(sheet, row, 0).matches("\\d+"); row++) {
                assertThat(sheet.getRow(row).getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
                for (int column = 3; column <= 5; column++)
                    assertThat(sheet.getRow(row).getCell(column).getCellStyle().getDataFormatString())
                            .isEqualTo("@");
                cells[0]++;
            }
        });
        assertThat(cells[0]).isGreaterThan(200);
    }

    @Test
    void wordsInTablesStandOffTheBorder() throws IOException {
        int[] cells = {0};
        each(OURS, (book, name) -> {
            for (XSSFSheet sheet : sheets(book))
                for (Row row : sheet)
                    for (Cell cell : row) {
                        var style = ((XSSFCell) cell).getCellStyle();
                        if (style.getBorderLeft() != BorderStyle.THIN
                                || style.getAlignment() == HorizontalAlignment.CENTER) continue;
                        assertThat(style.getIndention()).as(where(name, cell)).isEqualTo((short) 1);
                        cells[0]++;
                    }
        });
        assertThat(cells[0]).isGreaterThan(10_000);
    }

    /** By the widths of another program's letters than ours; a row shows all lines of each of its cells. */
    @Test
    void rowsAreAsHighAsTheirText() throws IOException {
        Font serif = new Font("Liberation Serif", Font.PLAIN, 1);
        org.junit.jupiter.api.Assumptions.assumeTrue(
                serif.getFamily().equals("Liberation Serif"), "needs fonts-liberation");
        Map<Integer, Font> fonts = new TreeMap<>();
        int[] cells = {0};
        each(OURS, (book, name) -> {
            for (XSSFSheet sheet : sheets(book)) {
                Map<String, CellRangeAddress> merged = new TreeMap<>();
                for (CellRangeAddress range : sheet.getMergedRegions())
                    merged.put(range.getFirstRow() + " " + range.getFirstColumn(), range);
                for (Row row : sheet)
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.STRING
                                || !cell.getCellStyle().getWrapText()) continue;
                        var style = ((XSSFCell) cell).getCellStyle();
                        int size = style.getFont().getFontHeightInPoints();
                        int weight = style.getFont().getBold() ? Font.BOLD : Font.PLAIN;
                        Font font =
                                fonts.computeIfAbsent(size * 2 + weight, k -> serif.deriveFont(weight, (float) size));
                        CellRangeAddress range = merged.get(row.getRowNum() + " " + cell.getColumnIndex());
                        int last = range == null ? cell.getColumnIndex() : range.getLastColumn();
                        double room = -3.75 - style.getIndention() * 8.25;
                        for (int c = cell.getColumnIndex(); c <= last; c++)
                            room += Math.floor(sheet.getColumnWidth(c) * 7 / 256.0) * 0.75;
                        int lines = lines(cell.getStringCellValue(), font, room);
                        assertThat(lines * size * 1.149)
                                .as(where(name, cell) + " " + cell.getStringCellValue())
                                .isLessThanOrEqualTo(row.getHeightInPoints());
                        cells[0]++;
                    }
            }
        });
        assertThat(cells[0]).isGreaterThan(10_000);
    }

    private static int lines(String text, Font font, double room) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            double used = 0;
            for (String word : paragraph.split(" ")) {
                double width = width(word, font);
                if (used > 0 && used + width(" ", font) + width > room) {
                    lines++;
                    used = 0;
                }
                used += (used > 0 ? width(" ", font) : 0) + width;
                while (used > room) {
                    lines++;
                    used -= room;
                }
            }
        }
        return lines;
    }

    private static final Map<Font, Map<String, Double>> WIDTHS = new HashMap<>();

    /** The font has not all Vietnamese letters: a letter with a mark is as wide as the letter. */
    private static double width(String text, Font font) {
        return WIDTHS.computeIfAbsent(font, f -> new HashMap<>()).computeIfAbsent(text, t -> measured(t, font));
    }

    private static double measured(String text, Font font) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return font.getStringBounds(letters, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /** A number that is wider than its column is shown as ###. */
    @Test
    void everyNumberFitsItsColumn() throws IOException {
        Font serif = new Font("Liberation Serif", Font.PLAIN, 1);
        DataFormatter shown = new DataFormatter(Locale.forLanguageTag("vi-VN"));
        List<String> cut = new ArrayList<>();
        each(OURS, (book, name) -> {
            for (XSSFSheet sheet : sheets(book)) {
                Set<String> merged = new HashSet<>();
                for (CellRangeAddress range : sheet.getMergedRegions())
                    merged.add(range.getFirstRow() + " " + range.getFirstColumn());
                for (Row row : sheet)
                    for (Cell cell : row) {
                        if (!numeric(cell) || merged.contains(row.getRowNum() + " " + cell.getColumnIndex())) continue;
                        var style = ((XSSFCell) cell).getCellStyle();
                        Font font = serif.deriveFont(style.getFont().getBold() ? Font.BOLD : Font.PLAIN, (float)
                                style.getFont().getFontHeightInPoints());
                        String text = shown.formatRawCellContents(
                                cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString());
                        double room = Math.floor(sheet.getColumnWidth(cell.getColumnIndex()) * 7 / 256.0) * 0.75
                                - 2
                                - style.getIndention() * 8.25;
                        if (width(text, font) > room) cut.add(where(name, cell) + " " + text);
                    }
            }
        });
        assertThat(cut).isEmpty();
    }

    /** Of several series no two look alike when their colours are gone. */
    @Test
    void picturesCanBeReadInBlackAndWhite() throws IOException {
        int[] charts = {0};
        each(OURS, (book, name) -> {
            for (XSSFSheet sheet : sheets(book)) {
                if (sheet.getDrawingPatriarch() == null) continue;
                for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                    String[] series = chart.getCTChart().xmlText().split("<c:ser>");
                    Set<String> looks = new HashSet<>();
                    for (int i = 1; i < series.length; i++) looks.add(look(series[i]));
                    assertThat(looks).as(name + " " + sheet.getSheetName()).hasSize(series.length - 1);
                    if (series.length > 2) charts[0]++;
                }
            }
        });
        assertThat(charts[0]).isGreaterThan(20);
    }

    /** Pattern of a bar, dash and mark of a line. */
    private static String look(String series) {
        StringBuilder look = new StringBuilder();
        for (String part : List.of("pattFill prst=\"(\\w+)\"", "prstDash val=\"(\\w+)\"", "symbol val=\"(\\w+)\"")) {
            Matcher matcher = Pattern.compile(part).matcher(series);
            look.append(matcher.find() ? matcher.group(1) : "-").append(' ');
        }
        return look.toString();
    }

    /** The department's appendix: what a row of the table has, its total has too. */
    @Test
    void aTotalHasAllItsColumns() throws IOException {
        int[] totals = {0, 0};
        try (XSSFWorkbook book = open("51-GDDT/phu-luc-KH11-" + SampleNight.DAY + ".xlsx")) {
            XSSFSheet sheet = book.getSheet("Phụ lục I");
            boolean share = false;
            for (Row row : sheet) {
                String label = Sheets.text(sheet, row.getRowNum(), 1);
                boolean same = label.matches("Cộng \\d+ đơn vị có số liệu cả hai năm");
                boolean all = label.matches("Cộng \\(\\d+ đơn vị\\)");
                if (!same && !all) {
                    share = numeric(row.getCell(3));
                    continue;
                }
                boolean compared = numeric(row.getCell(5));
                for (int c : share ? new int[] {2, 3, 4} : new int[] {2, 4})
                    assertThat(numeric(row.getCell(c)))
                            .as(row.getRowNum() + " " + label)
                            .isTrue();
                assertThat(numeric(row.getCell(6))).isEqualTo(compared);
                // a year before that is not of all units stands in a row of its own
                String next = Sheets.text(sheet, row.getRowNum() + 1, 1);
                if (same) assertThat(compared).isTrue();
                if (all && !compared) totals[1] += next.startsWith("Cộng ") ? 0 : 1;
                totals[0]++;
            }
        }
        assertThat(totals[0]).isGreaterThan(40);
    }

    private static boolean numeric(Cell cell) {
        return cell != null
                && (cell.getCellType() == CellType.NUMERIC
                        || cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC);
    }

    private static Object named(XSSFWorkbook book, String name) {
        var found = book.getName(name);
        assertThat(found).as(name).isNotNull();
        String place = found.getRefersToFormula();
        XSSFCell cell =
                cell(book.getSheet(place.substring(0, place.indexOf('!')).replaceAll("^'|'$", "")), place);
        if (cell.getCellType() == CellType.BLANK) return "";
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : (Object) cell.getNumericCellValue();
    }

    /** The list rounds to four decimals, the cell does not. */
    private static void same(Object cell, String csv, String name) {
        if (csv.isEmpty()) assertThat(cell).as(name).isEqualTo("");
        else assertThat((Double) cell).as(name).isCloseTo(Double.parseDouble(csv), within(0.00005));
    }

    private static XSSFCell cell(XSSFSheet sheet, String place) {
        var at = new org.apache.poi.ss.util.CellReference(place);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static String target(XSSFCell cell) {
        return cell.getHyperlink() == null ? "" : cell.getHyperlink().getLocation();
    }

    private static List<CellRangeAddress> quiet(XSSFSheet sheet, IgnoredErrorType type) {
        return List.copyOf(sheet.getIgnoredErrors().getOrDefault(type, Set.of()));
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook book) {
        List<XSSFSheet> sheets = new ArrayList<>();
        book.forEach(s -> sheets.add((XSSFSheet) s));
        return sheets;
    }

    private static String where(String name, Cell cell) {
        return name + " " + cell.getSheet().getSheetName() + " " + cell.getAddress();
    }

    private static void each(Set<String> kinds, Look look) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SampleNight.folder())) {
            files = walk.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (kinds.stream().noneMatch(name::startsWith)) continue;
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
                look.at(book, name);
            }
        }
    }

    private static XSSFWorkbook open(String path) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(SampleNight.folder().resolve(path)));
    }
}
