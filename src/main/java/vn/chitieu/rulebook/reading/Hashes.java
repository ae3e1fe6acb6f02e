package vn.chitieu.rulebook.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookSheet;

/** Hashes over what rule files say, not over their bytes: saving a workbook again with another program changes none. */
public final class Hashes {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Hashes() {}

    static String of(Book book) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (BookSheet sheet : book.sheets()) {
            feed(digest, "sheet", sheet.name());
            sheet.rows().values().forEach(row -> row.values()
                    .forEach(cell -> feed(
                            digest,
                            cell.address(),
                            cell.kind().name(),
                            LINE_BREAK.matcher(cell.text()).replaceAll("\n"))));
        }
        return Hex.encodeHexString(digest.digest());
    }

    public static String ofText(String text) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        feed(digest, text.replaceAll("\\R", "\n"));
        return Hex.encodeHexString(digest.digest());
    }

    public static String ofBytes(byte[] content) {
        return DigestUtils.sha256Hex(content);
    }

    /** Hash over several files, by name. */
    public static String ofFiles(List<RuleFile> files) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        files.forEach(f -> feed(digest, f.name(), f.hash()));
        return Hex.encodeHexString(digest.digest());
    }

    /** Each part is followed by a mark that no text holds, so that parts cannot run into each other. */
    private static void feed(MessageDigest digest, String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update((byte) 1);
    }
}
