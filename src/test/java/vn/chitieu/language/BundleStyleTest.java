package vn.chitieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be held by a machine of how the program's sentences are written. */
class BundleStyleTest {
    private static final Path BUNDLES = Path.of("src/main/resources/vn/chitieu");
    /** Not the field's words, or another word for what has one already. */
    private static final List<String> BANNED = List.of(
            "số đếm",
            "lô-gic",
            "mức kỳ vọng",
            "tỷ lệ tiến độ",
            "mức tối đa của",
            "vượt trần",
            "dòng luật",
            "bộ luật",
            "tệp luật",
            "hạn chót",
            "mốc ban đầu",
            "record",
            "update",
            "upload",
            "download",
            "deadline",
            "dashboard",
            "status:",
            "qui định",
            "hàng năm",
            "tỉ lệ");
    /** What is typed at a prompt or into a setting as it stands. */
    private static final Pattern TYPED = Pattern.compile("--(?:set|name) \"[^\"]*\"|\"Sở GDĐT <[^>]*>\"");

    @Test
    void sentencesAreWrittenAlike() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, String> all = all();
        all.forEach((key, text) -> {
            String typed = TYPED.matcher(text).replaceAll("");
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) wrong.add("not NFC: " + key);
            if (Pattern.compile("\\p{L} {2,}\\p{L}").matcher(text).find()) wrong.add("two spaces: " + key);
            if (typed.contains("\"")) wrong.add("straight quotes: " + key);
            if (count(text, '“') != count(text, '”')) wrong.add("quotes that do not close: " + key);
            if (count(text, '(') != count(text, ')') && !key.contains("words.")) wrong.add("brackets: " + key);
            if (text.contains("...") && !text.contains("jdbc:") && !text.contains("server.ssl."))
                wrong.add("three points: " + key);
            if (Pattern.compile("\\p{L} [,.;](?: |$)").matcher(text).find()) wrong.add("space before a mark: " + key);
            for (String word : BANNED)
                // what a column takes is told by its codes
                if (!key.contains(" expect.")
                        && text.toLowerCase(java.util.Locale.ROOT).contains(word)) wrong.add(word + ": " + key);
        });
        assertThat(wrong).isEmpty();
        assertThat(all).hasSizeGreaterThan(1_800);
    }

    /** A sentence with placeholders is a pattern, in which a straight apostrophe hides what follows it. */
    @Test
    void everySentenceWithPlaceholdersIsAPatternThatShowsThem() throws IOException {
        List<String> odd = new ArrayList<>();
        int[] patterns = {0};
        all().forEach((key, text) -> {
            if (!Pattern.compile("\\{\\d+}").matcher(text).find()) return;
            patterns[0]++;
            Object[] words = new Object[10];
            for (int i = 0; i < words.length; i++) words[i] = "<" + i + ">";
            String shown = new MessageFormat(text).format(words);
            Matcher matcher = Pattern.compile("\\{(\\d+)}").matcher(text);
            while (matcher.find()) if (!shown.contains("<" + matcher.group(1) + ">")) odd.add(key);
        });
        assertThat(odd).isEmpty();
        assertThat(patterns[0]).isGreaterThan(700);
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    /** Sentences by file and key. */
    private static Map<String, String> all() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(BUNDLES)) {
            for (Path file : walk.filter(f -> f.endsWith("messages.properties")).toList()) {
                Properties sentences = new Properties();
                try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    sentences.load(in);
                }
                sentences.forEach((key, text) -> all.put(BUNDLES.relativize(file) + " " + key, text.toString()));
            }
        }
        return all;
    }
}
