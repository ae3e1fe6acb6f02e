package vn.chitieu.mail;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.mail.Draft.Kind;
import vn.chitieu.vocabulary.Identity;

/**
 * Calls due dates to mind 30, 7 and 1 days before and the day after, each once, never for what is in. A day on which
 * nothing could be sent is made good: what comes late says the days that are left.
 */
final class Reminders {
    /** Days before the last good day from which on a stage is told; the last one begins the day after it. */
    private static final List<Integer> STAGES = List.of(30, 7, 1, -1);
    /** Whoever has not been told a week after a day need not hear of it by a reminder. */
    private static final int GIVEN_UP = -7;

    private final MailedNight night;
    private final Outbox outbox;
    private final Texts texts;
    private final LocalDate today;
    private final Map<String, List<Item>> byUnit = new TreeMap<>();

    /** One thing that a unit owes. */
    private record Item(Finding finding, LocalDate due, int stage) {
        String topic() {
            return "reminder:" + finding.id() + "|" + due + "|" + stage;
        }
    }

    Reminders(MailedNight night, Outbox outbox, Texts texts, LocalDate today) {
        this.night = night;
        this.outbox = outbox;
        this.texts = texts;
        this.today = today;
        Set<String> received = night.receivedSince();
        for (NightFinding line : night.due(today.plusDays(GIVEN_UP), today.plusDays(STAGES.get(0)))) {
            Finding f = line.finding();
            Optional<Integer> stage = stage(Objects.requireNonNull(f.due()));
            if (stage.isEmpty() || !asked(f) || in(f.identity(), received)) continue;
            Item item = new Item(f, f.due(), stage.get());
            for (String code : addressed(f.identity().unitCode()))
                byUnit.computeIfAbsent(code, k -> new ArrayList<>()).add(item);
        }
    }

    private boolean asked(Finding f) {
        return MailedNight.waits(f) && !night.words().draft(f) && !f.verdict().waived();
    }

    /** What has come over the desk since the night: the year's report of the unit. */
    private static boolean in(Identity identity, Set<String> received) {
        return identity.kind() == vn.chitieu.vocabulary.Kind.DEADLINE
                && identity.dimension().text().isEmpty()
                && received.contains(
                        identity.unitCode() + "/" + identity.period().text());
    }

    /** Who answers for a unit that has ended. */
    private List<String> addressed(String code) {
        return night.unit(code)
                .map(u -> night.rules().registry().answeringFor(u, today).stream()
                        .map(a -> a.code())
                        .toList())
                .orElse(List.of(code));
    }

    /** The latest stage that has been reached; empty before the first, and long after the last. */
    private Optional<Integer> stage(LocalDate due) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < GIVEN_UP) return Optional.empty();
        return STAGES.stream().filter(s -> left <= s).reduce((a, b) -> b);
    }

    /** Topics that may still be told today. */
    Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        byUnit.values().forEach(items -> items.forEach(i -> topics.add(i.topic())));
        return topics;
    }

    /** What a reader has not been told yet, in one mail. */
    Optional<Draft> of(Recipient to) {
        List<Item> items = byUnit.getOrDefault(to.unitCode(), List.of()).stream()
                .filter(i -> !outbox.told(i.topic(), to.address()))
                .toList();
        if (items.isEmpty()) return Optional.empty();
        String name = night.name(to.unitCode());
        List<String> rows = new ArrayList<>();
        rows.add(Texts.say("reminder.head", name));
        for (Item item : items) {
            Finding f = item.finding();
            rows.add(Texts.say(
                    "reminder.item",
                    night.words().title(f),
                    f.identity().provisionId(),
                    Texts.period(f),
                    when(item.due())));
            if (texts.desk()) rows.add("  " + Texts.say("brief.see", texts.findingLink(f)));
        }
        List<String> paragraphs = new ArrayList<>(List.of(String.join("\n", rows)));
        paragraphs.add(
                texts.desk()
                        ? Texts.say("reminder.do.desk", texts.sendLink(), Vietnamese.day(night.asOf()))
                        : Texts.say("reminder.do", Vietnamese.day(night.asOf())));
        LocalDate first =
                items.stream().map(Item::due).min(LocalDate::compareTo).orElseThrow();
        boolean over = first.isBefore(today);
        return Optional.of(new Draft(
                Kind.REMINDER,
                items.stream().map(Item::topic).toList(),
                to.unitCode(),
                to.address(),
                Texts.subject(over ? "reminder.subject.over" : "reminder.subject", name, Vietnamese.day(first)),
                texts.whole(name, paragraphs, List.of()),
                List.of()));
    }

    private String when(LocalDate due) {
        long left = ChronoUnit.DAYS.between(today, due);
        String day = Vietnamese.day(due);
        if (left < 0) return Texts.say("reminder.over", day, Long.toString(-left));
        return left == 0 ? Texts.say("reminder.today", day) : Texts.say("reminder.left", day, Long.toString(left));
    }
}
