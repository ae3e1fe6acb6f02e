package vn.chitieu.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.OfficialWords;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.letter.WordBlock;
import vn.chitieu.sheet.letter.WordDocument;
import vn.chitieu.sheet.letter.WordLook;

/** A letter after Decree 30/2020/NĐ-CP: to one unit, or to several whose list goes with it. */
final class LetterForm {
    private final Night night;
    private final OfficialWords words;

    LetterForm(Night night) {
        this.night = night;
        this.words = new OfficialWords(night);
    }

    /** @param to whose case it is, in order of code */
    WordDocument document(LetterCase about, PlanDocument plan, OrganisationUnit lead, List<OrganisationUnit> to) {
        boolean one = to.size() == 1;
        String name = one ? words.name(to.get(0)) : say("letter.all");
        List<WordBlock> blocks = new ArrayList<>();
        blocks.add(words.head(
                plan, lead, say("letter.number", words.symbol(lead)), say(about.subject(), plan.shortTitle())));
        blocks.add(text(
                WordLook.ADDRESSEE,
                one ? say("letter.to", name) : say("letter.to", say("letter.to.list", together(to)))));
        body(blocks, say("letter.opening", night.words().documentCited(plan), OfficialWords.about(plan)));
        String owing = about.owing().isEmpty() ? name : about.owing();
        body(blocks, say("letter.found", Vietnamese.day(night.asOf()), lead.name(), owing));
        for (int i = 0; i < about.items().size(); i++)
            body(blocks, (i + 1) + ". " + about.items().get(i));
        if (about.asked().isEmpty()) {
            body(blocks, say("letter.ask.late", name));
        } else {
            body(blocks, say("letter.ask", name, about.asked()));
            body(blocks, say("letter.contact", words.contact(lead)));
            body(blocks, say("letter.answer", words.answerDay(), lead.name(), plan.issuer()));
        }
        blocks.add(new WordBlock.Foot(words.receivers(plan), words.signer(lead)));
        if (!one) list(blocks, plan, lead, to);
        String title = one ? say("letter.title", name) : say("letter.title.list", Integer.toString(to.size()));
        return new WordDocument(title, say("app"), night.asOf(), blocks);
    }

    /** "Ủy ban nhân dân các xã, phường, đặc khu". */
    private String together(List<OrganisationUnit> to) {
        String types = to.stream()
                .flatMap(u -> night.words().rules().registry().typeOf(u).stream())
                .map(UnitType::name)
                .map(Vietnamese::small)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return say(to.stream().allMatch(words::people) ? "letter.committees" : "letter.units", types);
    }

    private void list(List<WordBlock> blocks, PlanDocument plan, OrganisationUnit lead, List<OrganisationUnit> to) {
        blocks.add(new WordBlock.NewPage());
        blocks.add(text(WordLook.TITLE, say("letter.list")));
        blocks.add(text(WordLook.TITLE, say("letter.list.about", plan.shortTitle())));
        blocks.add(text(WordLook.CITED, say("letter.list.with", words.symbol(lead), lead.name())));
        List<List<String>> rows = new ArrayList<>();
        for (OrganisationUnit unit : to) rows.add(List.of(Integer.toString(rows.size() + 1), unit.code(), unit.name()));
        blocks.add(new WordBlock.Table(
                List.of(
                        new WordBlock.Column(say("col.no"), 10, true),
                        new WordBlock.Column(say("col.unit.code"), 20, true),
                        new WordBlock.Column(say("col.unit.name"), 70, false)),
                rows));
    }

    /** Whose reports are missing, of a unit that has ended: the addressee answers for it. */
    String owing(OrganisationUnit ended, OrganisationUnit to) {
        LocalDate lastDay = ended.validTo();
        return say(
                ended.successors().isEmpty() ? "letter.of.ended" : "letter.of.succeeded",
                words.name(ended),
                lastDay == null ? "" : Vietnamese.day(lastDay),
                words.name(to));
    }

    private static void body(List<WordBlock> blocks, String text) {
        blocks.add(text(WordLook.BODY, text));
    }

    private static WordBlock text(WordLook look, String text) {
        return new WordBlock.Text(look, text);
    }

    private static String say(String key, Object... args) {
        return ReportVocabulary.say(key, args);
    }
}
