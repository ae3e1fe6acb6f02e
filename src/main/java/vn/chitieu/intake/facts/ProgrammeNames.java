package vn.chitieu.intake.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.fact.sent.CheckFact.ListedProgramme;
import vn.chitieu.fact.sent.CheckFact.ProgrammeName;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.language.Folding;
import vn.chitieu.registry.Programme;
import vn.chitieu.registry.Registry;

/** Lays the name of each row beside what the official list of programmes says of its code and of its name. */
public final class ProgrammeNames {
    private static final int DIGITS = 7;
    private final Map<String, String> digitsByName = new HashMap<>();
    private final Map<String, String> nameByDigits = new HashMap<>();

    public ProgrammeNames(Registry registry) {
        Set<String> doubled = new LinkedHashSet<>();
        for (Programme programme : registry.programmes()) {
            if (programme.code().length() != DIGITS) continue;
            String digits = programme.code().substring(1);
            String before = digitsByName.putIfAbsent(Folding.fold(programme.name()), digits);
            if (before != null && !before.equals(digits)) doubled.add(Folding.fold(programme.name()));
            nameByDigits.putIfAbsent(digits, programme.name());
        }
        // a name of two programmes says nothing
        doubled.forEach(digitsByName::remove);
    }

    public List<Record> facts(List<ProgrammeRow> rows) {
        List<Record> facts = new ArrayList<>();
        Set<ProgrammeName> names = new LinkedHashSet<>();
        for (ProgrammeRow row : rows) {
            String key = Folding.fold(row.name()).replaceFirst("^nganh ", "");
            if (row.code().length() != DIGITS || key.isEmpty()) continue;
            String digits = row.code().substring(1);
            String listed = nameByDigits.getOrDefault(digits, "");
            names.add(new ProgrammeName(row.table(), key, digits));
            facts.add(new ListedProgramme(
                    row.table(),
                    row.row(),
                    row.code(),
                    row.code().charAt(0) - '0',
                    digits,
                    row.name(),
                    key,
                    digitsByName.getOrDefault(key, ""),
                    listed,
                    Folding.fold(listed),
                    row.keyPlace()));
        }
        facts.addAll(names);
        return facts;
    }
}
