package vn.chitieu.desk.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
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
import vn.chitieu.fact.Lateness;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.view.ClauseAgencies;

/** By deadline: how many reports are expected, in time, late, sent back, missing; and of one unit what it owes. */
@Controller
class DeadlinesPage {
    private static final int YEAR_DIGITS = 4;
    /** The most urgent things that one unit is told to do. */
    private static final int NEXT = 6;

    private final NightLog log;
    private final LatestNight nights;
    private final UnitDates dates;
    private final Sight sight;

    DeadlinesPage(DataSource source, LatestNight nights, UnitDates dates, Sight sight) {
        this.log = new NightLog(source);
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
            Model model) {
        if (user.role() == Role.UNIT) return "redirect:/han-nop/don-vi/" + user.unitCode();
        LatestNight.Known night = nights.current().orElse(null);
        model.addAttribute("night", night);
        if (night == null) return "han-nop-ds";
        List<NightLog.Returns> all = log.returns();
        Set<String> years = new TreeSet<>(java.util.Comparator.reverseOrder());
        all.forEach(r -> years.add(year(r)));
        String shown = years.contains(year) ? year : years.stream().findFirst().orElse("");
        Predicate<NightLog.Returns> clauses = clauses(user, night);
        Set<String> units = units(user, night);
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("keys", Tally.keys());
        model.addAttribute(
                "rows",
                all.stream()
                        .filter(r -> year(r).equals(shown))
                        .filter(clauses)
                        .map(r -> row(r, night, units))
                        .filter(r -> r.tally().expected() > 0)
                        .toList());
        List<Silent> silent = silent(all.stream().filter(clauses).toList(), night, units);
        model.addAttribute("silentCount", silent.size());
        model.addAttribute("silent", silent.stream().limit(Paging.SIZE).toList());
        return "han-nop-ds";
    }

    /** Whoever has sent nothing twice, where they are too many for the page of all deadlines. */
    @GetMapping("/han-nop/hai-ky")
    String silent(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        LatestNight.Known night = night();
        List<Silent> silent =
                silent(log.returns().stream().filter(clauses(user, night)).toList(), night, units(user, night));
        Paging paging = Paging.of(page, silent.size());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "silent",
                silent.stream().skip(paging.skipped()).limit(Paging.SIZE).toList());
        return "han-nop-hai-ky";
    }

    private static String year(NightLog.Returns returns) {
        return returns.period()
                .substring(0, Math.min(YEAR_DIGITS, returns.period().length()));
    }

    /** An agency looks at the deadlines it leads or coordinates, across all units. */
    private static Predicate<NightLog.Returns> clauses(DeskUser user, LatestNight.Known night) {
        if (user.role() != Role.AGENCY) return r -> true;
        Set<String> own = ClauseAgencies.clausesOf(night.rules(), user.unitCode());
        return r -> own.contains(r.provisionId());
    }

    private Set<String> units(DeskUser user, LatestNight.Known night) {
        if (user.role() != Role.AGENCY) return new HashSet<>(sight.units(user));
        Set<String> all = new HashSet<>();
        night.rules().registry().units().forEach(u -> all.add(u.code()));
        return all;
    }

    private Row row(NightLog.Returns r, LatestNight.Known night, Set<String> units) {
        Map<String, Set<String>> byKind = new TreeMap<>();
        r.units().values().forEach(codes -> codes.stream()
                .filter(units::contains)
                .forEach(c -> byKind.computeIfAbsent(kind(c, night), k -> new HashSet<>())
                        .add(c)));
        r.waiting().stream().filter(units::contains).forEach(c -> byKind.computeIfAbsent(
                        kind(c, night), k -> new HashSet<>())
                .add(c));
        Map<String, Tally> kinds = new TreeMap<>();
        byKind.forEach((kind, codes) -> kinds.put(kind, Tally.of(r, codes::contains)));
        LocalDate due = r.due();
        return new Row(
                r.provisionId(),
                title(r.provisionId(), night),
                r.period(),
                Vietnamese.period(r.period()),
                due,
                due == null ? null : ChronoUnit.DAYS.between(dates.today(), due),
                Tally.of(r, units::contains),
                kinds);
    }

    private static String title(String clause, LatestNight.Known night) {
        return night.rules().provision(clause).map(p -> p.title()).orElse(clause);
    }

    private static String kind(String code, LatestNight.Known night) {
        var registry = night.rules().registry();
        return registry.unit(code).flatMap(registry::typeOf).map(UnitType::name).orElse(code);
    }

    /** Whoever has sent nothing for the last two periods that are over. */
    private List<Silent> silent(List<NightLog.Returns> all, LatestNight.Known night, Set<String> units) {
        Map<String, List<NightLog.Returns>> byClause = new TreeMap<>();
        all.stream()
                .filter(r -> r.due() != null
                        && r.due().isBefore(night.asOf())
                        && r.period().length() == YEAR_DIGITS)
                .forEach(r -> byClause.computeIfAbsent(r.provisionId(), k -> new ArrayList<>())
                        .add(r));
        List<Silent> silent = new ArrayList<>();
        byClause.forEach((clause, periods) -> {
            if (periods.size() < 2) return;
            periods.sort(
                    java.util.Comparator.comparing(NightLog.Returns::period).reversed());
            Set<String> both = new TreeSet<>(periods.get(0).units().getOrDefault(Lateness.NOT_SENT, List.of()));
            both.retainAll(periods.get(1).units().getOrDefault(Lateness.NOT_SENT, List.of()));
            both.retainAll(units);
            for (String code : both)
                silent.add(new Silent(
                        code,
                        sight.name(code),
                        title(clause, night),
                        periods.get(1).period() + ", " + periods.get(0).period()));
        });
        return silent;
    }

    /** The units behind one count. */
    @GetMapping("/han-nop/don-vi")
    String units(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam("dieu-khoan") String clause,
            @RequestParam("ky") String period,
            @RequestParam(name = "han", defaultValue = "") String due,
            @RequestParam("so") String key,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        LatestNight.Known night = night();
        Predicate<Lateness> named =
                Tally.named(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        NightLog.Returns returns = log.returns(clause, period).stream()
                .filter(r -> !clause.isEmpty()
                        && !period.isEmpty()
                        && due.equals(r.due() == null ? "" : r.due().toString()))
                .filter(clauses(user, night))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<String> units = units(user, night);
        TreeMap<String, String> words = new TreeMap<>();
        returns.units().forEach((lateness, codes) -> {
            if (named.test(lateness))
                codes.forEach(c -> words.put(c, night.words().label(lateness)));
        });
        if (key.equals("cho") || key.equals("tat-ca")) returns.waiting().forEach(c -> words.put(c, ""));
        words.keySet().retainAll(units);
        Paging paging = Paging.of(page, words.size());
        model.addAttribute("title", title(clause, night));
        model.addAttribute("period", Vietnamese.period(period));
        model.addAttribute("key", key);
        model.addAttribute("paging", paging);
        model.addAttribute("narrowed", "&dieu-khoan=" + clause + "&ky=" + period + "&han=" + due + "&so=" + key);
        model.addAttribute("links", user.role() != Role.AGENCY);
        model.addAttribute(
                "listed",
                words.entrySet().stream()
                        .skip(paging.skipped())
                        .limit(Paging.SIZE)
                        .map(e -> new Listed(e.getKey(), sight.name(e.getKey()), e.getValue()))
                        .toList());
        return "han-nop-don-vi-ds";
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
