package vn.chitieu.rulebook.shape;

import java.util.List;
import vn.chitieu.rulebook.table.CellType;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.TableShape;

/** The two sheets of a document workbook that hold its tests. */
public final class ScenarioShapes {
    public static final TableShape SCENARIOS = new TableShape(
            "Tình huống",
            List.of("Tình huống"),
            List.of(
                    Column.of("Tình huống", CellType.KEY),
                    Column.of("Mô tả", CellType.WORDS),
                    Column.ref("Điều khoản", CellType.ID, KeySpace.PROVISION),
                    Column.ref("Mã đơn vị", CellType.UNIT, KeySpace.UNIT),
                    Column.of("Phân tổ", CellType.DIMENSION),
                    Column.of("Kỳ", CellType.PERIOD),
                    Column.of("Ngày", CellType.DAY),
                    Column.of("Trạng thái", CellType.WORDS),
                    Column.of("Còn thiếu", CellType.SIGNED_OR_NONE),
                    Column.of("Hạn cuối", CellType.DAY_OR_NONE),
                    Column.of("Kiến nghị có", CellType.WORDS)));

    public static final TableShape DATA = new TableShape(
            "Dữ liệu thử",
            List.of(),
            List.of(
                    Column.of("Tình huống", CellType.KEY),
                    Column.ref("Mã đơn vị", CellType.UNIT, KeySpace.UNIT),
                    Column.of("Loại", CellType.GIVEN),
                    Column.of("Đối tượng", CellType.GIVEN_SUBJECT),
                    Column.of("Phân tổ", CellType.DIMENSION),
                    Column.of("Năm", CellType.YEAR_OR_NONE),
                    Column.of("Tử số", CellType.DECIMAL_OR_NONE),
                    Column.of("Mẫu số", CellType.DECIMAL_OR_NONE),
                    Column.of("Đã có", CellType.WHOLE_OR_NONE),
                    Column.of("Phải có", CellType.WHOLE_OR_NONE),
                    Column.of("Ngày", CellType.DAY_OR_NONE),
                    Column.of("Hạn", CellType.DAY_OR_NONE),
                    Column.of("Nội dung", CellType.WORDS_OPTIONAL)));

    private ScenarioShapes() {}
}
