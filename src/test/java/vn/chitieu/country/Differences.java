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
            if (found == null) {
                tell(day, one, "finding", answer.get("state"), "none", "");
                continue;
            }
            compared += Answer.COLUMNS.size();
            List<String> wrong = Answer.COLUMNS.stream()
                    .filter(c -> !answer.get(c).equals(cell(found, c)))
                    .toList();
            if (wrong.isEmpty()) continue;
            String inputs = Inputs.of(one, evidence);
            for (String column : wrong) tell(day, one, column, answer.get(column), cell(found, column), inputs);
        }
    }

    private static String cell(CSVRecord found, String column) {
        return found.isMapped(column) ? found.get(column) : "no such column";
    }

    private void tell(LocalDate day, Asked one, String column, String expected, String found, String inputs) {
        String kind = column.equals("state") ? "state " + expected + ", found " + found : column;
        kinds.merge(kind, 1, Integer::sum);
        told.add("seed %d, %s, %s, %s: expected '%s', found '%s'%s"
                .formatted(seed, day, one.key(), column, expected, found, inputs));
    }

    long compared() {
        return compared;
    }

    /** The first few in full, and how many there are of each kind. */
    List<String> told(int most) {
        if (told.size() <= most) return told;
        List<String> few = new ArrayList<>(told.subList(0, most));
        few.add("... of %d cells compared %d differ: %s".formatted(compared, told.size(), kinds));
        return few;
    }
}
