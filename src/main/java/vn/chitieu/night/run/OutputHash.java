package vn.chitieu.night.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import vn.chitieu.report.answer.CorrectionWorkbooks;

/**
 * One hash over names and bytes of all files of a night's folder. Answers are left out: they are copies of files of the
 * inbox, which need not be there when the night is done again; they have a hash of their own.
 */
public final class OutputHash {
    private OutputHash() {}

    public static String of(Path folder) {
        return of(folder, name -> !CorrectionWorkbooks.isAnswer(name));
    }

    public static String ofAnswers(Path folder) {
        return of(folder, CorrectionWorkbooks::isAnswer);
    }

    private static String of(Path folder, Predicate<String> counted) {
        try (Stream<Path> walk = Files.walk(folder)) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(f -> counted.test(f.getFileName().toString()))
                    .sorted()
                    .toList();
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(file);
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return Hex.encodeHexString(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
