package vn.chitieu.desk.send;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chitieu.account.Audit;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.WarmRules;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.form.Forms;
import vn.chitieu.intake.PastReturns;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.rules.FitRules.Fit;

/** The unit's own blank return by the rules in force, with what is known of the year before filled in. */
@Controller
class FormPage {
    private final WarmRules rules;
    private final DataSource source;
    private final Audit audit;
    private final DeskSettings settings;

    FormPage(WarmRules rules, DataSource source, Audit audit, DeskSettings settings) {
        this.rules = rules;
        this.source = source;
        this.audit = audit;
        this.settings = settings;
    }

    /** Years whose return may be asked for: this one, and the one before, whose corrections come now. */
    static List<Integer> years(LocalDate today) {
        return List.of(today.getYear(), today.getYear() - 1);
    }

    /** One at a time: a form takes a second, and nobody needs two. */
    @GetMapping("/gui/bieu-mau.xlsx")
    synchronized ResponseEntity<byte[]> form(@AuthenticationPrincipal DeskUser user, @RequestParam("nam") int year) {
        LocalDate today = LocalDate.ofInstant(settings.clock().instant(), Vietnamese.ZONE);
        if (!years(today).contains(year)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        Fit fit = rules.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        Forms forms = new Forms(fit.rulebook(), fit.engine(), year);
        OrganisationUnit unit = forms.units().stream()
                .filter(u -> u.code().equals(user.unitCode()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        byte[][] book = new byte[1][];
        forms.make(
                List.of(unit),
                code -> PastReturns.ofUnit(source, fit.rulebook(), settings.inbox(), code, year - 1),
                today,
                (u, bytes) -> book[0] = bytes);
        String name = Forms.name(unit, year);
        audit.record(user.id(), Audit.Event.DOWNLOADED, name);
        return ResponseEntity.ok()
                .contentType(SendPage.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(book[0]);
    }
}
