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

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Several mistakes in one workbook: each is told, none hides another, none is told twice. */
final class CombinedFaults {
    private final List<Fault> faults = new ArrayList<>();

    static List<Fault> all() {
        CombinedFaults combined = new CombinedFaults();
        combined.cells();
        combined.names();
        combined.registries();
        combined.judging();
        combined.document();
        combined.targets();
        combined.deadlines();
        combined.layout();
        combined.scenarios();
        combined.hidden();
        return combined.faults;
    }

    private Fault file(String what, String file) {
        Fault fault = new Fault(what, file, true);
        faults.add(fault);
        return fault;
    }

    private void cells() {
        file("Ô sai kiểu ở hai trang", COMMUNE)
                .on(
                        TARGETS,
                        s -> {
                            text(s, "Q2", "10");
                            clear(s, "W3");
                            number(s, "L4", 23317);
                        },
                        "NUMBER_AS_TEXT Q2",
                        "BLANK_CELL W3",
                        "TEXT_WANTED L4")
                .on(
                        DEADLINES,
                        s -> {
                            fresh(s, "P2").setCellFormula("1+1");
                            fresh(s, "Q3").setCellValue(false);
                        },
                        "FORMULA_CELL P2",
                        "BOOLEAN_CELL Q3");
        file("Bẫy của ô số", PROVINCE)
                .on(
                        TARGETS,
                        s -> {
                            text(s, "Q2", "35,5");
                            number(s, "Q3", 0.1);
                            format(s, "Q3", "0.0%");
                            number(s, "Q4", 199.6);
                            format(s, "Q4", "#,##0");
                            fresh(s, "Q5").setCellErrorValue(FormulaError.DIV0.getCode());
                            number(s, "M6", 47848);
                            format(s, "M6", "dd/mm/yyyy");
                        },
                        "DECIMAL_COMMA Q2",
                        "PERCENT_CELL Q3",
                        "NUMBER_FORMAT Q4",
                        "ERROR_CELL Q5",
                        "DATE_CELL M6");
        file("Chữ lạ trong mã", PROVINCE)
                .on(
                        DUTIES,
                        s -> {
                            text(s, "L2", "“51-GDDT”");
                            text(s, "N2", "51-GDDT_x0001_");
                            text(s, "L3", "51-KHCN; 51-GDDT ");
                            text(s, "P4", "EVIDENCE'");
                            text(s, "O5", "co\u0301");
                            number(s, "M5", 25);
                        },
                        "SMART_QUOTE L2",
                        "CONTROL_CHARACTER N2",
                        "STRAY_SPACE L3",
                        "FORBIDDEN_CHARACTER P4",
                        "NOT_NFC O5",
                        "BAD_VALUE M5");
        file("Lời cần dọn", PROVINCE)
                .on(
                        TARGETS,
                        s -> {
                            text(s, "D2", " Tỷ lệ người học");
                            text(s, "E3", "Tính ca\u0309 tỉnh");
                            text(s, "D4", "dài ".repeat(700) + ".");
                            text(s, "D6", "chuông_x0007_");
                        },
                        "~STRAY_SPACE D2",
                        "~NOT_NFC E3",
                        "TOO_LONG D4",
                        "CONTROL_CHARACTER D6");
    }

    private void names() {
        file("Mã trùng và mã lạc", COMMUNE)
                .on(TARGETS, s -> text(s, "J4", "KH11-II.3-1"), "ID_PREFIX J4")
                .on(DUTIES, s -> text(s, "J3", "NB-V.1-1"), "DOUBLED_KEY J3")
                .on(MEANS, s -> text(s, "A2", "NB-II.2-1"), "DOUBLED_ID A2");
        file("Tên không có ở đâu", COMMUNE)
                .on(
                        TARGETS,
                        s -> {
                            text(s, "L2", "23317;99999");
                            text(s, "Y2", "KH11-II.9-9");
                            text(s, "K3", "village");
                            text(s, "N4", "ICT");
                            text(s, "V4", "nobody");
                        },
                        "UNKNOWN_UNIT L2",
                        "UNKNOWN_PROVISION Y2",
                        "UNKNOWN_UNIT_TYPE K3",
                        "UNKNOWN_INDICATOR N4",
                        "UNKNOWN_POPULATION V4");
    }

    private void registries() {
        file("Danh mục đơn vị", UNITS)
                .on(
                        "Đơn vị",
                        s -> {
                            text(s, "D7", "academy");
                            text(s, "G8", "01/01/2019");
                            text(s, "E9", "99");
                            text(s, "F9", "01-07-2025");
                            text(s, "E11", "23317-VHXH");
                            text(s, "E12", "23317-CA");
                        },
                        "UNKNOWN_KIND D7",
                        "DATES_BACKWARDS G8",
                        "UNKNOWN_UNIT E9",
                        "BAD_VALUE F9",
                        "UNIT_LOOP E11",
                        "UNIT_LOOP E12")
                .on("Loại đơn vị", s -> text(s, "D8", "LEARNERS;PUPILS"), "UNKNOWN_FORM_TABLE D8");
        file("Số đo", INDICATORS)
                .on(
                        "Số đo",
                        s -> {
                            text(s, "E3", "STEMS");
                            text(s, "F4", "CAO_HOC");
                            text(s, "D5", "people");
                            text(s, "G6", "TALENT;TALENTED");
                        },
                        "UNKNOWN_GROUP E3",
                        "UNKNOWN_QUALIFICATION F4",
                        "UNKNOWN_COLUMN D5",
                        "UNKNOWN_FLAG G6")
                .on("Chỉ số", s -> text(s, "E7", "LEARNERS_X"), "UNKNOWN_MEASURE E7");
        file("Hình dạng chỉ số", INDICATORS)
                .on(
                        "Chỉ số",
                        s -> {
                            text(s, "I2", "-");
                            number(s, "I4", 100);
                            number(s, "J4", 3);
                            number(s, "I5", 10);
                            text(s, "C8", "%");
                            number(s, "J8", 1);
                        },
                        "MULTIPLIER_MISSING I2",
                        "MULTIPLIER_UNUSED I4",
                        "WINDOW_UNUSED J4",
                        "MULTIPLIER_UNIT I5",
                        "SHARE_UNIT C8",
                        "WINDOW_MISSING J8");
        file("Tổng, phần và số gốc", INDICATORS)
                .on(
                        "Cơ cấu",
                        s -> {
                            text(s, "C3", "HOC_KY_NANG");
                            text(s, "A4", "HOC_KY_NANG");
                            text(s, "B4", "THEO_TUOI");
                            text(s, "C4", "HOC_NAM");
                        },
                        "PART_IS_TOTAL C3",
                        "PART_ALONE C4")
                .on(
                        "Số đo",
                        s -> text(s, "H7", "institution"),
                        "ADDED_FROM_DIFFERS H6",
                        "~POPULATION_NOT_SENT xa.xlsx|Chỉ tiêu|V3")
                .on("Số gốc", s -> number(s, "E2", 2030), "BASELINE_AFTER_END E2")
                .on("Chuỗi theo dõi", s -> text(s, "A2", "KH11-II.4.a-9"), "UNKNOWN_PROVISION A2");
        file("Biểu mẫu", FORMS)
                .on("Bảng", s -> text(s, "E1", "Ghi chú"), "HEADER_UNKNOWN E1")
                .on("Cột", s -> text(s, "E18", "TERM:degree"), "UNKNOWN_TERM_KIND E18")
                .on(
                        "Kiểm tra",
                        s -> {
                            s.getRow(4).setZeroHeight(true);
                            text(s, "B6", "FATAL");
                        },
                        "HIDDEN_ROW A5",
                        "BAD_VALUE B6");
    }

    private void judging() {
        file("Bậc, ngưỡng và miễn", JUDGING)
                .on(
                        "Tiến độ",
                        s -> {
                            number(s, "B2", 90);
                            number(s, "C2", 200);
                            number(s, "B3", 65);
                        },
                        "BAND_OVERLAP B2",
                        "BAND_OPEN C2",
                        "BAND_GAP B3")
                .on("Ngưỡng", s -> text(s, "A4", "PARTIAL"), "THRESHOLD_MISSING ")
                .on(
                        "Miễn",
                        s -> {
                            text(s, "A2", "deadline:23317:KH11-V.end-9::2026");
                            text(s, "B2", "Thiên tai");
                            text(s, "C2", "Chủ tịch UBND tỉnh");
                            text(s, "D2", "01/01/2099");
                            text(s, "E2", "31/12/2098");
                            SingleFaults.waiver(s, 3, "target:51:KH11-II.2.a-1:level=7:2030", "31/10/2026");
                        },
                        "UNKNOWN_PROVISION A2",
                        "DATES_BACKWARDS E2",
                        "~WAIVER_EXPIRED E3");
        file("Trạng thái, ngày nghỉ và ngưỡng", JUDGING)
                .on(
                        "Trạng thái",
                        s -> text(s, "A16", "NO_DATES"),
                        "STATE_MISSING ",
                        "UNKNOWN_STATE danh-muc/kien-nghi.xlsx|Kiến nghị|D16")
                .on("Tiến độ", s -> text(s, "A3", "FASTER"), "UNKNOWN_STATE A3")
                .on("Ngày nghỉ", s -> text(s, "A2", "30/02/2026"), "NO_SUCH_DAY A2")
                .on("Ngưỡng", s -> text(s, "B2", "5"), "NUMBER_AS_TEXT B2");
        file("Câu kiến nghị", REMEDIES)
                .on(
                        "Kiến nghị",
                        s -> {
                            text(s, "G2", "Còn thiếu {tien}.");
                            text(s, "G3", "Đề nghị {unit.");
                            text(s, "D5", "ON_TIME");
                            text(s, "C29", "NOTHING_SHARE");
                            text(s, "E29", "KH11-III.9-1");
                            text(s, "A30", "target.MET");
                        },
                        "UNKNOWN_PLACEHOLDER G2",
                        "UNBALANCED_BRACKET G3",
                        "UNKNOWN_STATE D5",
                        "UNKNOWN_INDICATOR C29",
                        "UNKNOWN_PROVISION E29",
                        "DOUBLED_KEY A30");
    }

    private void document() {
        file("Trang văn bản", COMMUNE)
                .on(
                        COVER,
                        s -> {
                            text(s, "A4", "Nơi ban hành");
                            text(s, "C5", "ghi chú");
                            text(s, "A6", "Tên");
                            number(s, "B7", 23317);
                            text(s, "B8", "ban hành");
                            text(s, "B9", "KH12");
                        },
                        "ISSUED_WITHOUT B2",
                        "ISSUED_WITHOUT B3",
                        "LABEL_UNKNOWN A4",
                        "LABEL_MISSING ",
                        "OUTSIDE_TABLE C5",
                        "LABEL_DOUBLED A6",
                        "LABEL_MISSING ",
                        "TEXT_WANTED B7",
                        "UNKNOWN_DOCUMENT B9",
                        "ISSUED_WITHOUT B11");
        file("Mã của văn bản khác", COMMUNE)
                .on(
                        COVER,
                        s -> {
                            text(s, "B1", "KH11");
                            text(s, "B12", "23317-X");
                        },
                        "DOUBLED_DOCUMENT B1",
                        "DOCUMENT_LOOP B9",
                        "UNKNOWN_UNIT B12")
                .on(TARGETS, s -> {}, "ID_PREFIX J2", "ID_PREFIX J3", "ID_PREFIX J4")
                .on(DEADLINES, s -> {}, "ID_PREFIX J2", "ID_PREFIX J3")
                .on(DUTIES, s -> {}, "ID_PREFIX J2", "ID_PREFIX J3")
                .on(MEANS, s -> {}, "ID_PREFIX A2");
    }

    private void targets() {
        file("Năm và tham chiếu", PROVINCE)
                .on(
                        TARGETS,
                        s -> {
                            number(s, "O2", 2031);
                            number(s, "X3", 2030);
                            text(s, "X4", "-");
                            text(s, "AC5", "VN");
                            number(s, "R6", 1);
                            text(s, "T6", "9");
                            text(s, "AC9", "-");
                        },
                        "HORIZON_BACKWARDS O2",
                        "BASELINE_AFTER_END X3",
                        "BASELINE_YEAR_MISSING X4",
                        "REFERENCE_UNUSED AC5",
                        "RANGE_BACKWARDS R6",
                        "LEVELS_UNUSED T6",
                        "REFERENCE_MISSING AC9");
        file("Đơn vị tính, trình độ, chủ trì", PROVINCE)
                .on(
                        TARGETS,
                        s -> {
                            text(s, "S2", "người");
                            text(s, "T3", "-");
                            number(s, "Q3", 101);
                            text(s, "L8", "23317");
                        },
                        "UNIT_MISMATCH S2",
                        "LEVELS_MISSING T3",
                        "SHARE_OVER_100 Q3",
                        "NO_UNIT L8")
                .on(
                        DUTIES,
                        s -> {
                            text(s, "L3", "51-GDDT");
                            text(s, "N3", "51-GDDT");
                            text(s, "D3", s.getRow(1).getCell(3).getStringCellValue());
                            text(s, "N5", "51-GDDT");
                        },
                        "ROW_REPEATED J3",
                        "LEAD_NOT_BOUND N5");
        file("Kỳ sau của xã", COMMUNE)
                .on(
                        TARGETS,
                        s -> {
                            number(s, "Q3", 12);
                            number(s, "O4", 2029);
                            number(s, "Q4", 10);
                        },
                        "~WEAKER_THAN_PARENT Q3",
                        "~HORIZON_OVERLAP O4",
                        "~FIGURE_STANDS_STILL Q4")
                .book(b -> b.setSheetVisibility(b.getSheetIndex("Kinh phí"), SheetVisibility.HIDDEN))
                .expect("HIDDEN_SHEET xa.xlsx|Kinh phí|");
        file("Kỳ sau của tỉnh và phụ lục", PROVINCE)
                .on(
                        TARGETS,
                        s -> {
                            number(s, "O7", 2033);
                            number(s, "Q7", 34);
                            text(s, "Q8", "ANNEX");
                        },
                        "~HORIZON_GAP O7",
                        "~FIGURE_FALLS Q7",
                        "~ANNEX_EMPTY Q8")
                .on(
                        ANNEX,
                        s -> {
                            SingleFaults.annex(s, "KH11-II.2.a-7", "23317");
                            copyRow(s, 2, 3);
                            text(s, "A3", "21025");
                            text(s, "D3", "nháp");
                        },
                        "ANNEX_UNUSED F1",
                        "BAD_VALUE D3");
    }

    private void deadlines() {
        file("Thời hạn của xã", COMMUNE)
                .on(
                        DEADLINES,
                        s -> {
                            text(s, "O2", "QUARTERLY");
                            text(s, "P2", "25 tháng này");
                            text(s, "S2", "có");
                            text(s, "P3", "-");
                            text(s, "T3", "NB-II.2-1");
                        },
                        "DAY_OF_OTHER_FORM P2",
                        "DATA_NOT_YEARLY S2",
                        "DAY_MISSING P3",
                        "SAME_AS_NOT_DEADLINE T3");
        file("Thời hạn của tỉnh", PROVINCE)
                .on(
                        DEADLINES,
                        s -> {
                            text(s, "P2", "31/06");
                            text(s, "P3", "05/12");
                            text(s, "O4", "AFTER_EVENT");
                            text(s, "P4", "10 ngày");
                            text(s, "Q4", "có");
                        },
                        "NO_SUCH_DAY P2",
                        "DAY_UNUSED P3",
                        "BEFORE_UNUSED Q4");
    }

    private void layout() {
        file("Bảng chỉ tiêu và thời hạn", COMMUNE)
                .on(
                        TARGETS,
                        s -> {
                            text(s, "Q1", "Giá trị mới");
                            text(s, "AD3", "ghi chú");
                        },
                        "HEADER_UNKNOWN Q1",
                        "HEADER_MISSING ",
                        "OUTSIDE_TABLE AD3")
                .on(DEADLINES, s -> text(s, "U1", "Trùng với"), "HEADER_DOUBLED U1");
        file("Các trang chữ", PROVINCE)
                .on(
                        MEANS,
                        s -> {
                            s.addMergedRegion(CellRangeAddress.valueOf("C2:D2"));
                            copyRow(s, 3, 5);
                            s.removeRow(s.getRow(2));
                        },
                        "MERGED_CELLS C2",
                        "BLANK_ROW A3")
                .on("Định hướng", s -> text(s, "M1", "Kỳ"), "HEADER_DOUBLED M1")
                .on("Yêu cầu", s -> clear(s, "L1"), "HEADER_MISSING ")
                .book(b -> {
                    b.removeSheetAt(b.getSheetIndex("Kinh phí"));
                    b.createSheet("Sheet1");
                })
                .expect("SHEET_MISSING tinh.xlsx||", "SHEET_UNKNOWN tinh.xlsx|Sheet1|");
    }

    private void scenarios() {
        file("Tình huống và dữ liệu thử", COMMUNE)
                .on(
                        SCENARIOS,
                        s -> {
                            text(s, "H2", "Sắp đạt");
                            text(s, "C3", "NB-II.9-1");
                            text(s, "G4", "31/02/2026");
                        },
                        "UNKNOWN_STATE H2",
                        "UNKNOWN_PROVISION C3",
                        "NO_SUCH_DAY G4")
                .on(
                        DATA,
                        s -> {
                            text(s, "F2", "-");
                            text(s, "G3", "-");
                            text(s, "A4", "B99");
                            text(s, "D4", "-");
                            text(s, "K4", "-");
                        },
                        "GIVEN_YEAR_MISSING F2",
                        "GIVEN_FIGURE_MISSING G3",
                        "UNKNOWN_SCENARIO A4",
                        "GIVEN_SUBJECT_MISSING D4",
                        "GIVEN_DAY_MISSING K4");
        file("Tình huống của tỉnh", PROVINCE)
                .on(
                        SCENARIOS,
                        s -> {
                            text(s, "A3", "T01");
                            text(s, "D4", "99999");
                            text(s, "I5", "4,5");
                        },
                        "DOUBLED_KEY A3",
                        "UNKNOWN_SCENARIO tinh.xlsx|Dữ liệu thử|A4",
                        "UNKNOWN_SCENARIO tinh.xlsx|Dữ liệu thử|A5",
                        "UNKNOWN_UNIT D4",
                        "DECIMAL_COMMA I5")
                .on(
                        DATA,
                        s -> {
                            text(s, "C2", "số");
                            text(s, "D3", "STEM");
                        },
                        "BAD_VALUE C2",
                        "UNKNOWN_INDICATOR D3");
        file("Danh mục và dòng trống", UNITS)
                .on("Đơn vị", CombinedFaults::torn, "BLANK_ROW A12", "TEXT_WANTED A10", "OUTSIDE_TABLE J3");
    }

    private void hidden() {
        file("Nhiệm vụ và tỷ lệ của xã", COMMUNE)
                .on(
                        DUTIES,
                        s -> {
                            text(s, "D3", s.getRow(1).getCell(3).getStringCellValue());
                            text(s, "L3", "23317-CA;23317-VHXH");
                            text(s, "N3", "*");
                        },
                        "ROW_HIDDEN J2")
                .on(
                        TARGETS,
                        s -> {
                            number(s, "Q3", 0.3);
                            text(s, "Q2", "ANNEX");
                        },
                        "~SHARE_LIKE_FRACTION Q3",
                        "~WEAKER_THAN_PARENT Q3")
                .on(ANNEX, s -> SingleFaults.annex(s, "NB-II.2-1", "21025"), "~ANNEX_NOT_BOUND F2");
        file("Tên và từ của biểu mẫu", FORMS)
                .on("Cột", s -> text(s, "D20", "Nữ;Số người học"), "NAME_HIDDEN D20")
                .on("Bảng", s -> text(s, "D4", "người học"), "NAME_HIDDEN D4")
                .on("Kiểm tra", s -> text(s, "C24", "50 %"), "NUMBER_AS_TEXT C24");
        file("Câu của loại khác", REMEDIES)
                .on(
                        "Kiến nghị",
                        s -> {
                            text(s, "G5", "Mới đạt {actual}.");
                            text(s, "G22", "Còn thiếu {gap} {errors}.");
                            text(s, "B30", "*");
                        },
                        "PLACEHOLDER_EMPTY G5",
                        "PLACEHOLDER_OF_OTHER_KIND G22",
                        "PLACEHOLDER_OF_OTHER_KIND G22",
                        "BAD_VALUE B30");
        file("Ngành và nhóm ngành", PROGRAMMES)
                .on(
                        "Ngành",
                        s -> {
                            number(s, "A3", 748);
                            clear(s, "B4");
                        },
                        "TEXT_WANTED A3",
                        "BLANK_CELL B4")
                .on(
                        "Nhóm ngành",
                        s -> {
                            text(s, "B2", "*");
                            text(s, "C7", "AI_TRACKS");
                        },
                        "~PATTERN_HIDDEN B3",
                        "UNKNOWN_FLAG C7");
    }

    private static void torn(Sheet s) {
        copyRow(s, 12, 13);
        s.removeRow(s.getRow(11));
        number(s, "A10", 23317);
        text(s, "J3", "ghi chú");
    }
}
