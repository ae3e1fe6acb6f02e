package vn.chitieu.desk.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Role;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.LatestNight;

/** What a night found otherwise than the one before it, of what a person sees. */
@Component
class NightNews {
    /** What is worse first. */
    private static final List<String> ORDER =
            List.of("NEW", "REOPENED", "WORSE", "DATA_LOST", "DATA_ARRIVED", "BETTER", "RESOLVED");

    private final FindingLines lines;
    private final LatestNight nights;
    private final Asked asked;

    NightNews(FindingLines lines, LatestNight nights, Asked asked) {
        this.lines = lines;
        this.nights = nights;
        this.asked = asked;
    }

    /** One way to have changed, and how many findings have. */
    record Change(String code, String word, int count) {}

    /** Empty for whoever reads no findings. */
    List<Change> of(DeskUser user, LocalDate day) {
        LatestNight.Known night = nights.current().orElse(null);
        if (night == null || user.role() == Role.OPERATOR) return List.of();
        Map<String, Integer> counts = lines.changes(asked.all(user, night), day);
        return ORDER.stream()
                .filter(counts::containsKey)
                .map(c -> new Change(c, night.words().label("change", c), counts.getOrDefault(c, 0)))
                .toList();
    }

    /** Whether the list of findings shows the night of this day. */
    boolean latest(LocalDate day) {
        return nights.current().filter(n -> n.asOf().equals(day)).isPresent();
    }

    static List<String> all() {
        return ORDER;
    }
}
