package vn.chitieu.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under which hash each listed content was read in the end: another than listed when the file was replaced in between,
 * none when it has gone.
 */
final class Reads {
    private final Set<String> stored;
    private final Set<String> registers = new HashSet<>();
    private final Map<String, String> changed = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    /** @param known contents stored by earlier nights */
    Reads(Set<String> known) {
        this.stored = new HashSet<>(known);
    }

    /** Whether what was read is to be stored: not when it has gone, nor when its content is stored already. */
    boolean isNew(InboxScan.Item item, FileTaker.Read read) {
        if (read.taken() == null) {
            gone.add(item.path());
            return false;
        }
        if (!read.hash().equals(item.hash())) changed.put(item.path(), read.hash());
        return stored.add(read.hash());
    }

    void register(InboxScan.Item item) {
        registers.add(item.hash());
    }

    /** Hash of the file's own content as it was read, empty where it was not opened. */
    String fileHash(InboxScan.Item item) {
        String read = changed.get(item.path());
        return read == null ? item.contentHash() : read;
    }

    /** The content in force for a file of the inbox as a return; null when it is none. */
    @Nullable
    String hash(InboxScan.Item item) {
        String hash = changed.getOrDefault(item.path(), item.hash());
        return gone.contains(item.path()) || registers.contains(hash) ? null : hash;
    }
}
