package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.fact.Lateness;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;

/** What the rules call a report once it is due or has come: one of each (mục 4.10). Last good day 04/12/2026. */
class LatenessTest {
    private static final String YEARLY = "KH11-V.end-2";
    private static final String ASKED = "KH11-V.end-3";

    @Test
    void nothingIsSaidOfAReportThatIsNotDue() {
        assertThat(yearly(Night.of("2026-12-04"))).isNull();
        // sent back before its day: still not late
        assertThat(yearly(Night.of("2026-12-04").status("21025", 2026, false, null, true, 2, 0)))
                .isNull();
        // what has come early is in time
        assertThat(yearly(Night.of("2026-12-01").accepted("21025", 2026, "2026-11-30")))
                .isEqualTo(Lateness.SENT_ON_TIME);
    }

    @Test
    void notSentAndSentBack() {
        assertThat(yearly(Night.of("2026-12-05"))).isEqualTo(Lateness.NOT_SENT);
        assertThat(yearly(Night.of("2026-12-05").status("21025", 2026, false, null, true, 2, 0)))
                .isEqualTo(Lateness.RETURNED);
        // the return of another year says nothing of this one
        assertThat(yearly(Night.of("2026-12-05").status("21025", 2025, false, null, true, 2, 0)))
                .isEqualTo(Lateness.NOT_SENT);
        Finding back = found(Night.of("2026-12-05").status("21025", 2026, false, null, true, 2, 0), YEARLY);
        assertThat(back.verdict().state()).isEqualTo("OVERDUE");
        assertThat(back.note().key()).isEqualTo("deadline.RETURNED");
    }

    @Test
    void inTimeOnTheNamedDayAndLate() {
        assertThat(yearly(Night.of("2026-12-31").accepted("21025", 2026, "2026-12-04")))
                .isEqualTo(Lateness.SENT_ON_TIME);
        assertThat(yearly(Night.of("2026-12-31").accepted("21025", 2026, "2026-12-05")))
                .isEqualTo(Lateness.ON_NAMED_DAY);
        assertThat(yearly(Night.of("2026-12-31").accepted("21025", 2026, "2026-12-06")))
                .isEqualTo(Lateness.SENT_LATE);
        // a correction that is sent back changes nothing
        assertThat(yearly(Night.of("2026-12-31").status("21025", 2026, true, "2026-12-03", true, 2, 0)))
                .isEqualTo(Lateness.SENT_ON_TIME);
        // extended to the 20th
        assertThat(yearly(Night.of("2026-12-31")
                        .accepted("21025", 2026, "2026-12-18")
                        .register("EXTENSION", "21025", YEARLY, 2026, "9/SGDĐT", "2026-12-01", "2026-12-20")))
                .isEqualTo(Lateness.SENT_ON_TIME);
    }

    @Test
    void aDocumentWithoutFiguresIsNeitherSentNorOverdue() {
        for (String came : List.of("2026-12-02", "2026-12-05", "2026-12-09")) {
            Night night = Night.of("2026-12-31").register("DOCUMENT", "21025", YEARLY, 2026, "7/BC", came, null);
            assertThat(yearly(night)).as(came).isEqualTo(Lateness.DOCUMENT_ONLY);
            // its figures were sent back: a document stands in the register
            assertThat(yearly(night.status("21025", 2026, false, null, true, 1, 0)))
                    .as(came)
                    .isEqualTo(Lateness.DOCUMENT_ONLY);
        }
        // the figures have come too, later than the document
        assertThat(yearly(Night.of("2026-12-31")
                        .accepted("21025", 2026, "2026-12-20")
                        .register("DOCUMENT", "21025", YEARLY, 2026, "7/BC", "2026-12-02", null)))
                .isEqualTo(Lateness.SENT_ON_TIME);
    }

    @Test
    void aRequestIsAnsweredInTimeLateOrNotAtAll() {
        assertThat(asked(null)).isEqualTo(Lateness.UNANSWERED);
        assertThat(asked("2026-03-20")).isEqualTo(Lateness.ANSWERED);
        assertThat(asked("2026-03-21")).isEqualTo(Lateness.ANSWERED_LATE);
    }

    private static Lateness asked(String answered) {
        Night night =
                Night.of("2026-12-31").register("REQUEST", "21025", ASKED, 2026, "5/SGDĐT", "2026-03-01", "2026-03-20");
        if (answered != null) night.register("DOCUMENT", "21025", ASKED, 2026, "8/BC", answered, null);
        return found(night, ASKED).lateness().orElse(null);
    }

    /** Each name has its row in the table of states; only what is overdue is counted so, and red. */
    @Test
    void everyNameHasAWordAndOnlyTheOverdueAreRed() {
        Map<String, String> words = Map.of(
                "NOT_SENT", "Chưa gửi",
                "RETURNED", "Đã trả lại, chờ hoàn thiện",
                "SENT_LATE", "Gửi chậm",
                "ON_NAMED_DAY", "Gửi đúng ngày ghi trong văn bản",
                "SENT_ON_TIME", "Đúng hạn",
                "DOCUMENT_ONLY", "Có văn bản, chưa có số liệu",
                "UNANSWERED", "Chưa trả lời",
                "ANSWERED", "Trả lời đúng hạn",
                "ANSWERED_LATE", "Trả lời chậm");
        assertThat(words.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Lateness.values()).map(Lateness::name).toList());
        var rows = Rulebooks.read(java.nio.file.Path.of("rules")).definitions().states().stream()
                .filter(s -> s.kind() == Kind.DEADLINE && words.containsKey(s.state()))
                .toList();
        assertThat(rows).hasSize(9).allSatisfy(row -> {
            boolean overdue = Lateness.valueOf(row.state()).overdue();
            assertThat(row.word()).isEqualTo(words.get(row.state()));
            assertThat(row.heading().equals("LATE")).as(row.state()).isEqualTo(overdue);
            assertThat(row.colour().equals("FF8080")).as(row.state()).isEqualTo(overdue);
        });
    }

    private static Lateness yearly(Night night) {
        return found(night, YEARLY).lateness().orElse(null);
    }

    private static Finding found(Night night, String clause) {
        // a request may be told by its own dimension
        List<Finding> found = night.findings("21025").values().stream()
                .filter(f -> f.identity().kind() == Kind.DEADLINE
                        && f.identity().provisionId().equals(clause)
                        && f.identity().period().equals(Period.year(2026)))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
