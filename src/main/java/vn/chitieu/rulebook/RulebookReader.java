package vn.chitieu.rulebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.check.CascadeChecks;
import vn.chitieu.rulebook.check.DefinitionChecks;
import vn.chitieu.rulebook.check.DocumentChecks;
import vn.chitieu.rulebook.check.FigureChecks;
import vn.chitieu.rulebook.check.KnownKeys;
import vn.chitieu.rulebook.check.LoadChecks;
import vn.chitieu.rulebook.check.NormChecks;
import vn.chitieu.rulebook.check.References;
import vn.chitieu.rulebook.check.UnitChecks;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.rulebook.reading.DocumentDraft;
import vn.chitieu.rulebook.reading.Hashes;
import vn.chitieu.rulebook.reading.Norms;
import vn.chitieu.rulebook.reading.Provisions;
import vn.chitieu.rulebook.reading.ReadBooks;
import vn.chitieu.rulebook.reading.RowPlaces;
import vn.chitieu.rulebook.reading.RuleFolder;
import vn.chitieu.rulebook.reading.RuleRows;
import vn.chitieu.rulebook.reading.RuleTableReader;
import vn.chitieu.rulebook.reading.ScenarioReader;
import vn.chitieu.rulebook.reading.SharedTables;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableShape;
import vn.chitieu.rulebook.table.TaskDays;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookReading;
import vn.chitieu.sheet.book.BookSheet;

/** One reading of one folder: cells first, then names across files, then what the rows mean together. */
final class RulebookReader {
    /**
     * Version of the reading itself. With a new one every return of the inbox is read anew by the next night: 2 mends
     * contents that had been replaced while they were read and were stored under the hash of what had been there; 3 keeps
     * what a file's name says apart from its content.
     */
    private static final String READER = "@3";

    private static final Set<String> INTAKE = Set.of(
            SharedShapes.FOLDER + "don-vi.xlsx",
            SharedShapes.FOLDER + "nganh-dao-tao.xlsx",
            SharedShapes.FOLDER + "bieu-mau.xlsx",
            SharedShapes.FOLDER + "chi-so.xlsx");
    private static final String DATA_CHECKS = RuleFolder.LOGIC + "kiem-tra";

    private final Path root;
    private final @Nullable LocalDate today;
    private final RuleProblems problems = new RuleProblems();
    private final KnownNames keys = new KnownNames();
    private final RuleTableReader tables = new RuleTableReader(problems, keys);
    private final List<RuleFile> files = new ArrayList<>();
    private final Map<String, ReadBooks.Kept> books = new HashMap<>();

    /** @param today day on which waivers are looked at, or null when it does not matter */
    RulebookReader(Path root, @Nullable LocalDate today) {
        this.root = root;
        this.today = today;
    }

    Rulebook read() {
        TreeMap<String, byte[]> contents = new RuleFolder(root, problems).files();
        books.putAll(ReadBooks.of(contents));
        KnownKeys known = KnownKeys.shipped();
        known.derivedTables().forEach(t -> keys.add(KeySpace.FORM_TABLE, t));
        boolean folder = !contents.isEmpty();
        SharedTables shared = shared(contents, folder);
        List<DocumentDraft> drafts = documents(contents);
        List<RuleFile> logic = logic(contents);
        files.sort(Comparator.comparing(RuleFile::name));

        List<Table> all = new ArrayList<>(shared.all());
        drafts.forEach(d -> all.addAll(d.tables().values()));
        References.check(all, keys, problems);
        new DocumentChecks(problems, keys).check(drafts);

        Registry registry = shared.registry();
        Definitions definitions = shared.definitions();
        new UnitChecks(shared, problems).check();
        // folders of before the names of reports have no rules that choose them, and no words for them
        boolean naming =
                logic.stream().anyMatch(f -> new String(f.content(), StandardCharsets.UTF_8).contains("setLateness("));
        if (folder) new DefinitionChecks(shared, known, keys, problems).check(today, naming, tasks(drafts));
        int firstYear = shared.threshold("FIRST_DATA_YEAR", known.firstDataYear());
        ScenarioReader scenarios = new ScenarioReader(definitions, problems, keys);
        List<PlanDocument> documents = new ArrayList<>();
        for (DocumentDraft draft : drafts) {
            documents.add(
                    Norms.document(draft, new Provisions(draft, registry, firstYear).all(), scenarios.read(draft)));
        }
        new NormChecks(drafts, registry, definitions, problems, keys).check();
        RowPlaces places = new RowPlaces(drafts);
        new CascadeChecks(documents, definitions, places, problems).check();
        if (folder) new LoadChecks(drafts, shared, problems).check();
        if (folder) new FigureChecks(documents, shared, places, problems).check();
        RuleRows rows = new RuleRows();
        rows.shared(shared);
        drafts.forEach(rows::document);
        List<RuleFile> intake = files.stream()
                .filter(f -> INTAKE.contains(f.name()) || f.name().startsWith(DATA_CHECKS))
                .toList();
        return new Rulebook(
                Hashes.ofFiles(files),
                Hashes.ofFiles(intake) + READER,
                List.copyOf(files),
                registry,
                List.copyOf(documents),
                definitions,
                logic,
                problems.sorted(),
                rows.all());
    }

    private static boolean tasks(List<DocumentDraft> drafts) {
        return drafts.stream()
                .flatMap(d -> d.table(NormShapes.DUTIES).good().stream())
                .anyMatch(r -> TaskDays.parse(r.text(NormShapes.DUE)).isPresent());
    }

    private SharedTables shared(Map<String, byte[]> contents, boolean folder) {
        SharedTables shared = new SharedTables();
        SharedShapes.FILES.forEach((name, shapes) -> {
            Optional<Book> book = Optional.empty();
            if (contents.containsKey(name)) book = book(name);
            else if (folder) problems.error("FILE_MISSING", Place.file(name), name);
            for (TableShape shape : shapes) {
                boolean there = book.filter(b -> shape != SharedShapes.ARRANGEMENTS
                                || b.sheet(shape.sheet()).isPresent())
                        .isPresent();
                shared.add(there ? tables.read(book.get(), shape) : tables.missing(name, shape));
            }
            book.ifPresent(b -> unknownSheets(b, shapes));
        });
        contents.forEach((name, content) -> {
            if (!name.startsWith(SharedShapes.FOLDER) || SharedShapes.FILES.containsKey(name)) return;
            problems.error("FILE_UNKNOWN", Place.file(name), name);
            files.add(new RuleFile(name, Hashes.ofBytes(content), content));
        });
        return shared;
    }

    private void unknownSheets(Book book, List<TableShape> shapes) {
        for (BookSheet sheet : book.sheets()) {
            if (shapes.stream().noneMatch(s -> s.sheet().equals(sheet.name()))) {
                problems.error("SHEET_UNKNOWN", Place.sheet(book.name(), sheet.name()), sheet.name());
            }
        }
    }

    private List<DocumentDraft> documents(Map<String, byte[]> contents) {
        List<DocumentDraft> drafts = new ArrayList<>();
        contents.forEach((name, content) -> {
            if (name.contains("/")) return;
            ReadBooks.ReadDocument read = book(name).isPresent()
                    ? Objects.requireNonNull(books.get(name)).document()
                    : null;
            if (read != null) {
                problems.addAll(read.problems());
                keys.addAll(read.keys());
                drafts.add(read.draft());
            } else {
                keys.unreadable(KeySpace.DOCUMENT);
                keys.unreadable(KeySpace.PROVISION);
            }
        });
        return drafts;
    }

    private Optional<Book> book(String name) {
        ReadBooks.Kept kept = Objects.requireNonNull(books.get(name));
        BookReading reading = kept.reading();
        files.add(kept.file());
        if (reading.book() == null) {
            problems.error("BOOK_" + reading.fault(), Place.file(name), name, reading.detail());
            return Optional.empty();
        }
        return Optional.of(reading.book());
    }

    private List<RuleFile> logic(Map<String, byte[]> contents) {
        List<RuleFile> logic = new ArrayList<>();
        contents.forEach((name, content) -> {
            if (!name.startsWith(RuleFolder.LOGIC)) return;
            String text;
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(content))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                problems.error("LOGIC_NOT_UTF8", Place.file(name), name);
                text = new String(content, StandardCharsets.ISO_8859_1);
            }
            if (name.endsWith(RuleFolder.RULES) && !startsWithPackage(text)) {
                problems.error("LOGIC_PACKAGE", Place.file(name), name);
            }
            logic.add(new RuleFile(name, Hashes.ofText(text), content));
        });
        files.addAll(logic);
        return List.copyOf(logic);
    }

    /** Whether the first line that is neither blank nor comment names the package that all logic shares. */
    private static boolean startsWithPackage(String text) {
        return text.replace("\ufeff", "")
                .replaceAll("/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .findFirst()
                .filter(line -> line.matches("package vn\\.chitieu\\.rules\\.logic\\s*;?.*"))
                .isPresent();
    }
}
