package vn.chitieu.rulebook.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookSheet;

/** Hashes over what rule files say, not over their bytes: saving a workbook again with another program changes none. */
public final class Hashes {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private Hashes() {}

    static String of(Book book) {
        MessageDigest digest = sha256();
        for (BookSheet sheet : book.sheets()) {
            feed(digest, "sheet", sheet.name());
            sheet.rows().values().forEach(row -> row.values()
                    .forEach(cell -> feed(
                            digest,
                            cell.address(),
                            cell.kind().name(),
                            LINE_BREAK.matcher(cell.text()).replaceAll("\n"))));
        }
        return hex(digest);
    }

    public static String ofText(String text) {
        MessageDigest digest = sha256();
        feed(digest, text.replaceAll("\\R", "\n"));
        return hex(digest);
    }

    public static String ofBytes(byte[] content) {
        MessageDigest digest = sha256();
        digest.update(content);
        return hex(digest);
    }

    /** Hash over several files, by name. */
    public static String ofFiles(List<RuleFile> files) {
        MessageDigest digest = sha256();
        files.forEach(f -> feed(digest, f.name(), f.hash()));
        return hex(digest);
    }

    /** Each part is followed by a mark that no text holds, so that parts cannot run into each other. */
    private static void feed(MessageDigest digest, String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update((byte) 1);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
