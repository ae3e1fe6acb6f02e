package vn.chitieu.command.serve;

import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.command.common.Logs;
import vn.chitieu.command.nights.PruneCommand;
import vn.chitieu.language.Messages;
import vn.chitieu.night.prune.Pruning;
import vn.chitieu.night.prune.Retention;

/** What the standing service does after a night that went well: clears away old ones, if it was told to. */
final class AfterNight {
    private static final Logger LOG = LoggerFactory.getLogger(AfterNight.class);
    private static final Messages MESSAGES = Messages.beside(AfterNight.class);
    private final DataSource source;
    private final Optional<Retention> kept;

    AfterNight(DataSource source, Optional<Retention> kept) {
        this.source = source;
        this.kept = kept;
    }

    /** The night stands whatever becomes of this; the next one tries again. */
    void prune(NightlyService.Settings settings) {
        if (kept.isEmpty()) return;
        try {
            PruneCommand.say(
                    new Pruning(source).prune(kept.get(), settings.out(), settings.clock()), settings.screen());
        } catch (RuntimeException e) {
            LOG.error("clearing away old nights failed", e);
            settings.errors().println(MESSAGES.get("prune.failed", Logs.file().toString()));
            settings.errors().flush();
        }
    }
}
