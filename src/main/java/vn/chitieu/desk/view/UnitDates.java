package vn.chitieu.desk.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.language.Vietnamese;

/** What one unit owes and has sent, by the latest night. */
@Component
class UnitDates {
    private static final int MOST = 400;
    private final FindingLines lines;
    private final DeskSettings settings;

    UnitDates(FindingLines lines, DeskSettings settings) {
        this.lines = lines;
        this.settings = settings;
    }

    LocalDate today() {
        return LocalDate.ofInstant(settings.clock().instant(), Vietnamese.ZONE);
    }

    /** The newest due first. */
    List<DatedLine> of(String unitCode, LatestNight.Known night) {
        Query query = Query.seen(List.of(unitCode), Set.of()).deadlinesOf(unitCode);
        LocalDate today = today();
        return lines.page(query, MOST, 0).stream()
                .map(l -> DatedLine.of(l, night, today))
                .sorted(Comparator.comparing(
                        DatedLine::due, Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder())))
                .toList();
    }

    /** What is to be sent next, the most urgent first; reports without a day are asked for when they are asked for. */
    List<DatedLine> next(String unitCode, LatestNight.Known night, int most) {
        return of(unitCode, night).stream()
                .filter(l -> l.open() && l.due() != null)
                .sorted(Comparator.comparing(DatedLine::days))
                .limit(most)
                .toList();
    }
}
