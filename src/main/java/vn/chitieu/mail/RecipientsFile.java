package vn.chitieu.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Folding;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.mail.Recipient.Digest;
import vn.chitieu.mail.Recipient.Results;
import vn.chitieu.registry.Registry;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookCell;
import vn.chitieu.sheet.book.BookReader;
import vn.chitieu.sheet.book.BookReading;
import vn.chitieu.sheet.book.BookSheet;

/**
 * Reads the operator's list of recipients: a workbook apart from the rules, with a sheet of units and one of operators.
 * Every mistake is told with its cell; a list with a mistake is not used at all, lest somebody be left out in silence.
 */
final class RecipientsFile {
    static final Messages MESSAGES = Messages.beside(RecipientsFile.class);
    /** Headings of the sheet of units, by key; their words stand in the bundle. */
    static final List<String> COLUMNS = List.of("unit", "name", "address", "results", "answers", "reminders", "digest");

    private static final String ADDRESS = "address";
    private static final long LARGEST = 8L << 20;
    private static final int LONGEST = 200;
    private static final int SEARCHED = 20;
    /** What mail servers of offices take; a display name or a list of several addresses is none. */
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final String file;
    private final @Nullable Registry registry;
    private final List<RecipientProblem> problems = new ArrayList<>();

    private RecipientsFile(String file, @Nullable Registry registry) {
        this.file = file;
        this.registry = registry;
    }

    /** @param registry the units there are; null where no rules are known yet, then codes are taken as they stand */
    static Recipients read(Path path, @Nullable Registry registry) {
        return new RecipientsFile(path.toString(), registry).read(path);
    }

    static boolean address(String text) {
        return text.length() <= LONGEST && MAIL.matcher(text).matches();
    }

    private Recipients read(Path path) {
        Book book = book(path);
        List<Recipient> all = new ArrayList<>();
        List<String> operators = new ArrayList<>();
        if (book != null) {
            sheet(book, "list.sheet").ifPresent(s -> units(s, all));
            sheet(book, "list.operators").ifPresent(s -> operators(s, operators));
        }
        return new Recipients(List.copyOf(all), List.copyOf(operators), List.copyOf(problems));
    }

    private @Nullable Book book(Path path) {
        try {
            if (!Files.isRegularFile(path)) return refused("list.missing");
            if (Files.size(path) > LARGEST) return refused("list.large");
            BookReading read = BookReader.read(file, Files.readAllBytes(path));
            return read.book() == null ? refused("list.unreadable." + read.fault()) : read.book();
        } catch (IOException e) {
            return refused("list.missing");
        }
    }

    private @Nullable Book refused(String key) {
        String known = MESSAGES.has(key) ? key : "list.unreadable";
        problem("", "", known);
        return null;
    }

    private Optional<BookSheet> sheet(Book book, String key) {
        String name = MESSAGES.get(key);
        Optional<BookSheet> found = book.sheets().stream()
                .filter(s -> Folding.fold(s.name()).equals(Folding.fold(name)))
                .findFirst();
        if (found.isEmpty()) problem("", "", "list.nosheet", name);
        return found;
    }

    private void units(BookSheet sheet, List<Recipient> all) {
        Map<String, Integer> columns = new HashMap<>();
        int header = header(sheet, COLUMNS, columns);
        if (header == 0) return;
        Map<String, String> known = new HashMap<>();
        for (int row : sheet.rows().tailMap(header, false).keySet()) {
            Row cells = new Row(sheet, row, columns);
            // the list as it is handed out names every unit: one without an address gets nothing
            if (cells.empty()) continue;
            int before = problems.size();
            String unit = cells.text("unit");
            String address = cells.text(ADDRESS).toLowerCase(Locale.ROOT);
            if (unit.isEmpty()) cells.problem("unit", "list.unit.missing");
            else if (registry != null && registry.unit(unit).isEmpty())
                cells.problem("unit", "list.unit.unknown", unit);
            if (!address(address))
                cells.problem(ADDRESS, address.isEmpty() ? "list.mail.missing" : "list.mail", address);
            Results results = cells.choice("results", Results.values(), Results.FILE);
            boolean answers = cells.choice("answers", YesNo.values(), YesNo.YES) == YesNo.YES;
            boolean reminders = cells.choice("reminders", YesNo.values(), YesNo.YES) == YesNo.YES;
            Digest digest = cells.choice("digest", Digest.values(), Digest.NONE);
            String first = known.putIfAbsent(unit + " " + address, cells.address(ADDRESS));
            if (first != null && before == problems.size()) cells.problem(ADDRESS, "list.twice", address, unit, first);
            if (sheet.hiddenRows().contains(row)) cells.problem("unit", "list.hidden");
            all.add(new Recipient(unit, address, results, answers, reminders, digest));
        }
    }

    private void operators(BookSheet sheet, List<String> operators) {
        Map<String, Integer> columns = new HashMap<>();
        int header = header(sheet, List.of(ADDRESS), columns);
        if (header == 0) return;
        for (int row : sheet.rows().tailMap(header, false).keySet()) {
            Row cells = new Row(sheet, row, columns);
            String address = cells.text(ADDRESS).toLowerCase(Locale.ROOT);
            if (address.isEmpty()) continue;
            if (!address(address)) cells.problem(ADDRESS, "list.mail", address);
            else if (operators.contains(address)) cells.problem(ADDRESS, "list.operator.twice", address);
            operators.add(address);
        }
    }

    /** Row of the headings, 0 when it was not found. */
    private int header(BookSheet sheet, List<String> wanted, Map<String, Integer> columns) {
        String first = Folding.fold(heading(ADDRESS));
        for (int row : sheet.rows().headMap(SEARCHED, true).keySet()) {
            Map<String, Integer> here = new TreeMap<>();
            Objects.requireNonNull(sheet.rows().get(row))
                    .forEach((column, cell) -> here.put(Folding.fold(cell.shown()), column));
            if (!here.containsKey(first)) continue;
            boolean whole = true;
            for (String key : wanted) {
                Integer column = here.get(Folding.fold(heading(key)));
                if (column != null) columns.put(key, column);
                else if (!key.equals("name")) {
                    problem(sheet.name(), BookCell.address(row, 1), "list.column", heading(key));
                    whole = false;
                }
            }
            return whole ? row : 0;
        }
        problem(sheet.name(), "", "list.header", heading(ADDRESS));
        return 0;
    }

    static String heading(String key) {
        return MESSAGES.get("list.col." + key);
    }

    /** Word of a choice as the list has it. */
    static String word(Enum<?> choice) {
        return MESSAGES.get("list." + choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    private void problem(String sheet, String cell, String key, Object... args) {
        problems.add(new RecipientProblem(file, sheet, cell, MESSAGES.get(key, args), MESSAGES.get(key + ".do", args)));
    }

    /** A choice between two. */
    enum YesNo {
        YES,
        NO
    }

    /** Cells of one row by the keys of their columns. */
    private final class Row {
        private final BookSheet sheet;
        private final int row;
        private final Map<String, Integer> columns;

        Row(BookSheet sheet, int row, Map<String, Integer> columns) {
            this.sheet = sheet;
            this.row = row;
            this.columns = columns;
        }

        /** Whether nothing stands beside the unit. */
        boolean empty() {
            return COLUMNS.stream()
                    .filter(k -> !k.equals("unit") && !k.equals("name"))
                    .allMatch(k -> cell(k) == null);
        }

        @Nullable
        BookCell cell(String key) {
            Integer column = columns.get(key);
            BookCell cell = column == null ? null : sheet.cell(row, column);
            return cell == null || Vietnamese.clean(cell.shown()).isEmpty() ? null : cell;
        }

        String text(String key) {
            BookCell cell = cell(key);
            if (cell == null) return "";
            if (cell.kind() == BookCell.Kind.FORMULA || cell.kind() == BookCell.Kind.ERROR) {
                problem(key, "list.formula");
                return "";
            }
            // a code typed as a number is shown with separators in some formats
            return Vietnamese.clean(cell.kind() == BookCell.Kind.NUMBER ? cell.text() : cell.shown());
        }

        <E extends Enum<E>> E choice(String key, E[] choices, E usual) {
            String text = text(key);
            if (text.isEmpty()) return usual;
            List<String> words = new ArrayList<>();
            for (E choice : choices) {
                if (Folding.fold(word(choice)).equals(Folding.fold(text))) return choice;
                words.add(word(choice));
            }
            problem(key, "list.choice", text, String.join("; ", words));
            return usual;
        }

        String address(String key) {
            return BookCell.address(row, columns.getOrDefault(key, 1));
        }

        void problem(String key, String message, Object... args) {
            RecipientsFile.this.problem(sheet.name(), address(key), message, args);
        }
    }
}
