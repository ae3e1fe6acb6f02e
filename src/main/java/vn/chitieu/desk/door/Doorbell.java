package vn.chitieu.desk.door;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Account;
import vn.chitieu.account.Accounts;
import vn.chitieu.account.Audit;

/** Puts every coming and going on record, and counts the failures. */
@Component
final class Doorbell {
    private final Accounts accounts;
    private final Audit audit;

    Doorbell(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    static Optional<DeskUser> user(@Nullable Principal principal) {
        return principal instanceof Authentication who && who.getPrincipal() instanceof DeskUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    @EventListener
    void entered(AuthenticationSuccessEvent event) {
        accounts.find(event.getAuthentication().getName()).ifPresent(account -> {
            accounts.entered(account);
            audit.record(account.id(), Audit.Event.SIGNED_IN, "");
        });
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        Optional<Account> account = accounts.find(event.getAuthentication().getName());
        if (event instanceof AuthenticationFailureBadCredentialsEvent) account.ifPresent(accounts::failed);
        audit.record(account.map(Account::id).orElse(null), Audit.Event.SIGN_IN_FAILED, "");
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        user(event.getAuthentication()).ifPresent(u -> audit.record(u.id(), Audit.Event.SIGNED_OUT, ""));
    }
}
