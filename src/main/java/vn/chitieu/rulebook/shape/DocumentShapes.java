package vn.chitieu.rulebook.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chitieu.rulebook.table.CellType;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.TableShape;

/** Sheets of a document workbook besides the tables of norms. */
public final class DocumentShapes {
    public static final String COVER = "Văn bản";
    /** What drop-downs point at; for the eye, not read. */
    public static final String LISTS = "Danh sách";

    /** Labels of the cover sheet. */
    public static final Map<String, Column> LABELS = labels();

    /** Kind of clause by plain sheet. */
    public static final Map<String, String> PLAIN = plainSheets();

    /** Kind of clause by the word in the column {@code Loại}. */
    public static final Map<String, String> KINDS = Map.of(
            "chỉ tiêu", "target",
            "thời hạn", "deadline",
            "trách nhiệm", "responsibility",
            "nhiệm vụ", "responsibility",
            "giải pháp", "task",
            "kinh phí", "funding",
            "định hướng", "orientation",
            "yêu cầu", "requirement");

    public static final String ANNEX = "Phụ lục";

    /** Words of the document's text that are no target, and why; a workbook need not have it. */
    public static final TableShape MARKS = new TableShape(
            "Đối chiếu văn bản",
            List.of("Đoạn văn bản", "Vị trí"),
            List.of(
                    Column.of("Đoạn văn bản", CellType.WORDS),
                    Column.of("Vị trí", CellType.WORDS_OPTIONAL).otherwise(""),
                    Column.of("Lý do", CellType.WORDS)));

    private static final Pattern CLAUSE = Pattern.compile("[A-Z][A-Z0-9]{1,11}-\\S+");

    private DocumentShapes() {}

    /**
     * Figures of single units, one row a unit's plan: its number, date and status once, then a column for each clause
     * whose figure is given here, headed by the clause's id.
     */
    public static TableShape annex(Collection<String> headers) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.ref("Mã đơn vị", CellType.UNIT, KeySpace.UNIT),
                Column.of("Số", CellType.WORDS_OPTIONAL),
                Column.of("Ngày ban hành", CellType.DAY_OR_NONE),
                Column.of("Tình trạng", CellType.DRAFT),
                Column.of("Căn cứ", CellType.WORDS_OPTIONAL)));
        headers.stream()
                .filter(h -> CLAUSE.matcher(h).matches())
                .distinct()
                .forEach(h -> columns.add(Column.of(h, CellType.DECIMAL_OR_NONE)));
        return new TableShape(ANNEX, List.of("Mã đơn vị"), List.copyOf(columns));
    }

    /** The columns of an annex that hold figures: clause ids. */
    public static List<String> clauses(TableShape annex) {
        return annex.columns().stream()
                .map(Column::header)
                .filter(h -> CLAUSE.matcher(h).matches())
                .toList();
    }

    public static TableShape plain(String sheet) {
        return new TableShape(
                sheet,
                List.of("Mã"),
                List.of(
                        Column.key("Mã", CellType.ID, KeySpace.PROVISION),
                        Column.of("Vị trí", CellType.WORDS),
                        Column.of("Nội dung", CellType.WORDS),
                        Column.of("Kỳ", CellType.HORIZON),
                        Column.of("So sánh", CellType.COMPARATOR_OPTIONAL),
                        Column.of("Giá trị", CellType.FIGURE_WORDS),
                        Column.of("Đơn vị tính", CellType.WORDS_OPTIONAL),
                        Column.of("Cách hiểu", CellType.WORDS_OPTIONAL),
                        Column.of("Chủ trì", CellType.WORDS_OPTIONAL),
                        Column.of("Phối hợp", CellType.WORDS_OPTIONAL),
                        Column.of("Nơi nhận", CellType.WORDS_OPTIONAL),
                        Column.of("Tình trạng nguồn", CellType.WORDS_OPTIONAL)));
    }

    private static Map<String, Column> labels() {
        Map<String, Column> labels = new LinkedHashMap<>();
        for (Column c : List.of(
                Column.key("Mã", CellType.DOCUMENT, KeySpace.DOCUMENT),
                Column.of("Số", CellType.WORDS_OPTIONAL),
                Column.of("Ngày ban hành", CellType.DAY_OR_NONE),
                Column.of("Cơ quan ban hành", CellType.WORDS),
                Column.of("Tên", CellType.WORDS),
                Column.of("Tên ngắn", CellType.WORDS),
                Column.ref("Địa bàn", CellType.UNIT, KeySpace.UNIT),
                Column.of("Tình trạng", CellType.DRAFT),
                Column.ref("Văn bản cấp trên", CellType.DOCUMENT_OR_NONE, KeySpace.DOCUMENT),
                Column.of("Người soạn", CellType.WORDS_OPTIONAL),
                Column.of("Người duyệt", CellType.WORDS_OPTIONAL),
                Column.ref("Cơ quan chủ trì", CellType.UNIT_OR_NONE, KeySpace.UNIT),
                Column.ref("Cơ quan phối hợp", CellType.UNITS_OR_NONE, KeySpace.UNIT))) {
            labels.put(c.header(), c);
        }
        return labels;
    }

    private static Map<String, String> plainSheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Giải pháp", "task");
        sheets.put("Kinh phí", "funding");
        sheets.put("Định hướng", "orientation");
        sheets.put("Yêu cầu", "requirement");
        return sheets;
    }
}
