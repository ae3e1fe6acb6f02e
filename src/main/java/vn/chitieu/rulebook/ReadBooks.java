package vn.chitieu.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chitieu.sheet.BookReader;
import vn.chitieu.sheet.BookReading;

/**
 * Workbooks read by this process, each content once: of a folder of which one cell has changed, one file is read anew.
 * Holds the latest few contents only, so that years of edits in a standing service cost no memory.
 */
final class ReadBooks {
    /** A few times the workbooks of a rule folder with plans of several communes. */
    private static final int MOST = 64;

    private static final Map<String, BookReading> READ = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BookReading> eldest) {
            return size() > MOST;
        }
    };

    private ReadBooks() {}

    static BookReading of(String name, byte[] content) {
        String key = name + " " + Hashes.ofBytes(content);
        synchronized (READ) {
            return READ.computeIfAbsent(key, k -> BookReader.read(name, content));
        }
    }
}
