package vn.chitieu.sheet.common;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one part while they are written. Escapes exactly as the library does that reads and writes everything
 * else, so that a part written here and one written there are the same bytes.
 */
public final class XmlBytes extends OutputStream {
    public static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    /** Texts longer than this with more marks than {@link #CDATA_MARKS} stand in a CDATA section. */
    private static final int CDATA_LENGTH = 32;

    private static final int CDATA_MARKS = 5;
    private byte[] bytes;
    private int length;

    public XmlBytes(int expected) {
        bytes = new byte[expected];
    }

    /** Markup of our own, or anything that needs no escape. Half of a character written in two stands as "?". */
    public XmlBytes raw(String xml) {
        // by the library of Java: where only the first compiler works, three times as fast as one character after
        // another
        byte[] more = xml.getBytes(StandardCharsets.UTF_8);
        write(more, 0, more.length);
        return this;
    }

    public XmlBytes number(int value) {
        return raw(Integer.toString(value));
    }

    /** Text of an element. Sections of CDATA are never used: what the table of shared texts has. */
    public XmlBytes text(String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        for (int i = 0; i < more.length; i++) {
            if (more[i] > '>') continue;
            String escaped = escapedInText(more, i);
            if (escaped == null) continue;
            write(more, from, i - from);
            raw(escaped);
            from = i + (more[i] < 0 ? 3 : 1);
        }
        write(more, from, more.length - from);
        return this;
    }

    /** Text of an element in any other part: in a section of CDATA where it has many marks. */
    public XmlBytes content(String text) {
        long marks = text.length() <= CDATA_LENGTH
                ? 0
                : text.chars().filter(c -> c == '<' || c == '&').count();
        if (marks <= CDATA_MARKS) return text(text);
        raw("<![CDATA[");
        StringBuilder section = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            section.append(bad(c) ? '?' : c);
        }
        return raw(section.toString().replace("]]>", "]]]]>><![CDATA[")).raw("]]>");
    }

    /** An element that holds nothing but a text. */
    public XmlBytes element(String name, String text) {
        raw("<").raw(name);
        return text.isEmpty()
                ? raw("/>")
                : raw(">").content(text).raw("</").raw(name).raw(">");
    }

    public XmlBytes attribute(String value) {
        for (int i = 0, from = 0; i <= value.length(); i++) {
            char c = i == value.length() ? 0 : value.charAt(i);
            if (i < value.length() && c != '<' && c != '&' && c != '"') continue;
            raw(value, from, i);
            if (i < value.length()) raw(c == '<' ? "&lt;" : c == '&' ? "&amp;" : "&quot;");
            from = i + 1;
        }
        return this;
    }

    private XmlBytes raw(String text, int from, int to) {
        return from == 0 && to == text.length() ? raw(text) : raw(text.substring(from, to));
    }

    private static @Nullable String escapedInText(byte[] text, int i) {
        byte b = text[i];
        if (b < 0) return beyond(text, i) ? "?" : null;
        if (b == '<') return "&lt;";
        if (b == '&') return "&amp;";
        if (b == '>') return i > 1 && text[i - 1] == ']' && text[i - 2] == ']' ? "&gt;" : null;
        if (b == '\r') return "&#13;";
        return bad((char) b) ? "?" : null;
    }

    /** Whether U+FFFE or U+FFFF begins here: three bytes each. */
    private static boolean beyond(byte[] text, int i) {
        return text[i] == (byte) 0xEF && text[i + 1] == (byte) 0xBF && (text[i + 2] & 0xFE) == 0xBE;
    }

    /** Whether a document cannot hold the character at all. */
    private static boolean bad(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xFFFE;
    }

    /** All that was written to another. */
    public XmlBytes all(XmlBytes other) {
        write(other.bytes, 0, other.length);
        return this;
    }

    public int length() {
        return length;
    }

    private void room(int more) {
        if (bytes.length - length < more) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }

    @Override
    public void write(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
