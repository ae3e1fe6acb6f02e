package vn.chitieu.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.edit.BookCopy;

/** A process that reads changed rules again and again, as a standing service does over years of edits. */
final class Reloads {
    static final int TIMES = 200;

    private Reloads() {}

    /** Prints classes and metaspace (in KiB) after each fiftieth reload. */
    public static void main(String[] args) throws Exception {
        Path rules = Path.of(args[0]);
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        Path plan = rules.resolve("kh-ngok-bay.xlsx");
        byte[] shipped = Files.readAllBytes(plan);
        for (int i = 1; i <= TIMES; i++) {
            try (BookCopy book = BookCopy.open(shipped)) {
                book.sheet("Chỉ tiêu").number("Q2", BigDecimal.valueOf(10 + i));
                Files.write(plan, book.bytes(LocalDate.of(2026, 1, 1)));
            }
            if (i % 20 == 0)
                Files.writeString(rules.resolve("logic/mien.drl"), "// lần " + i + "\n", StandardOpenOption.APPEND);
            Rulebook rulebook = Rulebooks.read(rules);
            RuleEngine engine = RuleEngines.compile(rulebook);
            long bound = engine.bind(List.of(rulebook.registry().unit("23317").orElseThrow()), 2026).targets().stream()
                    .filter(t -> t.provisionId().equals("NB-II.2-1"))
                    .filter(t -> t.value() != null)
                    .mapToLong(t -> t.value().longValueExact())
                    .sum();
            int expected = 10 + i;
            if (bound != expected) throw new IllegalStateException(bound + " instead of " + expected);
            if (i % 50 == 0) System.out.println("RELOADED " + i + " " + classes() + " " + metaspace());
        }
    }

    private static int classes() {
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(u -> u.getUsed() / 1024)
                .sum();
    }
}
