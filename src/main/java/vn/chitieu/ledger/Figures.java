package vn.chitieu.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a number can mean as Vietnamese documents write it. */
final class Figures {
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");
    private static final Pattern COMMA_GROUPED = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    private static final Pattern DOT = Pattern.compile("\\d+\\.\\d+");
    private static final int MOST_DIGITS = 40;
    private static final Map<String, BigDecimal> TIMES = Map.of(
            "nghìn", BigDecimal.valueOf(1_000),
            "ngàn", BigDecimal.valueOf(1_000),
            "triệu", BigDecimal.valueOf(1_000_000),
            "tỷ", BigDecimal.valueOf(1_000_000_000),
            "tỉ", BigDecimal.valueOf(1_000_000_000));

    private static final Map<String, Integer> ONES = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));

    private Figures() {}

    /** {@code 2.500} is 2500, {@code 1,5} is 1.5, {@code 01} is 1; {@code 2,500} may be either; a strange one is nothing. */
    static Set<BigDecimal> read(String digits) {
        Set<BigDecimal> found = new LinkedHashSet<>();
        if (digits.length() > MOST_DIGITS) return found;
        if (WHOLE.matcher(digits).matches() || DOT.matcher(digits).matches() && !grouped(digits))
            found.add(exact(new BigDecimal(digits)));
        else if (grouped(digits))
            found.add(exact(new BigDecimal(digits.replace(".", "").replace(',', '.'))));
        else if (COMMA.matcher(digits).matches()) {
            found.add(exact(new BigDecimal(digits.replace(',', '.'))));
            if (COMMA_GROUPED.matcher(digits).matches()) found.add(exact(new BigDecimal(digits.replace(",", ""))));
        }
        return found;
    }

    private static boolean grouped(String digits) {
        return GROUPED.matcher(digits).matches();
    }

    /** With a word such as {@code triệu} behind it: as it stands, and in full. */
    static Set<BigDecimal> read(String digits, String times) {
        Set<BigDecimal> found = new LinkedHashSet<>(read(digits));
        BigDecimal by = TIMES.get(times);
        if (by != null) read(digits).forEach(f -> found.add(exact(f.multiply(by))));
        return found;
    }

    /** Written one way, so that equal figures are equal. */
    static BigDecimal exact(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** {@code một trăm hai mươi} is 120. */
    static BigDecimal ofWords(List<String> words) {
        long whole = 0;
        long part = 0;
        long one = 0;
        for (String word : words) {
            Integer ones = ONES.get(word);
            if (ones != null) {
                one = ones;
                continue;
            }
            switch (word) {
                case "mười" -> part += 10;
                case "mươi" -> part += one * 10;
                case "trăm" -> part += Math.max(one, 1) * 100;
                case "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ" -> {
                    long by = word.equals("vạn")
                            ? 10_000
                            : TIMES.getOrDefault(word, BigDecimal.ONE).longValue();
                    whole += Math.max(part + one, 1) * by;
                    part = 0;
                }
                default -> {
                    continue;
                }
            }
            one = 0;
        }
        return exact(BigDecimal.valueOf(whole + part + one));
    }
}
