package vn.chitieu.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.rulebook.model.RuleRow;

/**
 * Words of a text that are said to be no target.
 *
 * @param words as the text has them
 * @param place where alone they are meant, if it says so
 */
record Mark(String words, Place place, String reason) {
    static Mark of(RuleRow row, PlainText text) {
        return new Mark(
                row.values().getOrDefault("Đoạn văn bản", ""),
                text.resolved(Place.of(row.values().getOrDefault("Vị trí", ""))),
                row.values().getOrDefault("Lý do", ""));
    }

    /** Spans of the text that hold the words, at the place. */
    List<int[]> spans(PlainText text) {
        List<int[]> spans = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String word : PlainText.line(words).split(" ")) parts.add(Pattern.quote(word));
        Pattern pattern = Pattern.compile(
                "(?<![\\p{L}\\d])" + String.join("\\s+", parts) + "(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (Matcher m = pattern.matcher(text.joined()); m.find(); )
            if (place.covers(text.at(m.start()).place())) spans.add(new int[] {m.start(), m.end()});
        return spans;
    }
}
