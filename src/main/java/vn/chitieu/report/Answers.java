package vn.chitieu.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.rulebook.Rulebook;

/**
 * The answer to a return with problems: a copy of it with the cells marked and all problems listed in front, to be
 * mended and sent again as it is.
 */
public final class Answers {
    private static final Pattern AGAIN = Pattern.compile("(?:" + NightFolder.ANSWER + ")+(.+?)(?:-(\\d{1,2}))?");

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private final Lexicon words;
    private final IssueWords issueWords;

    public Answers(Rulebook rulebook) {
        this.words = new Lexicon(rulebook);
        this.issueWords = new IssueWords(rulebook);
    }

    /**
     * The answer as an .xlsx workbook; the same problems of the same file give the same bytes.
     *
     * @param issues all problems of one file, in the order of the list
     * @param correction whether an accepted return of the unit and year stands, so that what is sent now corrects it
     * @param source the file, a folder of CSV files or a zip; null, unreadable or too large: the list alone
     */
    public byte[] of(String file, List<DataIssue> issues, boolean correction, @Nullable Path source, LocalDate day) {
        AnswerBook book = new AnswerBook(words, issueWords, file, issues, correction);
        try {
            return book.bytes(source, day);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (source == null) throw e;
            LOG.error("no marked copy of {}: the list alone", file, e);
            return book.bytes(null, day);
        }
    }

    /**
     * Name of the answer to a file: that of the file behind a word of ours. An answer checked again, mended in part, is
     * answered under the next number, so that nothing of its sender's work is overwritten.
     */
    public static String name(String file) {
        String base = file.replaceAll("\\.[A-Za-z]{3,4}$", "");
        Matcher answer = AGAIN.matcher(base);
        if (!answer.matches()) return NightFolder.ANSWER + base + ".xlsx";
        int number = answer.group(2) == null ? 2 : Integer.parseInt(answer.group(2)) + 1;
        return NightFolder.ANSWER + answer.group(1) + "-" + number + ".xlsx";
    }

    /** Whether a file of a night's folder is an answer, by its name. */
    public static boolean isAnswer(String fileName) {
        return fileName.startsWith(NightFolder.ANSWER);
    }

    /** One problem in one line: severity, sheet and cell, what is wrong, how to mend it. */
    public String sentence(DataIssue issue) {
        String place = issue.cell().isEmpty()
                ? issue.sheet()
                : Lexicon.say("answer.place", issue.sheet(), issue.cell()).strip();
        return Lexicon.say(
                        "answer.sentence",
                        words.label("severity", issue.severity()),
                        place.isEmpty() ? Lexicon.say("answer.whole") : place,
                        issueWords.message(issue),
                        issueWords.remedy(issue))
                .strip();
    }
}
