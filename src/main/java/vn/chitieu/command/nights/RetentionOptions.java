package vn.chitieu.command.nights;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.night.prune.Retention;

/** How long the results of nights are kept. */
public final class RetentionOptions {
    private static final Messages MESSAGES = Messages.beside(RetentionOptions.class);

    @Option(names = "--keep-nights", paramLabel = "N", descriptionKey = "option.keepnights")
    @Nullable
    Integer nights;

    @Option(names = "--keep-days", paramLabel = "D", descriptionKey = "option.keepdays")
    @Nullable
    Integer days;

    /**
     * Empty when nothing is to be cleared away.
     *
     * @throws UsageException for a number below 1
     */
    public Optional<Retention> given() {
        if (nights == null && days == null) return Optional.empty();
        if (nights != null && nights < 1 || days != null && days < 1)
            throw new UsageException(MESSAGES.get("prune.wrong"));
        return Optional.of(new Retention(nights, days));
    }
}
