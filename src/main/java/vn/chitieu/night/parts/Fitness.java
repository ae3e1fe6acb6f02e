package vn.chitieu.night.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.Versions;
import vn.chitieu.report.GapReports;

/**
 * Whether this process may do parts of a night: by the same program, by the same rules, into the same folder. The rules
 * are those of its own folder; none are taken from the database but the last good ones that the night would take too. What does not fit is said once a night, and left to others.
 */
final class Fitness implements PartThreads.Willing {
    private static final Logger LOG = LoggerFactory.getLogger(Fitness.class);
    private static final Messages MESSAGES = Messages.beside(Fitness.class);
    private static final int SHOWN = 12;

    private final RulesetStore rules;
    private final Path rulesDir;
    private final Set<String> acceptedLogic;
    private final Path out;
    private final PartQueue queue;
    private final Consumer<String> told;
    private long run = -1;
    private boolean fits;
    private volatile String refusal = "";

    /** @param told hears each sentence for the operator once */
    Fitness(
            RulesetStore rules,
            Path rulesDir,
            Set<String> acceptedLogic,
            Path out,
            PartQueue queue,
            Consumer<String> told) {
        this.rules = rules;
        this.rulesDir = rulesDir;
        this.acceptedLogic = acceptedLogic;
        this.out = out;
        this.queue = queue;
        this.told = told;
    }

    /** Why no part of the present night is done, or no workbook of it is written; empty where all is done. */
    String refusal() {
        return refusal;
    }

    @Override
    public synchronized List<PartQueue.Line> lines(Offer offer) {
        if (offer.run() != run) {
            refusal = "";
            fits = fits(offer);
            run = offer.run();
        }
        if (!fits) return List.of();
        if (GapReports.sees(out, offer.asOf(), offer.mark()))
            return List.of(PartQueue.Line.WRITE, PartQueue.Line.ASSESS);
        if (refusal.isEmpty() && queue.any(PartQueue.Line.WRITE))
            refuse(MESSAGES.get("worker.folder", Vietnamese.day(offer.asOf()), out.toString()));
        return List.of(PartQueue.Line.ASSESS);
    }

    private boolean fits(Offer offer) {
        Versions here = Versions.present(offer.versions().engine());
        if (!here.equals(offer.versions())) return differs(offer, here);
        Optional<RulesetStore.Loaded> loaded = rules.same(rulesDir, acceptedLogic, offer.rules());
        if (loaded.isEmpty()) {
            refuse(MESSAGES.get(
                    "worker.rules", Vietnamese.day(offer.asOf()), rulesDir.toString(), shown(offer.rules())));
            return false;
        }
        String engine = loaded.get().engine().version();
        return engine.equals(offer.versions().engine()) || differs(offer, Versions.present(engine));
    }

    private boolean differs(Offer offer, Versions here) {
        refuse(MESSAGES.get("worker.version", Vietnamese.day(offer.asOf()), words(offer.versions()), words(here)));
        return false;
    }

    private void refuse(String sentence) {
        refusal = sentence;
        LOG.warn("{}", sentence);
        told.accept(sentence);
    }

    private static String words(Versions versions) {
        return String.join(
                " ",
                versions.program().isEmpty() ? "-" : versions.program(),
                shown(versions.programHash()),
                versions.engine());
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }
}
