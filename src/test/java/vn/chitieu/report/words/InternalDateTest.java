package vn.chitieu.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.FindingMaker;
import vn.chitieu.report.Sample;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Kind;

/** A date that the lead department sets itself only reminds: its passing makes nothing late (cách hiểu 11). */
class InternalDateTest {
    private static final LocalDate REMINDER = LocalDate.of(2026, 12, 25);

    @Test
    void isNeverOverdue() {
        Finding report = new FindingMaker("51-GDDT", Kind.DEADLINE, "KH11-V.1.d-2", "KH11", "", "", "2026")
                .dates(REMINDER, null)
                .state("NO_DATE", "CLOSED", 2, "NONE")
                .marks("INTERNAL_DATE")
                .build();
        assertThat(Remarks.time(report, REMINDER.minusDays(5))).contains("5 ngày");
        assertThat(Remarks.time(report, REMINDER.plusDays(6))).isEmpty();

        Rulebook shipped = Rulebooks.read(Path.of("rules"));
        assertThat(HeadlineCounts.heading(report, new ReportVocabulary(shipped)))
                .isEqualTo(HeadlineCounts.Heading.OTHER);
        Finding overdue = Sample.deadline("DPQ", REMINDER, null);
        assertThat(HeadlineCounts.heading(overdue, new ReportVocabulary(shipped)))
                .isEqualTo(HeadlineCounts.Heading.LATE);
        assertThat(Remarks.time(overdue, REMINDER.plusDays(6))).contains("6 ngày");
    }
}
