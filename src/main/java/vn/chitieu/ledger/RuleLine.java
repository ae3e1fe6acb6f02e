package vn.chitieu.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.rulebook.model.RuleRow;

/**
 * One row of a document's rules, as far as a text can be held against it.
 *
 * @param place where its clause stands
 * @param figures its figure, or both ends of its range; empty when it states none
 * @param measure unit of the figure, empty for none
 * @param spelled everything it says in words
 * @param mentions what those words, its days and its years name
 * @param units codes of the units it names
 * @param amended whether another document has put it there: the text itself cannot hold it
 */
record RuleLine(
        String id,
        Place place,
        List<BigDecimal> figures,
        String measure,
        String spelled,
        List<Mention> mentions,
        Set<String> units,
        boolean amended) {
    private static final List<String> WORDS = List.of(
            "Nội dung",
            "Cách hiểu",
            "Chủ trì",
            "Phối hợp",
            "Nơi nhận",
            "Hạn hoàn thành",
            "Sản phẩm",
            "Tình trạng nguồn");
    /** Years that a row states of itself; those from which duties are owed say nothing of the text. */
    private static final List<String> YEARS = List.of("Năm cuối kỳ", "Từ năm", "Năm gốc", "Kỳ");

    private static final String NONE = "-";

    /** Whether the row is one of a clause: it has an id and says where it stands. */
    static boolean isOne(RuleRow row) {
        return row.values().containsKey("Mã") && row.values().containsKey("Vị trí");
    }

    static RuleLine of(RuleRow row, PlainText text) {
        Map<String, String> cells = row.values();
        Stream<String> words = WORDS.stream().map(c -> cells.getOrDefault(c, ""));
        Stream<String> years = row.sheet().equals("Thời hạn") || row.sheet().equals("Nhiệm vụ")
                ? Stream.of()
                : YEARS.stream().map(c -> year(cells.getOrDefault(c, "")));
        Stream<String> day = Stream.of(day(cells.getOrDefault("Ngày", "")));
        String all = Stream.of(words, years, day)
                .flatMap(s -> s)
                .filter(w -> !w.isEmpty() && !w.equals(NONE))
                .map(PlainText::line)
                .collect(Collectors.joining("\n"));
        Taken taken = new Taken();
        Numerals.find(all, taken);
        Set<String> units = new LinkedHashSet<>();
        for (String column : List.of("Mã đơn vị", "Mã chủ trì"))
            for (String code : cells.getOrDefault(column, "").split(";"))
                if (!code.isBlank() && !code.equals(NONE) && !code.equals("*")) units.add(code.strip());
        return new RuleLine(
                cells.getOrDefault("Mã", ""),
                text.resolved(Place.of(cells.getOrDefault("Vị trí", ""))),
                Stream.of("Giá trị", "Giá trị trên")
                        .map(c -> cells.getOrDefault(c, ""))
                        .filter(v -> v.matches("-?\\d+(?:\\.\\d+)?"))
                        .map(v -> Figures.exact(new BigDecimal(v)))
                        .toList(),
                cells.getOrDefault("Đơn vị tính", ""),
                Spelling.of(all),
                taken.inOrder(),
                units,
                !cells.getOrDefault("Văn bản sửa đổi", "").isEmpty());
    }

    private static String year(String cell) {
        return cell.matches("\\d{4}(?: ?- ?\\d{4})?") ? "năm " + cell : "";
    }

    /** As a text writes it: {@code 05/12} is ngày 05/12, {@code 25 tháng cuối} is ngày 25. */
    private static String day(String cell) {
        return cell.matches("\\d{2}[ /].*") && !cell.contains("ngày") ? "ngày " + cell.replace(";", " ; ") : cell;
    }

    boolean share() {
        return measure.startsWith("%");
    }

    /** Whether its words, days or years say the same. */
    boolean says(Mention mention) {
        return mentions.stream().anyMatch(mention::same);
    }
}
