package vn.chitieu.sheet.parts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Opens a zip whatever encoding its names are in: the standard asks for UTF-8, old programs of Vietnamese Windows
 * write the system's. The names only say which table is which; the content does not depend on them.
 */
public final class ZipNames {
    /** No bytes are wrong in the last one, so that a whole zip never fails for its names. */
    private static final List<Charset> OLD =
            List.of(Charset.forName("windows-1258"), Charset.forName("IBM437"), StandardCharsets.ISO_8859_1);

    private ZipNames() {}

    public static ZipFile open(Path file) throws IOException {
        ZipException first;
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            first = e;
        }
        for (Charset charset : OLD) {
            ZipFile zip = open(file, charset);
            if (zip == null) continue;
            if (charset.equals(StandardCharsets.ISO_8859_1) || readable(zip)) return zip;
            zip.close();
        }
        throw first;
    }

    /** Null when the names are not in this encoding, or the zip is broken beyond its names. */
    private static @Nullable ZipFile open(Path file, Charset charset) throws IOException {
        try {
            return new ZipFile(file.toFile(), charset);
        } catch (ZipException | IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean readable(ZipFile zip) {
        try {
            return zip.stream()
                    .allMatch(e -> CsvText.isVietnamese(Normalizer.normalize(e.getName(), Normalizer.Form.NFC)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
