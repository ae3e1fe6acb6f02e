package vn.chitieu.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.AccountRefusedException;
import vn.chitieu.account.Accounts;
import vn.chitieu.account.Audit;
import vn.chitieu.desk.Desk;
import vn.chitieu.language.Messages;

/** The page one enters by, and the one on which a password is changed. */
@Controller
final class SignInPage {
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    private final Accounts accounts;
    private final Audit audit;

    SignInPage(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/vao")
    String enter() {
        return "vao";
    }

    @GetMapping("/mat-khau")
    String password(@AuthenticationPrincipal DeskUser user, Model model) {
        model.addAttribute("must", user.mustChange());
        return "mat-khau";
    }

    @PostMapping("/mat-khau")
    String change(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam("cu") String present,
            @RequestParam("moi") String wanted,
            @RequestParam("lai") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (!wanted.equals(again)) throw new IllegalArgumentException(MESSAGES.get("password.unlike"));
            accounts.change(user.getUsername(), present, wanted);
        } catch (AccountRefusedException | IllegalArgumentException e) {
            model.addAttribute("must", user.mustChange());
            model.addAttribute("wrong", e.getMessage());
            return "mat-khau";
        }
        audit.record(user.id(), Audit.Event.PASSWORD_CHANGED, "");
        keep(user, request, response);
        return "redirect:/?doi";
    }

    /** The session knows the person as it was when he came in. */
    private void keep(DeskUser user, HttpServletRequest request, HttpServletResponse response) {
        DeskUser now = new DeskUser(accounts.find(user.getUsername()).orElseThrow(), false);
        now.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
