package vn.chitieu.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/** Cells of findings that are not what the oracle says, with what one needs to see why. */
final class Differences {
    private final long seed;
    private final Tally tally;
    private final Country country;
    private final List<String> told = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> states = new TreeMap<>();
    private long compared;

    Differences(long seed, Tally tally, Country country) {
        this.seed = seed;
        this.tally = tally;
        this.country = country;
    }

    void compare(List<Asked> asked, LocalDate day, Map<String, CSVRecord> findings) {
        for (Asked one : asked) {
            Evidence evidence = new Reported(country, day, one, tally);
            Answer answer = Oracle.judge(one.question(), evidence);
            CSVRecord found = findings.get(one.key());
            compared += Answer.COLUMNS.size();
            states.merge(answer.get("state"), 1, Integer::sum);
            if (found == null) {
                tell(day, one.key(), List.of("no such finding, expected " + answer.get("state")), "");
                continue;
            }
            List<String> wrong = new ArrayList<>();
            for (String column : Answer.COLUMNS) {
                String expected = answer.get(column);
                String cell = found.isMapped(column) ? found.get(column) : "no such column";
                if (!expected.equals(cell))
                    wrong.add("%s: expected '%s', found '%s'".formatted(column, expected, cell));
            }
            if (!wrong.isEmpty()) tell(day, found.get("finding_id"), wrong, Inputs.of(one, evidence));
        }
    }

    private void tell(LocalDate day, String finding, List<String> wrong, String inputs) {
        for (String cell : wrong) kinds.merge(kind(cell), 1, Integer::sum);
        told.add("seed %d, %s, %s%n  %s%s".formatted(seed, day, finding, String.join("\n  ", wrong), inputs));
    }

    /** States by what was expected and found, other columns by name. */
    private static String kind(String cell) {
        return cell.startsWith("state") || cell.startsWith("no ") ? cell : cell.substring(0, cell.indexOf(':'));
    }

    long compared() {
        return compared;
    }

    /** How often each state was expected. */
    Map<String, Integer> states() {
        return states;
    }

    /** The first few in full, and how many there are of each kind. */
    List<String> told(int most) {
        if (told.size() <= most) return told;
        List<String> few = new ArrayList<>(told.subList(0, most));
        few.add("... in all %d findings, of %d cells compared: %s".formatted(told.size(), compared, kinds));
        return few;
    }
}
