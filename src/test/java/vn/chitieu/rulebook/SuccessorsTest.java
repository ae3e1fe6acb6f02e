package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.Column;

/** Column "Đơn vị kế thừa": rows 18 to 21 are 21025, 21028, 21034, 21040; G is the last day. */
class SuccessorsTest {
    private static final int COLUMN =
            SharedShapes.UNITS.columns().stream().map(Column::header).toList().indexOf("Đơn vị kế thừa");
    private static final String SUCCESSORS = CellReference.convertNumToColString(COLUMN);

    @TempDir
    Path root;

    private int copies;

    @Test
    void successorsAreReadAndFollowed() {
        Rulebook read = edited(s -> {
            ends(s, 18, "30/06/2026", "21028;21034");
            ends(s, 20, "31/12/2026", "21040");
            ends(s, 21, "30/06/2027", "-");
        });
        assertThat(RulesCopy.told(read)).containsExactlyElementsOf(RulesCopy.WARNINGS);
        Registry registry = read.registry();
        OrganisationUnit ended = registry.unit("21025").orElseThrow();
        assertThat(ended.successors()).containsExactly("21028", "21034");
        assertThat(registry.unit("21028").orElseThrow().successors()).isEmpty();

        assertThat(answering(registry, "2026-06-30")).containsExactly("21025");
        assertThat(answering(registry, "2026-07-01")).containsExactly("21028", "21034");
        // the second has ended as well, and its own successor after it: the unit above
        assertThat(answering(registry, "2027-01-01")).containsExactly("21028", "21040");
        assertThat(answering(registry, "2027-07-01")).containsExactly("21028", "51");

        // entered in advance it is as if there were no end
        assertThat(ended.asOf(LocalDate.of(2026, 6, 30)).validTo()).isNull();
        assertThat(ended.asOf(LocalDate.of(2026, 7, 1))).isEqualTo(ended);
    }

    /** 21028 is there from another day on, and so is what it was made of. */
    private static void begins(Sheet units, String day) {
        text(units, "F19", day);
        Sheet arranged = units.getWorkbook().getSheet("Sắp xếp đơn vị");
        for (int row = 2; row <= arranged.getLastRowNum() + 1; row++)
            if (arranged.getRow(row - 1).getCell(2).toString().equals("21028")) text(arranged, "D" + row, day);
    }

    @Test
    void whatCannotBeIsTold() {
        assertThat(problems(s -> text(s, SUCCESSORS + 18, "21028")))
                .containsExactly(at("SUCCESSOR_WITHOUT_END", SUCCESSORS + 18));
        assertThat(problems(s -> ends(s, 18, "30/06/2026", "21025")))
                .containsExactly(at("SUCCESSOR_SELF", SUCCESSORS + 18));
        assertThat(problems(s -> ends(s, 18, "30/06/2026", "21028;21028")))
                .containsExactly(at("SUCCESSOR_DOUBLED", SUCCESSORS + 18));
        assertThat(problems(s -> ends(s, 18, "30/06/2026", "99999")))
                .containsExactly(at("UNKNOWN_UNIT", SUCCESSORS + 18));
        assertThat(problems(s -> ends(s, 18, "30/06/2026", "Phường Nghĩa Lộ")))
                .containsExactly(at("BAD_VALUE", SUCCESSORS + 18));
        assertThat(problems(s -> {
                    ends(s, 18, "30/06/2026", "21028");
                    ends(s, 19, "30/06/2026", "-");
                }))
                .containsExactly(at("SUCCESSOR_NOT_THERE", SUCCESSORS + 18));
        // there on the very next day
        assertThat(problems(s -> {
                    ends(s, 18, "30/06/2026", "21028");
                    begins(s, "01/07/2026");
                }))
                .isEmpty();
        assertThat(problems(s -> {
                    ends(s, 18, "30/06/2026", "21028");
                    begins(s, "02/07/2026");
                }))
                .containsExactly(at("SUCCESSOR_NOT_THERE", SUCCESSORS + 18));
        assertThat(problems(s -> {
                    ends(s, 18, "30/06/2026", "21028");
                    ends(s, 19, "30/09/2026", "21034");
                    ends(s, 20, "31/12/2026", "21025");
                }))
                .containsExactly(
                        at("SUCCESSOR_LOOP", SUCCESSORS + 18),
                        at("SUCCESSOR_LOOP", SUCCESSORS + 19),
                        at("SUCCESSOR_LOOP", SUCCESSORS + 20));
    }

    @Test
    void aRegistryFromBeforeTheColumnIsGood() {
        assertThat(problems(s -> {
                    for (Row row : s) if (row.getCell(COLUMN) != null) row.removeCell(row.getCell(COLUMN));
                }))
                .isEmpty();
        assertThat(problems(s -> s.getRow(30).removeCell(s.getRow(30).getCell(COLUMN))))
                .isEmpty();
    }

    private static List<String> answering(Registry registry, String day) {
        return registry.answeringFor(registry.unit("21025").orElseThrow(), LocalDate.parse(day)).stream()
                .map(OrganisationUnit::code)
                .toList();
    }

    private static void ends(Sheet sheet, int row, String lastDay, String successors) {
        text(sheet, "G" + row, lastDay);
        text(sheet, SUCCESSORS + row, successors);
    }

    private static String at(String code, String cell) {
        return "ERROR " + code + " danh-muc/don-vi.xlsx|Đơn vị|" + cell;
    }

    private List<String> problems(Consumer<Sheet> edit) {
        return RulesCopy.told(edited(edit)).stream()
                .filter(p -> !RulesCopy.WARNINGS.contains(p))
                .toList();
    }

    private Rulebook edited(Consumer<Sheet> edit) {
        return new RulesCopy(root.resolve("rules-" + ++copies))
                .sheet("danh-muc/don-vi.xlsx", "Đơn vị", edit)
                .read();
    }
}
