package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.owed.Definitions.CheckRow;

/** An office's copy of {@code bieu-mau.xlsx} from before there were promises: nobody reads a code for a sentence. */
class LaterChecksTest {
    @Test
    void whatAnOlderCopyLacksHasTheShippedSentences(@TempDir Path dir) {
        List<CheckRow> shipped = promises(new RulesCopy(dir.resolve("shipped")));
        assertThat(shipped)
                .hasSize(10)
                .allMatch(c -> c.message().contains(" ") && !c.remedy().isEmpty());

        RulesCopy older = new RulesCopy(dir.resolve("older"));
        int[] removed = {0};
        older.sheet("danh-muc/bieu-mau.xlsx", "Kiểm tra", sheet -> {
            for (int at = sheet.getLastRowNum(); at > 0; at--) {
                var row = sheet.getRow(at);
                if (row == null
                        || row.getCell(0) == null
                        || !row.getCell(0).toString().startsWith("PROMISE_")) continue;
                sheet.removeRow(row);
                if (at < sheet.getLastRowNum()) sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
                removed[0]++;
            }
        });
        assertThat(removed[0]).isEqualTo(10);
        assertThat(older.problems()).isEmpty();
        assertThat(promises(older)).isEqualTo(shipped);
    }

    /** A row of the office's own stays its own. */
    @Test
    void aRowThatIsThereIsTaken(@TempDir Path dir) {
        RulesCopy own = new RulesCopy(dir);
        own.sheet("danh-muc/bieu-mau.xlsx", "Kiểm tra", sheet -> {
            for (int row = 1; row <= sheet.getLastRowNum(); row++)
                if (sheet.getRow(row).getCell(0).toString().equals("PROMISE_SENT"))
                    RulesCopy.text(sheet, "D" + (row + 1), "Ô {cell} thiếu ngày gửi.");
        });
        assertThat(own.problems()).isEmpty();
        assertThat(promises(own).stream().filter(c -> c.code().equals("PROMISE_SENT")))
                .extracting(CheckRow::message)
                .containsExactly("Ô {cell} thiếu ngày gửi.");
    }

    private static List<CheckRow> promises(RulesCopy rules) {
        return rules.read().definitions().checks().stream()
                .filter(c -> c.code().startsWith("PROMISE_"))
                .toList();
    }
}
