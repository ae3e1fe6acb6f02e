package vn.chitieu.desk.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chitieu.account.Role;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.desk.rules.Paging;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.view.ClauseAgencies;

/** By deadline: how many reports are expected, in time, late, sent back, missing; and of one unit what it owes. */
@Controller
class DeadlinesPage {
    /** The most urgent things that one unit is told to do. */
    private static final int NEXT = 6;

    private final DeadlineCounts lines;
    private final LatestNight nights;
    private final UnitDates dates;
    private final Sight sight;

    DeadlinesPage(DeadlineCounts lines, LatestNight nights, UnitDates dates, Sight sight) {
        this.lines = lines;
        this.nights = nights;
        this.dates = dates;
        this.sight = sight;
    }

    /** @param days from today to the last good day, negative once it is past; null without a day */
    record Row(
            String clause,
            String title,
            String code,
            String period,
            @Nullable LocalDate due,
            @Nullable Long days,
            Tally tally,
            Map<String, Tally> kinds) {}

    record Silent(String code, String name, String title, String periods) {}

    /** @param word what its report is called, empty while it waits */
    record Listed(String code, String name, String word) {}

    @GetMapping("/han-nop")
    String all(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(name = "nam", defaultValue = "") String year,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        if (user.role() == Role.UNIT) return "redirect:/han-nop/don-vi/" + user.unitCode();
        LatestNight.Known night = nights.current().orElse(null);
        model.addAttribute("night", night);
        if (night == null) return "han-nop-ds";
        DeadlineCounts.Seen seen = seen(user, night);
        List<DeadlineCounts.Stand> stands = lines.stands();
        List<String> years = lines.years(seen, stands);
        String shown = years.contains(year) ? year : years.stream().findFirst().orElse("");
        Paging paging = Paging.of(page, lines.count(seen, stands, shown));
        Map<DeadlineCounts.Key, List<DeadlineCounts.Counted>> byKey =
                lines.page(seen, stands, shown, Paging.SIZE, paging.skipped()).stream()
                        .collect(Collectors.groupingBy(
                                DeadlineCounts.Counted::key, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("keys", Tally.keys());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "rows",
                byKey.entrySet().stream()
                        .map(e -> row(e.getKey(), e.getValue(), night))
                        .toList());
        model.addAttribute("silentCount", lines.countSilent(seen, stands, night.asOf()));
        model.addAttribute("silent", silent(seen, stands, night, 0));
        return "han-nop-ds";
    }

    /** Whoever has sent nothing twice, where they are too many for the page of all deadlines. */
    @GetMapping("/han-nop/hai-ky")
    String silent(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        LatestNight.Known night = night();
        DeadlineCounts.Seen seen = seen(user, night);
        List<DeadlineCounts.Stand> stands = lines.stands();
        Paging paging = Paging.of(page, lines.countSilent(seen, stands, night.asOf()));
        model.addAttribute("paging", paging);
        model.addAttribute("silent", silent(seen, stands, night, paging.skipped()));
        return "han-nop-hai-ky";
    }

    private List<Silent> silent(
            DeadlineCounts.Seen seen, List<DeadlineCounts.Stand> stands, LatestNight.Known night, int skipped) {
        return lines.silent(seen, stands, night.asOf(), Paging.SIZE, skipped).stream()
                .map(s -> new Silent(s.code(), sight.name(s.code()), title(s.clause(), night), s.periods()))
                .toList();
    }

    /** An agency looks at the deadlines it leads or coordinates, across all units. */
    private DeadlineCounts.Seen seen(DeskUser user, LatestNight.Known night) {
        boolean agency = user.role() == Role.AGENCY;
        List<String> units = agency
                ? night.rules().registry().units().stream()
                        .map(OrganisationUnit::code)
                        .toList()
                : sight.units(user);
        return new DeadlineCounts.Seen(
                units.stream().collect(Collectors.toMap(u -> u, u -> kind(u, night), (one, same) -> one)),
                agency ? ClauseAgencies.clausesOf(night.rules(), user.unitCode()) : null);
    }

    private Row row(DeadlineCounts.Key key, List<DeadlineCounts.Counted> counted, LatestNight.Known night) {
        Map<String, Tally> kinds = new TreeMap<>();
        counted.stream()
                .collect(Collectors.groupingBy(DeadlineCounts.Counted::kind))
                .forEach((kind, some) -> kinds.put(kind, Tally.of(some)));
        LocalDate due = key.due();
        return new Row(
                key.clause(),
                title(key.clause(), night),
                key.period(),
                Vietnamese.period(key.period()),
                due,
                due == null ? null : ChronoUnit.DAYS.between(dates.today(), due),
                Tally.of(counted),
                kinds);
    }

    private static String title(String clause, LatestNight.Known night) {
        return night.rules().provision(clause).map(p -> p.title()).orElse(clause);
    }

    private static String kind(String code, LatestNight.Known night) {
        var registry = night.rules().registry();
        return registry.unit(code).flatMap(registry::typeOf).map(UnitType::name).orElse(code);
    }

    /** The units behind one count. */
    @GetMapping("/han-nop/don-vi")
    String units(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam("dieu-khoan") String clause,
            @RequestParam("ky") String period,
            @RequestParam(name = "han", defaultValue = "") String due,
            @RequestParam("so") String number,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        LatestNight.Known night = night();
        Predicate<DeadlineCounts.Stand> behind = Tally.behind(number).orElseThrow(DeadlinesPage::missing);
        DeadlineCounts.Seen seen = seen(user, night);
        DeadlineCounts.Key key = new DeadlineCounts.Key(clause, period, day(due));
        List<DeadlineCounts.Stand> stands = lines.stands();
        if (lines.count(seen, key, stands) == 0) throw missing();
        List<DeadlineCounts.Stand> named = DeadlineCounts.which(stands, behind);
        Paging paging = Paging.of(page, lines.count(seen, key, named));
        model.addAttribute("title", title(clause, night));
        model.addAttribute("period", Vietnamese.period(period));
        model.addAttribute("key", number);
        model.addAttribute("paging", paging);
        model.addAttribute("narrowed", "&dieu-khoan=" + clause + "&ky=" + period + "&han=" + due + "&so=" + number);
        model.addAttribute("links", user.role() != Role.AGENCY);
        model.addAttribute(
                "listed",
                lines.units(seen, key, named, Paging.SIZE, paging.skipped()).stream()
                        .map(l -> new Listed(
                                l.code(),
                                sight.name(l.code()),
                                l.stand().named().map(night.words()::label).orElse("")))
                        .toList());
        return "han-nop-don-vi-ds";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw missing();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/han-nop/don-vi/{code}")
    String unit(@AuthenticationPrincipal DeskUser user, @PathVariable String code, Model model) {
        if (!sight.units(user).contains(code)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        LatestNight.Known night = nights.current().orElse(null);
        model.addAttribute("night", night);
        model.addAttribute("code", code);
        model.addAttribute("name", sight.name(code));
        model.addAttribute("mayRead", user.role() != Role.OPERATOR);
        if (night != null) {
            model.addAttribute("dates", dates.of(code, night));
            model.addAttribute("next", dates.next(code, night, NEXT));
        }
        return "han-nop";
    }

    private LatestNight.Known night() {
        return nights.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
