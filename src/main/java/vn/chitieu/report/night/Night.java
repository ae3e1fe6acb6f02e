package vn.chitieu.report.night;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieu.report.output.TechnicalBook;
import vn.chitieu.report.words.Notes;
import vn.chitieu.report.words.ReportVocabulary;

/**
 * What every page of one night shares. Hashes and versions of the whole run are not among it: a unit's workbook depends
 * only on what it is made of, and the run is told of in {@link TechnicalBook}.
 *
 * @param files files of the inbox that may be named with their hashes, by path
 */
public record Night(
        LocalDate asOf,
        ReportVocabulary words,
        Notes notes,
        ReportingHierarchy structure,
        Map<String, InboxFile> files,
        boolean onLastGoodRules,
        String comparedWith,
        Waivers waivers,
        SentLetters sent,
        Promised promised) {

    public static Night of(NightData data) {
        ReportVocabulary words = new ReportVocabulary(data.rulebook(), data.asOf());
        return new Night(
                data.asOf(),
                words,
                new Notes(words, data.asOf()),
                new ReportingHierarchy(data.rulebook().registry()),
                data.files().stream().collect(Collectors.toMap(InboxFile::path, f -> f)),
                data.onLastGoodRules(),
                data.comparedWith(),
                new Waivers(data.rulebook().definitions().waivers(), data.asOf()),
                new SentLetters(data),
                new Promised(data.promises()));
    }
}
