package vn.chitieu.rulebook.reading;

import java.util.Comparator;
import java.util.List;

/** Order of clauses as a reader meets them: sections by Roman numeral, then numbers, then letters (a, b, c, d, đ). */
final class ClauseOrder implements Comparator<String> {
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    @Override
    public int compare(String one, String two) {
        String[] a = one.split("[-.]");
        String[] b = two.split("[-.]");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = i == 0 ? a[i].compareTo(b[i]) : part(a[i], b[i]);
            if (order != 0) return order;
        }
        return Integer.compare(a.length, b.length);
    }

    private static int part(String a, String b) {
        int order = Integer.compare(rank(a), rank(b));
        return order != 0 ? order : a.compareTo(b);
    }

    /** Numbers first, one that was split (19a, 19b) in its place, then Roman numerals, then letters and words. */
    private static int rank(String part) {
        if (part.matches("\\d{1,6}[a-z]?")) return Integer.parseInt(part.replaceAll("[a-z]", ""));
        int roman = ROMAN.indexOf(part);
        if (roman >= 0) return 1_000_000 + roman;
        return part.length() == 1 ? 2_000_000 : 3_000_000;
    }
}
