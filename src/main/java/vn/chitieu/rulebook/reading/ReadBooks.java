package vn.chitieu.rulebook.reading;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookReader;
import vn.chitieu.sheet.book.BookReading;

/**
 * Workbooks read by this process, each content once: of a folder of which one cell has changed, one file is read anew.
 * Holds the latest contents only and no more than so many cells, so that years of edits in a standing service cost no
 * memory.
 */
public final class ReadBooks {
    /** A few times the cells of a hundred documents; about 150 MB at most. */
    private static final long MOST_CELLS = 1_000_000;

    private static final Map<String, Kept> READ = new LinkedHashMap<>(64, 0.75f, true);
    private static long held;

    private ReadBooks() {}

    /**
     * One content as read.
     *
     * @param file the file with its hash over the normalised cells, or over the bytes of what is no workbook
     * @param document what its cells say by themselves, for a document's workbook
     */
    public record Kept(
            BookReading reading,
            RuleFile file,
            long cells,
            @Nullable ReadDocument document) {}

    /** A document's workbook with every problem of its cells and the names it defines: all that depends on it alone. */
    public record ReadDocument(DocumentDraft draft, RuleProblems problems, KnownNames keys) {}

    private static Kept of(String name, byte[] content) {
        String key = name + " " + Hashes.ofBytes(content);
        synchronized (READ) {
            Kept known = READ.get(key);
            if (known != null) return known;
        }
        // outside the lock: several workbooks are read at once
        BookReading reading = BookReader.read(name, content);
        Book book = reading.book();
        RuleFile file = new RuleFile(name, book == null ? Hashes.ofBytes(content) : Hashes.of(book), content);
        Kept kept = new Kept(reading, file, book == null ? 1 : cells(book), document(file, book));
        keep(key, kept);
        return kept;
    }

    private static @Nullable ReadDocument document(RuleFile file, @Nullable Book book) {
        if (book == null || file.name().contains("/")) return null;
        RuleProblems problems = new RuleProblems();
        KnownNames keys = new KnownNames();
        return new ReadDocument(new DocumentReader(problems, keys).read(file, book), problems, keys);
    }

    private static void keep(String key, Kept kept) {
        synchronized (READ) {
            if (READ.put(key, kept) == null) held += kept.cells();
            Iterator<Kept> eldest = READ.values().iterator();
            while (held > MOST_CELLS && READ.size() > 1) {
                held -= eldest.next().cells();
                eldest.remove();
            }
        }
    }

    /** Every workbook among the files, read on all processors. */
    public static Map<String, Kept> of(Map<String, byte[]> contents) {
        return contents.entrySet().parallelStream()
                .filter(e -> e.getKey().endsWith(".xlsx"))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> of(e.getKey(), e.getValue())));
    }

    private static long cells(Book book) {
        return book.sheets().stream()
                .flatMap(s -> s.rows().values().stream())
                .mapToLong(Map::size)
                .sum();
    }
}
