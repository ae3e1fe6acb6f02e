package vn.chitieu.report.answer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.IssueGroup;
import vn.chitieu.report.night.IssueWords;
import vn.chitieu.report.night.PromiseRow;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.setting.Setting;

/**
 * The answer to a return with problems: a copy of it with the cells marked and all problems listed in front, to be
 * mended and sent again as it is.
 */
public final class CorrectionWorkbooks {
    private static final Pattern AGAIN = Pattern.compile("(?:" + NightFolder.ANSWER + ")+(.+?)(?:-(\\d{1,2}))?");

    private static final Logger LOG = LoggerFactory.getLogger(CorrectionWorkbooks.class);
    private final ReportVocabulary words;
    private final IssueWords issueWords;
    private final Duration most;

    /** How long an answer may take is set by {@code CHITIEU_FILE_SECONDS}, as it is for reading the file. */
    public CorrectionWorkbooks(Rulebook rulebook) {
        this(rulebook, Duration.ofSeconds(Setting.FILE_SECONDS.value()));
    }

    /** @param most how long the copy of one file may take to be marked */
    public CorrectionWorkbooks(Rulebook rulebook, Duration most) {
        this.most = most;
        this.words = new ReportVocabulary(rulebook);
        this.issueWords = new IssueWords(rulebook);
    }

    /**
     * The answer as an .xlsx workbook; the same problems of the same file give the same bytes.
     *
     * @param issues all problems of one file, in the order of the list
     * @param correction whether an accepted return of the unit and year stands, so that what is sent now corrects it
     * @param source the file, a folder of CSV files or a zip; null, unreadable, too large or too long to be marked: the
     *     list alone
     */
    public byte[] of(String file, List<DataIssue> issues, boolean correction, @Nullable Path source, LocalDate day) {
        return of(file, issues, correction, source, day, "", List.of());
    }

    /**
     * The same with a sheet behind it on which the unit may promise to settle what is open.
     *
     * @param promises rows of that sheet; it is left out where there are none, or the file has one
     */
    public byte[] of(
            String file,
            List<DataIssue> issues,
            boolean correction,
            @Nullable Path source,
            LocalDate day,
            String unitCode,
            List<PromiseRow> promises) {
        if (source != null) {
            try {
                return inTime(() -> new AnswerBook(words, issueWords, file, issues, correction)
                        .bytes(source, day, unitCode, promises));
            } catch (ExecutionException | TimeoutException e) {
                LOG.error("no marked copy of {}: the list alone", file, e);
            }
        }
        return new AnswerBook(words, issueWords, file, issues, correction).bytes(null, day, unitCode, promises);
    }

    /** What does not come to an end is left to itself: nobody can make it stop, but nobody has to wait for it. */
    private byte[] inTime(Callable<byte[]> work) throws ExecutionException, TimeoutException {
        FutureTask<byte[]> answer = new FutureTask<>(work);
        Thread thread = new Thread(answer, "answer");
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            answer.cancel(true);
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

    /** What is wrong, for whoever shows it beside its cell. */
    public String message(DataIssue issue) {
        return issueWords.message(issue);
    }

    /** How to mend it; may be empty. */
    public String remedy(DataIssue issue) {
        return issueWords.remedy(issue);
    }

    /** One problem in one line: severity, sheet and cell, what is wrong, how to mend it. */
    public String sentence(DataIssue issue) {
        return sentence(new IssueGroup(List.of(issue)));
    }

    /** The same of a mistake that several cells have. */
    public String sentence(IssueGroup group) {
        DataIssue issue = group.first();
        String place = issue.cell().isEmpty()
                ? issue.sheet()
                : ReportVocabulary.say("answer.place", issue.sheet(), issue.cell())
                        .strip();
        return ReportVocabulary.say(
                        "answer.sentence",
                        words.label("severity", issue.severity()),
                        place.isEmpty() ? ReportVocabulary.say("answer.whole") : place,
                        (issueWords.message(issue) + " " + group.others()).strip(),
                        issueWords.remedy(issue))
                .strip();
    }
}
