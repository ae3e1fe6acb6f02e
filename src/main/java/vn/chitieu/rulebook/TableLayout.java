package vn.chitieu.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.sheet.BookCell;

/**
 * The fixed layout of one decision table: what stands in its code rows, its headers and its columns. This is the only
 * place that knows it; a workbook is compared with it cell by cell.
 */
record TableLayout(String sheet, String key, List<LayoutColumn> columns) {
    static final int FIRST_CODE_ROW = 2;
    static final int LAST_CODE_ROW = 8;
    static final int HEADER_ROW = 9;
    static final String ID = "Mã";
    private static final String OBLIGATION = "vn.chitieu.obligation.";
    private static final String TYPE = "$u : OrganisationUnit(ofType(\"$param\"))";
    private static final String CODE = "OrganisationUnit(this == $u, coded(\"$param\"))";

    /** A typed column with what its code rows hold; words columns have kind and snippet empty. */
    record LayoutColumn(Column column, String kind, String snippet) {}

    static final TableLayout TARGETS = layout(
            "Chỉ tiêu",
            "chi_tieu",
            name(),
            condition(Column.ref("Loại đơn vị", CellType.UNIT_TYPES, Space.UNIT_TYPE), TYPE),
            condition(Column.ref("Mã đơn vị", CellType.UNITS, Space.UNIT), CODE),
            condition(Column.of("Năm cuối kỳ", CellType.YEAR), "$h : HorizonYear(year == $param)"),
            action(
                    Column.ref("Chỉ số", CellType.KEY, Space.INDICATOR),
                    "TargetDraft t = out.target(drools.getRule().getName(), $u, $h, \"$param\");"),
            set("t", "fromYear", Column.of("Từ năm", CellType.YEAR)),
            set("t", "comparator", Column.of("So sánh", CellType.COMPARATOR)),
            set("t", "value", Column.of("Giá trị", CellType.FIGURE)),
            set("t", "valueMax", Column.of("Giá trị trên", CellType.DECIMAL_OR_NONE)),
            set("t", "unit", Column.of("Đơn vị tính", CellType.UNIT_OF_MEASURE)),
            set("t", "levels", Column.of("Trình độ", CellType.LEVELS)),
            set("t", "eachLevel", Column.of("Mỗi trình độ", CellType.YES_NO)),
            set("t", "population", Column.ref("Đối tượng", CellType.POPULATION, Space.POPULATION)),
            set("t", "tolerance", Column.of("Dung sai %", CellType.DECIMAL_OR_NONE)),
            set("t", "baselineYear", Column.of("Năm gốc", CellType.YEAR_OR_NONE)),
            set("t", "parent", Column.ref("Chỉ tiêu cấp trên", CellType.ID_OR_NONE, Space.PROVISION)),
            set("t", "eachYear", Column.of("Từng năm", CellType.YES_NO)),
            set("t", "scored", Column.of("Chấm", CellType.YES_NO)),
            set("t", "scoredFrom", Column.of("Chấm từ ngày", CellType.DAY_OR_NONE)),
            set("t", "reference", Column.ref("Tham chiếu", CellType.UNIT_OR_NONE, Space.UNIT)));

    static final TableLayout DEADLINES = layout(
            "Thời hạn",
            "thoi_han",
            name(),
            condition(Column.ref("Loại đơn vị", CellType.UNIT_TYPES, Space.UNIT_TYPE), TYPE),
            condition(Column.ref("Mã đơn vị", CellType.UNITS, Space.UNIT), CODE),
            condition(
                    Column.ref("Trừ", CellType.UNITS_OR_NONE, Space.UNIT),
                    "OrganisationUnit(this == $u, notCoded(\"$param\"))"),
            condition(Column.of("Từ năm", CellType.YEAR), "$y : DataYear(year >= $param, covers($u))"),
            action(
                    Column.of("Dạng", CellType.FORM),
                    "DeadlineDraft d = out.deadline(drools.getRule().getName(), $u, $y, \"$param\");"),
            set("d", "day", Column.of("Ngày", CellType.DAY_MONTH_OR_NONE)),
            set("d", "before", Column.of("Trước ngày", CellType.YES_NO)),
            set("d", "roll", Column.of("Dời ngày nghỉ", CellType.YES_NO)),
            set("d", "carriesData", Column.of("Kèm số liệu", CellType.YES_NO)),
            set("d", "sameAs", Column.ref("Trùng với", CellType.ID_OR_NONE, Space.PROVISION)));

    static final TableLayout DUTIES = layout(
            "Nhiệm vụ",
            "nhiem_vu",
            name(),
            condition(Column.ref("Loại đơn vị", CellType.UNIT_TYPES, Space.UNIT_TYPE), TYPE),
            condition(Column.ref("Mã đơn vị", CellType.UNITS, Space.UNIT), CODE),
            condition(Column.of("Từ năm", CellType.YEAR), "$y : DataYear(year == $param)"),
            action(
                    Column.ref("Mã chủ trì", CellType.UNITS_ANY_OR_NONE, Space.UNIT),
                    "DutyDraft d = out.duty(drools.getRule().getName(), $u, $y, \"$param\");"),
            set("d", "continuing", Column.of("Thường xuyên", CellType.YES_NO)),
            set("d", "proof", Column.of("Minh chứng", CellType.PROOF)),
            set("d", "scored", Column.of("Chấm", CellType.YES_NO)),
            set("d", "onRequest", Column.of("Khi có yêu cầu", CellType.YES_NO)));

    static final List<TableLayout> ALL = List.of(TARGETS, DEADLINES, DUTIES);

    private static TableLayout layout(String sheet, String key, LayoutColumn... typed) {
        List<LayoutColumn> columns = new ArrayList<>();
        columns.add(words("STT", CellType.ORDINAL));
        columns.add(words("Loại", CellType.CLAUSE_KIND));
        columns.add(words("Vị trí", CellType.WORDS));
        columns.add(words("Nội dung", CellType.WORDS));
        for (String header : List.of("Cách hiểu", "Chủ trì", "Phối hợp", "Nơi nhận", "Tình trạng nguồn")) {
            columns.add(words(header, CellType.WORDS_OPTIONAL));
        }
        columns.addAll(List.of(typed));
        return new TableLayout(sheet, key, List.copyOf(columns));
    }

    private static LayoutColumn words(String header, CellType type) {
        return new LayoutColumn(Column.of(header, type), "", "");
    }

    private static LayoutColumn name() {
        return new LayoutColumn(Column.key(ID, CellType.ID, Space.PROVISION), "NAME", "");
    }

    private static LayoutColumn condition(Column column, String snippet) {
        return new LayoutColumn(column, "CONDITION", snippet);
    }

    private static LayoutColumn action(Column column, String snippet) {
        return new LayoutColumn(column, "ACTION", snippet);
    }

    private static LayoutColumn set(String draft, String setter, Column column) {
        return action(column, draft + "." + setter + "(\"$param\");");
    }

    TableShape shape() {
        return new TableShape(
                sheet, List.of(ID), columns.stream().map(LayoutColumn::column).toList());
    }

    /** Column number by header. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (LayoutColumn c : columns) places.put(c.column().header(), places.size() + 1);
        return places;
    }

    /** What must stand in rows 2 to 8, by address; every other cell there is blank. */
    Map<String, String> code() {
        int first = places().get(ID);
        Map<String, String> code = new LinkedHashMap<>();
        code.put(BookCell.address(2, first), "RuleSet");
        code.put(BookCell.address(2, first + 1), "vn.chitieu.rules." + key);
        code.put(BookCell.address(3, first), "Import");
        code.put(
                BookCell.address(3, first + 1),
                "vn.chitieu.registry.OrganisationUnit, " + OBLIGATION + "HorizonYear, " + OBLIGATION + "DataYear, "
                        + OBLIGATION + "ObligationDrafts, " + OBLIGATION + "TargetDraft, " + OBLIGATION
                        + "DeadlineDraft, " + OBLIGATION + "DutyDraft");
        code.put(BookCell.address(4, first), "Variables");
        code.put(BookCell.address(4, first + 1), OBLIGATION + "ObligationDrafts out");
        code.put(BookCell.address(5, first), "RuleTable " + key);
        for (int i = 0; i < columns.size(); i++) {
            LayoutColumn c = columns.get(i);
            if (c.kind().isEmpty()) continue;
            code.put(BookCell.address(6, i + 1), c.kind());
            if (!c.snippet().isEmpty()) code.put(BookCell.address(8, i + 1), c.snippet());
        }
        return code;
    }
}
