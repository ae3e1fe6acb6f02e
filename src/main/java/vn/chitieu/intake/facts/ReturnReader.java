package vn.chitieu.intake.facts;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.fact.owed.Definitions.CheckRow;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.fact.sent.CheckFact.CopiedSheet;
import vn.chitieu.fact.sent.CheckFact.SecondCover;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.intake.inbox.InboxName;
import vn.chitieu.intake.layout.Form;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.RawTable;
import vn.chitieu.intake.layout.RenamedSheets;
import vn.chitieu.intake.layout.ReturnProblems;
import vn.chitieu.intake.layout.ReturnTableReader;
import vn.chitieu.intake.layout.ReturnWords;
import vn.chitieu.promise.PromiseReader;
import vn.chitieu.promise.PromiseSheet;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.parts.RowLimits;
import vn.chitieu.sheet.stream.RowSink;
import vn.chitieu.sheet.stream.RowStream;
import vn.chitieu.sheet.stream.StreamedRow;

/** Reads one return (or the register), whatever its form, into facts; every problem is collected, none stops the reading. */
public final class ReturnReader {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnReader.class);
    private final Rulebook rulebook;
    private final Form form;
    private final List<FormTable> tables;
    private final Map<String, BigDecimal> limits = new HashMap<>();

    public ReturnReader(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.form = new Form(rulebook.definitions());
        this.tables = rulebook.definitions().formTables().stream()
                .filter(t -> !t.key().equals(FormKeys.COVER) && !RegisterRows.isRegister(t.key()))
                .toList();
        for (CheckRow check : rulebook.definitions().checks()) {
            if (check.limit() != null) limits.put(check.code(), check.limit());
        }
    }

    /**
     * @param source the file or folder
     * @param name its path inside the inbox, for the places of problems
     */
    public Reading read(Path source, String name) {
        ReturnProblems problems = new ReturnProblems(name, limits);
        InboxName form = Files.isDirectory(source) ? InboxName.RETURN : InboxName.of(source);
        if (form != InboxName.RETURN) {
            String code = form == InboxName.ATTACHMENT ? "FILE_OTHER_FORMAT" : "FILE_UNREADABLE";
            problems.add(code, "", "", "value", ReturnWords.of("unreadable." + form));
            return Reading.none(problems.all());
        }
        Sheets sheets = new Sheets(problems);
        try {
            RowStream.read(source, RowLimits.RETURN, sheets);
        } catch (UnreadableFile e) {
            LOG.info("{} cannot be read", name, e);
            String code = e.reason().tooLarge() ? "FILE_TOO_LARGE" : "FILE_UNREADABLE";
            problems.add(code, "", "", "value", said(e));
            return Reading.none(problems.all());
        } catch (AccessDeniedException e) {
            problems.add("FILE_UNREADABLE", "", "", "value", ReturnWords.of("unreadable.LOCKED"));
            return Reading.none(problems.all());
        } catch (NoSuchFileException e) {
            problems.add("FILE_UNREADABLE", "", "", "value", ReturnWords.of("unreadable.GONE"));
            return Reading.none(problems.all());
        } catch (IOException e) {
            LOG.info("{} cannot be read", name, e);
            problems.add("FILE_UNREADABLE", "", "", "value", ReturnWords.of("unreadable.BROKEN"));
            return Reading.none(problems.all());
        }
        return sheets.end().marked(sheets.marks.all());
    }

    private static String said(UnreadableFile e) {
        String key = "unreadable." + e.reason();
        return e.detail().isEmpty() ? ReturnWords.of(key) : ReturnWords.of(key, e.detail());
    }

    private final class Sheets implements RowSink {
        private final ReturnProblems problems;
        private final Map<String, ReturnTableReader> found = new LinkedHashMap<>();
        private final Map<String, String> names = new TreeMap<>();
        private @Nullable ReturnCoverReader cover;
        private @Nullable ReturnTableReader table;
        private final RenamedSheets renamed = new RenamedSheets(form);
        private final LegacyFonts legacy;
        private final AnswerMarks marks = new AnswerMarks();
        private @Nullable PromiseReader promises;
        private boolean inPromises;
        private boolean inList;
        private boolean inCover;
        private boolean strange;
        private String sheet = "";

        Sheets(ReturnProblems problems) {
            this.problems = problems;
            this.legacy = new LegacyFonts(problems);
        }

        @Override
        public boolean sheet(String name) {
            FormTable known = form.table(name).orElse(null);
            inCover = known != null && known.key().equals(FormKeys.COVER);
            table = null;
            sheet = name;
            inList = AnswerMarks.isList(name);
            inPromises = promises == null && PromiseSheet.is(name);
            strange = known == null && !inList && !inPromises;
            if (inPromises) promises = new PromiseReader(rulebook.registry(), name);
            if (inList || inPromises) return true;
            if (known == null) {
                renamed.begin(name);
                return true;
            }
            if (names.putIfAbsent(known.key(), name) != null) {
                problems.add("TABLE_DOUBLED", name, "A1", "value", known.sheet());
                inCover = false;
                return false;
            }
            begin(known, name);
            return true;
        }

        @Override
        public void skipped(String name) {
            problems.add("ZIP_REST_UNREAD", "", "", "value", name);
        }

        /** Drafts and last year's sheets are hidden, not sent: only the form's own name makes one count. */
        @Override
        public boolean hiddenSheet(String name) {
            return form.table(name).isPresent() && sheet(name);
        }

        private void begin(FormTable known, String name) {
            if (known.key().equals(FormKeys.COVER)) {
                cover = new ReturnCoverReader(form, name, problems);
            } else {
                table = new ReturnTableReader(form, known, name, problems);
                found.put(known.key(), table);
            }
        }

        @Override
        public void row(StreamedRow row) {
            if (inPromises && promises != null) promises.row(row);
            else if (inList) marks.row(row);
            else if (strange) renamed.row(sheet, row);
            else known(row);
        }

        private void known(StreamedRow row) {
            legacy.look(sheet, row);
            if (inCover && cover != null) cover.row(row);
            else if (table != null) table.row(row);
        }

        /** Looks for what is missing among the sheets that bear another name. */
        private void renamed() {
            List<FormTable> all = rulebook.definitions().formTables();
            boolean register = found.keySet().stream().anyMatch(RegisterRows::isRegister);
            List<FormTable> missing = all.stream()
                    .filter(t -> !names.containsKey(t.key()) && RegisterRows.isRegister(t.key()) == register)
                    .toList();
            for (FormTable wanted : missing) {
                renamed.take(wanted, missing, cover == null ? null : cover.year())
                        .ifPresent(taken -> {
                            sheet = taken.getKey();
                            inCover = wanted.key().equals(FormKeys.COVER);
                            names.put(wanted.key(), sheet);
                            problems.add("SHEET_RENAMED", sheet, "A1", "value", wanted.sheet(), "other", sheet);
                            begin(wanted, sheet);
                            taken.getValue().forEach(this::known);
                        });
            }
        }

        Reading end() {
            PromiseReader own = promises;
            if (own == null) return whole();
            // the other sheets are the program's own, not a return
            if (!own.besideReturn())
                return Reading.of(own.end(problems.place("", "").file(), null, null));
            Reading whole = whole();
            Cover face = whole.facts() == null ? null : whole.facts().cover();
            return whole.with(own.end(
                    problems.place("", "").file(),
                    face == null ? null : face.unitCode(),
                    face == null ? null : face.sentDate()));
        }

        private Reading whole() {
            renamed();
            if (cover == null && found.keySet().stream().anyMatch(RegisterRows::isRegister)) return register();
            if (cover == null || !cover.labelled(FormKeys.UNIT_CODE)) {
                // in letters nobody can read, no label is found: said once, not label by label
                renamed.left(legacy::look);
                if (legacy.told()) return Reading.none(problems.all());
            }
            Optional<String> sign = cover == null ? Optional.empty() : cover.separator();
            if (sign.isPresent()) {
                // the other files are parted alike: said once
                problems.add("CSV_SEPARATOR", names.getOrDefault(FormKeys.COVER, ""), "A1", "value", sign.get());
                return Reading.none(problems.all());
            }
            if (cover == null) {
                problems.add("COVER_MISSING", "", "");
                return Reading.none(problems.all());
            }
            Cover face = cover.end(tables, rulebook.registry());
            Set<String> owed = owed(face);
            List<Record> beside = new ArrayList<>(cover.exchanged(face));
            otherCovers(cover, face).ifPresent(beside::add);
            FactsFiller facts = new FactsFiller(rulebook, form, face, owed, problems);
            boolean alone = dutiesAlone(face, owed);
            if (alone) problems.add("DUTIES_ALONE", names.getOrDefault(FormKeys.DUTIES, ""), "A1");
            for (FormTable wanted : tables) {
                ReturnTableReader reader = found.get(wanted.key());
                String said = face.completeness().getOrDefault(wanted.key(), "UNKNOWN");
                if (reader != null) {
                    Optional<RawTable> rows = reader.endUnless(said.equals(FormKeys.NOTHING), face.year());
                    rows.ifPresent(facts::add);
                    if (rows.stream().allMatch(RawTable::empty)) copies(wanted, face, beside);
                } else if (said.equals(FormKeys.COMPLETE)) {
                    absent("TABLE_ABSENT", face, wanted);
                }
                if (owed.contains(wanted.key()) && !face.known(wanted.key()) && !alone) {
                    absent("TABLE_MISSING", face, wanted);
                }
            }
            return new Reading(facts.facts(), null, problems.all(), names, Set.of(), beside, alone, null);
        }

        /** Whether nothing but duties is told by a sender that owes more: no other sheet, and no word on the cover of one. */
        private boolean dutiesAlone(Cover face, Set<String> owed) {
            return found.keySet().equals(Set.of(FormKeys.DUTIES))
                    && owed.size() > 1
                    && owed.stream().noneMatch(t -> !t.equals(FormKeys.DUTIES) && face.known(t));
        }

        /** Sheets that hold rows of a table whose own sheet has none. */
        private void copies(FormTable wanted, Cover face, List<Record> beside) {
            String own = names.get(wanted.key());
            renamed.copies(wanted, face.year()).forEach((name, rows) -> {
                ReturnTableReader copy = new ReturnTableReader(form, wanted, name, problems.apart());
                rows.forEach(copy::row);
                int held = copy.endUnless(true, face.year())
                        .map(RawTable::rowCount)
                        .orElse(0);
                if (held > 0) {
                    beside.add(new CopiedSheet(wanted.key(), own, name, held, problems.place(own, "A1")));
                }
            });
        }

        /** The first other cover in the file that contradicts the one read. */
        private Optional<SecondCover> otherCovers(ReturnCoverReader own, Cover face) {
            FormTable table = form.tables().stream()
                    .filter(t -> t.key().equals(FormKeys.COVER))
                    .findFirst()
                    .orElseThrow();
            return renamed.copies(table, null).entrySet().stream()
                    .flatMap(copy -> {
                        ReturnCoverReader other = new ReturnCoverReader(form, copy.getKey(), problems.apart());
                        copy.getValue().forEach(other::row);
                        Cover said = other.end(tables, rulebook.registry());
                        return own.contradicting(face, said, copy.getKey()).stream();
                    })
                    .findFirst();
        }

        /** At the cover's entry for the table, if it has one. */
        private void absent(String code, Cover face, FormTable wanted) {
            String cell = face.cells().getOrDefault(FormKeys.COMPLETE_PREFIX + wanted.key(), "");
            problems.add(code, names.get(FormKeys.COVER), cell, "value", wanted.sheet());
        }

        private Set<String> owed(Cover cover) {
            return Optional.ofNullable(cover.unitCode())
                    .flatMap(rulebook.registry()::unit)
                    .flatMap(rulebook.registry()::typeOf)
                    .map(UnitType::tables)
                    .orElse(Set.of());
        }

        private Reading register() {
            RegisterRows rows = new RegisterRows(rulebook, form, problems);
            found.forEach((key, reader) -> {
                if (RegisterRows.isRegister(key)) reader.endUnless(false, null).ifPresent(rows::add);
            });
            return new Reading(null, rows.entries(), problems.all(), names, Set.of(), List.of(), false, null);
        }
    }
}
