package vn.chitieu.desk.view;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chitieu.account.Audit;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Provision;

/** One finding, under an address that letters can name: figures, path, who contributes, rule row, history, trace. */
@Controller
class FindingPage {
    /** Units that one page names; the workbook has them all. */
    private static final int UNITS = 200;

    private static final int BESIDE = 200;
    private final FindingLines lines;
    private final LatestNight nights;
    private final Asked asked;
    private final Sight sight;
    private final Explanations explanations;
    private final Audit audit;

    FindingPage(FindingLines lines, LatestNight nights, Asked asked, Sight sight, Audit audit, DataSource source) {
        this.lines = lines;
        this.nights = nights;
        this.asked = asked;
        this.sight = sight;
        this.audit = audit;
        this.explanations = new Explanations(source, nights::rules);
    }

    /** One unit's part; the denominator is empty of a count. */
    record Part(String code, String name, String numerator, String denominator) {}

    /** How it stood from one night on. */
    record Stood(String from, String to, String state, String actual) {}

    @GetMapping("/phat-hien/mot")
    String one(@AuthenticationPrincipal DeskUser user, @RequestParam("ma") String id, Model model) {
        LatestNight.Known night = night();
        NightFinding line = seen(user, night, id);
        Finding f = line.finding();
        model.addAttribute("night", night);
        model.addAttribute("line", Line.of(line, night));
        model.addAttribute("f", f);
        model.addAttribute("m", f.measured());
        model.addAttribute("words", night.words());
        model.addAttribute("unitCode", f.identity().unitCode());
        model.addAttribute(
                "marks", f.note().marks().stream().map(night.words()::mark).toList());
        model.addAttribute("note", note(night, user, f));
        Provision clause = night.rules()
                .provision(f.identity().provisionId(), f.note().version())
                .orElse(null);
        model.addAttribute("clause", clause);
        model.addAttribute(
                "history", lines.history(id).stream().map(s -> stood(s, night)).toList());
        if (f.measured() != null) {
            model.addAttribute(
                    "parts",
                    f.measured().coverage().contributions().stream()
                            .limit(UNITS)
                            .map(c -> new Part(
                                    c.unitCode(),
                                    sight.name(c.unitCode()),
                                    Vietnamese.number(c.numerator(), 2),
                                    c.denominator() == null ? "" : Vietnamese.number(c.denominator(), 2)))
                            .toList());
            model.addAttribute(
                    "partCount", f.measured().coverage().contributions().size());
            List<String> missing = names(f.measured().coverage().missingUnits());
            model.addAttribute("missingCount", missing.size());
            model.addAttribute("missing", missing.stream().limit(UNITS).toList());
            model.addAttribute("most", UNITS);
            model.addAttribute(
                    "chart", PathChart.of(f, List.of(), night.words()).isPresent());
        }
        return "phat-hien";
    }

    private List<String> names(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split(";"))
                        .map(c -> sight.name(c) + " (" + c + ")")
                        .toList();
    }

    private static Stood stood(FindingLines.Spell spell, LatestNight.Known night) {
        Finding f = spell.finding();
        return new Stood(
                Vietnamese.day(spell.from()),
                spell.to() == null ? "" : Vietnamese.day(spell.to()),
                night.words().state(f),
                f.measured() == null
                        ? ""
                        : night.words().figure(f, f.measured().actual().value()));
    }

    private String note(LatestNight.Known night, DeskUser user, Finding f) {
        Optional<OrganisationUnit> unit =
                night.rules().registry().unit(f.identity().unitCode());
        if (unit.isEmpty()) return "";
        // the note may name the unit's next date
        Query beside = asked.all(user, night).deadlinesOf(f.identity().unitCode());
        List<Finding> deadlines = lines.page(beside, BESIDE, 0).stream()
                .map(NightFinding::finding)
                .toList();
        return night.words().note(f, unit.get(), deadlines);
    }

    @GetMapping("/phat-hien/bieu-do.svg")
    ResponseEntity<String> chart(@AuthenticationPrincipal DeskUser user, @RequestParam("ma") String id) {
        LatestNight.Known night = night();
        Finding finding = seen(user, night, id).finding();
        return PathChart.of(finding, lines.history(id), night.words())
                .map(svg -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                        .body(svg))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What {@code rules explain} says, cells and all. */
    @GetMapping("/phat-hien/dan-giai")
    String trace(@AuthenticationPrincipal DeskUser user, @RequestParam("ma") String id, Model model) {
        LatestNight.Known night = night();
        model.addAttribute("line", Line.of(seen(user, night, id), night));
        model.addAttribute("trace", String.join("\n", page(id)));
        return "dan-giai";
    }

    /** All of the page as a workbook, and every unit that it had no room for. */
    @GetMapping("/phat-hien/mot.xlsx")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal DeskUser user, @RequestParam("ma") String id) {
        LatestNight.Known night = night();
        NightFinding line = seen(user, night, id);
        byte[] book = FindingBook.of(Line.of(line, night), line.finding(), night, sight, lines.history(id), page(id));
        audit.record(user.id(), Audit.Event.DOWNLOADED, id);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(
                                        "phat-hien-"
                                                + line.finding().identity().unitCode() + "-"
                                                + line.finding().identity().provisionId() + ".xlsx",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(book);
    }

    private List<String> page(String id) {
        try {
            return explanations.page(id, null).orElse(List.of());
        } catch (NoSuchElementException e) {
            return List.of();
        }
    }

    private LatestNight.Known night() {
        return nights.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private NightFinding seen(DeskUser user, LatestNight.Known night, @Nullable String id) {
        return lines.one(id == null ? "" : id, asked.all(user, night))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
