package vn.chitieu.intake.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.intake.layout.Form;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.RowKinds;
import vn.chitieu.intake.layout.TypedCells;
import vn.chitieu.registry.GroupPattern;
import vn.chitieu.registry.Registry;

/** Reads rows of learners or graduates, by programme code or by programme group. */
final class ProgrammeRows {
    /** The level a qualification stands for: the first digit of its programmes' codes. */
    private static final Map<String, Integer> LEVELS =
            Map.of("CAO_DANG", 6, "CU_NHAN", 7, "KY_SU", 7, "THAC_SI", 8, "TIEN_SI", 9);

    /** Columns whose yes becomes a flag of the same name. */
    private static final List<String> FLAGS = List.of("talent", "strategic", "ai_track", "integrated");

    private static final String CODE_FORM = "[6-9]\\d{6}";

    private final Registry registry;
    private final Form form;

    ProgrammeRows(Registry registry, Form form) {
        this.registry = registry;
        this.form = form;
    }

    /** The row with what can be read of it. */
    ProgrammeRow read(String table, RowValues row) {
        String code =
                TypedCells.pointless(row.text(FormKeys.CODE)).replace(".", "").replace(" ", "");
        String group = group(row, code);
        String qualification = row.term(FormKeys.QUALIFICATION);
        Long persons = row.count(FormKeys.PERSONS);
        Long female = row.count(FormKeys.FEMALE);
        Set<String> flags = new TreeSet<>();
        for (String flag : FLAGS) if (row.yes(flag)) flags.add(flag.toUpperCase(Locale.ROOT));
        boolean byCode = group != null && group.isEmpty();
        String known = byCode ? code : "";
        return new ProgrammeRow(
                table,
                row.number(),
                known,
                group == null ? "" : group,
                row.text(FormKeys.NAME),
                qualification,
                qualification == null ? 0 : LEVELS.getOrDefault(qualification, byCode ? code.charAt(0) - '0' : 0),
                persons,
                female == null && !row.flawed(FormKeys.FEMALE) ? Long.valueOf(0) : female,
                FLAGS.stream().anyMatch(row::flawed) ? null : flags,
                groups(known, group == null ? "" : group, flags),
                !row.flawed() && group != null && qualification != null && persons != null,
                row.place(row.has(FormKeys.GROUP) && !row.has(FormKeys.CODE) ? FormKeys.GROUP : FormKeys.CODE),
                row.place(FormKeys.PERSONS),
                row.place(FormKeys.FEMALE));
    }

    /** Empty for a row by code, the key for a row by group, null when neither is clear. */
    private @Nullable String group(RowValues row, String code) {
        // what the code may be is asked at its own cell
        if (row.flawed(FormKeys.CODE)) return null;
        boolean byCode = !code.isEmpty();
        boolean byGroup = row.has(FormKeys.GROUP);
        if (byCode == byGroup) {
            row.problem(byCode ? "GROUP_AND_CODE_MIXED" : "CELL_BLANK", FormKeys.CODE);
            return null;
        }
        if (byGroup && isWhole(row, FormKeys.GROUP)) return FormKeys.TOTAL;
        if (byGroup) return row.term(FormKeys.GROUP);
        if (code.matches(CODE_FORM)) {
            if (!listed(code)) row.note("CODE_UNKNOWN", FormKeys.CODE, "value", code);
            return "";
        }
        // one column may serve both: the name of a group where a code is expected
        if (isWhole(row, FormKeys.CODE)) return FormKeys.TOTAL;
        String group = form.term("group", row.text(FormKeys.CODE)).orElse(null);
        if (group == null) row.problem("CODE_MALFORMED", FormKeys.CODE, "value", row.text(FormKeys.CODE));
        return group;
    }

    /** "Tổng cộng" where the form says "tổng số": all programmes of the qualification that stands beside it. */
    private boolean isWhole(RowValues row, String key) {
        String text = row.text(key);
        return form.term("group", text).isEmpty() && RowKinds.isTotal(text);
    }

    /**
     * The list names all fields, but majors only of bachelors and only where a group counts them; for the others the
     * field must do.
     */
    private boolean listed(String code) {
        String bachelor = "7" + code.substring(1);
        if (registry.programme(bachelor).isPresent()) return true;
        boolean counted = code.startsWith("7")
                && registry.groups().stream().anyMatch(g -> g.when().equals("ALWAYS") && g.matches(code));
        return !counted && registry.programme(bachelor.substring(0, 3)).isPresent();
    }

    private Set<String> groups(String code, String group, Set<String> flags) {
        Set<String> groups = new TreeSet<>();
        if (!group.isEmpty()) groups.add(group);
        for (GroupPattern pattern : registry.groups()) {
            boolean flagged = pattern.when().equals("ALWAYS") || flags.contains(pattern.when());
            if (!code.isEmpty() && flagged && pattern.matches(code)) groups.add(pattern.group());
        }
        return groups;
    }
}
