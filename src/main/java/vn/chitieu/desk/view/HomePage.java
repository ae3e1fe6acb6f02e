package vn.chitieu.desk.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chitieu.account.Role;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.desk.rules.Sight;

/** Where one comes in: what is to be done next, and how many things are open. */
@Controller
class HomePage {
    private static final int SHOWN = 6;
    private static final List<String> KINDS = List.of("target", "deadline", "duty", "data");
    private final LatestNight nights;
    private final FindingLines lines;
    private final UnitDates dates;
    private final Asked asked;
    private final Sight sight;

    HomePage(LatestNight nights, FindingLines lines, UnitDates dates, Asked asked, Sight sight) {
        this.nights = nights;
        this.lines = lines;
        this.dates = dates;
        this.asked = asked;
        this.sight = sight;
    }

    /** One big figure that leads to its list. */
    record Count(String kind, String word, int open, int unknown) {}

    @GetMapping("/")
    String home(@AuthenticationPrincipal DeskUser user, Model model) {
        LatestNight.Known night = nights.current().orElse(null);
        model.addAttribute("night", night);
        model.addAttribute("unit", user.unitCode().isEmpty() ? "" : sight.name(user.unitCode()));
        boolean sends = user.role() == Role.UNIT || user.role() == Role.AGENCY;
        model.addAttribute("sends", sends);
        if (night == null) return "trang-dau";
        if (sends) model.addAttribute("next", dates.next(user.unitCode(), night, SHOWN));
        if (user.role() != Role.OPERATOR) {
            Map<List<String>, Integer> counts = lines.counts(asked.all(user, night));
            model.addAttribute(
                    "counts",
                    KINDS.stream()
                            .map(k -> new Count(
                                    k,
                                    night.words().label("kind", k),
                                    counts.getOrDefault(List.of("OPEN", k), 0),
                                    counts.getOrDefault(List.of("UNKNOWN", k), 0)))
                            .filter(c -> Stream.of(c.open(), c.unknown()).anyMatch(n -> n > 0))
                            .toList());
        }
        return "trang-dau";
    }
}
