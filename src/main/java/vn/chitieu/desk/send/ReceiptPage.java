package vn.chitieu.desk.send;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chitieu.account.Role;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.Paging;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.language.Vietnamese;

/** Receipts: a list, one to print, and the return taken back. */
@Controller
class ReceiptPage {
    private static final int LONGEST = 500;
    private static final int SHORTEST = 5;
    private final Receipts receipts;
    private final Filing filing;
    private final Sight sight;

    ReceiptPage(Receipts receipts, Filing filing, Sight sight) {
        this.receipts = receipts;
        this.filing = filing;
        this.sight = sight;
    }

    @GetMapping("/bien-nhan")
    String list(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var units = sight.units(user);
        Paging paging = Paging.of(page, receipts.count(units));
        model.addAttribute("paging", paging);
        model.addAttribute("receipts", receipts.of(units, Paging.SIZE, paging.skipped()));
        model.addAttribute("sight", sight);
        return "bien-nhan-ds";
    }

    @GetMapping("/bien-nhan/{number}")
    String one(@AuthenticationPrincipal DeskUser user, @PathVariable String number, Model model) {
        Receipt receipt = seen(user, number);
        Receipt standing = receipt.promises()
                ? null
                : receipts.standing(receipt.unitCode(), receipt.year()).orElse(null);
        boolean stands = standing != null && standing.number().equals(number);
        model.addAttribute("receipt", receipt);
        model.addAttribute("unit", sight.name(receipt.unitCode()));
        model.addAttribute("stands", stands);
        model.addAttribute("later", receipt.withdrawn() || stands || standing == null ? null : standing.number());
        model.addAttribute(
                "mayWithdraw",
                stands
                        && (user.role() == Role.UNIT || user.role() == Role.AGENCY)
                        && user.unitCode().equals(receipt.unitCode()));
        return "bien-nhan";
    }

    @PostMapping("/bien-nhan/{number}/rut")
    String withdraw(
            @AuthenticationPrincipal DeskUser user, @PathVariable String number, @RequestParam("ly-do") String reason)
            throws IOException {
        Receipt receipt = seen(user, number);
        if (!user.unitCode().equals(receipt.unitCode())) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        String said = Vietnamese.cut(Vietnamese.clean(reason), LONGEST);
        if (said.length() < SHORTEST) return "redirect:/bien-nhan/" + number + "?ly-do";
        boolean done;
        try {
            done = filing.withdraw(user, receipt, said);
        } catch (IOException e) {
            // it is taken back; the inbox learns of it as soon as it can be written to
            done = true;
        }
        return "redirect:/bien-nhan/" + number + (done ? "" : "?cham");
    }

    private Receipt seen(DeskUser user, String number) {
        return receipts.find(number, sight.units(user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
