package vn.chitieu.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Vietnamese;

/**
 * A document's text made one line: lines that a page has broken are joined, a line that begins a section, clause, point
 * or dash begins after a line end of its own, so that nothing is read across it.
 */
final class PlainText {
    private static final Pattern HEADING =
            Pattern.compile("(?:(?:Mục |Phần )?([IVX]{1,5})\\.|Điều (\\d+)[.:]) ?(?=\\D|$)");
    private static final Pattern CLAUSE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)[.)] (?=\\D)");
    private static final Pattern POINT = Pattern.compile("([a-zđ])\\) ");
    private static final Pattern DASH = Pattern.compile("[-•] ?");
    private static final Pattern PLUS = Pattern.compile("\\+ ?");
    private static final Pattern RECIPIENTS = Pattern.compile("Nơi nhận ?:.*");
    /** A word that a page has broken after its hyphen: {@code QĐ-} above {@code UBND}. */
    private static final Pattern BROKEN = Pattern.compile("\\S-$");

    /** A line: its number in the file and where in the document it stands. */
    record Line(int number, Place place) {}

    private final StringBuilder joined = new StringBuilder();
    private final NavigableMap<Integer, Line> lines = new TreeMap<>();
    private final List<int[]> markers = new ArrayList<>();
    private final Map<String, Place> last = new HashMap<>();

    private String section = Place.HEAD;
    private @Nullable String clause;
    private @Nullable String point;
    private int dashes;
    private int pluses;

    PlainText(String text) {
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            String line = line(raw);
            if (!line.isEmpty()) add(line, number);
        }
    }

    /** Composed, one kind of dash, single spaces. */
    static String line(String raw) {
        return Vietnamese.clean(raw).replace('–', '-').replace('—', '-').replace('−', '-');
    }

    private void add(String line, int number) {
        int marker = marker(line);
        if (joined.length() > 0) {
            if (marker >= 0) joined.append('\n');
            else if (!BROKEN.matcher(joined).find()) joined.append(' ');
        }
        int start = joined.length();
        if (marker > 0) markers.add(new int[] {start, start + marker});
        Place here = new Place(section, clause, point, dashes == 0 ? null : dashes, pluses == 0 ? null : pluses, false);
        last.put(section, new Place(section, clause, point, null, null, false));
        lines.put(start, new Line(number, here));
        joined.append(line);
    }

    /** Where the line leads; the length of the number or letter it begins with, 0 for a dash, -1 for none of all. */
    private int marker(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.lookingAt()) {
            String roman = heading.group(1);
            begin(roman != null ? roman : "Đ" + heading.group(2), null, null);
            return heading.end();
        }
        if (RECIPIENTS.matcher(line).matches()) {
            begin(Place.RECIPIENTS, null, null);
            return 0;
        }
        Matcher numbered = CLAUSE.matcher(line);
        if (numbered.lookingAt()) {
            begin(section, numbered.group(1), null);
            return numbered.end();
        }
        Matcher lettered = POINT.matcher(line);
        if (lettered.lookingAt()) {
            begin(section, clause, lettered.group(1));
            return lettered.end();
        }
        if (DASH.matcher(line).lookingAt()) {
            dashes++;
            pluses = 0;
            return 0;
        }
        if (PLUS.matcher(line).lookingAt()) {
            pluses++;
            return 0;
        }
        return -1;
    }

    private void begin(String of, @Nullable String at, @Nullable String letter) {
        section = of;
        clause = at;
        point = letter;
        dashes = 0;
        pluses = 0;
    }

    String joined() {
        return joined.toString();
    }

    /** Spans of the numbers and letters that lines begin with: they count clauses, nothing else. */
    List<int[]> markers() {
        return markers;
    }

    Line at(int offset) {
        return lines.floorEntry(offset).getValue();
    }

    /** The place itself, for a last paragraph what it stands in: the last point of its section. */
    Place resolved(Place place) {
        if (!place.closing() || place.section() == null) return place;
        return last.getOrDefault(place.section(), place);
    }
}
