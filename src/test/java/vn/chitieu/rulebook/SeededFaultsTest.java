package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;

/**
 * The seeded faults under {@code src/test/resources/rule-faults}: each broken workbook, put into the frozen rule folder,
 * gets exactly the sentences that stand beside it. {@link FaultCorpus} writes them anew.
 */
@Slow
class SeededFaultsTest {
    /** What no workbook can show, being about folders and logic. */
    private static final Set<String> NOT_OF_A_WORKBOOK = Set.of(
            "FOLDER_MISSING",
            "NO_DOCUMENT",
            "NO_LOGIC",
            "FILE_UNREADABLE",
            "LOGIC_NOT_UTF8",
            "LOGIC_PACKAGE",
            "LOGIC_CHANGED",
            "LOGIC_GONE");

    private static final String PLACE = "tệp: ";
    private static final String GONE = "thay cho: ";

    @TempDir
    private static Path rules;

    @BeforeAll
    static void base() throws IOException {
        FaultCorpus.base(rules);
    }

    @Test
    void theUnbrokenFolderHasNothingToSay() {
        assertThat(FaultCorpus.said(rules)).isEmpty();
    }

    @Test
    void eachBrokenWorkbookGetsExactlyTheSentencesBesideIt() throws IOException {
        Map<String, Fault> catalogue = FaultCorpus.all();
        assertThat(names(".txt")).isEqualTo(catalogue.keySet()).isEqualTo(names(".xlsx"));
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Fault> entry : catalogue.entrySet()) {
            List<String> text = Files.readAllLines(FaultCorpus.FOLDER.resolve(entry.getKey() + ".txt"));
            List<String> beside = text.subList(text.indexOf("") + 1, text.size());
            assertThat(FaultCorpus.places(beside))
                    .as(entry.getKey())
                    .containsExactlyInAnyOrderElementsOf(entry.getValue().expected());
            String gone = line(text, GONE);
            byte[] broken = Files.readAllBytes(FaultCorpus.FOLDER.resolve(entry.getKey() + ".xlsx"));
            FaultCorpus.place(rules, line(text, PLACE), gone, broken);
            List<String> said = FaultCorpus.said(rules);
            FaultCorpus.restore(rules, line(text, PLACE), gone);
            if (!said.equals(beside)) wrong.add(entry.getKey() + ": " + said);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKindOfMistakeIsSeededAtLeastTwice() throws IOException {
        Map<String, Fault> catalogue = FaultCorpus.all();
        Map<String, Integer> seeded = new TreeMap<>();
        for (Fault fault : catalogue.values())
            for (String problem : fault.expected()) seeded.merge(problem.split(" ")[1], 1, Integer::sum);
        Set<String> twice = new TreeSet<>(seeded.keySet());
        twice.removeIf(code -> seeded.get(code) < 2);
        assertThat(twice).isEqualTo(codes());
        assertThat(catalogue.size()).isGreaterThanOrEqualTo(80);
        assertThat(catalogue.values().stream().filter(f -> f.combined).count()).isGreaterThanOrEqualTo(20);
    }

    private static Set<String> codes() throws IOException {
        Properties messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/vn/chitieu/rulebook/messages.properties"))) {
            messages.load(in);
        }
        return messages.stringPropertyNames().stream()
                .filter(k -> k.endsWith(".message"))
                .map(k -> k.substring(0, k.indexOf('.')))
                .filter(k -> !NOT_OF_A_WORKBOOK.contains(k))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FaultCorpus.FOLDER)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(ending))
                    .map(n -> n.substring(0, n.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String line(List<String> text, String head) {
        return text.stream()
                .filter(l -> l.startsWith(head))
                .map(l -> l.substring(head.length()))
                .findFirst()
                .orElse("");
    }
}
