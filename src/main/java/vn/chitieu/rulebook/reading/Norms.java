package vn.chitieu.rulebook.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.AnnexFigure;
import vn.chitieu.fact.owed.DeadlineNorm;
import vn.chitieu.fact.owed.DueDay;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.owed.TargetNorm.Figured;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Scenario;
import vn.chitieu.rulebook.reading.PlanCoverReader.Cover;
import vn.chitieu.rulebook.shape.DocumentShapes;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.table.Days;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.rulebook.table.TaskDays;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.DeadlineForm;
import vn.chitieu.vocabulary.Proof;

/** Makes typed norms of the good rows of a document. */
public final class Norms {
    private Norms() {}

    static List<TargetNorm> targets(DocumentDraft draft) {
        return draft.table(NormShapes.TARGETS).good().stream()
                .map(Norms::target)
                .toList();
    }

    static List<DeadlineNorm> deadlines(DocumentDraft draft) {
        return draft.table(NormShapes.DEADLINES).good().stream()
                .map(Norms::deadline)
                .toList();
    }

    static List<DutyNorm> duties(DocumentDraft draft) {
        return draft.table(NormShapes.DUTIES).good().stream().map(Norms::duty).toList();
    }

    static List<AnnexFigure> annex(DocumentDraft draft) {
        Table annex = draft.tables().get(DocumentShapes.ANNEX);
        List<AnnexFigure> figures = new ArrayList<>();
        for (TableRow r : annex.good())
            for (String clause : DocumentShapes.clauses(annex.shape())) {
                BigDecimal value = r.numberOrNone(clause);
                if (value == null) continue;
                boolean planned = r.text("Tình trạng").equals("dự thảo");
                figures.add(new AnnexFigure(clause, r.text("Mã đơn vị"), value, citation(r), planned, r.source()));
            }
        return List.copyOf(figures);
    }

    /** Number and date of the unit's plan, as far as they are known, and what else is said of it. */
    private static String citation(TableRow r) {
        String number = r.orEmpty("Số");
        String day = r.orEmpty("Ngày ban hành");
        String plan = number.isEmpty() ? "" : RuleProblems.word("annex.number").replace("{0}", number);
        String dated = day.isEmpty() ? "" : RuleProblems.word("annex.date").replace("{0}", day);
        return String.join(" ", List.of(plan, dated, r.orEmpty("Căn cứ"))).strip();
    }

    /** The document itself, its provisions already made. */
    public static PlanDocument document(DocumentDraft draft, List<Provision> provisions, List<Scenario> scenarios) {
        Cover c = draft.cover();
        return new PlanDocument(
                draft.code(),
                c.text("Số"),
                Days.parse(c.text("Ngày ban hành")).orElse(null),
                c.text("Cơ quan ban hành"),
                c.text("Tên"),
                c.text("Tên ngắn"),
                c.text("Địa bàn"),
                c.list("Cơ quan chủ trì").stream().findFirst().orElse(""),
                c.draft(),
                c.text("Văn bản cấp trên"),
                c.text("Người soạn"),
                c.text("Người duyệt"),
                provisions,
                targets(draft),
                deadlines(draft),
                duties(draft),
                annex(draft),
                draft.file().name(),
                draft.file().hash(),
                draft.file().content(),
                scenarios);
    }

    static TargetNorm target(TableRow r) {
        return new TargetNorm(
                r.text("Mã"),
                r.text("Loại đơn vị"),
                r.text("Mã đơn vị"),
                r.whole("Năm cuối kỳ"),
                r.text("Chỉ số"),
                r.whole("Từ năm"),
                Comparator.of(r.text("So sánh")),
                figured(r.text("Giá trị")),
                r.text("Giá trị").matches("[A-Z]+") ? null : exact(r.number("Giá trị")),
                exact(r.numberOrNone("Giá trị trên")),
                r.text("Đơn vị tính"),
                r.list("Trình độ").stream().map(Integer::valueOf).toList(),
                r.yes("Mỗi trình độ"),
                r.orEmpty("Đối tượng"),
                exact(r.numberOrNone("Dung sai %")),
                r.orEmpty("Năm gốc").isEmpty() ? 0 : r.whole("Năm gốc"),
                r.orEmpty("Chỉ tiêu cấp trên"),
                r.yes("Từng năm"),
                r.yes("Chấm"),
                r.dayOrNone("Chấm từ ngày"),
                r.orEmpty("Tham chiếu"),
                r.text(NormShapes.CLASSES),
                r.text(NormShapes.EXCEPT),
                r.text(NormShapes.WITHIN),
                version(r),
                r.source());
    }

    /** From when to when the row is in force, and by which document. */
    public static Version version(TableRow r) {
        return new Version(
                r.dayOrNone(NormShapes.FROM),
                r.dayOrNone(NormShapes.TO),
                r.orEmpty(NormShapes.AMENDING),
                r.dayOrNone(NormShapes.AMENDED_ON),
                r.orEmpty(NormShapes.APPROVED_BY));
    }

    private static Figured figured(String value) {
        return switch (value) {
            case "ANNEX" -> Figured.ANNEX;
            case "SERIES" -> Figured.SERIES;
            default -> Figured.HERE;
        };
    }

    /** Written one way: 2.50 is 2.5, 1E+1 is 10. */
    private static @Nullable BigDecimal exact(@Nullable BigDecimal number) {
        if (number == null) return null;
        BigDecimal value = number.stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    private static DeadlineNorm deadline(TableRow r) {
        return new DeadlineNorm(
                r.text("Mã"),
                r.text("Loại đơn vị"),
                r.text("Mã đơn vị"),
                r.text("Trừ"),
                r.whole("Từ năm"),
                DeadlineForm.valueOf(r.text("Dạng")),
                DueDay.of(r.text("Ngày")),
                r.yes("Trước ngày"),
                r.yes("Dời ngày nghỉ"),
                r.yes("Kèm số liệu"),
                r.orEmpty("Trùng với"),
                r.text(NormShapes.CLASSES),
                r.text(NormShapes.WITHIN),
                version(r),
                r.source());
    }

    private static DutyNorm duty(TableRow r) {
        return new DutyNorm(
                r.text("Mã"),
                r.text("Loại đơn vị"),
                r.text("Mã đơn vị"),
                r.text("Mã chủ trì"),
                r.whole("Từ năm"),
                r.yes("Thường xuyên") || TaskDays.continuing(r.text(NormShapes.DUE)),
                Proof.valueOf(r.text("Minh chứng")),
                r.yes("Chấm"),
                r.yes("Khi có yêu cầu"),
                TaskDays.parse(r.text(NormShapes.DUE)).orElse(null),
                r.orEmpty("Sản phẩm"),
                r.text(NormShapes.SEVERAL_LEADS).equals("cơ quan đầu"),
                r.text(NormShapes.CLASSES),
                r.text(NormShapes.EXCEPT),
                r.text(NormShapes.WITHIN),
                version(r),
                r.source());
    }
}
