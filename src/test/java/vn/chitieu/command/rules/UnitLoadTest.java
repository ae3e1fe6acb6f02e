package vn.chitieu.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.command.CommandRun;

/** {@code rules list --by-unit}, against what the three plans say. */
class UnitLoadTest {
    private static final CommandRun.Said SAID =
            CommandRun.say("rules", "list", "--rules", "rules", "--by-unit", "--csv", "--year", "2026");

    private static String row(String unit) {
        List<String> rows =
                SAID.out().lines().filter(l -> l.startsWith(unit + ",")).toList();
        assertThat(rows).as(SAID.out() + SAID.err()).hasSize(1);
        return rows.get(0);
    }

    @Test
    void eachUnitHasOneRow() {
        assertThat(SAID.exitCode()).isZero();
        assertThat(SAID.out().lines().findFirst())
                .contains("unit_code,unit,reports,tables,columns,figures,duties,tasks,cells");
        // the yearly report of KH11, which NB restates; learners (10 columns), graduates (9), duties; the plan of V.6-1
        assertThat(row("23317")).isEqualTo("23317,Xã Ngọk Bay,1,3,19,0,1,0,22");
        assertThat(row("21025")).isEqualTo("21025,Phường Cẩm Thành,1,3,19,0,1,0,22");
        // 19 and the state, document and date of one duty: 22 cells
        // two reports without a day, and duties to tell of
        assertThat(row("51-GDDT")).startsWith("51-GDDT,Sở Giáo dục và Đào tạo,2,1,0,0,");
        // and lecturers (3 columns)
        assertThat(row("DPQ")).contains(",1,4,22,0,");
        assertThat(SAID.out().lines().filter(l -> l.startsWith("51,") || l.startsWith("VN,")))
                .isEmpty();
    }
}
