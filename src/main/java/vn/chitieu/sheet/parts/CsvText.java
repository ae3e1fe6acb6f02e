package vn.chitieu.sheet.parts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.common.UnreadableFile.Reason;

/** The text of a CSV file, whatever Unicode encoding Excel or another program gave it, and its separator. */
public final class CsvText {
    private static final Pattern VIETNAMESE = Pattern.compile("[\\p{ASCII}"
            + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
            + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
            + "\u00a0°²³–—‘’“”…•€]*+");

    private CsvText() {}

    /** Whether all of it is Vietnamese and the signs of offices. */
    static boolean isVietnamese(String composed) {
        return VIETNAMESE.matcher(composed).matches();
    }

    public static String decode(byte[] bytes) throws UnreadableFile {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return decode(bytes, 3, StandardCharsets.UTF_8);
        if (starts(bytes, 0xFF, 0xFE)) return decode(bytes, 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return decode(bytes, 2, StandardCharsets.UTF_16BE);
        // without a mark: the first letter or digit of a table is plain ASCII, so one half of it is a zero byte
        if (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0) return decode(bytes, 0, StandardCharsets.UTF_16LE);
        if (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0) return decode(bytes, 0, StandardCharsets.UTF_16BE);
        try {
            return decode(bytes, 0, StandardCharsets.UTF_8);
        } catch (UnreadableFile notUtf8) {
            return windows(bytes);
        }
    }

    /**
     * The encoding of Vietnamese Windows before Unicode. It takes nearly any bytes, so that text in TCVN3 or VNI would
     * pass for it: only Vietnamese letters and the signs of offices are believed.
     */
    private static String windows(byte[] bytes) throws UnreadableFile {
        String text = Normalizer.normalize(decode(bytes, 0, Charset.forName("windows-1258")), Normalizer.Form.NFC);
        if (!isVietnamese(text)) throw new UnreadableFile(Reason.ENCODING);
        return text;
    }

    /** The separator that the first lines hold most of, outside quotes; a semicolon wins a tie. */
    public static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < 20; i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c == '\n') lines++;
            else if (c == ';') counts[0]++;
            else if (c == ',') counts[1]++;
            else if (c == '\t') counts[2]++;
        }
        if (counts[2] > counts[0] && counts[2] > counts[1]) return '\t';
        return counts[1] > counts[0] ? ',' : ';';
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws UnreadableFile {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFile(Reason.ENCODING, e);
        }
    }
}
