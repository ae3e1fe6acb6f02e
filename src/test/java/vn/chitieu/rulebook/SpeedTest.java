package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * A hundred documents, each with thirty targets, thirty deadlines and thirty duties, read and checked in a warm process.
 */
@Slow
class SpeedTest {
    private static final int DOCUMENTS = 100;
    private static final int ROWS = 30;
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final String PLAN = "kh-11-quang-ngai.xlsx";

    @Test
    void aHundredDocumentsAreCheckedInSeconds(@TempDir Path dir) throws IOException {
        RulesCopy rules = new RulesCopy(dir);
        byte[] plan = plan(rules);
        fill(dir, plan, 'W');
        rules.read();
        Timed changed = null;
        Timed unchanged = null;
        // the better of two: what else the machine is doing must not fail a test
        for (char letter : new char[] {'P', 'Q'}) {
            fill(dir, plan, letter);
            changed = better(changed, timed(rules));
            unchanged = better(unchanged, timed(rules));
        }
        System.out.printf(
                "rules check, %d documents of 3 x %d rows: changed %.2f s (%.2f s of processor), unchanged %.2f s%n",
                DOCUMENTS, ROWS, changed.wall(), changed.processor(), unchanged.wall());

        Rulebook first = changed.read();
        Rulebook second = timed(rules).read();
        assertThat(first.documents()).hasSize(DOCUMENTS + 3);
        assertThat(first.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR))
                .isEmpty();
        for (PlanDocument d : first.documents()) {
            if (!d.code().matches("[PQ]\\d+")) continue;
            assertThat(d.targets()).hasSize(ROWS);
            assertThat(d.deadlines()).hasSize(ROWS);
            assertThat(d.duties()).hasSize(ROWS);
        }
        assertThat(second.documents()).hasSameSizeAs(first.documents());
        assertThat(second.problems()).hasSameSizeAs(first.problems());
        // the norm is 4 s and 1 s on a quiet machine; shared ones were seen to take twice that, so what fails here is a
        // reading that has become several times slower
        assertThat(changed.seconds()).as("seconds for changed documents").isLessThan(12);
        assertThat(unchanged.seconds()).as("seconds for unchanged documents").isLessThan(3);
    }

    /** @param processor seconds of all threads, the compiler's and the collector's too */
    private record Timed(Rulebook read, double wall, double processor) {
        /** Elapsed time, or what two processors with nothing else to do would need. */
        double seconds() {
            return Math.min(wall, processor / 2);
        }
    }

    private static Timed better(@Nullable Timed earlier, Timed later) {
        return earlier != null && earlier.seconds() < later.seconds() ? earlier : later;
    }

    private static Timed timed(RulesCopy rules) {
        long wall = System.nanoTime();
        long processor = MACHINE.getProcessCpuTime();
        Rulebook read = rules.read();
        return new Timed(read, (System.nanoTime() - wall) / 1e9, (MACHINE.getProcessCpuTime() - processor) / 1e9);
    }

    /** The province's plan with thirty rows in each table. */
    private static byte[] plan(RulesCopy rules) throws IOException {
        rules.sheet(PLAN, "Chỉ tiêu", s -> {
            for (int at = s.getLastRowNum(); at > ROWS; at--) s.removeRow(s.getRow(at));
        });
        rules.sheet(PLAN, "Nhiệm vụ", s -> {
            for (int at = s.getLastRowNum(); at > ROWS; at--) s.removeRow(s.getRow(at));
        });
        rules.sheet(PLAN, "Thời hạn", s -> {
            for (int row = 6; row < 2 + ROWS; row++) {
                RulesCopy.copyRow(s, 2, row);
                RulesCopy.text(s, "J" + row, "KH11-V.9-" + row);
                RulesCopy.text(s, "H" + row, "Cơ quan nhận thứ " + row);
            }
        });
        byte[] plan = Files.readAllBytes(rules.root.resolve(PLAN));
        Files.copy(RulesCopy.SHIPPED.resolve(PLAN), rules.root.resolve(PLAN), StandardCopyOption.REPLACE_EXISTING);
        return plan;
    }

    private static void fill(Path dir, byte[] plan, char letter) throws IOException {
        for (int i = 0; i < DOCUMENTS; i++) {
            String code = letter + String.format("%03d", i);
            Files.write(dir.resolve("van-ban-" + i + ".xlsx"), renamed(plan, code));
        }
    }

    /** The same workbook under another code. */
    private static byte[] renamed(byte[] plan, String code) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plan));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(1);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace("KH11", code).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
