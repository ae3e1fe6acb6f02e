package vn.chitieu.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The letters of one night, opened again: whom each goes to, and what it says. */
final class OpenedLetters {
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, List<String>> addressees = new TreeMap<>();

    /** @param folder that of the letters; none are there if it is not */
    OpenedLetters(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file));
                    XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                texts.put(name, words.getText());
                addressees.put(name, name.startsWith("cong-van-chung-") ? listed(document) : List.of(unit(name)));
            }
        }
    }

    /** Codes of the list that goes with a letter. */
    private static List<String> listed(XWPFDocument document) {
        XWPFTable list = document.getTables().get(document.getTables().size() - 1);
        return list.getRows().stream().skip(1).map(r -> r.getCell(1).getText()).toList();
    }

    private static String unit(String name) {
        return name.replaceAll("^cong-van-|-\\d{4}-\\d\\d-\\d\\d(-\\d+)?\\.docx$", "");
    }

    Set<String> files() {
        return texts.keySet();
    }

    /** Codes of the units that get a letter. */
    Set<String> addressed() {
        Set<String> codes = new TreeSet<>();
        addressees.values().forEach(codes::addAll);
        return codes;
    }

    List<String> addressees(String file) {
        return addressees.getOrDefault(file, List.of());
    }

    /** All that the letters to a unit say; empty without any. */
    String to(String unit) {
        StringBuilder all = new StringBuilder();
        addressees.forEach((file, codes) -> {
            if (codes.contains(unit)) all.append(texts.get(file)).append('\n');
        });
        return all.toString();
    }

    String text(String file) {
        return texts.getOrDefault(file, "");
    }
}
