package vn.chitieu.revision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.revision.Amendment.Cell;
import vn.chitieu.rulebook.model.RuleRow;
import vn.chitieu.rulebook.model.Rulebook;

/** Reads the rows of one clause that follow each other (mục 4.14) as the changes that they are. */
public final class Amendments {
    static final String FROM = "Hiệu lực từ";
    private static final Messages MESSAGES = Messages.beside(Amendments.class);
    private static final String TO = "Hiệu lực đến";
    private static final String DOCUMENT = "Văn bản sửa đổi";
    private static final String DATE = "Ngày văn bản sửa đổi";
    private static final String APPROVED_BY = "Người duyệt sửa đổi";
    /** Columns that say which version a row is, not what it says. */
    private static final Set<String> VERSION = Set.of("STT", FROM, TO, DOCUMENT, DATE, APPROVED_BY, "Ngắt quãng");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Amendments() {}

    /** Every change of a document, in the order of its clauses and of their days. */
    public static List<Amendment> of(Rulebook rules, String document) {
        Map<String, List<RuleRow>> clauses = new LinkedHashMap<>();
        for (RuleRow row : rules.rows())
            if (row.document().equals(document) && row.values().containsKey(FROM))
                clauses.computeIfAbsent(row.values().get("Mã"), k -> new ArrayList<>())
                        .add(row);
        List<Amendment> all = new ArrayList<>();
        clauses.forEach((id, rows) -> {
            rows.sort(Comparator.comparing(Amendments::from));
            for (int i = 1; i < rows.size(); i++) all.add(amendment(rows.get(i - 1), rows.get(i)));
            RuleRow last = rows.get(rows.size() - 1);
            if (!text(last, TO).isEmpty()) all.add(repeal(last));
        });
        return List.copyOf(all);
    }

    /** What a version changes in the one before. */
    static Amendment amendment(RuleRow before, RuleRow now) {
        List<Cell> cells = new ArrayList<>();
        now.values().forEach((header, after) -> {
            String was = before.values().getOrDefault(header, "");
            if (!VERSION.contains(header) && !was.equals(after))
                cells.add(new Cell(header, dash(was), dash(after), unit(header, now)));
        });
        return new Amendment(
                text(now, "Mã"),
                text(now, "Vị trí"),
                text(now, "Nội dung"),
                List.copyOf(cells),
                text(now, FROM),
                text(now, DOCUMENT),
                text(now, DATE),
                text(now, APPROVED_BY),
                false);
    }

    private static Amendment repeal(RuleRow last) {
        LocalDate end = day(last, TO, LocalDate.MAX);
        return new Amendment(
                text(last, "Mã"),
                text(last, "Vị trí"),
                text(last, "Nội dung"),
                List.of(),
                Vietnamese.day(end.plusDays(1)),
                text(last, DOCUMENT),
                text(last, DATE),
                text(last, APPROVED_BY),
                true);
    }

    /** The change in one line. */
    public static String sentence(Amendment a) {
        List<String> cells =
                a.cells().stream().map(c -> cell(c, "amended.cell")).toList();
        String what = a.repealed()
                ? MESSAGES.get("amended.repealed")
                : cells.isEmpty() ? MESSAGES.get("amended.nothing") : String.join("; ", cells);
        String document = a.document().isEmpty()
                ? ""
                : " (" + a.document() + (a.date().isEmpty() ? "" : MESSAGES.get("amended.date", a.date())) + ")";
        return MESSAGES.get("amended", a.id(), a.from(), document, what);
    }

    private static String cell(Cell c, String key) {
        return MESSAGES.get(key, c.column(), shown(c.before()), (shown(c.after()) + " " + c.unit()).strip());
    }

    static String shown(String text) {
        return text.isEmpty() ? MESSAGES.get("nothing") : text;
    }

    /** First day of the version that a row is; before all others for the first. */
    static LocalDate from(RuleRow row) {
        return day(row, FROM, LocalDate.MIN);
    }

    private static String unit(String header, RuleRow row) {
        return header.startsWith("Giá trị") ? text(row, "Đơn vị tính") : "";
    }

    private static String text(RuleRow row, String header) {
        return dash(row.values().getOrDefault(header, ""));
    }

    private static String dash(String text) {
        return text.equals("-") ? "" : text;
    }

    private static LocalDate day(RuleRow row, String header, LocalDate otherwise) {
        String text = text(row, header);
        return text.isEmpty() ? otherwise : LocalDate.parse(text, DAY);
    }
}
