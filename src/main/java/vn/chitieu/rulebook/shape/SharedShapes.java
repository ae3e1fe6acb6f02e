package vn.chitieu.rulebook.shape;

import static vn.chitieu.rulebook.table.CellType.*;
import static vn.chitieu.rulebook.table.Column.key;
import static vn.chitieu.rulebook.table.Column.of;
import static vn.chitieu.rulebook.table.Column.ref;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.rulebook.table.CellType;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.TableShape;

/** The tables shared by all documents: file, sheets, columns. */
public final class SharedShapes {
    public static final String FOLDER = "danh-muc/";

    public static final TableShape UNITS = new TableShape(
            "Đơn vị",
            List.of("Mã"),
            List.of(
                    key("Mã", UNIT, KeySpace.UNIT),
                    of("Tên", WORDS),
                    ref("Loại", UNIT_TYPE, KeySpace.UNIT_TYPE),
                    of("Phân loại", UNIT_KIND),
                    ref("Đơn vị cấp trên", UNIT_OR_NONE, KeySpace.UNIT),
                    of("Hiệu lực từ", DAY),
                    of("Hiệu lực đến", DAY_OR_NONE),
                    of("Tên khác", WORDS_OPTIONAL),
                    // registries made before there was such a column are still good
                    ref("Đơn vị kế thừa", UNITS_OR_NONE, KeySpace.UNIT).otherwise("-"),
                    of("Đủ đơn vị", YES_NO).otherwise("có")));
    /** Registries of before mergers were written down do not have it. */
    public static final TableShape ARRANGEMENTS = new TableShape(
            "Sắp xếp đơn vị",
            List.of("Mã cũ", "Mã mới"),
            List.of(
                    of("Mã cũ", UNIT),
                    of("Tên cũ", WORDS),
                    ref("Mã mới", UNIT, KeySpace.UNIT),
                    of("Từ ngày", DAY),
                    of("Hình thức", CellType.ARRANGEMENT),
                    of("Tỷ lệ %", DECIMAL_OR_NONE),
                    of("Ghi chú", WORDS_OPTIONAL)));

    public static final TableShape UNIT_TYPES = new TableShape(
            "Loại đơn vị",
            List.of("Loại", "Phân loại"),
            List.of(
                    key("Loại", UNIT_TYPE, KeySpace.UNIT_TYPE),
                    of("Phân loại", UNIT_KIND),
                    of("Tên", WORDS),
                    ref("Bảng phải gửi", KEYS_OR_NONE, KeySpace.FORM_TABLE),
                    key("Đối tượng", CellType.POPULATION, KeySpace.POPULATION),
                    of("Cộng vào cấp trên", YES_NO),
                    of("Trình độ", LEVELS_OR_ANY).otherwise("*")));
    public static final TableShape PROGRAMMES =
            new TableShape("Ngành", List.of("Mã"), List.of(of("Mã", PROGRAMME), of("Tên", WORDS)));
    public static final TableShape GROUPS = new TableShape(
            "Nhóm ngành",
            List.of("Nhóm", "Mẫu mã", "Khi"),
            List.of(
                    key("Nhóm", KEY, KeySpace.GROUP),
                    of("Mẫu mã", PROGRAMME_PATTERN),
                    of("Khi", KEY),
                    of("Căn cứ", WORDS_OPTIONAL)));
    public static final TableShape MEASURES = new TableShape(
            "Số đo",
            List.of("Mã"),
            List.of(
                    key("Mã", KEY, KeySpace.MEASURE),
                    of("Tên", WORDS),
                    ref("Bảng", KEY, KeySpace.FORM_TABLE),
                    of("Cột", COLUMN),
                    ref("Nhóm", KEYS_OR_ANY, KeySpace.GROUP),
                    of("Văn bằng", KEYS_OR_ANY),
                    of("Cờ", FLAGS),
                    ref("Cộng từ", CellType.ADDED_FROM, KeySpace.UNIT_TYPE),
                    of("Vắng là 0", YES_NO).otherwise("không")));
    public static final TableShape INDICATORS = new TableShape(
            "Chỉ số",
            List.of("Mã"),
            List.of(
                    key("Mã", KEY, KeySpace.INDICATOR),
                    of("Tên", WORDS),
                    of("Đơn vị tính", UNIT_OF_MEASURE),
                    ref("Tử số", KEY_OR_NONE, KeySpace.MEASURE),
                    ref("Mẫu số", KEY_OR_NONE, KeySpace.MEASURE),
                    of("Thời gian", TIME),
                    of("Theo trình độ", YES_NO),
                    of("Khi mẫu số bằng 0", ZERO),
                    of("Nhân", DECIMAL_OR_NONE),
                    of("Cửa sổ", WHOLE_OR_NONE),
                    of("Khi thiếu báo cáo", WHEN_MISSING).otherwise("không tính"),
                    of("Ngưỡng thiếu", DECIMAL_OR_NONE).otherwise("-"),
                    of("Mẫu số cửa sổ", WINDOW_WHOLE).otherwise("bình quân")));
    public static final TableShape PARTITIONS = new TableShape(
            "Cơ cấu",
            List.of("Tổng", "Cách chia", "Phần"),
            List.of(ref("Tổng", KEY, KeySpace.MEASURE), of("Cách chia", KEY), ref("Phần", KEY, KeySpace.MEASURE)));
    public static final TableShape BASELINES = new TableShape(
            "Số gốc",
            List.of("Đơn vị", "Chỉ số", "Trình độ", "Kỳ", "Năm"),
            List.of(
                    ref("Đơn vị", UNIT_OR_ANY, KeySpace.UNIT),
                    ref("Chỉ số", KEY, KeySpace.INDICATOR),
                    of("Trình độ", LEVEL_OR_NONE),
                    of("Kỳ", YEAR),
                    of("Năm", YEAR),
                    of("Giá trị", DECIMAL),
                    of("Nguồn", WORDS)));
    public static final TableShape SERIES = new TableShape(
            "Chuỗi theo dõi",
            List.of("Điều khoản", "Chỉ số"),
            List.of(
                    ref("Điều khoản", IDS_OR_NONE, KeySpace.PROVISION),
                    ref("Chỉ số", KEY, KeySpace.INDICATOR),
                    of("Trình độ", LEVELS)));
    public static final TableShape THRESHOLDS = new TableShape(
            "Ngưỡng", List.of("Khóa"), List.of(of("Khóa", KEY), of("Giá trị", DECIMAL), of("Ý nghĩa", WORDS)));
    public static final TableShape BANDS = new TableShape(
            "Tiến độ",
            List.of("Trạng thái"),
            List.of(ref("Trạng thái", KEY, KeySpace.STATE), of("Từ", DECIMAL_OR_NONE), of("Dưới", DECIMAL_OR_NONE)));
    public static final TableShape STATES = new TableShape(
            "Trạng thái",
            List.of("Trạng thái", "Loại"),
            List.of(
                    key("Trạng thái", KEY, KeySpace.STATE),
                    of("Loại", FINDING_KIND),
                    of("Hạng", WHOLE),
                    of("Nhóm", STANDING),
                    of("Mức", SEVERITY),
                    of("Từ hiển thị", WORDS),
                    of("Màu", COLOUR),
                    of("Tổng hợp", HEADING)));
    public static final TableShape HOLIDAYS =
            new TableShape("Ngày nghỉ", List.of("Ngày"), List.of(of("Ngày", DAY), of("Tên", WORDS)));
    public static final TableShape WAIVERS = new TableShape(
            "Miễn",
            List.of("Mã phát hiện"),
            List.of(
                    of("Mã phát hiện", FINDING_ID),
                    of("Lý do", WORDS),
                    of("Người duyệt", WORDS),
                    of("Từ ngày", DAY),
                    of("Đến ngày", DAY)));
    public static final TableShape REMEDIES = new TableShape(
            "Kiến nghị",
            List.of("Khóa"),
            List.of(
                    of("Khóa", TEXT_KEY),
                    of("Loại", NOTE_KIND),
                    of("Đối tượng", SUBJECT),
                    of("Trạng thái", KEY),
                    ref("Giải pháp", IDS_OR_NONE, KeySpace.PROVISION),
                    ref("Kinh phí", IDS_OR_NONE, KeySpace.PROVISION),
                    of("Nội dung", WORDS)));
    public static final TableShape FORM_TABLES = new TableShape(
            "Bảng",
            List.of("Mã"),
            List.of(
                    key("Mã", KEY, KeySpace.FORM_TABLE),
                    of("Tên trang", WORDS),
                    of("Tệp CSV", WORDS),
                    of("Tên khác", WORDS_OPTIONAL)));
    public static final TableShape FORM_COLUMNS = new TableShape(
            "Cột",
            List.of("Bảng", "Mã"),
            List.of(
                    ref("Bảng", KEY, KeySpace.FORM_TABLE),
                    of("Mã", COLUMN),
                    of("Tiêu đề", WORDS),
                    of("Tên khác", WORDS_OPTIONAL),
                    of("Kiểu", FORM_TYPE),
                    of("Bắt buộc", FORM_REQUIRED)));
    public static final TableShape TERMS = new TableShape(
            "Từ điển",
            List.of("Loại", "Mã"),
            List.of(of("Loại", COLUMN), of("Mã", WORDS), of("Từ", WORDS), of("Từ khác", WORDS_OPTIONAL)));
    public static final TableShape CHECKS = new TableShape(
            "Kiểm tra",
            List.of("Mã"),
            List.of(
                    of("Mã", KEY),
                    of("Mức", CHECK_SEVERITY),
                    of("Giới hạn", DECIMAL_OR_NONE),
                    of("Thông báo", WORDS),
                    of("Cách sửa", WORDS)));

    /** Every shared file with its sheets, in the order they are read. */
    public static final Map<String, List<TableShape>> FILES = files();

    private SharedShapes() {}

    private static Map<String, List<TableShape>> files() {
        Map<String, List<TableShape>> files = new LinkedHashMap<>();
        files.put(FOLDER + "don-vi.xlsx", List.of(UNITS, UNIT_TYPES, ARRANGEMENTS));
        files.put(FOLDER + "nganh-dao-tao.xlsx", List.of(PROGRAMMES, GROUPS));
        files.put(FOLDER + "chi-so.xlsx", List.of(MEASURES, INDICATORS, PARTITIONS, BASELINES, SERIES));
        files.put(FOLDER + "danh-gia.xlsx", List.of(THRESHOLDS, BANDS, STATES, HOLIDAYS, WAIVERS));
        files.put(FOLDER + "kien-nghi.xlsx", List.of(REMEDIES));
        files.put(FOLDER + "bieu-mau.xlsx", List.of(FORM_TABLES, FORM_COLUMNS, TERMS, CHECKS));
        return files;
    }
}
