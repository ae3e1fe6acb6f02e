package vn.chitieu.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chitieu.language.Folding;

/** The first kilobytes of a file as text: enough to tell a table from a note. */
record FileStart(String text) {
    private static final int BYTES = 4_096;
    /** Headers and labels of the form that no note puts between tabs or semicolons. */
    private static final Set<String> OURS =
            Set.of("ma nganh", "ma don vi", "van bang", "so nguoi", "ma dieu khoan", "nam so lieu", "nhom nganh");

    private static final Pattern BETWEEN = Pattern.compile("[\t;\r\n]");

    /** Empty when it cannot be read: the name alone must do then. */
    static FileStart of(Path path) {
        if (!Files.isRegularFile(path)) return new FileStart("");
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(BYTES);
            return new FileStart(new String(bytes, charset(bytes)).replace("\ufeff", ""));
        } catch (IOException e) {
            return new FileStart("");
        }
    }

    boolean isTableOfText() {
        boolean separated = text.indexOf('\t') >= 0 || text.indexOf(';') >= 0;
        return separated && BETWEEN.splitAsStream(text).map(Folding::fold).anyMatch(OURS::contains);
    }

    /** What Excel calls "XML Spreadsheet 2003"; any other XML is an invoice, a signature, a letter. */
    boolean isTableOfXml() {
        return text.contains("urn:schemas-microsoft-com:office:spreadsheet");
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) return StandardCharsets.UTF_8;
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) return StandardCharsets.UTF_16LE;
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
        return bytes[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
}
