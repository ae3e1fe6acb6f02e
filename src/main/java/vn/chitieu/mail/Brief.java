package vn.chitieu.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/** A unit's night in a few lines: how much is open, what to do first, what is due next. Drafts stay outside, as in workbooks. */
final class Brief {
    private static final int FIRST = 5;
    private final MailedNight night;
    private final Texts texts;

    Brief(MailedNight night, Texts texts) {
        this.night = night;
        this.texts = texts;
    }

    List<String> paragraphs(OrganisationUnit unit, List<NightFinding> lines) {
        List<Finding> all = lines.stream().map(NightFinding::finding).toList();
        List<Finding> counted =
                all.stream().filter(f -> !night.words().draft(f)).toList();
        List<String> paragraphs = new ArrayList<>();
        long drafts = all.stream()
                .filter(f -> night.words().draft(f) && f.verdict().standing() == Standing.OPEN)
                .count();
        paragraphs.add(counts(counted, drafts));
        List<Finding> open = counted.stream()
                .filter(f ->
                        f.verdict().standing() == Standing.OPEN && !f.verdict().waived())
                .sorted(Comparator.<Finding>comparingInt(
                                f -> f.verdict().severity().ordinal())
                        .thenComparing(Finding::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Finding::id))
                .toList();
        if (!open.isEmpty()) paragraphs.add(first(unit, open, all));
        next(all).ifPresent(paragraphs::add);
        return paragraphs;
    }

    private String counts(List<Finding> counted, long drafts) {
        List<String> rows = new ArrayList<>();
        rows.add(Texts.say("brief.head", Vietnamese.day(night.asOf())));
        for (Kind kind : Kind.values()) {
            long open = count(counted, kind, Standing.OPEN);
            long unknown = count(counted, kind, Standing.UNKNOWN);
            if (open + unknown > 0)
                rows.add(Texts.say(
                        "brief.count",
                        night.words().label("kind", kind.text()),
                        Long.toString(open),
                        Long.toString(unknown)));
        }
        if (rows.size() == 1) rows.add(Texts.say("brief.nothing"));
        if (drafts > 0) rows.add(Texts.say("brief.draft", Long.toString(drafts)));
        return String.join("\n", rows);
    }

    private static long count(List<Finding> all, Kind kind, Standing standing) {
        return all.stream()
                .filter(f -> f.identity().kind() == kind && f.verdict().standing() == standing)
                .count();
    }

    private String first(OrganisationUnit unit, List<Finding> open, List<Finding> all) {
        List<String> rows = new ArrayList<>();
        rows.add(Texts.say("brief.first"));
        for (int i = 0; i < Math.min(FIRST, open.size()); i++) {
            Finding f = open.get(i);
            String note = night.words().note(f, unit, all);
            rows.add(Texts.say(
                    "brief.item",
                    Integer.toString(i + 1),
                    night.words().title(f),
                    f.identity().provisionId() + Texts.period(f),
                    night.words().state(f)));
            if (!note.isEmpty()) rows.add("   " + note);
            if (texts.desk()) rows.add("   " + Texts.say("brief.see", texts.findingLink(f)));
        }
        if (open.size() > FIRST) rows.add(Texts.say("brief.more", Integer.toString(open.size() - FIRST)));
        return String.join("\n", rows);
    }

    private Optional<String> next(List<Finding> all) {
        Optional<LocalDate> due = all.stream()
                .filter(f -> f.identity().kind() == Kind.DEADLINE && MailedNight.waits(f))
                .flatMap(f -> Stream.ofNullable(f.due()))
                .filter(d -> !d.isBefore(night.asOf()))
                .min(Comparator.naturalOrder());
        return due.map(d -> Texts.say(
                "brief.next",
                Vietnamese.day(d),
                String.join(
                        "; ",
                        all.stream()
                                .filter(f -> f.identity().kind() == Kind.DEADLINE
                                        && MailedNight.waits(f)
                                        && d.equals(f.due()))
                                .map(f -> night.words().title(f))
                                .distinct()
                                .toList())));
    }
}
