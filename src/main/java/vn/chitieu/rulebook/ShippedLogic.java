package vn.chitieu.rulebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.rulebook.table.RuleProblems;

/**
 * The logic files this version of the program ships with, by their hashes. Logic is code: what differs is used only
 * when somebody has named it.
 */
public final class ShippedLogic {
    private static final int SHOWN = 12;
    private static final Map<String, String> HASHES = hashes();

    private ShippedLogic() {}

    /**
     * A logic file that is not the shipped one.
     *
     * @param hash first digits of its hash; empty for one that is missing
     */
    public record Change(String file, String hash) {
        /** How an operator names it: {@code chi-tieu-tien-do.drl@1a2b3c4d5e6f}. */
        public String name() {
            String base = file.substring(file.lastIndexOf('/') + 1);
            return hash.isEmpty() ? base : base + "@" + hash;
        }

        /** Whether one of the names given means this file: with its hash it means this very content. */
        boolean namedBy(Collection<String> names) {
            String base = file.substring(file.lastIndexOf('/') + 1);
            return names.stream().map(n -> n.substring(n.lastIndexOf('/') + 1)).anyMatch(n -> {
                int at = n.indexOf('@');
                String wanted = at < 0 ? "" : n.substring(at + 1);
                return base.equals(at < 0 ? n : n.substring(0, at))
                        && (at < 0 || wanted.length() >= 8 && hash.startsWith(wanted));
            });
        }
    }

    /** Logic files changed, added or missing, in order of name. */
    public static List<Change> changes(Rulebook rulebook) {
        Map<String, String> there = new TreeMap<>();
        rulebook.logic().forEach(f -> there.put(f.name(), f.hash()));
        List<Change> changes = new ArrayList<>();
        there.forEach((name, hash) -> {
            if (!hash.equals(HASHES.get(name))) changes.add(new Change(name, hash.substring(0, SHOWN)));
        });
        HASHES.keySet().stream()
                .filter(name -> !there.containsKey(name))
                .forEach(name -> changes.add(new Change(name, "")));
        changes.sort((a, b) -> a.file().compareTo(b.file()));
        return List.copyOf(changes);
    }

    /**
     * What is wrong with logic that nobody has accepted.
     *
     * @param accepted names of files, with or without {@code @} and at least 8 digits of the hash
     */
    public static List<RuleProblem> refused(Rulebook rulebook, Collection<String> accepted, Severity severity) {
        return changes(rulebook).stream()
                .filter(c -> !c.namedBy(accepted))
                .map(c -> problem(c, severity))
                .toList();
    }

    /** The changes that were accepted, as an operator names them. */
    public static String accepted(Rulebook rulebook) {
        return changes(rulebook).stream().map(Change::name).collect(Collectors.joining("; "));
    }

    private static RuleProblem problem(Change change, Severity severity) {
        String code = change.hash().isEmpty() ? "LOGIC_GONE" : "LOGIC_CHANGED";
        return new RuleProblem(
                severity,
                code,
                change.file(),
                "",
                "",
                RuleProblems.word(code + ".message").replace("{0}", change.file()),
                RuleProblems.word(code + ".remedy").replace("{0}", change.name()));
    }

    private static Map<String, String> hashes() {
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ShippedLogic.class.getResourceAsStream("logic-hashes.properties")),
                StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> hashes = new TreeMap<>();
        read.forEach((name, hash) -> hashes.put((String) name, (String) hash));
        return hashes;
    }
}
