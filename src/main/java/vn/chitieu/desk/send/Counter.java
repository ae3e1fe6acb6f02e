package vn.chitieu.desk.send;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.WarmRules;
import vn.chitieu.intake.ReturnCheck;
import vn.chitieu.intake.ReturnCheck.Found;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.rules.FitRules.Fit;
import vn.chitieu.scratch.Scratch;

/** Where a page hands over a file of promises that it has written: looked at and filed as one that somebody chose. */
@Component
public final class Counter {
    private final Drafts drafts;
    private final Filing filing;
    private final Receipts receipts;
    private final WarmRules rules;
    private final DeskSettings settings;

    Counter(Drafts drafts, Filing filing, Receipts receipts, WarmRules rules, DeskSettings settings) {
        this.drafts = drafts;
        this.filing = filing;
        this.receipts = receipts;
        this.rules = rules;
        this.settings = settings;
    }

    /**
     * @param problems what kept it from being sent; none where it was
     * @param receipt its number, empty where it was not sent
     */
    public record Answer(List<Found> problems, String receipt) {}

    /** Number of a receipt of promises that no night has taken yet. */
    public List<String> waiting(String unitCode) {
        return receipts.promisesWaiting(unitCode).stream().map(Receipt::number).toList();
    }

    /** Number of the unit's latest receipt of promises, empty before the first. */
    public String latest(String unitCode) {
        return receipts.latestOfPromises(unitCode);
    }

    /** The day of sending, should it be sent now. */
    public LocalDate today() {
        return LocalDate.ofInstant(settings.clock().instant(), Vietnamese.ZONE);
    }

    /**
     * Sends it, if nothing at all is wrong with it; the very bytes that were received before keep their receipt.
     *
     * @throws IOException when there is no room to look at it
     */
    public Answer send(DeskUser user, Fit fit, String fileName, byte[] content) throws IOException {
        String hash = DigestUtils.sha256Hex(content);
        String before = receipts.ofBytes(hash).orElse("");
        if (!before.isEmpty()) return new Answer(List.of(), before);
        Path folder = Scratch.folder("promises");
        try {
            Path file = Files.write(folder.resolve(fileName), content);
            ReturnCheck.Result found = new ReturnCheck(fit.rulebook(), fit.engine()).check(file, today());
            if (!found.problems().isEmpty()) return new Answer(found.problems(), "");
            UUID id = drafts.keep(user, fileName, file, hash);
            drafts.checked(id, fit.rulebook().hash(), found);
            Draft draft = drafts.find(id).filter(Draft::sendable).orElseThrow();
            return new Answer(List.of(), filed(user, draft));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The receipt stands where the inbox cannot be written to: its page says that the file is on its way. */
    private String filed(DeskUser user, Draft draft) {
        try {
            return filing.send(user, draft);
        } catch (IOException e) {
            return receipts.ofBytes(draft.hash()).orElseThrow();
        }
    }
}
