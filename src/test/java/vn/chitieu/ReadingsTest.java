package vn.chitieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chitieu.rulebook.Rulebooks;

/**
 * The readings stand in {@code rules/cach-hieu.md}; logic, rule files, sources, messages and documents cite them in one
 * form, and every citation leads to an anchor there.
 */
class ReadingsTest {
    private static final Path READINGS = Path.of("rules/cach-hieu.md");
    private static final List<String> ENDINGS = List.of(".drl", ".drt", ".java", ".properties", ".sql", ".md");
    private static final Pattern CITATION =
            Pattern.compile("\\b(cách hiểu|mục) (\\d+(?:\\.\\d+)?(?:(?:, | và | to )\\d+(?:\\.\\d+)?)*)", flags());
    /** How they were cited where nobody outside could open what was meant. */
    private static final Pattern OTHER_FORM = Pattern.compile(
            "\\breadings?\\s\\d|\\bdomain (?:section )?\\d\\.\\d|\\bdomain\\.md|\\bsection \\d\\.\\d|"
                    + "\\(4\\.(?:1\\d|20|[1-9])[);:]|tài liệu\\s+nghiệp vụ",
            flags());

    /** A place and the anchor that it leads to. */
    private record Citation(String place, String anchor) {}

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    }

    @Test
    void everyCitationLeadsToAnAnchor() throws IOException {
        Set<String> anchors = anchors();
        List<Citation> all = new ArrayList<>();
        for (Path file : files()) all.addAll(citations(file.toString(), Files.readString(file)));
        Rulebooks.read(Path.of("rules")).documents().stream()
                .flatMap(d -> d.provisions().stream())
                .forEach(p -> all.addAll(citations(p.id(), p.reading())));
        assertThat(dangling(all, anchors)).isEmpty();
        // the search finds what it is to find
        assertThat(all.stream().filter(c -> c.place().startsWith("rules/logic")))
                .hasSizeGreaterThan(40);
        assertThat(all.stream().filter(c -> c.place().startsWith("src/main/java")))
                .hasSizeGreaterThan(30);
        assertThat(all.stream().filter(c -> c.place().startsWith("docs"))).isNotEmpty();
    }

    @Test
    void aDanglingCitationIsFound() throws IOException {
        String planted = "// Căn cứ: cách hiểu 10, " + 21 + "; Mục " + 4.6 + ", " + 4.21 + "; khoản 2 Mục II; cách\n"
                + " * hiểu " + 99;
        assertThat(dangling(citations("planted", planted), anchors()))
                .extracting(Citation::anchor)
                .containsExactly("cach-hieu-21", "muc-4-21", "cach-hieu-99");
    }

    @Test
    void nobodyCitesInAnotherForm() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            Matcher other = OTHER_FORM.matcher(Files.readString(file));
            while (other.find()) found.add(file + ": " + other.group());
        }
        assertThat(found).isEmpty();
        for (String planted : List.of("reading ", "domain section 4.", "Section 4.", "(4.", "domain 4."))
            assertThat(OTHER_FORM.matcher("see " + planted + 12 + ")").find())
                    .as(planted)
                    .isTrue();
    }

    /** Numbered without a gap, each once, in Unicode's composed form. */
    @Test
    void theReadingsAreNumberedThroughout() throws IOException {
        List<String> numbered = new ArrayList<>();
        IntStream.rangeClosed(1, 3).forEach(n -> numbered.add("muc-" + n));
        IntStream.rangeClosed(1, 20).forEach(n -> numbered.add("cach-hieu-" + n));
        numbered.add("muc-4");
        IntStream.rangeClosed(1, 20).forEach(n -> numbered.add("muc-4-" + n));
        numbered.addAll(List.of("cam-ket", "muc-5", "muc-6"));
        assertThat(anchors()).containsExactlyElementsOf(numbered);
        String text = Files.readString(READINGS);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    /** Each class that the page names is there, and each file of logic is on the page. */
    @Test
    void thePageOfWhoDecidesWhatNamesWhatIsThere() throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        Matcher named = Pattern.compile("`([a-z]+(?:/[a-z]+)*)/([A-Z]\\w+)`").matcher(page);
        List<Path> classes = new ArrayList<>();
        while (named.find()) classes.add(Path.of("src/main/java/vn/chitieu", named.group(1), named.group(2) + ".java"));
        assertThat(classes).hasSizeGreaterThan(15).allMatch(Files::exists);
        try (Stream<Path> logic = Files.list(Path.of("rules/logic"))) {
            assertThat(logic.map(f -> f.getFileName().toString().replaceAll("\\.dr[lt]$", "")))
                    .allMatch(name -> page.contains("`" + name + "`"));
        }
    }

    private static Set<String> anchors() throws IOException {
        Set<String> anchors = new LinkedHashSet<>();
        Matcher anchor = Pattern.compile("<a id=\"([a-z0-9-]+)\"></a>").matcher(Files.readString(READINGS));
        while (anchor.find())
            assertThat(anchors.add(anchor.group(1))).as(anchor.group(1)).isTrue();
        return anchors;
    }

    private static List<Citation> dangling(List<Citation> citations, Set<String> anchors) {
        return citations.stream().filter(c -> !anchors.contains(c.anchor())).toList();
    }

    /** A comment may break its line in the middle of one. */
    private static List<Citation> citations(String place, String text) {
        List<Citation> found = new ArrayList<>();
        Matcher citation = CITATION.matcher(text.replaceAll("\\s*\\n\\s*(?:\\*|//)?\\s*", " "));
        while (citation.find()) {
            String kind = citation.group(1).toLowerCase(Locale.ROOT).equals("mục") ? "muc-" : "cach-hieu-";
            for (String number : citation.group(2).split(", | và | to "))
                found.add(new Citation(place, kind + number.replace('.', '-')));
        }
        return found;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : List.of("rules", "src/main", "src/test/java", "docs", "deploy", "data-samples"))
            try (Stream<Path> tree = Files.walk(Path.of(root))) {
                tree.filter(f -> ENDINGS.stream().anyMatch(f.toString()::endsWith))
                        .forEach(files::add);
            }
        files.addAll(List.of(Path.of("README.md"), Path.of("SECURITY.md")));
        return files;
    }
}
