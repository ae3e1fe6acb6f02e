package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.CheckFact.ControlSum;
import vn.chitieu.fact.sent.CheckFact.FileName;
import vn.chitieu.fact.sent.CheckFact.NamedUnit;
import vn.chitieu.fact.sent.CheckFact.SeenOn;
import vn.chitieu.fact.sent.CheckFact.YearPair;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.fact.sent.ProgrammeRow;

/** Each data check, once broken and once not. */
class ChecksTest {
    @Test
    void aCleanReturnHasNoProblem() {
        assertThat(check(
                        cover("2026-11-30", "2026-12-01", Map.of("LEARNERS", "COMPLETE")),
                        code(5, "7480201", "CU_NHAN", 7, 40, 10, Set.of(), Set.of("STEM", "ICT"))))
                .isEmpty();
    }

    @Test
    void theCoverIsChecked() {
        assertThat(codes(check(cover("2026-12-03", "2026-12-02", Map.of())))).containsExactly("AS_OF_AFTER_SENT");
        assertThat(codes(check(cover("2025-11-30", "2026-12-02", Map.of())))).containsExactly("AS_OF_OUT_OF_YEAR");
        assertThat(check(cover("2026-12-03", "2026-12-02", Map.of()))
                        .get(0)
                        .place()
                        .cell())
                .as("the cell of the date, not of the unit")
                .isEqualTo("B7");
        // the same day is no error
        assertThat(check(cover("2026-12-02", "2026-12-02", Map.of()))).isEmpty();
        assertThat(check(cover(null, null, Map.of()))).isEmpty();
    }

    @Test
    void aSentDateIsNeitherFarBeyondTheDataYearNorUnseenAhead() {
        // a return years late is a return all the same
        assertThat(check(cover("2026-11-30", "2031-12-31", Map.of()))).isEmpty();
        Cover mistyped = cover("2026-11-30", "2036-12-02", Map.of());
        assertThat(check(mistyped)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("SENT_TOO_LATE");
            assertThat(p.place().cell()).isEqualTo("B10");
            assertThat(p.params())
                    .containsEntry("value", "02/12/2036")
                    .containsEntry("other", "31/12/2031")
                    .containsEntry("expected", "2026");
        });
        SeenOn day = new SeenOn(LocalDate.of(2026, 12, 2));
        assertThat(codes(ShippedRules.ENGINE.check(facts(mistyped), List.of(day))))
                .containsExactly("SENT_TOO_LATE");
        Cover ahead = cover("2026-11-30", "2026-12-03", Map.of());
        assertThat(codes(ShippedRules.ENGINE.check(facts(ahead), List.of(day)))).containsExactly("SENT_AFTER_TODAY");
        assertThat(check(ahead)).as("a night takes in whatever its day").isEmpty();
        assertThat(ShippedRules.ENGINE.check(facts(cover("2026-11-30", "2026-12-02", Map.of())), List.of(day)))
                .isEmpty();
    }

    @Test
    void aFormOfAnotherUnitIsPointedOut() {
        List<Record> named = List.of(
                new NamedUnit("51-CS1", "Trường A", false),
                new FileName(
                        "51-CS1-2025.xlsx", "51-CS1", 2025, "DPQ", 2026, cover().at("unit_code"), cover().at("year")));
        assertThat(ShippedRules.ENGINE.check(facts(cover()), named))
                .extracting(
                        Problem::code, p -> p.place().cell(), p -> p.params().get("other"))
                .containsExactly(
                        tuple("FILE_OF_OTHER", "B5", "51-CS1"),
                        tuple("NAME_OF_OTHER", "B5", "51-CS1"),
                        tuple("FILE_OF_OTHER_YEAR", "B6", "2025"));
        FileName own =
                new FileName("DPQ-2026.xlsx", "DPQ", 2026, "DPQ", 2026, cover().at("unit_code"), cover().at("year"));
        assertThat(ShippedRules.ENGINE.compareYears(List.of(own))).isEmpty();
    }

    @Test
    void completenessIsHeldAgainstTheRows() {
        ProgrammeRow row = code(5, "7480201", "CU_NHAN", 7, 1, 0, Set.of(), Set.of("ICT"));
        assertThat(check(cover("2026-11-30", "2026-12-01", Map.of("LEARNERS", "NOTHING")), row))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo("NOTHING_BUT_ROWS");
                    assertThat(p.params()).containsEntry("value", "Người học");
                });
        Cover complete = cover("2026-11-30", "2026-12-01", Map.of("GRADUATES", "COMPLETE"));
        assertThat(codes(check(complete, row))).containsExactly("COMPLETE_BUT_EMPTY");
        ProgrammeRow graduates =
                code("GRADUATES", "Tốt nghiệp", 5, "7480201", "CU_NHAN", 7, 1, 0, Set.of(), Set.of("ICT"));
        assertThat(check(complete, graduates)).isEmpty();
        Cover mistyped = new Cover(
                "DPQ",
                "",
                2024,
                null,
                "",
                null,
                null,
                Map.of(),
                new Place("a.xlsx", "Trang bìa", "B5"),
                Map.of("year", "B6"));
        assertThat(check(mistyped, row)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("YEAR_TOO_EARLY");
            assertThat(p.place().cell()).isEqualTo("B6");
            assertThat(p.params()).containsEntry("value", "2024").containsEntry("limit", "2025");
        });
        assertThat(check(cover("2026-11-30", "2026-12-01", Map.of("GRADUATES", "NOTHING")), row))
                .isEmpty();
    }

    @Test
    void rowsAreChecked() {
        assertThat(check(
                        cover(),
                        code(5, "7480201", "CU_NHAN", 7, 10, 11, Set.of(), Set.of("ICT")),
                        code(6, "8480201", "CU_NHAN", 7, 10, 1, Set.of(), Set.of("ICT"))))
                .extracting(Problem::code, p -> p.params().get("value"))
                .containsExactly(tuple("LEVEL_MISMATCH", "8480201"), tuple("FEMALE_OVER_PERSONS", "11"));
    }

    @Test
    void aDoubledRowIsTheSameCodeQualificationAndFlags() {
        ProgrammeRow first = code(5, "7480201", "CU_NHAN", 7, 10, 1, Set.of(), Set.of("ICT"));
        ProgrammeRow again = code(9, "7480201", "CU_NHAN", 7, 12, 1, Set.of(), Set.of("ICT"));
        ProgrammeRow talent = code(7, "7480201", "CU_NHAN", 7, 12, 1, Set.of("TALENT"), Set.of("ICT"));
        assertThat(check(cover(), first, again, talent)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("ROW_DOUBLED");
            assertThat(p.params()).containsEntry("row", "9").containsEntry("other", "5");
        });
    }

    @Test
    void whatCannotBeReadHidesNothingElseAndIsHeldAgainstNothing() {
        ProgrammeRow first = code(5, "8480201", "CU_NHAN", 7, null, 3, Set.of(), Set.of("ICT"));
        ProgrammeRow again = code(6, "8480201", "CU_NHAN", 7, 9, 10, Set.of(), Set.of("ICT"));
        assertThat(check(cover(), first, again))
                .extracting(Problem::code, p -> p.place().cell())
                .containsExactly(
                        tuple("LEVEL_MISMATCH", "A5"),
                        tuple("LEVEL_MISMATCH", "A6"),
                        tuple("ROW_DOUBLED", "A6"),
                        tuple("FEMALE_OVER_PERSONS", "E6"));
        // the women could be compared, the persons could not
        assertThat(check(cover(), group(5, "TOTAL", "KY_SU", null, 5), group(6, "STEM", "KY_SU", 900, 6)))
                .extracting(Problem::code, p -> p.place().cell())
                .containsExactly(tuple("GROUP_OVER_TOTAL", "F6"));
        assertThat(check(cover(), group(4, "TOTAL", 9), group(5, "ICT", "CU_NHAN", null, 0), group(6, "AI", 5)))
                .isEmpty();
    }

    @Test
    void groupsAndCodesAreNotMixed() {
        ProgrammeRow code = code(5, "7480201", "CU_NHAN", 7, 10, 1, Set.of(), Set.of("ICT"));
        assertThat(check(cover(), code, group(6, "BIO", 3), group(7, "TOTAL", 5)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo("TABLE_MIXED");
                    assertThat(p.place().cell()).as("the row that differs").isEqualTo("A5");
                    assertThat(p.params()).containsEntry("value", "mã ngành").containsEntry("other", "nhóm ngành");
                });
        assertThat(check(cover(), code, group(6, "TOTAL", 5))).singleElement().satisfies(p -> {
            assertThat(p.place().cell()).isEqualTo("B6");
            assertThat(p.params()).containsEntry("value", "nhóm ngành");
        });
    }

    @Test
    void artificialIntelligenceIsAPartOfIct() {
        ProgrammeRow all = group(4, "TOTAL", 9);
        assertThat(check(cover(), all, group(5, "ICT", 4), group(6, "AI", 4))).isEmpty();
        assertThat(check(cover(), all, group(5, "ICT", 4), group(6, "AI", 5)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo("AI_OVER_ICT");
                    assertThat(p.params()).containsEntry("value", "5").containsEntry("expected", "4");
                });
        // by code AI lies inside ICT: never more
        assertThat(check(cover(), code(5, "7480107", "CU_NHAN", 7, 10, 1, Set.of(), Set.of("ICT", "AI"))))
                .isEmpty();
        assertThat(codes(check(cover(), all, group(6, "AI", 1)))).containsExactly("AI_OVER_ICT");
    }

    @Test
    void aGroupIsAPartOfAllOfItsQualification() {
        ProgrammeRow all = group(5, "TOTAL", "CU_NHAN", 99, 20);
        assertThat(check(cover(), all, group(6, "STEM", "CU_NHAN", 99, 20), group(7, "BIO", "CU_NHAN", 99, 20)))
                .as("groups overlap: they are not added up")
                .isEmpty();
        assertThat(check(cover(), all, group(6, "STEM", "CU_NHAN", 5000, 21)))
                .extracting(
                        Problem::code, p -> p.place().cell(), p -> p.params().get("value"), p -> p.params()
                                .get("expected"))
                .containsExactly(
                        tuple("GROUP_OVER_TOTAL", "E6", "5.000", "99"), tuple("GROUP_OVER_TOTAL", "F6", "21", "20"));
        assertThat(check(cover(), all, group(6, "STEM", "KY_SU", 5, 1), group(7, "BIO", "KY_SU", 5, 1)))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.code()).isEqualTo("TOTAL_MISSING");
                    assertThat(p.place().cell()).isEqualTo("B6");
                    assertThat(p.params()).containsEntry("value", "kỹ sư");
                });
    }

    @Test
    void aDutyIsToldOnce() {
        ReturnFacts facts = new ReturnFacts(
                cover(),
                List.of(),
                List.of(),
                List.of(
                        duty(5, "KH11-V.7.a-2", "IN_PROGRESS", "", null),
                        duty(6, "", null, "", null),
                        duty(7, "KH11-V.7.a-2", null, "", null),
                        duty(8, "", "DONE", "", null)),
                List.of(),
                List.of());
        assertThat(ShippedRules.ENGINE.check(facts)).singleElement().satisfies(p -> {
            assertThat(p.code()).isEqualTo("ROW_DOUBLED");
            assertThat(p.place().cell()).isEqualTo("A7");
            assertThat(p.params()).containsEntry("row", "7").containsEntry("other", "5");
        });
    }

    @Test
    void totalsAndDutiesAreChecked() {
        Place at = new Place("a.xlsx", "Người học", "D9");
        ReturnFacts facts = new ReturnFacts(
                cover(),
                List.of(),
                List.of(),
                List.of(
                        duty("KH11-V.7.a-2", "DONE", "", null),
                        duty("KH11-V.7.b-1", "DONE", "Báo cáo 5", null),
                        duty("KH11-V.7.c-1", "IN_PROGRESS", "", "101"),
                        duty("KH11-V.7.c-2", "IN_PROGRESS", "", "100")),
                List.of(
                        new ControlSum("LEARNERS", "persons", 1500, 1499, at),
                        new ControlSum("LEARNERS", "female", 7, 7, at)),
                List.of());
        assertThat(ShippedRules.ENGINE.check(facts))
                .extracting(Problem::code, p -> p.params().get("value"))
                .containsExactly(
                        tuple("CONTROL_SUM_WRONG", "1.500"),
                        tuple("DUTY_DONE_WITHOUT_EVIDENCE", "KH11-V.7.a-2"),
                        tuple("PERCENT_OUT_OF_RANGE", "101"));
    }

    @Test
    void aLeapIsMoreThanTheLimitOfTheTable() {
        // limit 50 %: 100 -> 150 is exactly 50 %, 151 is more; 100 -> 49 is 51 % less; nothing to compare with 0
        Place at = new Place("a.xlsx", "Người học", "");
        List<Problem> found = ShippedRules.ENGINE.compareYears(List.of(
                new YearPair("A", 2026, "LEARNERS", 100, 150, at),
                new YearPair("B", 2026, "LEARNERS", 100, 151, at),
                new YearPair("C", 2026, "LEARNERS", 100, 49, at),
                new YearPair("D", 2026, "LEARNERS", 0, 500, at)));
        assertThat(found)
                .extracting(p -> p.params().get("value"), p -> p.params().get("limit"))
                .containsExactlyInAnyOrder(tuple("151", "50"), tuple("49", "50"));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static List<Problem> check(Cover cover, ProgrammeRow... rows) {
        return ShippedRules.ENGINE.check(facts(cover, rows));
    }

    private static ReturnFacts facts(Cover cover, ProgrammeRow... rows) {
        return new ReturnFacts(cover, List.of(rows), List.of(), List.of(), List.of(), List.of());
    }

    private static Cover cover() {
        return cover("2026-11-30", "2026-12-01", Map.of());
    }

    private static Cover cover(@Nullable String asOf, @Nullable String sent, Map<String, String> tables) {
        return new Cover(
                "DPQ",
                "",
                2026,
                asOf == null ? null : LocalDate.parse(asOf),
                "1/BC",
                null,
                sent == null ? null : LocalDate.parse(sent),
                tables,
                new Place("a.xlsx", "Trang bìa", "B5"),
                Map.of("year", "B6", "data_as_of", "B7", "complete_LEARNERS", "B9", "sent_date", "B10"));
    }

    private static ProgrammeRow code(
            int row,
            String code,
            String what,
            int level,
            @Nullable Integer persons,
            @Nullable Integer female,
            Set<String> flags,
            Set<String> groups) {
        return code("LEARNERS", "Người học", row, code, what, level, persons, female, flags, groups);
    }

    /** Of any table of programmes. @param sheet as the form names the table */
    private static ProgrammeRow code(
            String table,
            String sheet,
            int row,
            String code,
            String what,
            int level,
            @Nullable Integer persons,
            @Nullable Integer female,
            Set<String> flags,
            Set<String> groups) {
        return new ProgrammeRow(
                table,
                row,
                code,
                "",
                "",
                what,
                level,
                number(persons),
                number(female),
                flags,
                groups,
                true,
                new Place("a.xlsx", sheet, "A" + row),
                new Place("a.xlsx", sheet, "D" + row),
                new Place("a.xlsx", sheet, "E" + row));
    }

    private static ProgrammeRow group(int row, String group, int persons) {
        return group(row, group, "CU_NHAN", persons, 0);
    }

    private static ProgrammeRow group(
            int row, String group, String what, @Nullable Integer persons, @Nullable Integer female) {
        Place key = new Place("a.xlsx", "Người học", "B" + row);
        Place at = new Place("a.xlsx", "Người học", "E" + row);
        Place women = new Place("a.xlsx", "Người học", "F" + row);
        return new ProgrammeRow(
                "LEARNERS",
                row,
                "",
                group,
                "",
                what,
                7,
                number(persons),
                number(female),
                Set.of(),
                Set.of(group),
                true,
                key,
                at,
                women);
    }

    private static @Nullable Long number(@Nullable Integer count) {
        return count == null ? null : Long.valueOf(count);
    }

    private static DutyRow duty(String provision, String state, String evidence, @Nullable String percent) {
        return duty(5, provision, state, evidence, percent);
    }

    private static DutyRow duty(
            int row, String provision, @Nullable String state, String evidence, @Nullable String percent) {
        return new DutyRow(
                row,
                "DPQ",
                provision,
                state,
                percent == null ? null : new BigDecimal(percent),
                evidence,
                null,
                "",
                true,
                new Place("a.xlsx", "Nhiệm vụ", "A" + row),
                new Place("a.xlsx", "Nhiệm vụ", "C5"));
    }
}
