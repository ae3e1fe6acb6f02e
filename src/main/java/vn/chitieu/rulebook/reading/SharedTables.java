package vn.chitieu.rulebook.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.Definitions.CheckRow;
import vn.chitieu.fact.owed.Definitions.FollowedSeries;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.fact.owed.Definitions.Holiday;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.Definitions.PaceBand;
import vn.chitieu.fact.owed.Definitions.Part;
import vn.chitieu.fact.owed.Definitions.RemedyText;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.fact.owed.Definitions.Term;
import vn.chitieu.fact.owed.Definitions.Threshold;
import vn.chitieu.fact.owed.Definitions.Waiver;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Arrangement;
import vn.chitieu.registry.GroupPattern;
import vn.chitieu.registry.Programme;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.rulebook.table.TableShape;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;
import vn.chitieu.vocabulary.TimeBasis;
import vn.chitieu.vocabulary.WindowWhole;

/** The shared tables as read, and the records their good rows make. */
public final class SharedTables {
    private final Map<TableShape, Table> tables = new IdentityHashMap<>();

    public void add(Table table) {
        tables.put(table.shape(), table);
    }

    public Table table(TableShape shape) {
        return tables.get(shape);
    }

    public List<Table> all() {
        return SharedShapes.FILES.values().stream()
                .flatMap(List::stream)
                .map(tables::get)
                .toList();
    }

    /** Whether the state table has the state for findings of this kind. */
    public boolean knowsState(String kind, String state) {
        return table(SharedShapes.STATES).rows().stream()
                .filter(r -> r.text("Trạng thái").equals(state))
                .map(r -> r.text("Loại"))
                .anyMatch(k -> k.equals(kind) || k.equals("*") || kind.equals("*"));
    }

    /** Whether the table has rows and all of them could be read. */
    public boolean whole(TableShape shape) {
        Table table = table(shape);
        return !table.rows().isEmpty() && table.rows().stream().allMatch(TableRow::good);
    }

    private List<TableRow> rows(TableShape shape) {
        return table(shape).good();
    }

    public Registry registry() {
        return new Registry(
                rows(SharedShapes.UNITS).stream()
                        .map(r -> new OrganisationUnit(
                                r.text("Mã"),
                                r.text("Tên"),
                                r.text("Loại"),
                                r.orEmpty("Phân loại"),
                                r.orEmpty("Đơn vị cấp trên"),
                                r.day("Hiệu lực từ"),
                                r.dayOrNone("Hiệu lực đến"),
                                r.list("Tên khác"),
                                successors(r),
                                r.yes("Đủ đơn vị")))
                        .toList(),
                rows(SharedShapes.UNIT_TYPES).stream()
                        .map(r -> new UnitType(
                                r.text("Loại"),
                                r.orEmpty("Phân loại"),
                                r.text("Tên"),
                                Set.copyOf(r.list("Bảng phải gửi")),
                                r.orEmpty("Đối tượng"),
                                r.yes("Cộng vào cấp trên"),
                                levels(r.text("Trình độ"))))
                        .toList(),
                rows(SharedShapes.PROGRAMMES).stream()
                        .map(r -> new Programme(r.text("Mã"), r.text("Tên")))
                        .toList(),
                rows(SharedShapes.GROUPS).stream()
                        .map(r -> new GroupPattern(r.text("Nhóm"), r.text("Mẫu mã"), r.text("Khi")))
                        .toList(),
                arrangements());
    }

    /** As the unit's row names them, else as the table of arrangements does. */
    private List<String> successors(TableRow unit) {
        List<String> named = unit.list("Đơn vị kế thừa");
        if (!named.isEmpty() || unit.dayOrNone("Hiệu lực đến") == null) return named;
        return rows(SharedShapes.ARRANGEMENTS).stream()
                .filter(r -> r.text("Mã cũ").equals(unit.text("Mã"))
                        && !r.text("Mã mới").equals(unit.text("Mã")))
                .map(r -> r.text("Mã mới"))
                .distinct()
                .toList();
    }

    /** Whoever merges, is renamed or stays takes all of the old unit; of a split only what its row says. */
    private List<Arrangement> arrangements() {
        return rows(SharedShapes.ARRANGEMENTS).stream()
                .map(r -> {
                    boolean parted = r.text("Hình thức").matches("chia|tách");
                    BigDecimal share = r.numberOrNone("Tỷ lệ %");
                    return new Arrangement(
                            r.text("Mã cũ"),
                            r.text("Tên cũ"),
                            r.text("Mã mới"),
                            r.day("Từ ngày"),
                            parted ? share : BigDecimal.valueOf(100));
                })
                .toList();
    }

    public Definitions definitions() {
        return new Definitions(
                rows(SharedShapes.MEASURES).stream()
                        .map(r -> new Measure(
                                r.text("Mã"),
                                r.text("Tên"),
                                r.text("Bảng"),
                                r.text("Cột"),
                                r.text("Nhóm"),
                                r.text("Văn bằng"),
                                r.text("Cờ"),
                                r.text("Cộng từ"),
                                r.yes("Vắng là 0")))
                        .toList(),
                rows(SharedShapes.INDICATORS).stream()
                        .map(r -> new Indicator(
                                r.text("Mã"),
                                r.text("Tên"),
                                r.text("Đơn vị tính"),
                                r.text("Tử số"),
                                r.text("Mẫu số"),
                                TimeBasis.valueOf(r.text("Thời gian")),
                                r.yes("Theo trình độ"),
                                r.text("Khi mẫu số bằng 0"),
                                r.numberOrNone("Nhân"),
                                r.orEmpty("Cửa sổ").isEmpty() ? 0 : r.whole("Cửa sổ"),
                                !r.text("Khi thiếu báo cáo").equals("không tính"),
                                r.numberOrNone("Ngưỡng thiếu"),
                                WindowWhole.of(r.text("Mẫu số cửa sổ")),
                                r.source()))
                        .toList(),
                rows(SharedShapes.BASELINES).stream()
                        .map(r -> new Baseline(
                                r.text("Đơn vị"),
                                r.text("Chỉ số"),
                                dimension(r.orEmpty("Trình độ")),
                                r.whole("Kỳ"),
                                r.whole("Năm"),
                                r.number("Giá trị"),
                                r.text("Nguồn"),
                                r.source()))
                        .toList(),
                rows(SharedShapes.BANDS).stream()
                        .map(r -> new PaceBand(r.text("Trạng thái"), r.numberOrNone("Từ"), r.numberOrNone("Dưới")))
                        .toList(),
                rows(SharedShapes.THRESHOLDS).stream()
                        .map(r -> new Threshold(r.text("Khóa"), r.number("Giá trị"), r.text("Ý nghĩa")))
                        .toList(),
                rows(SharedShapes.STATES).stream()
                        .map(r -> new StateRow(
                                r.text("Trạng thái"),
                                r.text("Loại").equals("*") ? null : Kind.of(r.text("Loại")),
                                r.whole("Hạng"),
                                Standing.of(r.text("Nhóm")),
                                Severity.of(r.text("Mức")),
                                r.text("Từ hiển thị"),
                                r.text("Màu"),
                                r.text("Tổng hợp")))
                        .toList(),
                LaterChecks.with(rows(SharedShapes.CHECKS).stream()
                        .map(r -> new CheckRow(
                                r.text("Mã"),
                                r.text("Mức"),
                                r.numberOrNone("Giới hạn"),
                                r.text("Thông báo"),
                                r.text("Cách sửa")))
                        .toList()),
                rows(SharedShapes.REMEDIES).stream()
                        .map(r -> new RemedyText(
                                r.text("Khóa"),
                                Kind.of(r.text("Loại")),
                                r.text("Đối tượng"),
                                r.text("Trạng thái"),
                                r.list("Giải pháp"),
                                r.list("Kinh phí"),
                                r.text("Nội dung"),
                                r.source()))
                        .toList(),
                rows(SharedShapes.TERMS).stream()
                        .map(r -> new Term(r.text("Loại"), r.text("Mã"), r.text("Từ"), r.list("Từ khác")))
                        .toList(),
                rows(SharedShapes.HOLIDAYS).stream()
                        .map(r -> new Holiday(r.day("Ngày"), r.text("Tên")))
                        .toList(),
                rows(SharedShapes.FORM_TABLES).stream()
                        .map(r ->
                                new FormTable(r.text("Mã"), r.text("Tên trang"), r.text("Tệp CSV"), r.list("Tên khác")))
                        .toList(),
                rows(SharedShapes.FORM_COLUMNS).stream()
                        .map(r -> new FormColumn(
                                r.text("Bảng"),
                                r.text("Mã"),
                                r.text("Tiêu đề"),
                                r.list("Tên khác"),
                                r.text("Kiểu"),
                                r.text("Bắt buộc")))
                        .toList(),
                rows(SharedShapes.WAIVERS).stream()
                        .map(r -> new Waiver(
                                r.text("Mã phát hiện"),
                                r.text("Lý do"),
                                r.text("Người duyệt"),
                                r.day("Từ ngày"),
                                r.day("Đến ngày"),
                                r.source()))
                        .toList(),
                rows(SharedShapes.SERIES).stream()
                        .map(r -> new FollowedSeries(
                                r.text("Điều khoản"),
                                r.text("Chỉ số"),
                                r.list("Trình độ").stream()
                                        .map(Integer::valueOf)
                                        .toList()))
                        .toList(),
                rows(SharedShapes.PARTITIONS).stream()
                        .map(r -> new Part(r.text("Tổng"), r.text("Cách chia"), r.text("Phần"), r.source()))
                        .toList());
    }

    /** Single threshold, or {@code otherwise} when its row is missing or wrong (which is a problem of its own). */
    public int threshold(String key, int otherwise) {
        return rows(SharedShapes.THRESHOLDS).stream()
                .filter(r -> r.text("Khóa").equals(key))
                .map(r -> r.number("Giá trị").intValue())
                .findFirst()
                .orElse(otherwise);
    }

    static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static Set<Integer> levels(String list) {
        return list.equals("*")
                ? UnitType.ALL_LEVELS
                : TableRow.split(list.equals("-") ? "" : list).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Dimension dimension(String level) {
        return level.matches("[0-9]+") ? Dimension.level(Integer.parseInt(level)) : Dimension.of(level);
    }
}
