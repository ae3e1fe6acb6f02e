package vn.chitieu.night.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import vn.chitieu.report.answer.CorrectionWorkbooks;

/**
 * One hash over names and bytes of all files of a night's folder. Answers are left out: they are copies of files of the
 * inbox, which need not be there when the night is done again; they have a hash of their own.
 */
public final class OutputHash {
    private OutputHash() {}

    /**
     * @param hash what the run keeps
     * @param check a checksum of the very same names and bytes, many times cheaper: it says whether a file was lost, cut or
     *     altered by accident since, within one process
     */
    public record Sums(String hash, long check) {}

    public static String of(Path folder) {
        return both(folder).hash();
    }

    public static Sums both(Path folder) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        CRC32C check = new CRC32C();
        read(folder, OutputHash::isCounted, bytes -> {
            digest.update(bytes);
            check.update(bytes);
        });
        return new Sums(Hex.encodeHexString(digest.digest()), check.getValue());
    }

    /** The checksum alone. */
    public static long check(Path folder) {
        CRC32C check = new CRC32C();
        read(folder, OutputHash::isCounted, check::update);
        return check.getValue();
    }

    public static String ofAnswers(Path folder) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        read(folder, CorrectionWorkbooks::isAnswer, digest::update);
        return Hex.encodeHexString(digest.digest());
    }

    private static boolean isCounted(String name) {
        return !CorrectionWorkbooks.isAnswer(name);
    }

    private static void read(Path folder, Predicate<String> counted, Consumer<byte[]> taker) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(f -> counted.test(f.getFileName().toString()))
                    .sorted()
                    .toList();
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(file);
                taker.accept((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                taker.accept(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
