package vn.chitieu.rulebook.shape;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.rulebook.table.CellType;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.TableShape;

/** The three tables of a document whose rows are rules: targets, deadlines, duties. */
public final class NormShapes {
    public static final String ID = "Mã";
    public static final String CLASSES = "Phân loại";
    public static final String WITHIN = "Địa bàn áp dụng";
    public static final String EXCEPT = "Trừ đơn vị";
    public static final String DUE = "Hạn hoàn thành";
    public static final String SEVERAL_LEADS = "Nhiều chủ trì";
    public static final String FROM = "Hiệu lực từ";
    public static final String TO = "Hiệu lực đến";
    public static final String AMENDING = "Văn bản sửa đổi";
    public static final String AMENDED_ON = "Ngày văn bản sửa đổi";
    public static final String APPROVED_BY = "Người duyệt sửa đổi";
    /** The day on which the figures of a report are final, written as its own day is. */
    public static final String CUT_OFF = "Chốt số liệu";

    public static final String GAP = "Ngắt quãng";

    public static final TableShape TARGETS = shape(
            "Chỉ tiêu",
            Column.of("Năm cuối kỳ", CellType.YEAR),
            Column.ref("Chỉ số", CellType.KEY, KeySpace.INDICATOR),
            Column.of("Từ năm", CellType.YEAR),
            Column.of("So sánh", CellType.COMPARATOR),
            Column.of("Giá trị", CellType.FIGURE),
            Column.of("Giá trị trên", CellType.DECIMAL_OR_NONE),
            Column.of("Đơn vị tính", CellType.UNIT_OF_MEASURE),
            Column.of("Trình độ", CellType.LEVELS),
            Column.of("Mỗi trình độ", CellType.YES_NO),
            Column.ref("Đối tượng", CellType.POPULATION, KeySpace.POPULATION),
            Column.of("Dung sai %", CellType.DECIMAL_OR_NONE),
            Column.of("Năm gốc", CellType.YEAR_OR_NONE),
            Column.ref("Chỉ tiêu cấp trên", CellType.ID_OR_NONE, KeySpace.PROVISION),
            Column.of("Từng năm", CellType.YES_NO),
            Column.of("Chấm", CellType.YES_NO),
            Column.of("Chấm từ ngày", CellType.DAY_OR_NONE),
            Column.ref("Tham chiếu", CellType.UNIT_OR_NONE, KeySpace.UNIT));

    public static final TableShape DEADLINES = shape(
            "Thời hạn",
            Column.ref("Trừ", CellType.UNITS_OR_NONE, KeySpace.UNIT),
            Column.of("Từ năm", CellType.YEAR),
            Column.of("Dạng", CellType.FORM),
            Column.of("Ngày", CellType.DAY_MONTH_OR_NONE),
            Column.of("Trước ngày", CellType.YES_NO),
            Column.of("Dời ngày nghỉ", CellType.YES_NO),
            Column.of("Kèm số liệu", CellType.YES_NO),
            Column.ref("Trùng với", CellType.ID_OR_NONE, KeySpace.PROVISION),
            Column.of(CUT_OFF, CellType.DAY_MONTH_OR_NONE).otherwise("-"));

    public static final TableShape DUTIES = shape(
            "Nhiệm vụ",
            Column.of("Từ năm", CellType.YEAR),
            Column.ref("Mã chủ trì", CellType.UNITS_ANY_OR_NONE, KeySpace.UNIT),
            Column.of("Thường xuyên", CellType.YES_NO),
            Column.of("Minh chứng", CellType.PROOF),
            Column.of("Chấm", CellType.YES_NO),
            Column.of("Khi có yêu cầu", CellType.YES_NO),
            Column.of(DUE, CellType.TASK_DUE).otherwise("-"),
            Column.of("Sản phẩm", CellType.WORDS_OPTIONAL).otherwise(""),
            Column.of(SEVERAL_LEADS, CellType.SEVERAL_LEADS).otherwise("từng cơ quan"));

    public static final List<TableShape> ALL = List.of(TARGETS, DEADLINES, DUTIES);

    private NormShapes() {}

    /** What every such row says, in words and of whom it binds, then what its table asks for. */
    private static TableShape shape(String sheet, Column... own) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("STT", CellType.ORDINAL),
                Column.of("Loại", CellType.CLAUSE_KIND),
                Column.of("Vị trí", CellType.WORDS),
                Column.of("Nội dung", CellType.WORDS)));
        for (String header : List.of("Cách hiểu", "Chủ trì", "Phối hợp", "Nơi nhận", "Tình trạng nguồn"))
            columns.add(Column.of(header, CellType.WORDS_OPTIONAL));
        columns.add(Column.key(ID, CellType.ID, KeySpace.PROVISION));
        columns.add(Column.ref("Loại đơn vị", CellType.UNIT_TYPES, KeySpace.UNIT_TYPE));
        columns.add(Column.ref("Mã đơn vị", CellType.UNITS, KeySpace.UNIT));
        columns.addAll(List.of(own));
        columns.add(Column.of(CLASSES, CellType.UNIT_KINDS).otherwise("*"));
        columns.add(Column.ref(WITHIN, CellType.UNIT_OR_NONE, KeySpace.UNIT).otherwise("-"));
        // reports have had a column of their own for it
        if (!sheet.equals("Thời hạn"))
            columns.add(
                    Column.ref(EXCEPT, CellType.UNITS_OR_NONE, KeySpace.UNIT).otherwise("-"));
        // rows of one clause that follow each other; plans that nobody has amended need not have them
        columns.add(Column.of(FROM, CellType.DAY_OR_NONE).otherwise("-"));
        columns.add(Column.of(TO, CellType.DAY_OR_NONE).otherwise("-"));
        columns.add(Column.of(AMENDING, CellType.WORDS_OPTIONAL).otherwise(""));
        columns.add(Column.of(AMENDED_ON, CellType.DAY_OR_NONE).otherwise("-"));
        columns.add(Column.of(APPROVED_BY, CellType.WORDS_OPTIONAL).otherwise(""));
        columns.add(Column.of(GAP, CellType.YES_NO).otherwise("không"));
        return new TableShape(sheet, List.of(ID, FROM), List.copyOf(columns));
    }
}
