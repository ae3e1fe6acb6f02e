package vn.chitieu.rulebook;

import static vn.chitieu.rulebook.FaultFiles.ANNEX;
import static vn.chitieu.rulebook.FaultFiles.COMMUNE;
import static vn.chitieu.rulebook.FaultFiles.COVER;
import static vn.chitieu.rulebook.FaultFiles.DATA;
import static vn.chitieu.rulebook.FaultFiles.DEADLINES;
import static vn.chitieu.rulebook.FaultFiles.DUTIES;
import static vn.chitieu.rulebook.FaultFiles.FORMS;
import static vn.chitieu.rulebook.FaultFiles.INDICATORS;
import static vn.chitieu.rulebook.FaultFiles.JUDGING;
import static vn.chitieu.rulebook.FaultFiles.MEANS;
import static vn.chitieu.rulebook.FaultFiles.PROGRAMMES;
import static vn.chitieu.rulebook.FaultFiles.PROVINCE;
import static vn.chitieu.rulebook.FaultFiles.REMEDIES;
import static vn.chitieu.rulebook.FaultFiles.SCENARIOS;
import static vn.chitieu.rulebook.FaultFiles.TARGETS;
import static vn.chitieu.rulebook.FaultFiles.UNITS;
import static vn.chitieu.rulebook.RulesCopy.clear;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.format;
import static vn.chitieu.rulebook.RulesCopy.fresh;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One mistake a workbook, as policy staff make them. */
final class SingleFaults {
    private final List<Fault> faults = new ArrayList<>();

    static List<Fault> all() {
        SingleFaults single = new SingleFaults();
        single.cells();
        single.words();
        single.layout();
        single.names();
        single.documents();
        single.registries();
        single.judging();
        single.targets();
        single.deadlinesAndDuties();
        single.scenarios();
        single.hidden();
        single.senders();
        single.files();
        return single.faults;
    }

    private Fault file(String what, String file) {
        Fault fault = new Fault(what, file, false);
        faults.add(fault);
        return fault;
    }

    private void one(String what, String file, String sheet, Consumer<Sheet> edit, String... problems) {
        file(what, file).on(sheet, edit, problems);
    }

    private void target(String what, Consumer<Sheet> edit, String... problems) {
        one(what, COMMUNE, TARGETS, edit, problems);
    }

    private void deadline(String what, Consumer<Sheet> edit, String... problems) {
        one(what, COMMUNE, DEADLINES, edit, problems);
    }

    private void cells() {
        target("Ô bắt buộc để trống", s -> clear(s, "W2"), "BLANK_CELL W2");
        target("Con số là công thức", s -> fresh(s, "Q2").setCellFormula("5+5"), "FORMULA_CELL Q2");
        deadline(
                "Ô ngày báo lỗi #REF!",
                s -> fresh(s, "P2").setCellErrorValue(FormulaError.REF.getCode()),
                "ERROR_CELL P2");
        deadline("Có, không ghi bằng TRUE", s -> fresh(s, "Q2").setCellValue(true), "BOOLEAN_CELL Q2");
        deadline(
                "Ngày hằng năm là ô ngày của Excel",
                s -> {
                    number(s, "P3", 45996);
                    format(s, "P3", "dd/mm");
                },
                "DATE_CELL P3");
        one(
                "Tỷ lệ ở ô định dạng phần trăm",
                PROVINCE,
                TARGETS,
                s -> {
                    number(s, "Q5", 0.3);
                    format(s, "Q5", "0%");
                },
                "PERCENT_CELL Q5");
        target("Mã đơn vị là số", s -> number(s, "L2", 23317), "TEXT_WANTED L2");
        target(
                "Số hiện ra đã làm tròn",
                s -> {
                    number(s, "Q3", 30.4);
                    format(s, "Q3", "0");
                },
                "NUMBER_FORMAT Q3");
        target("Con số lưu dạng chữ", s -> text(s, "Q2", "10"), "NUMBER_AS_TEXT Q2");
        target("Dấu phẩy thập phân gõ thành chữ", s -> text(s, "Q3", "30,5"), "DECIMAL_COMMA Q3");
        target("Dấu so sánh không có trong danh sách", s -> text(s, "P2", "≥"), "BAD_VALUE P2");
        target("Năm có chữ", s -> text(s, "M2", "năm 2030"), "BAD_VALUE M2");
        target("Phần trăm gõ cả dấu", s -> text(s, "Q3", "30%"), "NUMBER_AS_TEXT Q3");
        deadline("Ngày không có trên lịch", s -> text(s, "P2", "31/11"), "NO_SUCH_DAY P2");
    }

    private void words() {
        target("Ký tự điều khiển trong mã", s -> text(s, "L2", "23317_x0007_"), "CONTROL_CHARACTER L2");
        target("Chữ có dạng tổ hợp trong ô có kiểu", s -> text(s, "U2", "kho\u0302ng"), "NOT_NFC U2");
        target("Chữ có dạng tổ hợp trong lời", s -> text(s, "D2", "Ty\u0309 lê\u0323"), "~NOT_NFC D2");
        target("Dấu ngoặc kép cong", s -> text(s, "L2", "“23317”"), "SMART_QUOTE L2");
        target("Lệnh chèn vào ô", s -> text(s, "N2", "ICT_GRADUATES\"); System.exit(0); //"), "FORBIDDEN_CHARACTER N2");
        target("Dấu cách ở cuối mã", s -> text(s, "L2", "23317 "), "STRAY_SPACE L2");
        target("Dấu cách không ngắt dòng trong mã", s -> text(s, "L2", "\u00a023317"), "STRAY_SPACE L2");
        target("Dấu cách đôi trong lời", s -> text(s, "D2", "Số  cư dân tốt nghiệp"), "~STRAY_SPACE D2");
        target("Lời quá dài", s -> text(s, "D2", "dài ".repeat(600) + "."), "TOO_LONG D2");
    }

    private void layout() {
        file("Mất một trang", COMMUNE)
                .book(b -> b.removeSheetAt(b.getSheetIndex("Kinh phí")))
                .expect("SHEET_MISSING xa.xlsx||");
        file("Thêm một trang nháp", COMMUNE).book(b -> b.createSheet("Nháp")).expect("SHEET_UNKNOWN xa.xlsx|Nháp|");
        file("Một trang bị ẩn", COMMUNE)
                .book(b -> b.setSheetVisibility(b.getSheetIndex("Yêu cầu"), SheetVisibility.HIDDEN))
                .expect("HIDDEN_SHEET xa.xlsx|Yêu cầu|");
        one(
                "Hai ô bị gộp",
                PROVINCE,
                MEANS,
                s -> s.addMergedRegion(CellRangeAddress.valueOf("B2:B3")),
                "MERGED_CELLS B2");
        one("Thêm cột ghi chú", COMMUNE, MEANS, s -> text(s, "M1", "Ghi chú"), "HEADER_UNKNOWN M1");
        one("Một cột có hai lần", PROVINCE, MEANS, s -> text(s, "M1", "Giá trị"), "HEADER_DOUBLED M1");
        one("Mất tiêu đề cột", COMMUNE, "Kinh phí", s -> clear(s, "L1"), "HEADER_MISSING ");
        target(
                "Sửa tiêu đề cột của bảng chỉ tiêu",
                s -> text(s, "Q1", "Giá trị (số)"),
                "HEADER_UNKNOWN Q1",
                "HEADER_MISSING ");
        one("Ghi chú dưới bảng", COMMUNE, MEANS, s -> text(s, "C5", "xem lại"), "OUTSIDE_TABLE C5");
        target("Ghi chú bên phải bảng", s -> text(s, "AE2", "xem lại"), "OUTSIDE_TABLE AE2");
        one(
                "Dòng trống giữa bảng",
                PROVINCE,
                MEANS,
                s -> {
                    copyRow(s, 3, 4);
                    s.removeRow(s.getRow(2));
                },
                "BLANK_ROW A3");
        one("Dòng bị ẩn", PROVINCE, MEANS, s -> s.getRow(2).setZeroHeight(true), "HIDDEN_ROW A3");
        one("Nhãn gõ sai", COMMUNE, COVER, s -> text(s, "A4", "Nơi ban hành"), "LABEL_UNKNOWN A4", "LABEL_MISSING ");
        one("Một nhãn có hai lần", COMMUNE, COVER, s -> text(s, "A6", "Tên"), "LABEL_DOUBLED A6", "LABEL_MISSING ");
        one("Mất dòng cơ quan phối hợp", COMMUNE, COVER, s -> s.removeRow(s.getRow(12)), "LABEL_MISSING ");
    }

    private void names() {
        one("Hai dòng một mã", COMMUNE, DUTIES, s -> text(s, "J3", "NB-V.1-1"), "DOUBLED_KEY J3");
        one("Một mã ở hai trang", COMMUNE, MEANS, s -> text(s, "A2", "NB-V.end-2"), "DOUBLED_ID A2");
        one("Mã của văn bản khác", COMMUNE, MEANS, s -> text(s, "A2", "XB-III.1-1"), "ID_PREFIX A2");
        target("Mã đơn vị không có", s -> text(s, "L2", "99999"), "UNKNOWN_UNIT L2");
        target("Loại đơn vị không có", s -> text(s, "K2", "village"), "UNKNOWN_UNIT_TYPE K2");
        target("Đối tượng không có", s -> text(s, "V2", "nobody"), "UNKNOWN_POPULATION V2");
        target("Chỉ số không có", s -> text(s, "N4", "ICT_GRADUATE"), "UNKNOWN_INDICATOR N4");
        target("Chỉ tiêu cấp trên không có", s -> text(s, "Y2", "KH11-II.2.a-99"), "UNKNOWN_PROVISION Y2");
    }

    private void documents() {
        file("Hai tệp một mã văn bản", COMMUNE)
                .at("xb.xlsx", "")
                .book(SingleFaults::withoutRows)
                .expect("DOUBLED_DOCUMENT xb.xlsx|Văn bản|B1");
        one("Văn bản cấp trên không có tệp", COMMUNE, COVER, s -> text(s, "B9", "KH12"), "UNKNOWN_DOCUMENT B9");
        one("Đã ban hành mà không có số", PROVINCE, COVER, s -> text(s, "B2", "-"), "ISSUED_WITHOUT B2");
        one("Đã ban hành mà không có người duyệt", PROVINCE, COVER, s -> text(s, "B11", "-"), "ISSUED_WITHOUT B11");
        one(
                "Hai văn bản là cấp trên của nhau",
                PROVINCE,
                COVER,
                s -> text(s, "B9", "NB"),
                "DOCUMENT_LOOP B9",
                "DOCUMENT_LOOP xa.xlsx|Văn bản|B9");
    }

    /** The cover and the headers alone. */
    private static void withoutRows(XSSFWorkbook book) {
        for (Sheet sheet : book) {
            if (sheet.getSheetName().equals(COVER)) continue;
            for (int r = sheet.getLastRowNum(); r > 0; r--)
                if (sheet.getRow(r) != null) sheet.removeRow(sheet.getRow(r));
        }
    }

    private void registries() {
        one("Phân loại không có", UNITS, "Đơn vị", s -> text(s, "D7", "academy"), "UNKNOWN_KIND D7");
        one(
                "Ngày kết thúc trước ngày bắt đầu",
                UNITS,
                "Đơn vị",
                s -> text(s, "G7", "31/12/2019"),
                "DATES_BACKWARDS G7");
        one("Tỉnh là cấp trên của cả nước", UNITS, "Đơn vị", s -> text(s, "E2", "51"), "UNIT_LOOP E2", "UNIT_LOOP E3");
        one(
                "Bảng phải gửi không có",
                UNITS,
                "Loại đơn vị",
                s -> text(s, "D4", "DUTIES;PUPILS"),
                "UNKNOWN_FORM_TABLE D4");
        one("Nhóm ngành không có", INDICATORS, "Số đo", s -> text(s, "E3", "STEMS"), "UNKNOWN_GROUP E3");
        one("Văn bằng không có", INDICATORS, "Số đo", s -> text(s, "F4", "KY_SU;CAO_HOC"), "UNKNOWN_QUALIFICATION F4");
        one("Cột của bảng không có", INDICATORS, "Số đo", s -> text(s, "D3", "people"), "UNKNOWN_COLUMN D3");
        one("Cờ không có", INDICATORS, "Số đo", s -> text(s, "G6", "TALENTED"), "UNKNOWN_FLAG G6");
        one("Tử số không có", INDICATORS, "Chỉ số", s -> text(s, "D2", "LEARNERS_STEMS"), "UNKNOWN_MEASURE D2");
        one("Số đếm mang đơn vị tính %", INDICATORS, "Chỉ số", s -> text(s, "C8", "%"), "SHARE_UNIT C8");
        one("Tỷ lệ thiếu số nhân", INDICATORS, "Chỉ số", s -> text(s, "I2", "-"), "MULTIPLIER_MISSING I2");
        one("Số đếm có số nhân", INDICATORS, "Chỉ số", s -> number(s, "I4", 100), "MULTIPLIER_UNUSED I4");
        one("Tỷ lệ phần trăm nhân 1000", INDICATORS, "Chỉ số", s -> number(s, "I5", 1000), "MULTIPLIER_UNIT I5");
        one("Bình quân mấy năm chưa ghi", INDICATORS, "Chỉ số", s -> text(s, "J8", "-"), "WINDOW_MISSING J8");
        one("Cửa sổ thừa", INDICATORS, "Chỉ số", s -> number(s, "J2", 3), "WINDOW_UNUSED J2");
        one(
                "Tử số, mẫu số cộng từ hai loại đơn vị",
                INDICATORS,
                "Số đo",
                s -> text(s, "H2", "institution"),
                "ADDED_FROM_DIFFERS H2");
        one("Tổng là phần của chính nó", INDICATORS, "Cơ cấu", s -> text(s, "C3", "HOC_KY_NANG"), "PART_IS_TOTAL C3");
        one("Cách chia chỉ còn một phần", INDICATORS, "Cơ cấu", s -> s.removeRow(s.getRow(2)), "PART_ALONE C2");
        one("Loại từ không có", FORMS, "Cột", s -> text(s, "E18", "TERM:degree"), "UNKNOWN_TERM_KIND E18");
    }

    private void judging() {
        one("Mất một ngưỡng", JUDGING, "Ngưỡng", s -> text(s, "A3", "DUE_SOON"), "THRESHOLD_MISSING ");
        one("Bậc cao nhất không để ngỏ", JUDGING, "Tiến độ", s -> number(s, "C2", 200), "BAND_OPEN C2");
        one("Khoảng trống giữa hai bậc", JUDGING, "Tiến độ", s -> number(s, "B3", 65), "BAND_GAP B3");
        one("Hai bậc chồng nhau", JUDGING, "Tiến độ", s -> number(s, "B2", 90), "BAND_OVERLAP B2");
        one("Bậc của trạng thái không có", JUDGING, "Tiến độ", s -> text(s, "A3", "FASTER"), "UNKNOWN_STATE A3");
        one(
                "Mất một trạng thái",
                JUDGING,
                "Trạng thái",
                s -> text(s, "A16", "NO_DATES"),
                "STATE_MISSING ",
                "UNKNOWN_STATE danh-muc/kien-nghi.xlsx|Kiến nghị|D16");
        one(
                "Chỗ điền không có nghĩa",
                REMEDIES,
                "Kiến nghị",
                s -> text(s, "G2", "Còn thiếu {tien} của {unit}."),
                "UNKNOWN_PLACEHOLDER G2");
        one(
                "Ngoặc vuông không đóng",
                REMEDIES,
                "Kiến nghị",
                s -> text(s, "G3", "Đề nghị {unit}[ gửi báo cáo."),
                "UNBALANCED_BRACKET G3");
    }

    private void targets() {
        target("Kỳ chạy ngược", s -> number(s, "O2", 2031), "HORIZON_BACKWARDS O2");
        target("Năm gốc là năm cuối kỳ", s -> number(s, "X2", 2030), "BASELINE_AFTER_END X2");
        target("Chấm mà không có năm gốc", s -> text(s, "X3", "-"), "BASELINE_YEAR_MISSING X3");
        one("SERIES không có tham chiếu", PROVINCE, TARGETS, s -> text(s, "AC9", "-"), "REFERENCE_MISSING AC9");
        target("Tham chiếu thừa", s -> text(s, "AC2", "51"), "REFERENCE_UNUSED AC2");
        target("Đơn vị tính khác chỉ số", s -> text(s, "S2", "người"), "UNIT_MISMATCH S2");
        target("Thiếu trình độ", s -> text(s, "T2", "-"), "LEVELS_MISSING T2");
        one("Trình độ thừa", PROVINCE, TARGETS, s -> text(s, "T6", "9"), "LEVELS_UNUSED T6");
        one("Khoảng ngược", PROVINCE, TARGETS, s -> number(s, "R6", 1), "RANGE_BACKWARDS R6");
        target("Tỷ lệ hơn 100 %", s -> number(s, "Q3", 130), "SHARE_OVER_100 Q3");
        target("ANNEX mà phụ lục trống", s -> text(s, "Q2", "ANNEX"), "~ANNEX_EMPTY Q2");
        one("Phụ lục có cột không ai dùng", COMMUNE, ANNEX, s -> annex(s, "NB-II.2-1", "23317"), "ANNEX_UNUSED F1");
        target(
                "Hai dòng cùng điều kiện",
                s -> {
                    text(s, "N3", "ICT_GRADUATES");
                    text(s, "S3", "người/năm");
                    number(s, "Q3", 10);
                },
                "ROW_REPEATED J3");
        target("Không đơn vị nào bị ràng buộc", s -> text(s, "L2", "51"), "NO_UNIT L2");
        target("Hai kỳ chồng nhau", s -> number(s, "O4", 2030), "~HORIZON_OVERLAP O4");
        target("Giữa hai kỳ có năm trống", s -> number(s, "O4", 2033), "~HORIZON_GAP O4");
        target("Chỉ tiêu đứng yên", s -> number(s, "Q4", 10), "~FIGURE_STANDS_STILL Q4");
        target("Chỉ tiêu giảm", s -> number(s, "Q4", 8), "~FIGURE_FALLS Q4");
        target("Xã thấp hơn tỉnh", s -> number(s, "Q3", 1), "~WEAKER_THAN_PARENT Q3");
    }

    /** One draft row with a figure for the clause. */
    static void annex(Sheet s, String clause, String unit) {
        text(s, "F1", clause);
        text(s, "A2", unit);
        text(s, "B2", "-");
        text(s, "C2", "-");
        text(s, "D2", "dự thảo");
        text(s, "E2", "-");
        number(s, "F2", 12);
    }

    private void deadlinesAndDuties() {
        deadline("Hằng năm mà không có ngày", s -> text(s, "P2", "-"), "DAY_MISSING P2");
        one("Khi có yêu cầu mà có ngày", PROVINCE, DEADLINES, s -> text(s, "P3", "05/12"), "DAY_UNUSED P3");
        deadline("Hằng tháng ghi ngày của năm", s -> text(s, "O2", "MONTHLY"), "DAY_OF_OTHER_FORM P2");
        deadline(
                "Hằng quý kèm số liệu",
                s -> {
                    text(s, "O3", "QUARTERLY");
                    text(s, "P3", "25 tháng cuối");
                    text(s, "S3", "có");
                },
                "DATA_NOT_YEARLY S3");
        deadline(
                "Sau sự kiện mà ghi trước ngày",
                s -> {
                    text(s, "O2", "AFTER_EVENT");
                    text(s, "P2", "5 ngày làm việc");
                },
                "BEFORE_UNUSED Q2");
        deadline("Trùng với điều khoản không có", s -> text(s, "T3", "KH11-V.end-9"), "UNKNOWN_PROVISION T3");
        deadline("Trùng với chính nó", s -> text(s, "T3", "NB-V.end-6"), "SAME_AS_NOT_DEADLINE T3");
        deadline("Trùng với một nhiệm vụ", s -> text(s, "T3", "NB-V.1-1"), "SAME_AS_NOT_DEADLINE T3");
        one("Chủ trì ngoài đơn vị của dòng", PROVINCE, DUTIES, s -> text(s, "N2", "51-KHCN"), "LEAD_NOT_BOUND N2");
    }

    private void scenarios() {
        one("Dữ liệu của tình huống không có", COMMUNE, DATA, s -> text(s, "A4", "B99"), "UNKNOWN_SCENARIO A4");
        one("Văn bản không nói của điều khoản nào", COMMUNE, DATA, s -> text(s, "D4", "-"), "GIVEN_SUBJECT_MISSING D4");
        one("Báo cáo không có năm", PROVINCE, DATA, s -> text(s, "F6", "-"), "GIVEN_YEAR_MISSING F6");
        one("Số liệu không có con số", COMMUNE, DATA, s -> text(s, "G3", "-"), "GIVEN_FIGURE_MISSING G3");
        one("Văn bản không có ngày", COMMUNE, DATA, s -> text(s, "K4", "-"), "GIVEN_DAY_MISSING K4");
        one("Trạng thái mong đợi không có", COMMUNE, SCENARIOS, s -> text(s, "H2", "Sắp đạt"), "UNKNOWN_STATE H2");
    }

    /** What another row, or a day gone by, leaves without effect. */
    private void hidden() {
        // of a plan of the province, where a row for all binds every commune
        file("Mức của một xã thấp hơn mức của mọi xã", COMMUNE)
                .on(COVER, s -> text(s, "B7", "51"))
                .on(
                        TARGETS,
                        s -> {
                            text(s, "N3", "ICT_GRADUATES");
                            text(s, "S3", "người/năm");
                            text(s, "L3", "*");
                            number(s, "Q3", 12);
                        },
                        "ROW_HIDDEN J2");
        one("Một từ có hai nghĩa", FORMS, "Từ điển", s -> text(s, "D3", "bằng cử nhân;Cao đẳng"), "NAME_HIDDEN D3");
        one("Mẫu mã trong mẫu rộng hơn", PROGRAMMES, "Nhóm ngành", s -> text(s, "B3", "?4201*"), "~PATTERN_HIDDEN B3");
        file("Phụ lục cho đơn vị không bị ràng buộc", COMMUNE)
                .on(TARGETS, s -> text(s, "Q2", "ANNEX"))
                .on(ANNEX, s -> annex(s, "NB-II.2-1", "21025"), "~ANNEX_NOT_BOUND F2");
        one("Tỷ lệ ghi thành phân số", PROVINCE, TARGETS, s -> number(s, "Q2", 0.35), "~SHARE_LIKE_FRACTION Q2");
        one(
                "Câu về thời hạn dùng số của chỉ tiêu",
                REMEDIES,
                "Kiến nghị",
                s -> text(s, "G15", "{unit} còn thiếu {gap}."),
                "PLACEHOLDER_OF_OTHER_KIND G15");
        one(
                "Câu dùng số chưa có",
                REMEDIES,
                "Kiến nghị",
                s -> text(s, "G3", "{unit} mới đạt {actual}."),
                "PLACEHOLDER_EMPTY G3");
        one(
                "Một dòng miễn đã hết hạn, một dòng còn hạn đến hết hôm nay",
                JUDGING,
                "Miễn",
                s -> {
                    waiver(s, 2, "deadline:23317:KH11-V.end-2::2026", "23/11/2026");
                    waiver(s, 3, "target:51:KH11-II.2.a-1:level=7:2030", "24/11/2026");
                },
                "~WAIVER_EXPIRED E2");
    }

    /** A waiver from the start of 2026. */
    static void waiver(Sheet s, int row, String finding, String until) {
        text(s, "A" + row, finding);
        text(s, "B" + row, "Thiên tai");
        text(s, "C" + row, "Chủ tịch UBND tỉnh");
        text(s, "D" + row, "01/01/2026");
        text(s, "E" + row, until);
    }

    /** Figures that nobody would send, or that do not belong together. */
    private void senders() {
        one(
                "Không báo cáo nào kèm số liệu",
                PROVINCE,
                DEADLINES,
                s -> text(s, "S2", "không"),
                "~NO_DATA_DEADLINE xa.xlsx|Chỉ tiêu|N2",
                "~NO_DATA_DEADLINE xa.xlsx|Chỉ tiêu|N3",
                "~NO_DATA_DEADLINE xa.xlsx|Chỉ tiêu|N4",
                "~NO_DATA_DEADLINE tinh.xlsx|Chỉ tiêu|N2",
                "~NO_DATA_DEADLINE tinh.xlsx|Chỉ tiêu|N3",
                "~NO_DATA_DEADLINE tinh.xlsx|Chỉ tiêu|N4",
                "~NO_DATA_DEADLINE tinh.xlsx|Chỉ tiêu|N5",
                "~NO_DATA_DEADLINE tinh.xlsx|Chỉ tiêu|N6",
                "~NO_DATA_DEADLINE tinh.xlsx|Chỉ tiêu|N7",
                "~NO_DATA_DEADLINE tinh.xlsx|Chỉ tiêu|N8",
                "~NO_DATA_DEADLINE tinh.xlsx|Chỉ tiêu|N9");
        one(
                "Không ai gửi bảng giảng viên",
                UNITS,
                "Loại đơn vị",
                s -> {
                    text(s, "D8", "LEARNERS;GRADUATES;DUTIES");
                    text(s, "D9", "LEARNERS;GRADUATES;DUTIES");
                },
                "~NOBODY_SENDS tinh.xlsx|Chỉ tiêu|N6");
        for (String to : List.of("institution", "commune;institution")) {
            boolean both = to.contains(";");
            one(
                    both ? "Cộng cư dân với cơ sở đào tạo" : "Chỉ tiêu của xã lấy số của cơ sở đào tạo",
                    INDICATORS,
                    "Số đo",
                    s -> {
                        text(s, "H6", to);
                        text(s, "H7", to);
                    },
                    both
                            ? new String[] {"POPULATIONS_ADDED H6", "POPULATIONS_ADDED H7"}
                            : new String[] {
                                "~POPULATION_NOT_SENT xa.xlsx|Chỉ tiêu|V2",
                                "~POPULATION_NOT_SENT xa.xlsx|Chỉ tiêu|V3",
                                "~POPULATION_NOT_SENT xa.xlsx|Chỉ tiêu|V4"
                            });
        }
        for (int total : new int[] {100, 120})
            one(
                    "Chỉ tiêu của các phần cộng lại không bằng tổng " + total,
                    PROVINCE,
                    TARGETS,
                    s -> {
                        part(s, 10, "KY_NANG", total);
                        part(s, 11, "KY_NANG_NAM", 60);
                        part(s, 12, "KY_NANG_NU", 50);
                    },
                    "~PART_TARGETS_NOT_TOTAL Q10",
                    "~NOBODY_SENDS N10",
                    "~NOBODY_SENDS N11",
                    "~NOBODY_SENDS N12");
    }

    private static void part(Sheet s, int row, String indicator, double figure) {
        copyRow(s, 4, row);
        text(s, "J" + row, "KH11-II.2.c-" + row);
        text(s, "N" + row, indicator);
        text(s, "T" + row, "-");
        number(s, "Q" + row, figure);
    }

    private void raw(String what, String file, UnaryOperator<byte[]> edit, String code) {
        file(what, file).bytes(edit).expect(code + " " + file + "||");
    }

    private void files() {
        raw(
                "Tệp chữ mang đuôi .xlsx",
                COMMUNE,
                c -> "không phải bảng tính".getBytes(StandardCharsets.UTF_8),
                "BOOK_NOT_XLSX");
        raw("Tệp chép dở", PROVINCE, c -> Arrays.copyOf(c, c.length / 2), "BOOK_NOT_XLSX");
        raw("Bảng tính kiểu cũ", COMMUNE, c -> FaultParts.oldFormat(), "BOOK_ENCRYPTED");
        raw("Bảng tính có mật khẩu", UNITS, FaultParts::encrypted, "BOOK_ENCRYPTED");
        for (String file : List.of(COMMUNE, REMEDIES)) {
            byte[] part = "<externalLink/>".getBytes(StandardCharsets.UTF_8);
            raw(
                    "Liên kết tới tệp khác",
                    file,
                    c -> FaultParts.with(c, "xl/externalLinks/externalLink1.xml", part),
                    "BOOK_EXTERNAL_LINKS");
        }
        for (String file : List.of(COMMUNE, PROGRAMMES))
            raw("Có macro", file, c -> FaultParts.with(c, "xl/vbaProject.bin", new byte[8]), "BOOK_MACROS");
        raw("Quá nhiều hình ảnh", COMMUNE, c -> FaultParts.manyParts(c, 450), "BOOK_TOO_LARGE");
        raw(
                "Giải nén ra quá lớn",
                UNITS,
                c -> FaultParts.with(c, "xl/media/x.png", new byte[26 << 20]),
                "BOOK_TOO_LARGE");
        for (String file : List.of(COMMUNE, PROGRAMMES))
            raw(
                    "Quá nhiều ô",
                    file,
                    c -> FaultParts.manyCells(c, "xl/worksheets/sheet2.xml", 200_100),
                    "BOOK_TOO_MANY_CELLS");
        file("Danh mục lạ", PROGRAMMES).at("danh-muc/them.xlsx", "").expect("FILE_UNKNOWN danh-muc/them.xlsx||");
        file("Tệp có macro nằm cạnh", COMMUNE).at("cu.xlsm", "").expect("~FILE_IGNORED cu.xlsm||");
        file("Danh mục kiểu cũ nằm cạnh", UNITS)
                .at("danh-muc/don-vi-cu.xls", "")
                .expect("~FILE_IGNORED danh-muc/don-vi-cu.xls||");
        for (String file : List.of(REMEDIES, PROGRAMMES)) {
            String other = file.replace(".xlsx", " (1).xlsx");
            file("Danh mục đổi tên", file)
                    .at(other, file)
                    .expect("FILE_MISSING " + file + "||", "FILE_UNKNOWN " + other + "||");
        }
    }
}
