package vn.chitieu.report;

import java.time.LocalDate;

/** What every page of one night shares. */
record Night(
        LocalDate asOf,
        Lexicon words,
        Notes notes,
        Structure structure,
        String rulesHash,
        String inboxHash,
        String engineVersion,
        boolean onLastGoodRules,
        String comparedWith,
        Waivers waivers,
        SentLetters sent) {

    static Night of(NightData data) {
        Lexicon words = new Lexicon(data.rulebook());
        return new Night(
                data.asOf(),
                words,
                new Notes(words, data.asOf()),
                new Structure(data.rulebook().registry()),
                data.rulebook().hash(),
                data.inboxHash(),
                data.engineVersion(),
                data.onLastGoodRules(),
                data.comparedWith(),
                new Waivers(data.rulebook().definitions().waivers(), data.asOf()),
                new SentLetters(data));
    }
}
