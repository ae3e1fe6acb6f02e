package vn.chitieu.desk.door;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Accounts;
import vn.chitieu.desk.DeskSettings;

/** The accounts, as the sign-in asks for them. */
@Component
final class People implements UserDetailsService {
    private final Accounts accounts;
    private final DeskSettings settings;

    People(Accounts accounts, DeskSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return accounts.find(login)
                .map(a -> new DeskUser(a, a.lockedAt(settings.clock().instant())))
                .orElseThrow(() -> new UsernameNotFoundException(""));
    }
}
