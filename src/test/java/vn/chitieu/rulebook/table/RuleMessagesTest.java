package vn.chitieu.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has its sentence and its remedy; every sentence belongs to a problem. */
class RuleMessagesTest {
    private static final Path HOME = Path.of("src/main/java/vn/chitieu/rulebook");

    @Test
    void everyProblemIsToldAndMended() throws IOException {
        Properties messages = new Properties();
        try (Reader in =
                Files.newBufferedReader(Path.of("src/main/resources/vn/chitieu/rulebook/messages.properties"))) {
            messages.load(in);
        }
        String code;
        try (Stream<Path> files = Files.walk(HOME)) {
            code = files.filter(Files::isRegularFile)
                    .map(RuleMessagesTest::text)
                    .collect(Collectors.joining());
        }
        Set<String> codes = messages.stringPropertyNames().stream()
                .filter(k -> k.endsWith(".message"))
                .map(k -> k.substring(0, k.length() - ".message".length()))
                .collect(Collectors.toSet());
        for (String key : codes) {
            assertThat(messages).containsKey(key + ".remedy");
            boolean composed = key.startsWith("BOOK_") || key.startsWith("UNKNOWN_");
            assertThat(composed || code.contains('"' + key + '"')).as(key).isTrue();
        }
        for (CellType type : CellType.values()) assertThat(messages).containsKey("expect." + type);
        for (KeySpace space : KeySpace.values()) assertThat(messages).containsKey("UNKNOWN_" + space + ".message");
        messages.forEach((key, v) -> {
            String text = v.toString();
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(text)
                    .isTrue();
            assertThat(text).doesNotContain("'");
            // sentences of checks name what is put in, as in bieu-mau.xlsx
            if (!key.toString().startsWith("check.later."))
                assertThat(new MessageFormat(text).toPattern()).isNotEmpty();
        });
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
