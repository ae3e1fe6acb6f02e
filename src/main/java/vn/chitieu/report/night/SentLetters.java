package vn.chitieu.report.night;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.ReminderItems.Owed;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/**
 * Letters that urge and have been sent, as the register lists them: until its answer is due, a letter is not drafted again
 * for what it was about. What has come up after the letter was written is no part of it.
 */
public final class SentLetters {
    private static final String ANSWER_DAYS = "ANSWER_DAYS";

    private final List<RegisterEntry> letters;
    private final Map<String, LocalDate> rejected;
    private final @Nullable Long answerDays;
    private final LocalDate asOf;

    SentLetters(NightData data) {
        this.letters = data.letters();
        this.rejected = data.rejectedOn();
        this.asOf = data.asOf();
        this.answerDays = data.rulebook().definitions().thresholds().stream()
                .filter(t -> t.key().equals(ANSWER_DAYS))
                .map(t -> t.value().longValue())
                .findFirst()
                .orElse(null);
    }

    /** What is left to write of. */
    public ReminderItems without(ReminderItems urged, UnitNight unit) {
        if (letters.isEmpty()) return urged;
        return new ReminderItems(
                urged.owed().stream().filter(o -> of(o, unit).isEmpty()).toList(),
                urged.corrections().stream().filter(r -> of(r, unit).isEmpty()).toList(),
                urged.duties().stream().filter(f -> duty(f, unit).isEmpty()).toList(),
                urged.late().stream()
                        .filter(o ->
                                about(o.finding(), unit, o.finding().metOn()).isEmpty())
                        .toList(),
                urged.broken().stream()
                        .filter(b -> about(b.finding(), unit, after(b.due())).isEmpty())
                        .toList());
    }

    /** The letter that asks for this already and waits for its answer. */
    public Optional<RegisterEntry> of(Owed owed, UnitNight unit) {
        Finding f = owed.finding();
        ReturnStatus returned = owed.returned();
        LocalDate back = returned == null ? null : rejectedOn(unit, returned.year());
        LocalDate since = back != null ? back : f.metOn() != null ? f.metOn() : after(f.due());
        return about(f, unit, since);
    }

    public Optional<RegisterEntry> of(ReturnStatus correction, UnitNight unit) {
        return newest(unit, "", "", rejectedOn(unit, correction.year()));
    }

    /** A duty is known to be left out once the report of its year is due. */
    private Optional<RegisterEntry> duty(Finding f, UnitNight unit) {
        LocalDate due = f.due();
        if (due != null) return about(f, unit, after(due));
        Optional<LocalDate> report = unit.findings().stream()
                .map(NightFinding::finding)
                .filter(d -> d.identity().kind() == Kind.DEADLINE
                        && d.sources().document().equals(f.sources().document())
                        && d.identity()
                                .period()
                                .text()
                                .equals(String.valueOf(f.sources().dataYear())))
                .map(Finding::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        LocalDate seen = unit.findings().stream()
                .filter(n -> n.finding().id().equals(f.id()))
                .map(NightFinding::firstSeen)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return about(f, unit, report.map(SentLetters::after).orElse(seen));
    }

    private Optional<RegisterEntry> about(Finding f, UnitNight unit, @Nullable LocalDate since) {
        return newest(unit, f.identity().provisionId(), f.note().params().getOrDefault("also", ""), since);
    }

    /** @param provision clause concerned, or empty for a letter that names none; {@code also} those that say the same */
    private Optional<RegisterEntry> newest(UnitNight unit, String provision, String also, @Nullable LocalDate since) {
        if (since == null) return Optional.empty();
        List<String> clauses = Arrays.asList((provision + "; " + also).split("; "));
        return letters.stream()
                .filter(l -> l.unitCode().equals("*")
                        || l.unitCode().equals(unit.unit().code()))
                .filter(l -> l.provisionId().isEmpty() || clauses.contains(l.provisionId()))
                .filter(l -> l.date() != null && !l.date().isBefore(since))
                .filter(l -> until(l).filter(d -> !d.isBefore(asOf)).isPresent())
                .max(Comparator.comparing((RegisterEntry l) -> Objects.requireNonNull(l.date()))
                        .thenComparing(RegisterEntry::number));
    }

    /** The day by which an answer is asked: as the letter says, or so many days after it. */
    private Optional<LocalDate> until(RegisterEntry letter) {
        LocalDate due = letter.due();
        LocalDate date = letter.date();
        if (due != null) return Optional.of(due);
        return date == null || answerDays == null ? Optional.empty() : Optional.of(date.plusDays(answerDays));
    }

    /** "Đã đôn đốc tại công văn số 1204/SGDĐT ngày 15/12/2026, chờ trả lời đến hết ngày 22/12/2026". */
    public String note(RegisterEntry letter) {
        return ReportVocabulary.say(
                "letter.sent",
                letter.number(),
                Vietnamese.day(Objects.requireNonNull(letter.date())),
                until(letter).map(Vietnamese::day).orElse(""));
    }

    private @Nullable LocalDate rejectedOn(UnitNight unit, int year) {
        return rejected.get(unit.unit().code() + " " + year);
    }

    private static @Nullable LocalDate after(@Nullable LocalDate due) {
        return due == null ? null : due.plusDays(1);
    }
}
