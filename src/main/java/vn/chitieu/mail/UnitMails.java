package vn.chitieu.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.mail.Draft.Kind;
import vn.chitieu.mail.Recipient.Results;
import vn.chitieu.report.answer.CorrectionWorkbooks;

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
        List<MailedNight.Bad> bad = night.bad(to.unitCode()).stream()
                .filter(b -> !outbox.told(topic(to, b), to.address()))
                .toList();
        if (bad.isEmpty()) return Optional.empty();
        Enclosed enclosed = to.results() == Results.LINK
                ? Enclosed.NOTHING
                : Enclosed.of(night, to.unitCode(), CorrectionWorkbooks::isAnswer, settings.megabytes());
        List<String> paragraphs = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        rows.add(Texts.say("answer.head", Vietnamese.day(night.asOf())));
        bad.forEach(b -> rows.add(Texts.say("answer.file", b.path(), Integer.toString(b.errors()))));
        paragraphs.add(String.join("\n", rows));
        paragraphs.add(Texts.say(enclosed.files().isEmpty() ? "answer.do.plain" : "answer.do"));
        if (texts.desk()) {
            paragraphs.add(Texts.say("answer.desk", texts.nightLink(night.asOf()), texts.sendLink()));
        }
        String name = night.name(to.unitCode());
        return Optional.of(new Draft(
                Kind.ANSWER,
                bad.stream().map(b -> topic(to, b)).toList(),
                to.unitCode(),
                to.address(),
                Texts.subject("answer.subject", name),
                texts.whole(name, paragraphs, enclosed.names()),
                enclosed.files()));
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
