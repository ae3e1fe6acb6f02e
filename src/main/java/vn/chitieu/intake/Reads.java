package vn.chitieu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.intake.inbox.InboxScan;

/**
 * Under which hash each listed content was read in the end: another than listed when the file was replaced in between,
 * none when it has gone.
 */
final class Reads {
    private final Set<String> stored;
    private final Set<String> registers = new HashSet<>();
    private final Map<String, String> changed = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    /** @param known what earlier nights have stored */
    Reads(Set<String> known) {
        this.stored = new HashSet<>(known);
    }

    /** Whether what was read is to be stored: not when it has gone, nor when it is stored already. */
    boolean isNew(InboxScan.Item item, ReturnProcessor.Read read) {
        if (read.taken() == null) {
            gone.add(item.path());
            return false;
        }
        if (!read.hash().equals(item.hash())) changed.put(item.path(), read.hash());
        return !stored.contains(read.hash()) && stored.add(read.stored());
    }

    void register(InboxScan.Item item) {
        registers.add(item.hash());
    }

    /** The files that were there to be read, each with the content that was read of it. */
    List<InboxScan.Item> read(List<InboxScan.Item> listed) {
        List<InboxScan.Item> read = new ArrayList<>();
        for (InboxScan.Item item : listed)
            if (!gone.contains(item.path())) read.add(item.with(changed.getOrDefault(item.path(), item.hash())));
        return read;
    }

    /** Under what a file, as it was read, is stored as a return; null when it is none. */
    @Nullable
    String stored(InboxScan.Item read) {
        if (registers.contains(read.hash())) return null;
        return stored.contains(read.hash()) ? read.hash() : read.named();
    }
}
