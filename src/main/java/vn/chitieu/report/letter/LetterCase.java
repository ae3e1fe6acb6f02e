package vn.chitieu.report.letter;

import java.util.List;

/**
 * What a letter is about, without whom it goes to: units of one type whose case is the same get one letter.
 *
 * @param plan code of the plan under which something is owed
 * @param lead code of the agency that writes
 * @param type type of the units written to
 * @param owing whose reports are missing if not the addressee's own: a unit that has ended; else empty
 * @param subject key of the subject's words
 * @param items what is owed, one paragraph each
 * @param asked what to do; empty where nothing is owed any more
 */
record LetterCase(
        String plan, String lead, String type, String owing, String subject, List<String> items, String asked) {}
