package vn.chitieu.sheet.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;

/** Books that use everything the model has, hostile words in every place that takes words. */
final class BookFuzz {
    private static final List<String> BITS = List.of(
            "Tỉnh Quảng Ngãi",
            "Xã Ngọk Bay",
            "de\u0302\u0323",
            "ươ",
            " ",
            "  ",
            "\n",
            "\t",
            "\r",
            "\r\n",
            "&",
            "&&&&&&&",
            "<",
            ">",
            "]]>",
            "]]",
            "<![CDATA[",
            "&amp;",
            "\"",
            "'",
            "\u0000",
            "\u0001",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "\ufffe",
            "\uffff",
            "\ufeff",
            "_x0041_",
            "_x000D_",
            "_xD800_",
            "số _x0001_",
            "_xZZ_",
            "漢字",
            "한국",
            "ﬁ",
            "-5",
            "=1+1",
            "@x",
            "|",
            "%",
            "Đ",
            "0123456789",
            "thisisoneverylongwordthatnocolumnholds");
    private static final List<String> COLOURS = List.of("A9D18E", "F8CBAD", "FF8080", "000000", "1F3864", "FFFFFF");
    /** Each with what it gives. */
    private static final Map<String, String> FORMULAS = Map.of(
            "SUM(1,2,3)", "6",
            "IF(1<2,4,5)", "4",
            "7/2*100", "350",
            "LEN(\"a\"&\"b\"&\"c\"&\"d\"&\"e\"&\"f\"&\"g\"&\"h\")", "8",
            "ROWS(A1:B4)", "4",
            "-3", "-3");

    private final Random random;
    private int number;

    BookFuzz(long seed) {
        random = new Random(seed);
    }

    ReportBook book() {
        List<String> names = names();
        List<ReportSheet> sheets = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) sheets.add(sheet(names.get(i), i));
        LocalDate day = LocalDate.of(1980 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new ReportBook(words(8), words(12), day, sheets);
    }

    private List<String> names() {
        List<String> odd = List.of("A1", "R1C1", "TRUE", "x&<>\"'y", "Bảng 'a' & b", "&&&&&&& <<< &&& tờ", "3.a", "RC");
        int count = chance(10) ? 12 : 1 + random.nextInt(3);
        return IntStream.range(0, count)
                .mapToObj(i -> chance(3) && i < odd.size() ? odd.get(i) : "Tờ " + i)
                .toList();
    }

    private ReportSheet sheet(String name, int number) {
        List<Integer> widths = IntStream.range(0, 1 + random.nextInt(chance(20) ? 80 : 9))
                .mapToObj(c -> chance(30) ? 300 : random.nextInt(50))
                .toList();
        boolean drawn = chance(2);
        List<ReportRow> rows = new ArrayList<>();
        int count = chance(15) ? 0 : random.nextInt(40);
        for (int r = 0; r < count; r++) rows.add(row(widths.size(), drawn));
        Map<String, Integer> places = new LinkedHashMap<>();
        places.put("nơi " + number, random.nextInt(50));
        return new ReportSheet(
                name,
                widths,
                rows,
                table(rows.size(), widths.size()),
                random.nextInt(3),
                random.nextBoolean(),
                chance(2) ? random.nextInt(widths.size() + 1) : 0,
                drawn ? charts(rows.size(), widths.size()) : List.of(),
                places);
    }

    private ReportTable table(int rows, int columns) {
        if (rows == 0 || chance(3)) return null;
        int first = random.nextInt(rows);
        int last = first + random.nextInt(Math.min(3, rows - first));
        return new ReportTable(first, last, last + random.nextInt(rows - last), 1 + random.nextInt(columns));
    }

    private ReportRow row(int columns, boolean drawn) {
        List<ReportCell> cells = new ArrayList<>();
        for (int c = 0; c < columns && !chance(12); ) {
            int span = chance(4) ? 1 + random.nextInt(columns - c) : 1;
            cells.add(cell(drawn).span(span));
            c += span;
        }
        int points = chance(3) ? random.nextInt(500) : 0;
        return new ReportRow(cells, points, chance(12));
    }

    private ReportCell cell(boolean drawn) {
        ReportCell cell =
                switch (random.nextInt(8)) {
                    case 0 -> ReportCell.blank();
                    case 1 -> ReportCell.number(number(), random.nextInt(4));
                    case 2 -> ReportCell.date(LocalDate.of(1890 + random.nextInt(300), 2, 1 + random.nextInt(28)));
                    case 3 -> formula(drawn);
                    case 4 -> ReportCell.text(look(), "\ud800".repeat(random.nextInt(3)));
                    default -> ReportCell.text(look(), words(random.nextInt(12)));
                };
        if (chance(3)) cell = cell.look(look());
        if (chance(4)) cell = cell.fill(pick(COLOURS));
        if (chance(6)) cell = cell.fill(String.format("%06X", random.nextInt(1 << 24)));
        if (chance(4)) cell = cell.around(chance(2) ? words(2) : "≥ ", chance(2) ? "" : words(2));
        if (chance(4)) cell = cell.link("nơi " + random.nextInt(4));
        return cell;
    }

    private ReportCell formula(boolean drawn) {
        String formula = pick(List.copyOf(FORMULAS.keySet()));
        // a chart holds what is stated, the library what it works out: the same where something is stated
        BigDecimal stated = !drawn && chance(5) ? null : new BigDecimal(FORMULAS.get(formula));
        return new ReportCell(
                look(),
                "",
                stated,
                null,
                formula,
                random.nextInt(3),
                "",
                "",
                "",
                1,
                "",
                chance(9) ? "ten." + number++ + "_x" : "");
    }

    private BigDecimal number() {
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.valueOf(random.nextInt());
            case 1 -> BigDecimal.valueOf(random.nextLong(), 6);
            case 2 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(600) - 300);
            case 3 -> new BigDecimal("1E400").multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
            case 4 -> new BigDecimal("33.3333333333333333333333333");
            default -> BigDecimal.valueOf(random.nextInt(100));
        };
    }

    private List<ReportChart> charts(int rows, int columns) {
        return IntStream.range(0, chance(8) ? 11 : 1 + random.nextInt(2))
                .mapToObj(i -> chart(rows, columns))
                .toList();
    }

    private ReportChart chart(int rows, int columns) {
        int first = random.nextInt(rows + 2);
        List<ReportChart.Series> series = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) series.add(series(columns));
        int top = random.nextInt(30);
        int left = random.nextInt(columns + 1);
        return new ReportChart(
                pick(List.of(ReportChart.Kind.values())),
                title(),
                random.nextBoolean(),
                first,
                first + random.nextInt(6),
                random.nextInt(columns),
                series,
                chance(2) ? 0 : random.nextInt(200),
                new ReportChart.Place(top, left, top + random.nextInt(20), left + random.nextInt(8)));
    }

    private ReportChart.Series series(int columns) {
        List<String> bars = Stream.generate(() -> pick(COLOURS))
                .limit(chance(2) ? 0 : random.nextInt(5))
                .toList();
        return new ReportChart.Series(
                title(), random.nextInt(columns), pick(COLOURS), bars, pick(List.of(ReportChart.Stroke.values())));
    }

    /** The library looks away from the first two characters of a text with many marks: they are harmless here. */
    private String title() {
        return chance(6) ? "" : "Số" + words(10);
    }

    private String words(int bits) {
        String words = Stream.generate(() -> pick(BITS)).limit(bits).collect(Collectors.joining());
        return chance(300) ? words + "Ở]]> &<".repeat(6_000) : words;
    }

    private ReportLook look() {
        return pick(List.of(ReportLook.values()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
