package vn.chitieu.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What the units of a country send, year by year: whole, in part, wrongly, late, twice, or not at all. */
final class RandomReturns {
    private static final List<String> MAJORS = List.of(
            "480201", "480101", "480107", "510301", "520216", "420201", "440102", "460108", "520212", "340301",
            "340101", "140201", "720301", "220201");
    private static final List<String> FLAGS = List.of("TALENT", "STRATEGIC", "AI_TRACK", "INTEGRATED");

    private final Random random;
    private final double missing;
    private final Map<String, List<Row>> offers = new LinkedHashMap<>();

    RandomReturns(Random random) {
        this.random = random;
        this.missing = List.of(0.0, 0.06, 0.12, 0.25).get(random.nextInt(4));
    }

    List<Sent> sent(List<Unit> units, int lastYear) {
        List<Sent> all = new ArrayList<>();
        for (Unit unit : units) {
            if (!unit.institution() && !unit.type().equals("commune")) continue;
            offers.put(unit.code(), offer(unit));
            boolean silent = random.nextInt(14) == 0;
            for (int year = Evidence.FIRST_YEAR; year <= lastYear; year++)
                if (unit.in(year) && !silent) year(all, unit, year);
        }
        return List.copyOf(all);
    }

    /** Everything the unit has in the year, before anybody fills in a form. */
    Sent truth(Unit unit, int year) {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        List<Row> learners = new ArrayList<>();
        List<Row> graduates = new ArrayList<>();
        for (Row row : offers.getOrDefault(unit.code(), List.of())) {
            Row now = row(row, Math.round(row.persons() * (0.75 + random.nextDouble() * 0.5)));
            learners.add(now);
            if (random.nextInt(4) > 0) graduates.add(row(row, Math.round(now.persons() * 0.25)));
        }
        tables.put("LEARNERS", learners);
        tables.put("GRADUATES", graduates);
        boolean lecturers = List.of("university", "branch").contains(unit.kind());
        int doctors = Math.max(0, random.nextInt(6) - 3);
        if (lecturers)
            tables.put("LECTURERS", doctors == 0 ? List.of() : List.of(new Row("", "", doctors, 0, Set.of())));
        return new Sent(unit.code(), year, LocalDate.of(year, 12, 1), false, random.nextBoolean(), tables);
    }

    private void year(List<Sent> all, Unit unit, int year) {
        LocalDate day = LocalDate.of(year, 11, 20).plusDays(random.nextInt(20));
        if (random.nextInt(8) == 0) day = day.plusDays(random.nextInt(200));
        if (random.nextDouble() < missing) return;
        int story = random.nextInt(20);
        if (story <= 2) all.add(version(unit, year, day, true));
        if (story == 0) return;
        LocalDate next = day.plusDays(1 + random.nextInt(60));
        all.add(version(unit, year, story <= 2 ? next : day, false));
        if (story == 3 || story == 4) all.add(version(unit, year, next, story == 3));
    }

    private Sent version(Unit unit, int year, LocalDate day, boolean faulty) {
        Sent whole = truth(unit, year);
        Map<String, List<Row>> tables = new LinkedHashMap<>(whole.tables());
        for (String table : List.copyOf(tables.keySet())) {
            int fate = random.nextInt(40);
            if (faulty) continue;
            if (fate <= 2) tables.remove(table);
            if (fate == 3) tables.put(table, List.of());
        }
        if (faulty && tables.get("LEARNERS").isEmpty())
            tables.put("LEARNERS", List.of(new Row("6340301", "CAO_DANG", 3, 1, Set.of())));
        return new Sent(unit.code(), year, day, faulty, whole.nothing(), tables);
    }

    /** The programmes of a unit; small institutions are the ones that hardly weigh when they are missing. */
    private List<Row> offer(Unit unit) {
        List<Row> rows = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        int size = random.nextInt(3) == 0 ? 12 : 40 + random.nextInt(400);
        if (unit.type().equals("commune")) size = 20;
        boolean college = unit.kind().equals("college");
        int count = random.nextInt(12) == 0 ? 0 : 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int level = college ? 6 : List.of(7, 7, 7, 7, 8, 8, 9, 6).get(random.nextInt(8));
            String qualification =
                    switch (level) {
                        case 6 -> "CAO_DANG";
                        case 7 -> random.nextInt(3) == 0 ? "KY_SU" : "CU_NHAN";
                        case 8 -> "THAC_SI";
                        default -> "TIEN_SI";
                    };
            String code = level + MAJORS.get(random.nextInt(MAJORS.size()));
            if (!used.add(code + qualification)) continue;
            long persons = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(level > 7 ? Math.max(2, size / 8) : size);
            Set<String> flags = new TreeSet<>();
            for (String flag : FLAGS) if (random.nextInt(3) == 0) flags.add(flag);
            rows.add(new Row(code, qualification, persons, 0, flags));
        }
        return rows;
    }

    private Row row(Row row, long persons) {
        long female = persons == 0 ? 0 : random.nextInt((int) persons + 1);
        return new Row(row.code(), row.qualification(), persons, female, row.flags());
    }
}
