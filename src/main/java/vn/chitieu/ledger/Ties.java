package vn.chitieu.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.ledger.Mention.Kind;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.PlanDocument;

/**
 * Which row a mention rests on. A figure is tied to a row of its place that states it, each row once: what a text says a
 * second time needs a second row, or a mark. Days, years, cited documents and agencies may be named as often as the text
 * likes, by the rows of their place or, for what stands above them all, by the sheet of the document itself.
 */
final class Ties {
    private static final Messages MESSAGES = Messages.beside(Ties.class);

    private final PlainText text;
    private final List<RuleLine> rows;
    private final Registry registry;
    private final List<PlanDocument> documents;
    private final List<Mention> titles;
    private final String issuers;
    private final Set<RuleLine> used = new HashSet<>();

    /** @param documents the document itself, then those above it */
    Ties(PlainText text, List<RuleLine> rows, Registry registry, List<PlanDocument> documents) {
        this.text = text;
        this.rows = rows;
        this.registry = registry;
        this.documents = documents;
        List<String> said = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (PlanDocument d : documents) {
            said.add(PlainText.line(d.title()));
            said.add(PlainText.line(d.shortTitle()));
            names.add(d.issuer());
        }
        Taken taken = new Taken();
        Numerals.find(String.join("\n", said), taken);
        titles = taken.inOrder();
        issuers = Spelling.of(String.join(" . ", said) + " . " + String.join(" . ", names));
    }

    /** The mentions with what they are tied to; those that are not have none. */
    Map<Mention, String> of(List<Mention> mentions) {
        Map<Mention, String> ties = new LinkedHashMap<>();
        Map<Mention, Mention> cited = Cited.by(text.joined(), mentions);
        for (Mention m : mentions) {
            Mention citation = cited.get(m);
            String tie = citation != null ? belonging(m, citation, ties.get(citation)) : tie(m);
            if (tie != null) ties.put(m, tie);
        }
        return ties;
    }

    /** Rows whose figure no mention has. */
    List<RuleLine> unseen() {
        return rows.stream()
                .filter(r -> !r.figures().isEmpty() && !r.amended() && !used.contains(r))
                // one sentence may be two rows, one for each kind of unit
                .filter(r -> used.stream()
                        .noneMatch(u -> u.place().equals(r.place())
                                && u.figures().equals(r.figures())
                                && u.measure().equals(r.measure())))
                .toList();
    }

    private @Nullable String tie(Mention m) {
        return switch (m.kind()) {
            case ORDINAL -> MESSAGES.get("by.ordinal");
            case NUMBER, PERCENT -> figure(m);
            case CITATION -> citation(m);
            case YEAR -> years(m);
            case DATE, MONTH, QUARTER -> day(m);
            case AGENCY -> agency(m);
        };
    }

    private Place place(Mention m) {
        return text.at(m.start()).place();
    }

    private @Nullable String figure(Mention m) {
        RuleLine best = null;
        for (RuleLine r : rows) {
            if (used.contains(r) || !states(r, m) || !r.place().covers(place(m))) continue;
            if (best == null || score(r, m) > score(best, m)) best = r;
        }
        if (best != null) {
            used.add(best);
            return best.id();
        }
        boolean number = m.kind() == Kind.NUMBER && !m.figures().isEmpty();
        return number ? narrowest(m, r -> r.place().covers(place(m)) && r.says(m)) : null;
    }

    private static boolean states(RuleLine r, Mention m) {
        if (r.figures().isEmpty() || r.figures().size() != m.figures().size()) return false;
        if (r.share() != (m.kind() == Kind.PERCENT)) return false;
        for (int i = 0; i < r.figures().size(); i++)
            if (!m.figures().get(i).contains(r.figures().get(i))) return false;
        return true;
    }

    private static int score(RuleLine r, Mention m) {
        List<String> measure = Spelling.words(r.measure());
        boolean noun = !measure.isEmpty() && Spelling.words(m.noun()).equals(measure.subList(0, 1));
        return 2 * r.place().depth() + (noun ? 1 : 0);
    }

    /** The row of the narrowest place around the mention, else one below it; the first of several. */
    private @Nullable String narrowest(Mention m, Predicate<RuleLine> fits) {
        RuleLine best = null;
        int depth = -1;
        for (RuleLine r : rows) {
            if (!fits.test(r)) continue;
            int here = r.place().covers(place(m)) ? r.place().depth() + 1 : 0;
            if (here <= depth) continue;
            best = r;
            depth = here;
        }
        return best == null ? null : best.id();
    }

    private @Nullable String citation(Mention m) {
        for (PlanDocument d : documents)
            if (!d.number().isEmpty() && d.number().replaceAll("\\s", "").equals(m.key())) return own(d);
        return narrowest(m, r -> r.place().meets(place(m)) && r.says(m));
    }

    /** What belongs to a cited document stands and falls with it; a day must be the one that is known of it. */
    private @Nullable String belonging(Mention m, Mention citation, @Nullable String tie) {
        if (tie == null || m.kind() != Kind.DATE) return tie;
        for (PlanDocument d : documents)
            if (tie.equals(own(d))) return d.date() == null || m.day().equals(days(d)) ? tie : null;
        for (RuleLine r : rows)
            for (int i = 1; i < r.mentions().size(); i++) {
                Mention before = r.mentions().get(i - 1);
                Mention day = r.mentions().get(i);
                boolean dated = before.key().equals(citation.key()) && day.kind() == Kind.DATE;
                if (dated
                        && day.start() - before.end() < Cited.NEAR
                        && !day.day().equals(m.day())) return null;
            }
        return tie;
    }

    private static List<Integer> days(PlanDocument d) {
        return d.date() == null
                ? List.of()
                : List.of(
                        d.date().getDayOfMonth(),
                        d.date().getMonthValue(),
                        d.date().getYear());
    }

    private static String own(PlanDocument d) {
        return MESSAGES.get("by.document", d.code());
    }

    private @Nullable String years(Mention m) {
        String row = narrowest(m, r -> r.place().meets(place(m)) && known(m, r.mentions()));
        if (row != null) return row;
        return known(m, titles) ? own(documents.get(0)) : null;
    }

    private static boolean known(Mention m, List<Mention> among) {
        Set<Integer> years = new LinkedHashSet<>();
        among.stream().filter(x -> x.kind() == Kind.YEAR).forEach(x -> years.addAll(x.day()));
        return years.containsAll(m.day());
    }

    private @Nullable String day(Mention m) {
        String row = narrowest(m, r -> r.place().meets(place(m)) && r.says(m));
        if (row != null) return row;
        return documents.stream()
                .filter(d -> m.kind() == Kind.DATE && m.day().equals(days(d)))
                .map(Ties::own)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String agency(Mention m) {
        List<String> names = new ArrayList<>();
        names.add(Spelling.of(m.text()));
        for (String code : m.units())
            registry.unit(code).ifPresent(u -> {
                names.add(Spelling.of(u.name()));
                u.aliases().forEach(a -> names.add(Spelling.of(a)));
            });
        String section = place(m).section();
        boolean wide = Place.HEAD.equals(section) || Place.RECIPIENTS.equals(section);
        String row = narrowest(
                m,
                r -> (wide || r.place().meets(place(m)))
                        && (r.units().stream().anyMatch(m.units()::contains)
                                || names.stream().anyMatch(n -> Spelling.holds(r.spelled(), n))));
        if (row != null) return row;
        return Spelling.holds(issuers, names.get(0)) ? own(documents.get(0)) : null;
    }

    /** Text around a mention, on one line. */
    static String context(String joined, Mention m, int around) {
        int start = Math.max(0, m.start() - around);
        int end = Math.min(joined.length(), m.end() + around);
        String words = joined.substring(start, end).replace('\n', ' ');
        return Vietnamese.clean((start > 0 ? "…" : "") + words + (end < joined.length() ? "…" : ""));
    }
}
