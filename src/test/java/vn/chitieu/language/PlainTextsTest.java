package vn.chitieu.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The short way for plain texts gives what taking every text apart gives, whatever signs it holds. */
class PlainTextsTest {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\p{Z}\\u180e\\u2800]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u3164\\uffa0"
            + "\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}\\p{Cc}&&[^\\s\\u0085\\u180e]]");
    private static final Pattern UNICODE = Pattern.compile(
            "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0323]");

    private static final List<String> BITS = List.of(
            "Tổng số người học",
            "TỶ LỆ NỮ (%)",
            "đại học",
            "Đ",
            "to\u0302\u0301ng",
            "\u0323",
            "\u031b",
            " ",
            "  ",
            "\t",
            "\r\n",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u0000",
            "\u007f",
            "\u0085",
            "-",
            "%",
            "2026",
            "²",
            "½",
            "ß",
            "İ",
            "ı",
            "ŉ",
            "ĳ",
            "ſ",
            "ẞ",
            "Σ",
            "Ω\u0301",
            "\ud83d\ude00",
            "\ud800",
            "Tr­êng §¹i häc",
            "Tröôøng Ñaïi hoïc",
            "MÃ£ Ä‘Æ¡n vá»‹",
            "漢字",
            "한국");

    @Test
    void foldedAndCleanedAsByTakingApart() {
        each(text -> {
            assertThat(Vietnamese.visible(text)).isEqualTo(visible(text));
            assertThat(Vietnamese.clean(text)).isEqualTo(clean(text));
            assertThat(Folding.fold(text)).isEqualTo(fold(text));
            assertThat(Folding.taken(text)).isEqualTo(fold(text));
            assertThat(Vietnamese.ascii(text)).isEqualTo(text.chars().allMatch(c -> c < 0x80));
        });
        assertThat(Folding.fold("Tổng  số\nngười học (người)")).isEqualTo("tong so nguoi hoc nguoi");
    }

    /** What is composed already needs no composing to be told from the old encodings. */
    @Test
    void lettersOfUnicodeAreSeenAsInTheComposedText() {
        each(text -> {
            if (UNICODE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).find())
                assertThat(LegacyText.hints(text)).isFalse();
            if (Vietnamese.letters(text))
                assertThat(Normalizer.normalize(text, Normalizer.Form.NFC)).isEqualTo(text);
        });
        assertThat(LegacyText.suspects("Tr­êng §¹i häc")).isTrue();
        assertThat(LegacyText.suspects("Tröôøng Ñaïi hoïc")).isTrue();
        assertThat(LegacyText.suspects("Trường Đại học")).isFalse();
        assertThat(Mojibake.suspects("MÃ£ Ä‘Æ¡n vá»‹")).isTrue();
    }

    /** Every character alone and between letters, then 20,000 texts of a fixed seed. */
    private static void each(Consumer<String> check) {
        IntStream.range(0, 0x10000).mapToObj(c -> String.valueOf((char) c)).forEach(check);
        IntStream.range(0, 0x10000).mapToObj(c -> "a" + (char) c + "ệ ").forEach(check);
        Random random = new Random(20261231);
        Stream.generate(() -> Stream.generate(() -> BITS.get(random.nextInt(BITS.size())))
                        .limit(random.nextInt(6))
                        .collect(Collectors.joining()))
                .limit(20_000)
                .forEach(check);
    }

    private static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    private static String clean(String text) {
        return SPACES.matcher(Normalizer.normalize(visible(text), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(visible(text), Normalizer.Form.NFD))
                .replaceAll("");
        String plain = bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }
}
