package vn.chitieu.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.job.JobExecutionException;
import vn.chitieu.language.Messages;
import vn.chitieu.night.run.LostLockException;
import vn.chitieu.store.Databases;

/** Why a night failed, as a sentence for the operator: what, where, and what to do. The log has the stack traces. */
final class FailureWords {
    private static final Messages MESSAGES = Messages.beside(FailureWords.class);
    private static final String SERVER_DISK_FULL = "53100";
    /** Steps that write where the results lie. */
    private static final Set<String> RESULTS = Set.of("write", "publish");

    private FailureWords() {}

    /**
     * @param step key of the step that failed, or empty when it was none
     * @param out folder of the results
     * @param database address of the database, without secrets
     */
    static String of(String step, List<Throwable> failures, String out, String database) {
        List<Throwable> causes = causes(failures);
        Optional<RefusedNightException> refused = first(causes, RefusedNightException.class);
        if (refused.isPresent()) return refused.get().getMessage();
        String name = MESSAGES.has("step." + step) ? MESSAGES.get("step." + step) : MESSAGES.get("step.none");
        Optional<SQLException> sql = first(causes, SQLException.class);
        if (sql.isPresent() && SERVER_DISK_FULL.equals(sql.get().getSQLState()))
            return MESSAGES.get("database.full", name, database);
        if (causes.stream().anyMatch(FailureWords::lostConnection))
            return MESSAGES.get("database.lost", name, database);
        return files(step, name, causes, out).orElseGet(() -> MESSAGES.get("failed", name, root(failures)));
    }

    /** Of failures with a file: which folder, and what is the matter with it. */
    private static Optional<String> files(String step, String name, List<Throwable> causes, String out) {
        String temporary = System.getProperty("java.io.tmpdir");
        // the results may lie among temporary files
        boolean temp = touches(causes, temporary) && !touches(causes, out);
        boolean results = !temp && RESULTS.contains(step) || touches(causes, out);
        if (causes.stream().anyMatch(FailureWords::diskFull))
            return Optional.of(
                    results ? MESSAGES.get("out.full", name, out) : MESSAGES.get("temp.full", name, temporary));
        Optional<FileAlreadyExistsException> occupied = first(causes, FileAlreadyExistsException.class);
        if (results && occupied.isPresent())
            return Optional.of(MESSAGES.get("out.occupied", name, occupied.get().getFile()));
        if (temp) return Optional.of(MESSAGES.get("temp.failed", name, temporary));
        return results && first(causes, FileSystemException.class).isPresent()
                ? Optional.of(MESSAGES.get("out.failed", name, out))
                : Optional.empty();
    }

    private static boolean touches(List<Throwable> causes, String folder) {
        return !folder.isEmpty()
                && causes.stream()
                        .filter(FileSystemException.class::isInstance)
                        .map(e -> ((FileSystemException) e).getFile())
                        .anyMatch(f -> f != null && Path.of(f).startsWith(folder));
    }

    static boolean emptyInbox(List<Throwable> failures) {
        return first(causes(failures), RefusedNightException.class)
                .filter(e -> e.emptyInbox)
                .isPresent();
    }

    private static boolean lostConnection(Throwable e) {
        return e instanceof LostLockException || Databases.lost(e);
    }

    /** Java has no type for it; the words are the system's, in English whatever the locale. */
    private static boolean diskFull(Throwable e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return (e instanceof IOException || e instanceof UncheckedIOException)
                && (message.contains("no space left") || message.contains("quota exceeded"));
    }

    /** What went wrong first; that a part of a step failed says less than why it did. */
    private static String root(List<Throwable> failures) {
        Throwable root = failures.stream()
                .filter(f -> !(f instanceof JobExecutionException))
                .findFirst()
                .orElseGet(() -> failures.get(0));
        while (root.getCause() != null) root = root.getCause();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private static List<Throwable> causes(List<Throwable> failures) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable failure : failures)
            for (Throwable e = failure; e != null && !all.contains(e); e = e.getCause()) all.add(e);
        return all;
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
