package vn.chitieu.intake.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.fact.owed.Definitions.Term;
import vn.chitieu.language.Folding;

/** The form of a return as the rule files define it, found by any accepted name whatever its case and marks. */
public final class Form {
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)\\s*$");

    private final Definitions definitions;
    private final MeasureWords measures;
    private final HeaderWords headings;
    private final Map<String, FormTable> tablesByName = new HashMap<>();
    private final List<FormTable> tables;
    private final Map<String, List<FormColumn>> columns = new HashMap<>();
    private final Map<String, Map<String, FormColumn>> columnsByName = new HashMap<>();
    private final Map<String, Map<String, String>> terms = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    public Form(Definitions definitions) {
        this.definitions = definitions;
        this.tables = definitions.formTables();
        this.measures = new MeasureWords(definitions.terms());
        this.headings = new HeaderWords(measures);
        for (FormTable table : definitions.formTables()) {
            tablesByName.put(tableName(table.sheet()), table);
            tablesByName.put(tableName(table.csv()), table);
            table.synonyms().forEach(name -> tablesByName.put(tableName(name), table));
        }
        for (FormColumn column : definitions.formColumns()) {
            columns.computeIfAbsent(column.table(), t -> new ArrayList<>()).add(column);
            Map<String, FormColumn> named = columnsByName.computeIfAbsent(column.table(), t -> new HashMap<>());
            named.put(Folding.fold(column.header()), column);
            named.put(Folding.fold(column.key()), column);
            column.synonyms().forEach(name -> named.put(Folding.fold(name), column));
        }
        for (Term term : definitions.terms()) {
            Map<String, String> known = terms.computeIfAbsent(term.kind(), k -> new HashMap<>());
            known.put(Folding.fold(term.word()), term.key());
            known.putIfAbsent(Folding.fold(term.key()), term.key());
            term.synonyms().forEach(word -> known.putIfAbsent(Folding.fold(word), term.key()));
            words.computeIfAbsent(term.kind(), k -> new ArrayList<>()).add(term.word());
        }
    }

    /** The table kept under a sheet's or CSV file's name. */
    public Optional<FormTable> table(String sheetOrFile) {
        return Optional.ofNullable(tablesByName.get(tableName(sheetOrFile)));
    }

    public List<FormTable> tables() {
        return tables;
    }

    public List<FormColumn> columns(String table) {
        return columns.getOrDefault(table, List.of());
    }

    /**
     * The column under a header. Words in brackets at its end need not agree, but beside a count only a unit is
     * overlooked: "(năm 2025)" or "(nam)" make it another figure.
     */
    public Optional<FormColumn> column(String table, String header) {
        Map<String, FormColumn> named = columnsByName.getOrDefault(table, Map.of());
        FormColumn found = named.get(Folding.fold(header));
        if (found != null) return Optional.of(found);
        Matcher bracket = BRACKET.matcher(header);
        if (!bracket.find()) return Optional.empty();
        return Optional.ofNullable(named.get(Folding.fold(header.substring(0, bracket.start()))))
                .filter(column -> !TableHeader.counts(column) || fits(column, bracket.group(1)));
    }

    /** Whether the words leave what the column counts as it is: persons, or a percentage where one is asked for. */
    boolean fits(FormColumn column, String words) {
        return measures.isUnit(words) || !column.type().equals("COUNT") && measures.isPercent(words);
    }

    MeasureWords measures() {
        return measures;
    }

    HeaderWords headings() {
        return headings;
    }

    /** The key of a word of the given kind. */
    public Optional<String> term(String kind, String word) {
        return Optional.ofNullable(terms.getOrDefault(kind, Map.of()).get(Folding.fold(word)));
    }

    /** The word of a key, as an officer should write it. */
    public String word(String kind, String key) {
        return definitions.terms().stream()
                .filter(term -> term.kind().equals(kind) && term.key().equals(key))
                .map(Term::word)
                .findFirst()
                .orElse(key);
    }

    /** The words of a kind, as an officer should write them. */
    public String words(String kind) {
        return words.getOrDefault(kind, List.of()).stream().collect(Collectors.joining("; "));
    }

    private static String tableName(String name) {
        return Folding.fold(name.replaceFirst("(?i)\\.csv$", ""));
    }
}
