package vn.chitieu.desk.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.night.rules.FitRules;
import vn.chitieu.night.rules.FitRules.Fit;

/** The rules that the next night would use, compiled and kept; read again when a file of the folder has changed. */
@Component
public final class WarmRules {
    private static final Logger LOG = LoggerFactory.getLogger(WarmRules.class);
    private final FitRules rules;
    private final DeskSettings settings;
    private String seen = "";
    private Optional<Fit> kept = Optional.empty();

    WarmRules(FitRules rules, DeskSettings settings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** Before somebody waits for them. */
    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread thread = new Thread(this::current, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    /** Empty when neither the folder's rules nor those of an earlier night will do. */
    public synchronized Optional<Fit> current() {
        String now = look();
        if (now.equals(seen) && kept.isPresent()) return kept;
        try {
            Optional<Fit> read = rules.read(settings.rules(), settings.acceptedLogic());
            read.ifPresent(fit -> {
                // a check of nothing pays for what the first one of a process pays for
                fit.engine()
                        .bind(
                                fit.rulebook().registry().units().stream()
                                        .limit(1)
                                        .toList(),
                                0);
            });
            kept = read;
            seen = now;
        } catch (RuntimeException e) {
            LOG.error("the rules cannot be read", e);
        }
        return kept;
    }

    /** Names, sizes and times: cheap, and enough to see that somebody has saved a file. */
    private String look() {
        try (Stream<Path> tree = Files.walk(settings.rules())) {
            return tree.filter(Files::isRegularFile)
                    .sorted()
                    .map(WarmRules::stamp)
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the rules' folder cannot be listed", e);
            return seen;
        }
    }

    private static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
