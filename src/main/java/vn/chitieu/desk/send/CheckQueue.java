package vn.chitieu.desk.send;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.rules.WarmRules;
import vn.chitieu.intake.ReturnCheck;
import vn.chitieu.intake.ReturnCheck.Found;
import vn.chitieu.intake.ReturnCheck.Outcome;
import vn.chitieu.intake.inbox.FileLimits;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.rules.FitRules.Fit;
import vn.chitieu.scratch.Scratch;

/** Looks at drafts two at a time, in order of arrival; whoever waits is told his place. */
@Component
class CheckQueue {
    /** Beyond this nobody is told to wait: he is told to come back. */
    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(CheckQueue.class);
    private static final int AT_ONCE = 2;
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final Drafts drafts;
    private final WarmRules rules;
    private final DeskSettings settings;
    private final Duration most = FileLimits.ofEnvironment().time();
    private final BlockingQueue<UUID> queue = new LinkedBlockingQueue<>(MOST);
    private final List<Thread> workers;

    CheckQueue(Drafts drafts, WarmRules rules, DeskSettings settings) {
        this.drafts = drafts;
        this.rules = rules;
        this.settings = settings;
        this.workers = java.util.stream.IntStream.rangeClosed(1, AT_ONCE)
                .mapToObj(n -> new Thread(this::work, "check-" + n))
                .toList();
    }

    /** What waited when the service was stopped goes on waiting. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        queue.addAll(drafts.waiting().stream().limit(MOST).toList());
        for (Thread worker : workers) {
            worker.setDaemon(true);
            worker.start();
        }
    }

    @PreDestroy
    void end() {
        workers.forEach(Thread::interrupt);
    }

    /** @return false when too many wait already */
    boolean add(UUID id) {
        return queue.offer(id);
    }

    /** Waits a while, so that a look that is soon done needs no second page. */
    void await(UUID id, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end && drafts.find(id).filter(Draft::waiting).isPresent())
            Thread.sleep(LOOK_AGAIN_MILLIS);
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                UUID id = queue.take();
                drafts.find(id).filter(Draft::waiting).ifPresent(this::look);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // a database that is away for a moment; the page offers the look again
                LOG.error("a look at a draft failed", e);
            }
        }
    }

    private void look(Draft draft) {
        Fit fit = rules.current().orElse(null);
        if (fit == null) {
            drafts.checked(draft.id(), "", failed("unreadable.rules"));
            return;
        }
        drafts.checked(draft.id(), fit.rulebook().hash(), result(draft, fit));
    }

    private ReturnCheck.Result result(Draft draft, Fit fit) {
        LocalDate today = LocalDate.ofInstant(settings.clock().instant(), Vietnamese.ZONE);
        FutureTask<ReturnCheck.Result> look = new FutureTask<>(() -> look(draft, fit, today));
        Thread thread = new Thread(look, "look");
        thread.setDaemon(true);
        thread.start();
        try {
            return look.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.error("no end of {}", draft.fileName());
            return failed("unreadable.slow");
        } catch (ExecutionException e) {
            LOG.error("{} could not be looked at", draft.fileName(), e);
            return failed("unreadable.defect");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ReturnCheck.Result look(Draft draft, Fit fit, LocalDate today) throws IOException {
        Path folder = Scratch.folder("draft");
        try {
            Path file = folder.resolve(draft.fileName());
            if (!drafts.write(draft.id(), file)) return failed("unreadable.gone");
            return new ReturnCheck(fit.rulebook(), fit.engine()).check(file, today);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Said in the desk's own words: the code is a key of its bundle. */
    private static ReturnCheck.Result failed(String key) {
        return new ReturnCheck.Result(
                Outcome.UNREADABLE, "", 0, false, List.of(new Found("ERROR", key, "", "", Map.of())));
    }

    /** A name that every disk takes, and that climbs out of no folder. */
    static String safeName(String name) {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        String shown = Vietnamese.showable(Vietnamese.clean(last)).replaceAll("[\\p{Cntrl}:*?\"<>|]", "_");
        int dot = shown.lastIndexOf('.');
        String ending = dot < 0 ? "" : Vietnamese.cut(shown.substring(dot), 6);
        String base = Vietnamese.cut(dot < 0 ? shown : shown.substring(0, dot), 60);
        if (base.isBlank() || base.startsWith(".") || base.startsWith("~$")) base = "bao-cao" + base;
        return base + ending;
    }
}
