package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.rulebook.RulesCopy.clear;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.format;
import static vn.chitieu.rulebook.RulesCopy.fresh;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * The shipped files spoiled in every way we check for. Each test spoils many cells at once and expects exactly the
 * problems of those cells, each told once, with file, sheet, cell and code.
 */
class RuleFaultsTest {
    private static final String KH11 = "kh-11-quang-ngai.xlsx";
    private static final String NB = "kh-ngok-bay.xlsx";
    private static final String UNITS = "danh-muc/don-vi.xlsx";
    private static final String INDICATORS = "danh-muc/chi-so.xlsx";
    private static final String JUDGING = "danh-muc/danh-gia.xlsx";
    private static final String REMEDIES = "danh-muc/kien-nghi.xlsx";
    private static final String FORMS = "danh-muc/bieu-mau.xlsx";
    private static final String PROGRAMMES = "danh-muc/nganh-dao-tao.xlsx";

    @TempDir
    private Path dir;

    private RulesCopy rules;
    private final List<String> expected = new ArrayList<>();

    @BeforeEach
    void copy() {
        rules = new RulesCopy(dir);
    }

    /** Spoils a sheet; what is expected is given as {@code "CODE cell"}. */
    private void spoil(String file, String sheet, Consumer<Sheet> edit, String... problems) {
        rules.sheet(file, sheet, edit);
        for (String p : problems) {
            String[] parts = p.split(" ", -1);
            expected.add("ERROR " + parts[0] + " " + file + "|" + sheet + "|" + (parts.length > 1 ? parts[1] : ""));
        }
    }

    private void warned(String... problems) {
        for (String p : problems) expected.add("WARNING " + p);
    }

    private void told() {
        assertThat(rules.problems()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void columnsAreFoundByTheirHeadingsWhereverTheyStand() {
        spoil(NB, "Thời hạn", s -> {
            for (var row : s) {
                String form = row.getCell(14).getStringCellValue();
                text(s, "O" + (row.getRowNum() + 1), row.getCell(15).getStringCellValue());
                text(s, "P" + (row.getRowNum() + 1), form);
            }
        });
        told();
    }

    @Test
    void aHeadingThatIsNoneIsSaidOnceAndNotOfEveryCell() {
        spoil(
                KH11,
                "Chỉ tiêu",
                s -> {
                    text(s, "Q1", "Gia tri");
                    text(s, "AD1", "Cột mới");
                    text(s, "AC1", "Chấm");
                },
                "HEADER_UNKNOWN Q1",
                "HEADER_MISSING ",
                "HEADER_UNKNOWN AD1",
                "HEADER_DOUBLED AC1",
                "HEADER_MISSING ");
        assertThat(rules.problems())
                .containsAll(expected)
                .noneMatch(p -> p.matches("ERROR \\S+ " + KH11 + "\\|Chỉ tiêu\\|Q\\d\\d?") && !p.endsWith("Q1"));
    }

    @Test
    void typedCellsHoldTypedValuesOnly() {
        spoil(
                KH11,
                "Chỉ tiêu",
                s -> {
                    text(s, "Q2", "35");
                    text(s, "Q3", "2,5");
                    number(s, "Q4", 0.18);
                    format(s, "Q4", "0%");
                    number(s, "Q5", 9.6);
                    format(s, "Q5", "0");
                    fresh(s, "Q6").setCellFormula("1");
                    fresh(s, "Q7").setCellErrorValue((byte) 7);
                    fresh(s, "U8").setCellValue(true);
                    text(s, "Q9", "nhiều");
                    number(s, "L10", 51);
                    clear(s, "W11");
                    text(s, "W12", "  ");
                    number(s, "M14", 2030.5);
                    text(s, "P15", "≥");
                    text(s, "T16", "7,8,9");
                    text(s, "J17", "KH11 II 2");
                    number(s, "Q18", -40);
                    text(s, "U19", "co");
                    text(s, "K20", "provinces!");
                },
                "NUMBER_AS_TEXT Q2",
                "DECIMAL_COMMA Q3",
                "PERCENT_CELL Q4",
                "NUMBER_FORMAT Q5",
                "FORMULA_CELL Q6",
                "ERROR_CELL Q7",
                "BOOLEAN_CELL U8",
                "BAD_VALUE Q9",
                "TEXT_WANTED L10",
                "BLANK_CELL W11",
                "BLANK_CELL W12",
                "BAD_VALUE M14",
                "BAD_VALUE P15",
                "BAD_VALUE T16",
                "BAD_VALUE J17",
                "BAD_VALUE Q18",
                "BAD_VALUE U19",
                "BAD_VALUE K20");
        // the first row of each pair can no longer be read, so there is nothing to compare with
        assertThat(RulesCopy.told(rules.read()))
                .doesNotContain(
                        "WARNING FIGURE_STANDS_STILL kh-11-quang-ngai.xlsx|Chỉ tiêu|Q27",
                        "WARNING FIGURE_STANDS_STILL kh-11-quang-ngai.xlsx|Chỉ tiêu|Q32");
        told();
    }

    @Test
    void aCellIsDataAndNeverCode() {
        spoil(
                KH11,
                "Chỉ tiêu",
                s -> {
                    text(s, "N2", "STEM_SHARE\"); System.exit(0); //");
                    text(s, "N3", "BASIC_SHARE\\");
                    text(s, "S4", "người\nnăm");
                    text(s, "L5", "“51”");
                    text(s, "N6", "DOCTORAL_SHARE); System.exit(0); //");
                    text(s, "L7", "51_x0007_");
                    text(s, "L8", "51 ");
                    text(s, "L9", "51\u00a0;23317");
                    text(s, "U12", "kho\u0302ng");
                    text(s, "L14", "51;".repeat(1400) + "51");
                },
                "FORBIDDEN_CHARACTER N2",
                "FORBIDDEN_CHARACTER N3",
                "FORBIDDEN_CHARACTER S4",
                "SMART_QUOTE L5",
                "BAD_VALUE N6",
                "CONTROL_CHARACTER L7",
                "STRAY_SPACE L8",
                "STRAY_SPACE L9",
                "NOT_NFC U12",
                "TOO_LONG L14");
        told();
    }

    @Test
    void wordsAreCleanedWithAWarning() {
        spoil(KH11, "Chỉ tiêu", s -> {
            text(s, "D2", "Tỷ lệ  người học");
            text(s, "D3", "ty\u0309 lệ");
            text(s, "E4", "dòng một\ndòng hai “trích” ghi");
            text(s, "D5", "x".repeat(2001));
            text(s, "D6", "chuông_x0007_");
            clear(s, "C7");
            number(s, "D8", 5);
        });
        warned("STRAY_SPACE kh-11-quang-ngai.xlsx|Chỉ tiêu|D2", "NOT_NFC kh-11-quang-ngai.xlsx|Chỉ tiêu|D3");
        spoil(KH11, "Chỉ tiêu", s -> {}, "TOO_LONG D5", "CONTROL_CHARACTER D6", "BLANK_CELL C7", "TEXT_WANTED D8");
        told();
        assertThat(rules.read().provision("KH11-II.2.a-1").orElseThrow().title())
                .isEqualTo("Tỷ lệ người học");
    }

    @Test
    void tablesHaveNoGapsAndNothingBesideThem() {
        spoil(
                KH11,
                "Nhiệm vụ",
                s -> {
                    copyRow(s, 31, 33);
                    s.removeRow(s.getRow(30));
                    s.getRow(21).setZeroHeight(true);
                    text(s, "S4", "ghi chú bên phải");
                    text(s, "A37", "ghi chú bên dưới");
                    text(s, "XFD1048576", "lạc");
                    s.addMergedRegion(CellRangeAddress.valueOf("B4:C4"));
                },
                "BLANK_ROW A31",
                "HIDDEN_ROW A22",
                "OUTSIDE_TABLE S4",
                "OUTSIDE_TABLE A37",
                "OUTSIDE_TABLE XFD1048576",
                "MERGED_CELLS B4");
        spoil(
                KH11,
                "Giải pháp",
                s -> {
                    text(s, "E1", "So  sánh");
                    text(s, "M1", "Thêm");
                    text(s, "G1", "Giá trị");
                },
                "HEADER_UNKNOWN M1",
                "HEADER_DOUBLED G1",
                "HEADER_MISSING ");
        told();
    }

    @Test
    void sheetsAreTheKnownOnes() {
        rules.book(NB, b -> {
            b.removeSheetAt(b.getSheetIndex("Phụ lục"));
            b.removeSheetAt(b.getSheetIndex("Nhiệm vụ"));
            b.createSheet("Nháp");
            b.setSheetVisibility(b.getSheetIndex("Kinh phí"), SheetVisibility.HIDDEN);
        });
        expected.add("ERROR SHEET_MISSING " + NB + "||");
        expected.add("ERROR SHEET_MISSING " + NB + "||");
        expected.add("ERROR SHEET_UNKNOWN " + NB + "|Nháp|");
        expected.add("ERROR HIDDEN_SHEET " + NB + "|Kinh phí|");
        rules.book(UNITS, b -> b.setSheetName(b.getSheetIndex("Đơn vị"), "Don vi"));
        expected.add("ERROR SHEET_MISSING " + UNITS + "||");
        expected.add("ERROR SHEET_UNKNOWN " + UNITS + "|Don vi|");
        // the clauses of the lost duties sheet are unknown to the remediation texts: that is not repeated there
        told();
    }

    @Test
    void clauseIdsStandOnce() {
        spoil(KH11, "Chỉ tiêu", s -> text(s, "J2", "KH12-II.2.a-1"), "ID_PREFIX J2");
        spoil(KH11, "Chỉ tiêu", s -> text(s, "J5", "KH11-II.2.a-5"), "DOUBLED_KEY J6");
        spoil(KH11, "Kinh phí", s -> text(s, "A2", "KH11-III.1.b-1"), "DOUBLED_ID A2");
        spoil(NB, "Nhiệm vụ", s -> clear(s, "J2"), "BLANK_CELL J2");
        assertThat(rules.problems().stream().filter(p -> !p.contains("UNKNOWN_PROVISION")))
                .containsExactlyInAnyOrderElementsOf(expected);
        // KH11-IV-1 is cited as funding by many remediation texts
        assertThat(rules.problems()).anyMatch(p -> p.startsWith("ERROR UNKNOWN_PROVISION " + REMEDIES));
    }

    @Test
    void namesMustBeKnown() {
        spoil(
                KH11,
                "Chỉ tiêu",
                s -> {
                    text(s, "K2", "provinces");
                    text(s, "L3", "52");
                    text(s, "N4", "DIGITAL_SHARES");
                    text(s, "V5", "everybody");
                    text(s, "Y8", "QD1002-99");
                    text(s, "AC33", "VNN");
                },
                "UNKNOWN_UNIT_TYPE K2",
                "UNKNOWN_UNIT L3",
                "UNKNOWN_INDICATOR N4",
                "UNKNOWN_POPULATION V5",
                "UNKNOWN_PROVISION Y8",
                "UNKNOWN_UNIT AC33");
        spoil(NB, "Thời hạn", s -> text(s, "T4", "KH11-V.end-9"), "UNKNOWN_PROVISION T4");
        spoil(KH11, "Nhiệm vụ", s -> text(s, "N2", "51-GDDX"), "UNKNOWN_UNIT N2");
        spoil(
                INDICATORS,
                "Số đo",
                s -> {
                    text(s, "C2", "LEARNER");
                    text(s, "E3", "STEMM");
                    text(s, "F7", "KY_SU;BAC_SI");
                    text(s, "D6", "females");
                    text(s, "G19", "TALENT;STRONG");
                },
                "UNKNOWN_FORM_TABLE C2",
                "UNKNOWN_COLUMN D2",
                "UNKNOWN_GROUP E3",
                "UNKNOWN_QUALIFICATION F7",
                "UNKNOWN_COLUMN D6",
                "UNKNOWN_FLAG G19");
        spoil(INDICATORS, "Chỉ số", s -> text(s, "D3", "LEARNERS_BASICS"), "UNKNOWN_MEASURE D3");
        spoil(PROGRAMMES, "Nhóm ngành", s -> text(s, "C3", "SOMETIMES"), "UNKNOWN_FLAG C3");
        spoil(JUDGING, "Tiến độ", s -> text(s, "A3", "FASTER"), "UNKNOWN_STATE A3");
        spoil(
                UNITS,
                "Đơn vị",
                s -> {
                    text(s, "C20", "village");
                    text(s, "D9", "academy");
                    text(s, "E21", "510");
                },
                "UNKNOWN_UNIT_TYPE C20",
                "UNKNOWN_KIND D9",
                "UNKNOWN_UNIT E21");
        spoil(FORMS, "Cột", s -> text(s, "E18", "TERM:degree"), "UNKNOWN_TERM_KIND E18");
        spoil(
                NB,
                "Văn bản",
                s -> {
                    text(s, "B7", "99999");
                    text(s, "B9", "KH12");
                },
                "UNKNOWN_UNIT B7",
                "UNKNOWN_DOCUMENT B9");
        // NB no longer stands below KH11, so its weaker share is not seen
        told();
    }

    @Test
    void remediationTextsUseKnownPlaceholders() {
        spoil(
                REMEDIES,
                "Kiến nghị",
                s -> {
                    text(s, "G2", "Còn thiếu {tien} của {unit}.");
                    text(s, "G3", "Đề nghị {unit[ {lead}].");
                    text(s, "C4", "NOTHING_SHARE");
                    text(s, "C5", "KH11-V.9-9");
                    text(s, "D6", "ON_TIME");
                    text(s, "E7", "KH11-III.9-1");
                },
                "UNKNOWN_PLACEHOLDER G2",
                "UNBALANCED_BRACKET G3",
                "UNKNOWN_INDICATOR C4",
                "UNKNOWN_PROVISION C5",
                "UNKNOWN_STATE D6",
                "UNKNOWN_PROVISION E7");
        assertThat(rules.problems()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void datesExistAndRunForward() {
        spoil(
                KH11,
                "Thời hạn",
                s -> {
                    text(s, "P4", "31/11");
                    text(s, "P5", "05/12");
                    text(s, "P2", "29/02");
                },
                "NO_SUCH_DAY P4",
                "DAY_UNUSED P5",
                "NO_SUCH_DAY P2");
        spoil(NB, "Thời hạn", s -> text(s, "P2", "-"), "DAY_MISSING P2");
        spoil(
                NB,
                "Thời hạn",
                s -> {
                    number(s, "P4", 45996);
                    format(s, "P4", "dd/mm");
                },
                "DATE_CELL P4");
        spoil(KH11, "Chỉ tiêu", s -> text(s, "AB33", "30/02/2036"), "NO_SUCH_DAY AB33");
        spoil(UNITS, "Đơn vị", s -> text(s, "G16", "31/12/2019"), "DATES_BACKWARDS G16");
        spoil(UNITS, "Đơn vị", s -> text(s, "F17", "2020-01-01"), "BAD_VALUE F17");
        spoil(KH11, "Văn bản", s -> text(s, "B3", "31/6/2025"), "BAD_VALUE B3");
        spoil(
                JUDGING,
                "Miễn",
                s -> {
                    text(s, "A2", "deadline:23317:KH11-V.end-2::2025");
                    text(s, "B2", "Thiên tai");
                    text(s, "C2", "Chủ tịch UBND tỉnh");
                    text(s, "D2", "01/01/2026");
                    text(s, "E2", "31/12/2025");
                    text(s, "A3", "deadline:99999:KH11-V.end-9::2025");
                    text(s, "B3", "Thiên tai");
                    text(s, "D3", "01/01/2026");
                    text(s, "E3", "31/12/2026");
                },
                "DATES_BACKWARDS E2",
                "BLANK_CELL C3");
        told();
    }

    @Test
    void waiversNameWhatExists() {
        spoil(
                JUDGING,
                "Miễn",
                s -> {
                    text(s, "A2", "deadline:99999:KH11-V.end-9::2025");
                    text(s, "B2", "Thiên tai");
                    text(s, "C2", "Chủ tịch UBND tỉnh");
                    text(s, "D2", "01/01/2026");
                    text(s, "E2", "31/12/2026");
                    text(s, "A3", "mọi phát hiện");
                    text(s, "B3", "Thiên tai");
                    text(s, "C3", "Chủ tịch UBND tỉnh");
                    text(s, "D3", "01/01/2026");
                    text(s, "E3", "31/12/2026");
                },
                "UNKNOWN_UNIT A2",
                "UNKNOWN_PROVISION A2",
                "BAD_VALUE A3");
        told();
    }

    @Test
    void rowsOfATargetAgreeWithThemselves() {
        spoil(
                KH11,
                "Chỉ tiêu",
                s -> {
                    number(s, "O2", 2031);
                    number(s, "X3", 2030);
                    text(s, "X4", "-");
                    text(s, "AC5", "VN");
                    number(s, "Q6", 101);
                    text(s, "S7", "người");
                    text(s, "T8", "-");
                    number(s, "R15", 1);
                    text(s, "T30", "9");
                    text(s, "AC33", "-");
                    text(s, "L29", "23317");
                },
                "HORIZON_BACKWARDS O2",
                "BASELINE_AFTER_END X3",
                "BASELINE_YEAR_MISSING X4",
                "REFERENCE_UNUSED AC5",
                "SHARE_OVER_100 Q6",
                "UNIT_MISMATCH S7",
                "LEVELS_MISSING T8",
                "RANGE_BACKWARDS R15",
                "LEVELS_UNUSED T30",
                "REFERENCE_MISSING AC33",
                "NO_UNIT L29");
        // 1.5 % after 101 % falls
        warned("FIGURE_FALLS kh-11-quang-ngai.xlsx|Chỉ tiêu|Q22");
        told();
    }

    @Test
    void horizonsFollowEachOtherAndFiguresRise() {
        rules.sheet(KH11, "Chỉ tiêu", s -> {
            number(s, "O18", 2030);
            number(s, "O19", 2033);
            number(s, "Q20", 17);
        });
        warned(
                "HORIZON_OVERLAP kh-11-quang-ngai.xlsx|Chỉ tiêu|O18",
                "HORIZON_GAP kh-11-quang-ngai.xlsx|Chỉ tiêu|O19",
                "FIGURE_FALLS kh-11-quang-ngai.xlsx|Chỉ tiêu|Q20");
        told();
    }

    @Test
    void noRowHidesAnother() {
        spoil(
                KH11,
                "Chỉ tiêu",
                s -> {
                    text(s, "N6", "ENGINEER_MASTER_SHARE");
                },
                "ROW_REPEATED J6");
        // 1 % of engineers and masters where the decision asks 10 %
        warned("WEAKER_THAN_PARENT kh-11-quang-ngai.xlsx|Chỉ tiêu|Q6");
        // the same report in other words: perhaps another one
        spoil(KH11, "Thời hạn", s -> text(s, "H3", "Bộ Giáo dục và Đào tạo"));
        warned("ROW_REPEATED kh-11-quang-ngai.xlsx|Thời hạn|J3");
        spoil(KH11, "Nhiệm vụ", s -> text(s, "D5", s.getRow(3).getCell(3).getStringCellValue()), "ROW_REPEATED J5");
        spoil(KH11, "Nhiệm vụ", s -> text(s, "N14", "51-KHCN"), "LEAD_NOT_BOUND N14");
        spoil(NB, "Nhiệm vụ", s -> text(s, "J3", "NB-V.1-1"), "DOUBLED_KEY J3");
        told();
    }

    @Test
    void annexAndTargetsAgree() {
        spoil(KH11, "Chỉ tiêu", s -> text(s, "Q13", "ANNEX"));
        warned("ANNEX_EMPTY kh-11-quang-ngai.xlsx|Chỉ tiêu|Q13");
        spoil(
                NB,
                "Phụ lục",
                s -> {
                    text(s, "F1", "NB-II.2-1");
                    text(s, "G1", "Ghi chú");
                    text(s, "A2", "23317");
                    text(s, "B2", "12/KH-UBND");
                    text(s, "C2", "-");
                    text(s, "D2", "ban hành");
                    number(s, "F2", 12);
                    text(s, "A3", "99999");
                    text(s, "B3", "-");
                    text(s, "C3", "-");
                    text(s, "D3", "nháp");
                    text(s, "F3", "12");
                },
                "ANNEX_UNUSED F1",
                "HEADER_UNKNOWN G1",
                "ISSUED_WITHOUT C2",
                "UNKNOWN_UNIT A3",
                "BAD_VALUE D3",
                "NUMBER_AS_TEXT F3");
        told();
    }

    @Test
    void judgingTablesAreWhole() {
        spoil(JUDGING, "Ngưỡng", s -> text(s, "A3", "DUE_SOON"), "THRESHOLD_MISSING ");
        spoil(JUDGING, "Tiến độ", s -> number(s, "B5", -1), "BAD_VALUE B5");
        spoil(
                JUDGING,
                "Trạng thái",
                s -> {
                    text(s, "A2", "NOT_APPLICABLES");
                    text(s, "G3", "xanh");
                },
                "BAD_VALUE G3");
        spoil(INDICATORS, "Chỉ số", s -> text(s, "C8", "%"), "SHARE_UNIT C8");
        spoil(INDICATORS, "Số gốc", s -> number(s, "E2", 2030), "BASELINE_AFTER_END E2");
        // ICT_GRADUATES is counted in persons by the targets; the texts name NOT_APPLICABLE
        assertThat(rules.problems().stream()
                        .filter(p -> !p.contains("UNIT_MISMATCH") && !p.contains(REMEDIES))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void paceBandsMeetAndStatesAreAllThere() {
        // by lower end: B4 0-60, B5 0-0, B3 65-95, B2 90-200
        spoil(
                JUDGING,
                "Tiến độ",
                s -> {
                    number(s, "B2", 90);
                    number(s, "C2", 200);
                    number(s, "B3", 65);
                    number(s, "B5", 0);
                },
                "BAND_OPEN B4",
                "BAND_OVERLAP B5",
                "BAND_GAP B3",
                "BAND_OVERLAP B2",
                "BAND_OPEN C2");
        spoil(JUDGING, "Trạng thái", s -> text(s, "A15", "NOT_DUE_YET"), "STATE_MISSING ");
        // what a report is called after its day is described too
        spoil(JUDGING, "Trạng thái", s -> text(s, "A33", "SENT_LATER"), "STATE_MISSING ");
        // the text for NOT_DUE of a deadline now names an unknown state
        assertThat(rules.problems().stream().filter(p -> !p.contains(REMEDIES)).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void documentsDescribeThemselves() {
        spoil(
                KH11,
                "Văn bản",
                s -> {
                    text(s, "B2", "-");
                    text(s, "A4", "Nơi ban hành");
                    text(s, "A6", "Tên");
                    text(s, "C7", "ghi chú");
                    text(s, "B9", "NB");
                    clear(s, "B10");
                },
                "ISSUED_WITHOUT B2",
                "LABEL_UNKNOWN A4",
                "LABEL_MISSING ",
                "LABEL_DOUBLED A6",
                "LABEL_MISSING ",
                "OUTSIDE_TABLE C7",
                "DOCUMENT_LOOP B9");
        spoil(NB, "Văn bản", s -> {}, "DOCUMENT_LOOP B9");
        rules.sheet("qd-1002.xlsx", "Văn bản", s -> text(s, "B1", "QD10 02"));
        expected.add("ERROR BAD_VALUE qd-1002.xlsx|Văn bản|B1");
        told();
    }

    @Test
    void twoDocumentsDoNotShareACode() throws IOException {
        Files.copy(dir.resolve(NB), dir.resolve("kh-khac.xlsx"));
        List<String> problems = rules.problems();
        // the commune's plan has 52 clauses, each of them now twice
        assertThat(problems)
                .filteredOn(p -> p.startsWith("ERROR DOUBLED_ID kh-ngok-bay.xlsx"))
                .hasSize(52);
        assertThat(problems).contains("ERROR DOUBLED_DOCUMENT kh-ngok-bay.xlsx|Văn bản|B1");
    }

    @Test
    void filesAreLookedForByName() throws IOException {
        Files.delete(dir.resolve(JUDGING));
        Files.writeString(dir.resolve("danh-muc/them.xlsx"), "không phải bảng tính");
        Files.writeString(dir.resolve(NB), "không phải bảng tính");
        Files.writeString(dir.resolve("~$kh-11.xlsx"), "khóa của Excel");
        Files.writeString(dir.resolve("cu.xls"), "cũ");
        Files.write(dir.resolve("logic/hong.drl"), new byte[] {(byte) 0xC3, 0x28});
        Files.writeString(dir.resolve("logic/lac.drl"), "package khac.goi;\n");
        expected.add("ERROR FILE_MISSING " + JUDGING + "||");
        expected.add("ERROR FILE_UNKNOWN danh-muc/them.xlsx||");
        expected.add("ERROR BOOK_NOT_XLSX " + NB + "||");
        expected.add("WARNING FILE_IGNORED cu.xls||");
        expected.add("ERROR LOGIC_NOT_UTF8 logic/hong.drl||");
        expected.add("ERROR LOGIC_PACKAGE logic/hong.drl||");
        expected.add("ERROR LOGIC_PACKAGE logic/lac.drl||");
        told();
    }

    @Test
    void aMissingFolderIsOneSentence() {
        Rulebook none = Rulebooks.read(dir.resolve("khong-co"));
        assertThat(none.problems())
                .extracting(RuleProblem::code, p -> p.message().startsWith("Không có thư mục quy tắc “"))
                .containsExactly(org.assertj.core.api.Assertions.tuple("FOLDER_MISSING", true));
        assertThat(none.hasErrors()).isTrue();
    }

    @Test
    void aFolderWithoutDocumentsOrLogicSaysSo(@TempDir Path empty) throws IOException {
        Files.createDirectories(empty.resolve("danh-muc"));
        Files.copy(Path.of("rules", UNITS), empty.resolve(UNITS));
        assertThat(RulesCopy.told(Rulebooks.read(empty)))
                .contains("ERROR NO_DOCUMENT ||", "ERROR NO_LOGIC logic/||", "ERROR FILE_MISSING " + FORMS + "||")
                .filteredOn(p -> p.startsWith("ERROR UNKNOWN"))
                .isEmpty();
    }

    @Test
    void aNewPlanNeedsNoJava() {
        // the plan itself, and the table of followed series that names its clauses
        for (String file : List.of(NB, INDICATORS))
            rules.book(file, b -> {
                for (Sheet sheet : b) {
                    List<Cell> cells = new ArrayList<>();
                    sheet.forEach(row -> row.forEach(cells::add));
                    for (Cell c : cells) {
                        if (c.getCellType() != CellType.STRING
                                || !c.getStringCellValue().matches("NB(-.*)?")) continue;
                        text(
                                sheet,
                                c.getAddress().formatAsString(),
                                c.getStringCellValue().replace("NB", "KHM"));
                    }
                }
            });
        Rulebook rulebook = rules.read();
        assertThat(rulebook.document("KHM").orElseThrow().targets()).hasSize(10);
        assertThat(rulebook.problems().stream().filter(p -> !p.file().equals(REMEDIES)))
                .extracting(RuleProblem::severity)
                .containsOnly(RuleProblem.Severity.WARNING);
    }
}
