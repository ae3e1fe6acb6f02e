package vn.chitieu.report.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.letter.WordBlock;

/**
 * What official documents of one agency have in common: head, symbol, who signs, whom to ask. What the rules do not say is
 * left blank.
 */
public final class OfficialWords {
    private static final String ANSWER_DAYS = "ANSWER_DAYS";
    private final Night night;

    public OfficialWords(Night night) {
        this.night = night;
    }

    /**
     * The head of a document by the agency that leads a plan.
     *
     * @param number with its symbol
     * @param subject what a letter is about, or empty
     */
    public WordBlock head(PlanDocument plan, OrganisationUnit lead, String number, String subject) {
        return new WordBlock.Head(
                List.of(plan.issuer().toUpperCase(Locale.ROOT), lead.name().toUpperCase(Locale.ROOT)),
                List.of(say("letter.nation"), say("letter.motto")),
                number,
                subject,
                say("letter.date", place(plan)));
    }

    /** The agency's abbreviation in the numbers of its letters; one with a stroke names the drafting unit too. */
    public String symbol(OrganisationUnit lead) {
        String symbol = ofRules("letter_symbol", lead);
        if (symbol.isEmpty()) return say("letter.number.blank");
        return symbol.contains("-") ? symbol : symbol + "-" + say("letter.number.blank");
    }

    /** The same without the drafting unit: "11/BC-SGDĐT". */
    public String abbreviation(OrganisationUnit lead) {
        return symbol(lead).replaceFirst("-.*$", "");
    }

    /** Whom to ask, of the agency. */
    public String contact(OrganisationUnit lead) {
        String contact = ofRules("letter_contact", lead);
        return contact.isEmpty() ? say("letter.contact.blank") : contact;
    }

    /** Who signs; lines broken where the rules write a semicolon: "KT. GIÁM ĐỐC;PHÓ GIÁM ĐỐC". */
    public String signer(OrganisationUnit lead) {
        String own = ofRules("letter_signer", lead);
        if (!own.isEmpty()) return own.replaceAll("\\s*;\\s*", "\n");
        String word = night.words().term("letter.signer", lead.kind());
        return word.equals(lead.kind()) ? say("letter.signer") : word;
    }

    private String ofRules(String kind, OrganisationUnit lead) {
        String word = night.words().term(kind, lead.code());
        return word.equals(lead.code()) ? "" : word;
    }

    /** Until when to answer: so many days after the as-of date by the rules, or left for the office to fill in. */
    public String answerDay() {
        LocalDate day = answerDate();
        return day == null ? say("letter.answer.blank") : Vietnamese.day(day);
    }

    @Nullable
    public LocalDate answerDate() {
        return night.words().rules().definitions().thresholds().stream()
                .filter(t -> t.key().equals(ANSWER_DAYS))
                .map(t -> night.asOf().plusDays(t.value().longValue()))
                .findFirst()
                .orElse(null);
    }

    public List<String> receivers(PlanDocument plan) {
        return List.of(
                say("letter.receivers"),
                say("letter.receivers.to"),
                say("letter.receivers.above", plan.issuer()),
                say("letter.receivers.kept"));
    }

    /** A territory is written to at its people's committee. */
    public String name(OrganisationUnit unit) {
        return people(unit) ? say("letter.committee", night.words().inline(unit)) : unit.name();
    }

    public boolean people(OrganisationUnit unit) {
        return !night.structure().population(unit).isEmpty()
                && !night.structure().addedToParent(unit);
    }

    /** What the plan is about, as a document is cited the first time; its kind has just been said. */
    public static String about(PlanDocument plan) {
        String kind = plan.shortTitle().replaceFirst(" số .*$", "") + " ";
        return plan.title().startsWith(kind) ? plan.title().substring(kind.length()) : plan.title();
    }

    private String place(PlanDocument plan) {
        return night.words()
                .rules()
                .registry()
                .unit(plan.territory())
                .map(night.words()::inline)
                .map(n -> n.replaceFirst("^\\p{Ll}+ ", ""))
                .orElse("…");
    }

    private static String say(String key, Object... args) {
        return ReportVocabulary.say(key, args);
    }
}
