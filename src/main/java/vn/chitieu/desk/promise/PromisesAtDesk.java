package vn.chitieu.desk.promise;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chitieu.account.Role;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.desk.rules.Paging;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.desk.rules.WarmRules;
import vn.chitieu.desk.send.Counter;
import vn.chitieu.night.rules.FitRules.Fit;
import vn.chitieu.promise.PromiseState;
import vn.chitieu.promise.PromiseUnits;
import vn.chitieu.report.view.ClauseAgencies;

/** Promises: what has become of them, and the form on which a unit makes them. */
@Controller
class PromisesAtDesk {
    private final PromiseLines lines;
    private final PromiseForm form;
    private final Counter counter;
    private final LatestNight nights;
    private final WarmRules rules;
    private final Sight sight;

    PromisesAtDesk(
            PromiseLines lines, PromiseForm form, Counter counter, LatestNight nights, WarmRules rules, Sight sight) {
        this.lines = lines;
        this.form = form;
        this.counter = counter;
        this.nights = nights;
        this.rules = rules;
        this.sight = sight;
    }

    /** How many promises have a state. */
    record Count(String state, String word, int count) {}

    @GetMapping("/cam-ket")
    String list(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(name = "ket-qua", defaultValue = "") String state,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        LatestNight.Known night = nights.current().orElse(null);
        boolean promises = user.role() != Role.LEADER;
        model.addAttribute("night", night);
        model.addAttribute("promises", promises);
        if (promises) model.addAttribute("waiting", counter.waiting(user.unitCode()));
        if (night == null) return "cam-ket-ds";
        PromiseLines.Seen seen = seen(user, night, state);
        List<Count> counts = lines.counts(night, seen).entrySet().stream()
                .map(e -> new Count(e.getKey().name(), e.getKey().word(), e.getValue()))
                .toList();
        Paging paging = Paging.of(
                page,
                counts.stream()
                        .filter(c -> seen.state().isEmpty() || c.state().equals(seen.state()))
                        .mapToInt(Count::count)
                        .sum());
        model.addAttribute("counts", counts);
        model.addAttribute("state", seen.state());
        model.addAttribute("paging", paging);
        model.addAttribute("lines", lines.page(night, seen, Paging.SIZE, paging.skipped()));
        model.addAttribute("many", user.role() != Role.UNIT);
        if (promises) model.addAttribute("open", lines.countOpen(units(user, night)));
        return "cam-ket-ds";
    }

    /** Whatever is no state asks for none in particular. */
    private PromiseLines.Seen seen(DeskUser user, LatestNight.Known night, String state) {
        Set<String> clauses =
                user.role() == Role.AGENCY ? ClauseAgencies.clausesOf(night.rules(), user.unitCode()) : Set.of();
        boolean known = Stream.of(PromiseState.values())
                .anyMatch(s -> s != PromiseState.NONE && s.name().equals(state));
        List<String> units = user.role() == Role.LEADER ? sight.units(user) : units(user, night);
        return new PromiseLines.Seen(units, clauses, known ? state : "");
    }

    private static List<String> units(DeskUser user, LatestNight.Known night) {
        return new PromiseUnits(night.rules().registry()).of(user.unitCode());
    }

    @GetMapping("/cam-ket/lap")
    String form(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        LatestNight.Known night = nights.current().orElse(null);
        model.addAttribute("night", night);
        if (night == null) return "cam-ket";
        List<String> units = units(user, night);
        Paging paging = Paging.of(page, lines.countOpen(units));
        return shown(user, night, paging, form.empty(night, units, paging), List.of(), model);
    }

    /** Sent as it stands, if nothing is wrong; else the same page again, with what is wrong beside the field. */
    @PostMapping("/cam-ket/lap")
    String send(@AuthenticationPrincipal DeskUser user, @RequestParam Map<String, String> sent, Model model)
            throws IOException {
        LatestNight.Known night = nights.current().orElse(null);
        Fit fit = rules.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        if (night == null) return "redirect:/cam-ket/lap";
        List<String> units = units(user, night);
        List<FilledRow> rows = form.filled(night, units, sent);
        List<FilledRow> filled = rows.stream().filter(FilledRow::filled).toList();
        PromiseBook book =
                new PromiseBook(filled.stream().filter(FilledRow::open).toList());
        byte[] bytes = book.bytes(user.unitCode(), counter.today(), after(sent));
        boolean gone = filled.stream().anyMatch(r -> !r.open());
        Counter.Answer answer = gone ? null : counter.send(user, fit, "cam-ket-" + user.unitCode() + ".xlsx", bytes);
        if (answer != null && !answer.receipt().isEmpty()) return "redirect:/bien-nhan/" + answer.receipt() + "?moi";
        Paging paging = Paging.of(number(sent.getOrDefault("trang", "")), lines.countOpen(units));
        if (answer == null) return shown(user, night, paging, rows, List.of(), model);
        return shown(
                user,
                night,
                paging,
                PromiseForm.marked(rows, book, answer.problems(), fit.rulebook()),
                PromiseForm.whole(book, answer.problems(), fit.rulebook()),
                model);
    }

    private String shown(
            DeskUser user,
            LatestNight.Known night,
            Paging paging,
            List<FilledRow> rows,
            List<String> whole,
            Model model) {
        model.addAttribute("night", night);
        model.addAttribute("unit", sight.name(user.unitCode()));
        model.addAttribute("paging", paging);
        model.addAttribute("rows", rows);
        model.addAttribute("whole", whole);
        model.addAttribute(
                "wrong", rows.stream().filter(r -> !r.said().isEmpty()).toList());
        model.addAttribute("waiting", counter.waiting(user.unitCode()));
        model.addAttribute("after", counter.latest(user.unitCode()));
        model.addAttribute("today", counter.today());
        return "cam-ket";
    }

    /** Number of a receipt, as the page had it: whatever else stands there is none. */
    private static String after(Map<String, String> sent) {
        String text = sent.getOrDefault("sau", "");
        return text.matches("\\d{4}-\\d{6}") ? text : "";
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
