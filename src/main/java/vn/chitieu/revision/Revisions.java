package vn.chitieu.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.chitieu.language.Messages;
import vn.chitieu.revision.Change.Kind;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.RuleRow;
import vn.chitieu.rulebook.model.Rulebook;

/** Compares two versions of the rules row by row: what is moved or dressed otherwise is no change. */
public final class Revisions {
    private static final Messages MESSAGES = Messages.beside(Revisions.class);
    /** Columns that say what a row is about, best first. */
    private static final List<String> TITLES = List.of("Nội dung", "Tên", "Mô tả", "Lý do", "Ý nghĩa", "Thông báo");
    /** Columns that hold a clause's figure, said with its unit. */
    private static final Set<String> FIGURES = Set.of("Giá trị", "Giá trị trên");

    private Revisions() {}

    /** Every difference, shared tables after documents, in the order of the newer files. */
    public static List<Change> compare(Rulebook before, Rulebook after) {
        Map<String, RuleRow> old = byIdentity(before);
        Map<String, RuleRow> now = byIdentity(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((identity, row) -> {
            RuleRow was = old.get(identity);
            if (was == null) changes.add(added(row, now));
            else cells(was, row, changes);
        });
        old.forEach((identity, row) -> {
            if (!now.containsKey(identity)) changes.add(whole(Kind.REMOVED, row));
        });
        logic(before, after, changes);
        return List.copyOf(changes);
    }

    /** A later version of a clause is told by what it changes, any other new row by what it says. */
    private static Change added(RuleRow row, Map<String, RuleRow> now) {
        Change change = whole(Kind.ADDED, row);
        if (row.values().getOrDefault(Amendments.FROM, "-").equals("-")) return change;
        return before(row, now)
                .map(b -> new Change(
                        Kind.ADDED,
                        row.file(),
                        row.sheet(),
                        row.key(),
                        "",
                        "",
                        change.after(),
                        Amendments.sentence(Amendments.amendment(b, row))))
                .orElse(change);
    }

    /** The version that it follows, if there is one. */
    private static Optional<RuleRow> before(RuleRow row, Map<String, RuleRow> now) {
        String id = row.values().getOrDefault("Mã", "");
        LocalDate from = Amendments.from(row);
        return now.values().stream()
                .filter(r -> r.sheet().equals(row.sheet())
                        && r.values().getOrDefault("Mã", "").equals(id))
                .filter(r -> Amendments.from(r).isBefore(from))
                .max(Comparator.comparing(Amendments::from));
    }

    /** A document is the same by its code, whatever its file is called. */
    private static Map<String, RuleRow> byIdentity(Rulebook rules) {
        Map<String, RuleRow> rows = new LinkedHashMap<>();
        for (boolean shared : List.of(false, true))
            for (RuleRow row : rules.rows())
                if (row.document().isEmpty() == shared)
                    rows.put((shared ? row.file() : row.document()) + '\n' + row.sheet() + '\n' + row.key(), row);
        return rows;
    }

    private static void cells(RuleRow was, RuleRow row, List<Change> changes) {
        row.values().forEach((header, after) -> {
            String before = was.values().getOrDefault(header, "");
            if (!before.equals(after)) changes.add(cell(row, header, before, after));
        });
        was.values().forEach((header, before) -> {
            if (!row.values().containsKey(header)) changes.add(cell(row, header, before, ""));
        });
    }

    private static Change cell(RuleRow row, String header, String before, String after) {
        String unit = row.values().getOrDefault("Đơn vị tính", "");
        String sentence;
        if (FIGURES.contains(header) && !unit.isEmpty()) {
            String key = header.equals("Giá trị") ? "figure" : "figure.other";
            sentence = MESSAGES.get(key, name(row), shown(before), shown(after), unit, header);
        } else {
            int same = Abbreviation.sameStart(before, after);
            sentence = MESSAGES.get(
                    row.key().equals(header) ? "cover" : "cell",
                    name(row),
                    header,
                    shown(Abbreviation.of(before, same)),
                    shown(Abbreviation.of(after, same)));
        }
        return new Change(Kind.CHANGED, row.file(), row.sheet(), row.key(), header, before, after, sentence);
    }

    private static Change whole(Kind kind, RuleRow row) {
        String title = TITLES.stream()
                .map(t -> row.values().getOrDefault(t, ""))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
        String figure = row.values().getOrDefault("Giá trị", "");
        String unit = row.values().getOrDefault("Đơn vị tính", "");
        String told = (Abbreviation.of(title, 0)
                        + (unit.isEmpty() || figure.matches("[A-Z-]*") ? "" : " (" + figure + " " + unit + ")"))
                .strip();
        String sentence = MESSAGES.get("row." + kind, name(row), row.sheet(), told);
        boolean added = kind == Kind.ADDED;
        return new Change(kind, row.file(), row.sheet(), row.key(), "", added ? "" : told, added ? told : "", sentence);
    }

    /** A clause is called by its id; a row of another table by its sheet and key. */
    private static String name(RuleRow row) {
        if (row.key().startsWith(row.document() + "-") && !row.document().isEmpty()) {
            String from = row.values().getOrDefault(Amendments.FROM, "-");
            return from.equals("-")
                    ? row.key()
                    : MESSAGES.get("version", row.values().get("Mã"), from);
        }
        String whose = row.document().isEmpty() ? "" : row.document() + ", ";
        String key = row.values().size() == 1 && row.values().containsKey(row.key()) ? "" : " " + row.key();
        return whose + row.sheet() + key;
    }

    private static String shown(String text) {
        return text.isEmpty() ? MESSAGES.get("nothing") : text;
    }

    private static void logic(Rulebook before, Rulebook after, List<Change> changes) {
        Map<String, String> old = hashes(before);
        Map<String, String> now = hashes(after);
        Map<String, Kind> kinds = new TreeMap<>();
        now.forEach((name, hash) -> {
            if (!old.containsKey(name)) kinds.put(name, Kind.ADDED);
            else if (!hash.equals(old.get(name))) kinds.put(name, Kind.CHANGED);
        });
        old.keySet().stream().filter(n -> !now.containsKey(n)).forEach(n -> kinds.put(n, Kind.REMOVED));
        kinds.forEach((name, kind) -> changes.add(new Change(
                kind,
                name,
                "",
                name,
                "",
                old.getOrDefault(name, ""),
                now.getOrDefault(name, ""),
                MESSAGES.get("logic." + kind, name))));
    }

    private static Map<String, String> hashes(Rulebook rules) {
        Map<String, String> hashes = new TreeMap<>();
        for (RuleFile file : rules.logic()) hashes.put(file.name(), file.hash());
        return hashes;
    }
}
