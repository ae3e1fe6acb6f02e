package vn.chitieu.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document: what is null is not said.
 *
 * @param section number of the section ({@code II}), {@code Đ5} for an article, or one of {@link #HEAD}, {@link #RECIPIENTS}
 * @param clause number of the clause ({@code 2}, {@code 2.1})
 * @param point letter of the point
 * @param dash which dash of the point, from 1
 * @param plus which plus sign of the dash, from 1
 * @param closing whether the last paragraph of the section is meant
 */
record Place(
        @Nullable String section,
        @Nullable String clause,
        @Nullable String point,
        @Nullable Integer dash,
        @Nullable Integer plus,
        boolean closing) {
    /** What stands before the first section. */
    static final String HEAD = "HEAD";
    /** The list of those who receive the document. */
    static final String RECIPIENTS = "RECIPIENTS";

    private static final Pattern SECTION =
            Pattern.compile("[Mm]ục ([IVX]+)(?:\\.(\\d+(?:\\.\\d+)*))?(?:\\.([a-zđ]))?(?![\\p{L}\\d])");
    private static final Pattern ARTICLE = Pattern.compile("[Đđ]iều (\\d+)");
    private static final Pattern CLAUSE = Pattern.compile("khoản (\\d+(?:\\.\\d+)*)");
    private static final Pattern POINT = Pattern.compile("điểm ([a-zđ])(?!\\p{L})");
    private static final Pattern DASH = Pattern.compile("gạch đầu dòng (?:thứ )?(\\p{L}+(?: tiên)?|\\d+)");
    private static final Pattern PLUS = Pattern.compile("dấu cộng (?:thứ )?(\\p{L}+(?: tiên)?|\\d+)");
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("nhất", 1),
            Map.entry("đầu tiên", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10));

    /** A place as the column {@code Vị trí} says it: {@code điểm a khoản 2 Mục II, gạch đầu dòng thứ nhất}. */
    static Place of(String words) {
        Matcher section = SECTION.matcher(words);
        boolean sectioned = section.find();
        String found = null;
        if (words.contains("Nơi nhận")) found = RECIPIENTS;
        else if (words.contains("phần đầu")) found = HEAD;
        else if (sectioned) found = section.group(1);
        Matcher article = ARTICLE.matcher(words);
        if (found == null && article.find()) found = "Đ" + article.group(1);
        String clause = first(CLAUSE, words);
        if (clause == null && sectioned) clause = section.group(2);
        String point = first(POINT, words);
        if (point == null && sectioned) point = section.group(3);
        boolean closing = words.contains("đoạn cuối") && found != null && clause == null;
        return new Place(found, clause, point, ordinal(DASH, words), ordinal(PLUS, words), closing);
    }

    private static @Nullable String first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static @Nullable Integer ordinal(Pattern pattern, String words) {
        String word = first(pattern, words);
        if (word == null) return null;
        return word.matches("\\d{1,3}") ? Integer.valueOf(word) : ORDINALS.get(word);
    }

    /** Whether the other lies in this place. */
    boolean covers(Place other) {
        for (int i = 0; i < parts().size(); i++) {
            Object mine = parts().get(i);
            if (mine != null && !mine.equals(other.parts().get(i))) return false;
        }
        return true;
    }

    /** Whether the other lies in this place or this one in it. */
    boolean meets(Place other) {
        for (int i = 0; i < parts().size(); i++) {
            Object mine = parts().get(i);
            Object theirs = other.parts().get(i);
            if (mine != null && theirs != null && !mine.equals(theirs)) return false;
        }
        return true;
    }

    /** How narrow it is, 0 to 5. */
    int depth() {
        return (int) parts().stream().filter(Objects::nonNull).count();
    }

    private List<@Nullable Object> parts() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(section);
        parts.add(clause);
        parts.add(point);
        parts.add(dash);
        parts.add(plus);
        return parts;
    }
}
