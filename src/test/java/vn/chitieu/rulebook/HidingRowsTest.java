package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.rulebook.model.RuleProblem;

/** Rows that can never take effect, because another row with wider conditions asks as much. */
class HidingRowsTest {
    private static final String KH11 = "kh-11-quang-ngai.xlsx";
    private static final String NB = "kh-ngok-bay.xlsx";
    private static final String NOTES = "danh-muc/kien-nghi.xlsx";
    private static final String FORMS = "danh-muc/bieu-mau.xlsx";
    private static final String PROGRAMMES = "danh-muc/nganh-dao-tao.xlsx";

    @TempDir
    private Path dir;

    private RulesCopy rules;

    @BeforeEach
    void copy() {
        rules = new RulesCopy(dir);
    }

    /** A copy of a row for every commune, under an id of its own. */
    private void forAllCommunes(int from, int to, String id, String comparator, double value) {
        rules.sheet(NB, "Chỉ tiêu", s -> {
            copyRow(s, from, to);
            text(s, "J" + to, id);
            text(s, "L" + to, "*");
            text(s, "P" + to, comparator);
            number(s, "Q" + to, value);
            text(s, "Y" + to, "-");
        });
    }

    @Test
    void aTargetOfAllHidesTheSameOrAWeakerTargetOfOne() {
        // a plan of the province, so that a row for all binds every commune
        rules.sheet(NB, "Văn bản", s -> text(s, "B7", "51"));
        // row 2 asks 10 of Ngọk Bay, row 6 asks 2, row 4 asks 2, row 5 exactly 100
        forAllCommunes(2, 12, "NB-II.2-20", ">=", 10);
        forAllCommunes(6, 13, "NB-II.2-21", ">", 2);
        forAllCommunes(4, 14, "NB-II.2-22", ">=", 1);
        forAllCommunes(5, 15, "NB-II.2-23", ">=", 100);
        assertThat(rules.problems())
                .as("the commune's own stricter target and the exact one keep their effect")
                .containsExactlyInAnyOrder(
                        "ERROR ROW_HIDDEN " + NB + "|Chỉ tiêu|J2", "ERROR ROW_HIDDEN " + NB + "|Chỉ tiêu|J6");
        assertThat(rules.read().problems())
                .extracting(RuleProblem::message)
                .contains("Dòng “NB-II.2-1” không bao giờ có tác dụng: “NB-II.2-20” ở dòng 12 có điều kiện rộng hơn, "
                        + "đã yêu cầu như vậy hoặc chặt hơn với chính các đơn vị này.");
    }

    @Test
    void conditionsWrittenDifferentlyMayBindTheSameUnits() {
        rules.sheet(KH11, "Chỉ tiêu", s -> {
            copyRow(s, 2, 34);
            text(s, "J34", "KH11-II.2.a-42");
            text(s, "K34", "*");
            // a ceiling beside a floor is another target
            copyRow(s, 7, 35);
            text(s, "J35", "KH11-II.2.a-43");
            text(s, "P35", "<=");
            number(s, "Q35", 60);
        });
        assertThat(rules.problems()).containsExactly("ERROR ROW_REPEATED " + KH11 + "|Chỉ tiêu|J34");
    }

    @Test
    void aReportAndADutyOfAllHideThoseOfOne() {
        rules.sheet(KH11, "Thời hạn", s -> {
            for (int row = 6; row <= 8; row++) {
                copyRow(s, 4, row);
                text(s, "J" + row, "KH11-V.end-" + row);
                text(s, "K" + row, "commune");
                text(s, "L" + row, "23317");
                text(s, "M" + row, "-");
            }
            number(s, "N6", 2026);
            text(s, "L7", "21040");
            text(s, "T7", "KH11-V.end-2");
            text(s, "L8", "21025");
            text(s, "P8", "01/12");
        });
        rules.sheet(KH11, "Nhiệm vụ", s -> {
            copyRow(s, 31, 32);
            text(s, "J32", "KH11-NN-9");
            text(s, "K32", "commune");
            text(s, "L32", "23317");
        });
        assertThat(rules.problems())
                .as("a report said to be the same as another, and one on another day, are not hidden")
                .containsExactlyInAnyOrder(
                        "ERROR ROW_HIDDEN " + KH11 + "|Thời hạn|J6",
                        "ERROR ROW_HIDDEN " + KH11 + "|Nhiệm vụ|J32",
                        // the figures of one year on two days
                        "WARNING DATA_ASKED_TWICE " + KH11 + "|Thời hạn|S8");
    }

    @Test
    void ofTwoTextsForOneCaseOneIsNeverChosen() {
        rules.sheet(NOTES, "Kiến nghị", s -> {
            text(s, "A16", "target.ICT_GRADUATES.TWICE");
            text(s, "D16", "PACE_UNKNOWN");
            text(s, "B17", "*");
        });
        assertThat(rules.problems())
                .containsExactlyInAnyOrder(
                        "ERROR ROW_REPEATED " + NOTES + "|Kiến nghị|A16",
                        "ERROR BAD_VALUE " + NOTES + "|Kiến nghị|B17");
    }

    @Test
    void aTextUsesFiguresThatItsFindingHas() {
        rules.sheet(NOTES, "Kiến nghị", s -> {
            text(s, "G3", "Chưa có báo cáo, mới đạt {actual}.");
            text(s, "G6", "Đạt {actual}; quá hạn {days_overdue} ngày.");
            text(s, "G7", "Đạt {actual}[, mất {gap_persons} người].");
            text(s, "G5", "Chưa tính được[, mới có {actual}].");
        });
        assertThat(rules.problems())
                .containsExactlyInAnyOrder(
                        "ERROR PLACEHOLDER_EMPTY " + NOTES + "|Kiến nghị|G3",
                        "ERROR PLACEHOLDER_OF_OTHER_KIND " + NOTES + "|Kiến nghị|G6");
    }

    @Test
    void aNameOrPatternClaimedTwiceIsHidden() {
        rules.sheet(FORMS, "Cột", s -> text(s, "D19", "Số người học;van bang"));
        rules.sheet(FORMS, "Bảng", s -> text(s, "D4", "Người tốt nghiệp;NGƯỜI HỌC"));
        rules.sheet(PROGRAMMES, "Nhóm ngành", s -> {
            text(s, "B3", "?420203");
            text(s, "B23", "?480107");
        });
        assertThat(rules.problems())
                .containsExactlyInAnyOrder(
                        "ERROR NAME_HIDDEN " + FORMS + "|Cột|D19",
                        "ERROR NAME_HIDDEN " + FORMS + "|Bảng|D4",
                        "WARNING PATTERN_HIDDEN " + PROGRAMMES + "|Nhóm ngành|B3",
                        "WARNING PATTERN_HIDDEN " + PROGRAMMES + "|Nhóm ngành|B23");
    }

    @Test
    void aFigureOfTheAnnexForAUnitNotBoundHasNoEffect() {
        rules.sheet(NB, "Chỉ tiêu", s -> text(s, "Q2", "ANNEX"));
        rules.sheet(NB, "Phụ lục", s -> {
            text(s, "F1", "NB-II.2-1");
            for (int row = 2; row <= 3; row++) {
                text(s, "A" + row, row == 2 ? "23317" : "21040");
                text(s, "B" + row, "-");
                text(s, "C" + row, "-");
                text(s, "D" + row, "dự thảo");
                text(s, "E" + row, "Dự thảo lần 2");
                number(s, "F" + row, 12);
            }
        });
        assertThat(rules.problems()).containsExactly("WARNING ANNEX_NOT_BOUND " + NB + "|Phụ lục|F3");
    }

    @Test
    void aShareWrittenAsAFractionAndAWeakerCeilingAreOdd() {
        rules.sheet(KH11, "Chỉ tiêu", s -> {
            number(s, "Q6", 0.35);
            for (int row : new int[] {2, 18}) text(s, "P" + row, "<=");
        });
        assertThat(rules.problems())
                .contains("WARNING SHARE_LIKE_FRACTION " + KH11 + "|Chỉ tiêu|Q6")
                .noneMatch(p -> p.startsWith("ERROR"));
        // at most 35 %, then at most 40 %
        assertThat(rules.read().problems())
                .extracting(RuleProblem::message)
                .contains("“KH11-II.3.a-1” là 40, cao hơn mức 35 của kỳ trước (“KH11-II.2.a-1”).");
    }

    @Test
    void aWaiverThatHasRunOutIsToldOnTheDayItIsLookedAt() {
        rules.sheet("danh-muc/danh-gia.xlsx", "Miễn", s -> {
            text(s, "A2", "target:23317:NB-II.2-1::2030");
            text(s, "B2", "Bão số 13");
            text(s, "C2", "Chủ tịch UBND tỉnh");
            text(s, "D2", "01/06/2026");
            text(s, "E2", "30/11/2026");
        });
        String told = "WARNING WAIVER_EXPIRED danh-muc/danh-gia.xlsx|Miễn|E2";
        assertThat(RulesCopy.told(Rulebooks.read(dir, LocalDate.of(2026, 11, 30))))
                .doesNotContain(told);
        assertThat(RulesCopy.told(Rulebooks.read(dir, LocalDate.of(2026, 12, 1))))
                .contains(told);
        // a night looks at its own as-of date
        assertThat(rules.problems()).isEmpty();
    }
}
