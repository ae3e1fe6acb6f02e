package vn.chitieu.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Recognises UTF-8 that a program took for the encoding of a Windows machine and saved once more: {@code MÃ£ Ä‘Æ¡n vá»‹}
 * for {@code Mã đơn vị}. Every letter beyond ASCII must then stand for a byte, and the bytes must be Vietnamese text in
 * UTF-8; no text that anybody typed is so.
 */
public final class Mojibake {
    private static final int BYTES = 0x100;
    /** What a decoder puts for a byte that its encoding does not know: it can only have been the second or third of a letter. */
    private static final char LOST = '\ufffd';

    private static final int ANY_FOLLOWING = 0x80;

    private static final Pattern LETTERS =
            Pattern.compile("[\u00c0-\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0"
                    + "\u0300-\u0323\u1ea0-\u1ef9]");

    private static final Map<Character, Byte> SHOWN = shown();

    private Mojibake() {}

    /** Whether the text was encoded twice. */
    public static boolean suspects(String text) {
        if (Vietnamese.ascii(text)) return false;
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        boolean lost = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Byte shown = SHOWN.get(c);
            if (shown == null && c != LOST) return false;
            lost |= c == LOST;
            bytes.put(shown == null ? (byte) ANY_FOLLOWING : shown);
        }
        bytes.flip();
        try {
            CharBuffer meant = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return lost || LETTERS.matcher(meant).find();
        } catch (CharacterCodingException typedSo) {
            return false;
        }
    }

    /** The sign that each byte is shown as by Latin-1, by Windows in the West and by Windows in Viet Nam. */
    private static Map<Character, Byte> shown() {
        Map<Character, Byte> shown = new HashMap<>();
        for (Charset charset : new Charset[] {
            StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"), Charset.forName("windows-1258")
        }) {
            for (int b = 0; b < BYTES; b++) {
                String sign = new String(new byte[] {(byte) b}, charset);
                if (sign.length() == 1 && sign.charAt(0) != LOST) shown.putIfAbsent(sign.charAt(0), (byte) b);
            }
        }
        return Map.copyOf(shown);
    }
}
