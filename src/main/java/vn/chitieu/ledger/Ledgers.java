package vn.chitieu.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.ledger.Entry.Standing;
import vn.chitieu.ledger.Ledger.Unseen;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleRow;
import vn.chitieu.rulebook.model.Rulebook;

/** Holds a document's plain text against the rows made of it. */
public final class Ledgers {
    private static final Messages MESSAGES = Messages.beside(Ledgers.class);
    private static final int AROUND = 45;
    private static final int DECIMALS = 6;

    private Ledgers() {}

    /**
     * Ties whatever the text says in numbers, days, shares, cited documents and agencies to a row of the document's rules,
     * as they were issued.
     *
     * @param text plain text of the document, lines as a page has broken them
     * @throws IllegalArgumentException when there is no document of that code
     */
    public static Ledger of(Rulebook rules, String document, String text) {
        PlanDocument plan = rules.document(document).orElseThrow(IllegalArgumentException::new);
        PlainText plain = new PlainText(text);
        List<RuleLine> rows = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (RuleRow row : rules.rows()) {
            if (!row.document().equals(document)) continue;
            if (row.sheet().equals(MESSAGES.get("marks.sheet"))) marks.add(Mark.of(row, plain));
            else if (RuleLine.isOne(row)) rows.add(RuleLine.of(row, plain));
        }
        Taken taken = new Taken();
        plain.markers().forEach(m -> taken.leaveOut(m[0], m[1]));
        Numerals.find(plain.joined(), taken);
        new Agencies(rules.registry(), plan.territory()).find(plain.joined(), taken);
        List<Mention> mentions = taken.inOrder();
        Ties ties = new Ties(plain, rows, rules.registry(), withThoseAbove(rules, plan));
        Map<Mention, String> tied = ties.of(mentions);
        List<String> unused = new ArrayList<>();
        Map<Mention, String> marked = marked(plain, mentions, tied, marks, unused);
        List<Entry> entries = mentions.stream()
                .map(m -> entry(plain, m, tied.get(m), marked.get(m)))
                .toList();
        List<Unseen> unseen =
                ties.unseen().stream().map(r -> new Unseen(r.id(), figure(r))).toList();
        return new Ledger(entries, unseen, List.copyOf(unused));
    }

    private static List<PlanDocument> withThoseAbove(Rulebook rules, PlanDocument plan) {
        List<PlanDocument> documents = new ArrayList<>();
        Optional<PlanDocument> at = Optional.of(plan);
        while (at.isPresent() && !documents.contains(at.get())) {
            documents.add(at.get());
            at = rules.document(at.get().parent());
        }
        return documents;
    }

    /** What is not tied and lies in the words of a mark, or holds them. */
    private static Map<Mention, String> marked(
            PlainText text, List<Mention> mentions, Map<Mention, String> tied, List<Mark> marks, List<String> unused) {
        Map<Mention, String> marked = new HashMap<>();
        for (Mark mark : marks) {
            boolean used = false;
            for (int[] span : mark.spans(text))
                for (Mention m : mentions) {
                    boolean within = span[0] <= m.start() && m.end() <= span[1];
                    boolean around = m.start() <= span[0] && span[1] <= m.end();
                    if (tied.containsKey(m) || !within && !around) continue;
                    marked.putIfAbsent(m, mark.reason());
                    used = true;
                }
            if (!used) unused.add(mark.words());
        }
        return marked;
    }

    private static Entry entry(PlainText text, Mention m, @Nullable String tie, @Nullable String reason) {
        Standing standing = tie != null ? Standing.TIED : reason != null ? Standing.MARKED : Standing.NOT_TIED;
        return new Entry(
                text.at(m.start()).number(),
                MESSAGES.get("kind." + m.kind()),
                m.text(),
                Ties.context(text.joined(), m, AROUND),
                standing,
                Objects.requireNonNullElse(tie, Objects.requireNonNullElse(reason, "")));
    }

    private static String figure(RuleLine row) {
        String figures = row.figures().stream()
                .map((BigDecimal f) -> Vietnamese.number(f, DECIMALS))
                .collect(Collectors.joining(" - "));
        return (figures + " " + row.measure()).strip();
    }
}
