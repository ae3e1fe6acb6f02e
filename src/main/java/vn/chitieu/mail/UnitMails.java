package vn.chitieu.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.mail.Draft.Kind;
import vn.chitieu.mail.Recipient.Results;
import vn.chitieu.report.answer.CorrectionWorkbooks;
import vn.chitieu.report.folder.NightFolder;

/** Mails of one unit's own matters after a night: the answer to a bad return, its results. */
final class UnitMails {
    private final MailedNight night;
    private final Outbox outbox;
    private final Texts texts;
    private final MailSettings settings;

    UnitMails(MailedNight night, Outbox outbox, Texts texts, MailSettings settings) {
        this.night = night;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /** Those of the unit's bad returns that a reader has not been told of. */
    Optional<Draft> answer(Recipient to) {
        return answer(to, night.bad(to.unitCode()), night.badPromises(to.unitCode()), "answer");
    }

    /** The same of its files of promises: one with a row that does not count is answered like a bad return. */
    Optional<Draft> answerPromises(Recipient to) {
        List<MailedNight.Bad> returns = night.bad(to.unitCode());
        // a bad return that promises besides has one answer, which says both
        Set<String> said = returns.stream().map(MailedNight.Bad::hash).collect(Collectors.toSet());
        List<MailedNight.Bad> own = night.badPromises(to.unitCode()).stream()
                .filter(b -> !said.contains(b.hash()))
                .toList();
        return answer(to, own, returns, "answer.promises");
    }

    /**
     * @param others what the other mail is of: its answers are left to it
     * @param said what the keys of the sentences begin with
     */
    private Optional<Draft> answer(Recipient to, List<MailedNight.Bad> all, List<MailedNight.Bad> others, String said) {
        List<MailedNight.Bad> bad = all.stream()
                .filter(b -> !outbox.told(topic(to, b), to.address()))
                .toList();
        if (bad.isEmpty()) return Optional.empty();
        Set<String> left = answers(to.unitCode(), all, others);
        Enclosed enclosed = to.results() == Results.LINK
                ? Enclosed.NOTHING
                : Enclosed.of(
                        night,
                        to.unitCode(),
                        name -> CorrectionWorkbooks.isAnswer(name) && !left.contains(name),
                        settings.megabytes());
        List<String> paragraphs = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        rows.add(Texts.say(said + ".head", Vietnamese.day(night.asOf())));
        bad.forEach(b -> rows.add(Texts.say(said + ".file", b.path(), Integer.toString(b.errors()))));
        paragraphs.add(String.join("\n", rows));
        paragraphs.add(Texts.say(said + (enclosed.files().isEmpty() ? ".do.plain" : ".do")));
        if (texts.desk()) {
            paragraphs.add(Texts.say("answer.desk", texts.nightLink(night.asOf()), texts.sendLink()));
        }
        String name = night.name(to.unitCode());
        return Optional.of(new Draft(
                Kind.ANSWER,
                bad.stream().map(b -> topic(to, b)).toList(),
                to.unitCode(),
                to.address(),
                Texts.subject(said + ".subject", name),
                texts.whole(name, paragraphs, enclosed.names()),
                enclosed.files()));
    }

    /** Names of the answers that the other mail takes along: as the night named them, two of one name by number. */
    private static Set<String> answers(String unitCode, List<MailedNight.Bad> own, List<MailedNight.Bad> others) {
        Set<String> paths = new TreeSet<>();
        own.forEach(b -> paths.add(b.path()));
        others.forEach(b -> paths.add(b.path()));
        Map<String, String> names = NightFolder.answers(unitCode, paths);
        own.forEach(b -> names.remove(b.path()));
        return names.values().stream()
                .map(n -> n.substring(n.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    private static String topic(Recipient to, MailedNight.Bad bad) {
        return "answer:" + to.unitCode() + ":" + bad.hash();
    }

    /** The unit's results, when something has changed since the reader was told of them last. */
    Optional<Draft> result(Recipient to) {
        long last = outbox.lastTold(Kind.RESULT, to.unitCode(), to.address());
        if (last >= night.seq()) return Optional.empty();
        if (last > 0 && to.results() != Results.EVERY_NIGHT && !night.changedSince(to.unitCode(), last))
            return Optional.empty();
        Optional<OrganisationUnit> unit = night.unit(to.unitCode());
        if (unit.isEmpty()) return Optional.empty();
        List<NightFinding> lines = night.findings(to.unitCode());
        Enclosed enclosed = to.results() == Results.LINK
                ? Enclosed.NOTHING
                : Enclosed.of(night, to.unitCode(), Enclosed::result, settings.megabytes());
        if (lines.isEmpty() && enclosed.files().isEmpty()) return Optional.empty();
        List<String> paragraphs = new ArrayList<>(new Brief(night, texts).paragraphs(unit.get(), lines));
        if (!enclosed.left().isEmpty()) paragraphs.add(Texts.say("result.large", String.join(", ", enclosed.left())));
        if (texts.desk()) paragraphs.add(Texts.say("result.link", texts.nightLink(night.asOf())));
        String name = unit.get().name();
        return Optional.of(new Draft(
                Kind.RESULT,
                List.of("result:" + to.unitCode() + ":" + night.seq()),
                to.unitCode(),
                to.address(),
                Texts.subject("result.subject", name, Vietnamese.day(night.asOf())),
                texts.whole(name, paragraphs, enclosed.names()),
                enclosed.files()));
    }
}
