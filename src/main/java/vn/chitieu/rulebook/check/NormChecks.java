package vn.chitieu.rulebook.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.DueDay;
import vn.chitieu.fact.owed.Territory;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.reading.DocumentDraft;
import vn.chitieu.rulebook.shape.DocumentShapes;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.rulebook.table.TaskDays;
import vn.chitieu.sheet.book.BookCell;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.DeadlineForm;

/** What must hold between the cells of one row of a table of norms, and between its rows. */
public final class NormChecks {
    /** How the day of each form that has one is written. */
    private static final Map<DeadlineForm, String> DAYS = Map.of(
            DeadlineForm.YEARLY, "\\d{2}/\\d{2}",
            DeadlineForm.HALF_YEARLY, "\\d{2} tháng (đầu|cuối|sau)|\\d{2}/\\d{2};\\d{2}/\\d{2}",
            DeadlineForm.QUARTERLY, "\\d{2} tháng (đầu|giữa|cuối|sau)",
            DeadlineForm.MONTHLY, "\\d{2} tháng (này|sau)",
            DeadlineForm.AFTER_EVENT, "\\d+ ngày( làm việc)?");

    private final List<DocumentDraft> drafts;
    private final Registry registry;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final RuleProblems problems;
    private final KnownNames keys;

    public NormChecks(
            List<DocumentDraft> drafts,
            Registry registry,
            Definitions definitions,
            RuleProblems problems,
            KnownNames keys) {
        this.drafts = drafts;
        this.registry = registry;
        definitions.indicators().forEach(i -> indicators.put(i.id(), i));
        this.problems = problems;
        this.keys = keys;
    }

    public void check() {
        Set<String> deadlines = new HashSet<>();
        for (DocumentDraft draft : drafts) {
            draft.table(NormShapes.DEADLINES).rows().forEach(r -> deadlines.add(r.text("Mã")));
        }
        boolean unitsKnown = !problems.errorsIn(SharedShapes.FOLDER + "don-vi.xlsx")
                && !registry.units().isEmpty();
        for (DocumentDraft draft : drafts) {
            List<TableRow> targets = draft.table(NormShapes.TARGETS).good();
            List<TableRow> dates = draft.table(NormShapes.DEADLINES).good();
            List<TableRow> duties = draft.table(NormShapes.DUTIES).good();
            Territory territory = registry.territory(draft.cover().text("Địa bàn"));
            BoundUnits bound = new BoundUnits(registry, territory);
            targets.forEach(this::target);
            annex(draft, targets);
            dates.forEach(r -> deadline(r, deadlines));
            VersionChecks versions = new VersionChecks(problems);
            for (List<TableRow> rows : List.of(targets, dates, duties))
                versions.table(rows, !draft.cover().draft());
            new HidingChecks(bound, problems).document(targets, dates, duties);
            // a territory nobody knows is told at the cover
            if (!unitsKnown || registry.unit(draft.cover().text("Địa bàn")).isEmpty()) continue;
            for (List<TableRow> rows : List.of(targets, dates, duties)) {
                rows.forEach(r -> bindsSomebody(r, bound, draft));
                rows.forEach(r -> outside(r, bound, territory, draft));
            }
            ClauseChecks clauses = new ClauseChecks(registry, bound, problems);
            List.of(targets, dates, duties).forEach(clauses::table);
            duties.forEach(r -> leadsAreBound(r, bound));
            duties.forEach(this::task);
            apportioned(draft, targets, bound);
        }
    }

    private void target(TableRow r) {
        int end = r.whole("Năm cuối kỳ");
        if (r.whole("Từ năm") > end) {
            problems.error("HORIZON_BACKWARDS", r.place("Từ năm"), r.text("Từ năm"), r.text("Năm cuối kỳ"));
        }
        String base = r.orEmpty("Năm gốc");
        if (!base.isEmpty() && Integer.parseInt(base) >= end) {
            problems.error("BASELINE_AFTER_END", r.place("Năm gốc"), base, r.text("Năm cuối kỳ"));
        }
        if (r.yes("Chấm") && base.isEmpty()) problems.error("BASELINE_YEAR_MISSING", r.place("Năm gốc"), r.text("Mã"));
        String value = r.text("Giá trị");
        boolean reference = !r.text("Tham chiếu").equals("-");
        if (value.equals("SERIES") && !reference) problems.error("REFERENCE_MISSING", r.place("Tham chiếu"));
        if (!value.equals("SERIES") && reference) {
            problems.error("REFERENCE_UNUSED", r.place("Tham chiếu"), r.text("Tham chiếu"), value);
        }
        if (!value.matches("[A-Z]+")) figure(r, new BigDecimal(value));
        Indicator indicator = indicators.get(r.text("Chỉ số"));
        if (indicator == null) return;
        if (!indicator.unit().equals(r.text("Đơn vị tính"))) {
            problems.error(
                    "UNIT_MISMATCH", r.place("Đơn vị tính"), r.text("Đơn vị tính"), indicator.id(), indicator.unit());
        }
        boolean levels = !r.text("Trình độ").equals("-");
        if (!levels && (indicator.byLevel() || r.yes("Mỗi trình độ"))) {
            problems.error("LEVELS_MISSING", r.place("Trình độ"), indicator.id());
        }
        if (levels && !indicator.byLevel()) {
            problems.error("LEVELS_UNUSED", r.place("Trình độ"), r.text("Trình độ"), indicator.id());
        }
    }

    private void figure(TableRow r, BigDecimal value) {
        BigDecimal top = r.numberOrNone("Giá trị trên");
        if (top != null && top.compareTo(value) <= 0) {
            problems.error("RANGE_BACKWARDS", r.place("Giá trị trên"), top, value);
        }
        if (r.text("Đơn vị tính").equals("%") && value.compareTo(BigDecimal.valueOf(100)) > 0) {
            problems.error("SHARE_OVER_100", r.place("Giá trị"), value);
        }
        // half a percent at most is a figure that plans name, half a percent at least hardly
        boolean ceiling = Comparator.of(r.text("So sánh")).ceiling();
        if (r.text("Đơn vị tính").equals("%")
                && !ceiling
                && value.signum() > 0
                && value.compareTo(BigDecimal.ONE) < 0) {
            problems.warn("SHARE_LIKE_FRACTION", r.place("Giá trị"), value);
        }
    }

    private void annex(DocumentDraft draft, List<TableRow> targets) {
        Set<String> apportioned = new HashSet<>();
        targets.stream().filter(r -> r.text("Giá trị").equals("ANNEX")).forEach(r -> apportioned.add(r.text("Mã")));
        Table annex = draft.tables().get(DocumentShapes.ANNEX);
        Set<String> given = new HashSet<>();
        Place sheet = Place.sheet(annex.file(), DocumentShapes.ANNEX);
        for (String clause : DocumentShapes.clauses(annex.shape())) {
            if (annex.rows().stream().anyMatch(r -> !r.orEmpty(clause).isEmpty())) given.add(clause);
            // where a row cannot be read its targets are told of already
            if (!apportioned.contains(clause)
                    && draft.table(NormShapes.TARGETS).rows().stream().allMatch(TableRow::good)) {
                Place place = annex.rows().stream()
                        .findFirst()
                        .map(r -> sheet.at(BookCell.address(1, r.columns().getOrDefault(clause, 1))))
                        .orElse(sheet);
                problems.error("ANNEX_UNUSED", place, clause);
            }
        }
        for (TableRow r : targets) {
            if (r.text("Giá trị").equals("ANNEX") && !given.contains(r.text("Mã"))) {
                problems.warn("ANNEX_EMPTY", r.place("Giá trị"), r.text("Mã"));
            }
        }
    }

    /** A figure for a unit that the target does not bind would be silently without effect. */
    private void apportioned(DocumentDraft draft, List<TableRow> targets, BoundUnits bound) {
        for (TableRow target : targets) {
            String clause = target.text("Mã");
            if (!target.text("Giá trị").equals("ANNEX")) continue;
            Set<String> codes = bound.of(target);
            for (TableRow r : draft.tables().get(DocumentShapes.ANNEX).rows()) {
                String code = r.text("Mã đơn vị");
                boolean known = registry.unit(code).isPresent();
                if (!known || r.orEmpty(clause).isEmpty() || codes.contains(code)) continue;
                problems.warn("ANNEX_NOT_BOUND", r.place(clause), code, clause);
            }
        }
    }

    private void deadline(TableRow r, Set<String> deadlines) {
        String form = r.text("Dạng");
        DeadlineForm kind = DeadlineForm.valueOf(form);
        String wanted = DAYS.get(kind);
        boolean day = !r.text("Ngày").equals("-");
        if (wanted != null && !day) {
            problems.error("DAY_MISSING", r.place("Ngày"), r.text("Mã"), form, RuleProblems.word("day." + form));
        }
        if (wanted == null && day) problems.error("DAY_UNUSED", r.place("Ngày"), r.text("Ngày"), form);
        if (wanted != null && day && !r.text("Ngày").matches(wanted)) {
            String example = RuleProblems.word("day." + form);
            problems.error("DAY_OF_OTHER_FORM", r.place("Ngày"), r.text("Ngày"), form, example);
        }
        if (kind == DeadlineForm.HALF_YEARLY
                && r.text("Ngày").contains(";")
                && DueDay.of(r.text("Ngày")) instanceof DueDay.OfHalves halves
                && !halves.first().isBefore(halves.second()))
            problems.error("HALVES_BACKWARDS", r.place("Ngày"), r.text("Ngày"));
        if (r.yes("Kèm số liệu") && kind != DeadlineForm.YEARLY && kind != DeadlineForm.NO_DATE) {
            problems.error("DATA_NOT_YEARLY", r.place("Kèm số liệu"), form);
        }
        if (r.yes("Trước ngày") && kind == DeadlineForm.AFTER_EVENT) {
            problems.error("BEFORE_UNUSED", r.place("Trước ngày"), form);
        }
        String same = r.orEmpty("Trùng với");
        // what names no clause at all is told already, and a file that cannot be read may hold the deadline
        boolean other =
                keys.whole(KeySpace.PROVISION) && keys.knows(KeySpace.PROVISION, same) && !deadlines.contains(same);
        if (!same.isEmpty() && (other || same.equals(r.text("Mã")))) {
            problems.error("SAME_AS_NOT_DEADLINE", r.place("Trùng với"), same);
        }
    }

    /** Due once, or all the time; and who of several leads is bound. */
    private void task(TableRow r) {
        boolean due = TaskDays.parse(r.text(NormShapes.DUE)).isPresent();
        for (String column : List.of("Thường xuyên", "Khi có yêu cầu"))
            if (due && r.yes(column))
                problems.error("DUE_OF_CONTINUING", r.place(column), r.text("Mã"), r.text(NormShapes.DUE), column);
        if (r.text(NormShapes.SEVERAL_LEADS).equals("cơ quan đầu")
                && !r.text("Mã chủ trì").contains(";"))
            problems.error("LEADS_NOT_SEVERAL", r.place(NormShapes.SEVERAL_LEADS), r.text("Mã"));
    }

    private void bindsSomebody(TableRow r, BoundUnits bound, DocumentDraft draft) {
        if (!bound.of(r).isEmpty() || !known(r)) return;
        String codes = r.text("Mã đơn vị");
        if (codes.equals("*")) {
            String here = draft.cover().text("Địa bàn");
            problems.error("NO_UNIT_HERE", r.place("Loại đơn vị"), r.text("Loại đơn vị"), here);
        } else {
            problems.error("NO_UNIT", r.place("Mã đơn vị"), r.text("Loại đơn vị"), codes);
        }
    }

    /** A document rarely means to bind a unit that its issuer does not govern; it is bound as written. */
    private void outside(TableRow r, BoundUnits bound, Territory territory, DocumentDraft draft) {
        if (r.text("Mã đơn vị").equals("*")) return;
        for (String code : new TreeSet<>(bound.of(r))) {
            registry.unit(code)
                    .filter(u -> !territory.contains(u))
                    .ifPresent(u -> problems.warn(
                            "UNIT_OUTSIDE",
                            r.place("Mã đơn vị"),
                            code,
                            u.name(),
                            draft.cover().text("Địa bàn")));
        }
    }

    /** An unknown code has its own problem already. */
    private boolean known(TableRow r) {
        return TableRow.split(r.text("Mã đơn vị")).stream()
                        .allMatch(c -> c.equals("*") || registry.unit(c).isPresent())
                && TableRow.split(r.text("Loại đơn vị")).stream()
                        .allMatch(t -> t.equals("*")
                                || registry.types().stream()
                                        .anyMatch(k -> k.type().equals(t)));
    }

    private void leadsAreBound(TableRow r, BoundUnits bound) {
        for (String lead : r.list("Mã chủ trì")) {
            if (lead.equals("*") || registry.unit(lead).isEmpty() || bound.of(r).contains(lead)) continue;
            problems.error("LEAD_NOT_BOUND", r.place("Mã chủ trì"), lead, r.text("Mã đơn vị"));
        }
    }
}
