package vn.chitieu.rulebook.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.shape.DocumentShapes;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.vocabulary.DeadlineForm;

/** Every clause of a document in words, whatever sheet it stands in. */
public final class Provisions {
    private final DocumentDraft draft;
    private final Registry registry;
    private final int firstDataYear;

    public Provisions(DocumentDraft draft, Registry registry, int firstDataYear) {
        this.draft = draft;
        this.registry = registry;
        this.firstDataYear = firstDataYear;
    }

    public List<Provision> all() {
        List<Provision> all = new ArrayList<>();
        draft.table(NormShapes.TARGETS).good().forEach(r -> all.add(target(r)));
        draft.table(NormShapes.DEADLINES).good().forEach(r -> all.add(deadline(r)));
        draft.table(NormShapes.DUTIES)
                .good()
                .forEach(r -> all.add(provision(r, kind(r), r.text("Loại đơn vị"), "", "all", "", "", "", "")));
        DocumentShapes.PLAIN.forEach((sheet, kind) -> draft.tables()
                .get(sheet)
                .good()
                .forEach(r -> all.add(provision(
                        r,
                        kind,
                        "",
                        "",
                        r.text("Kỳ"),
                        r.text("So sánh"),
                        r.orEmpty("Giá trị"),
                        "",
                        r.text("Đơn vị tính")))));
        all.sort(Comparator.comparing(Provision::id, new ClauseOrder())
                .thenComparing(Provision::version, Version.NEWEST_FIRST.reversed()));
        return List.copyOf(all);
    }

    private Provision target(TableRow r) {
        String value = r.text("Giá trị");
        int from = r.whole("Từ năm");
        int end = r.whole("Năm cuối kỳ");
        // a horizon open since the first data year is known by its end alone
        String horizon = from <= firstDataYear ? String.valueOf(end) : from + "-" + end;
        return provision(
                r,
                kind(r),
                r.text("Loại đơn vị"),
                r.text("Chỉ số"),
                horizon,
                r.text("So sánh"),
                value.matches("[A-Z]+") ? "" : value,
                r.orEmpty("Giá trị trên"),
                r.text("Đơn vị tính"));
    }

    private Provision deadline(TableRow r) {
        DeadlineForm form = DeadlineForm.valueOf(r.text("Dạng"));
        String comparator = "";
        String unit = "";
        if (form == DeadlineForm.YEARLY) {
            comparator = r.yes("Trước ngày") ? "<" : "<=";
            unit = RuleProblems.word("unit.dayAndMonth");
        } else if (form == DeadlineForm.AFTER_EVENT) {
            unit = RuleProblems.word("unit." + form);
        } else if (form.periodic()) {
            comparator = r.yes("Trước ngày") ? "<" : "<=";
            unit = RuleProblems.word("unit." + form);
        } else if (form == DeadlineForm.NO_DATE) {
            unit = RuleProblems.word("unit.reportsPerYear");
        }
        return provision(r, kind(r), r.text("Loại đơn vị"), "", "all", comparator, r.orEmpty("Ngày"), "", unit);
    }

    private Provision provision(
            TableRow r,
            String kind,
            String unitType,
            String indicator,
            String horizon,
            String comparator,
            String value,
            String valueMax,
            String unit) {
        // a target whose clause names nobody is led by the agency that leads the plan
        boolean inherited = !indicator.isEmpty()
                && r.text("Chủ trì").isEmpty()
                && r.text("Phối hợp").isEmpty();
        return new Provision(
                r.text("Mã"),
                draft.code(),
                kind,
                r.text("Vị trí"),
                r.text("Nội dung"),
                unitType,
                indicator,
                horizon,
                comparator,
                value,
                valueMax,
                unit,
                inherited ? names(draft.cover().list("Cơ quan chủ trì")) : r.text("Chủ trì"),
                inherited ? names(draft.cover().list("Cơ quan phối hợp")) : r.text("Phối hợp"),
                r.text("Nơi nhận"),
                r.text("Tình trạng nguồn"),
                r.text("Cách hiểu"),
                inherited,
                Norms.version(r),
                r.source());
    }

    private String names(List<String> codes) {
        return codes.stream()
                .map(c -> registry.unit(c).map(OrganisationUnit::name).orElse(c))
                .collect(Collectors.joining("; "));
    }

    private static String kind(TableRow r) {
        return DocumentShapes.KINDS.getOrDefault(r.text("Loại"), "");
    }
}
