package vn.chitieu.desk.door;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.chitieu.account.Account;
import vn.chitieu.account.Role;

/** Who sits before the page; kept in the session. */
public final class DeskUser implements UserDetails, CredentialsContainer, Serializable {
    private static final long serialVersionUID = 1L;
    private final long id;
    private final String login;
    private final String name;
    private final Role role;
    private final String unitCode;
    private final boolean mustChange;
    private final boolean locked;
    private @Nullable String password;

    DeskUser(Account account, boolean locked) {
        this.id = account.id();
        this.login = account.login();
        this.name = account.name();
        this.role = account.role();
        this.unitCode = account.unitCode();
        this.mustChange = account.mustChange();
        this.locked = locked;
        this.password = account.password();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    /** Empty where the role names no unit. */
    public String unitCode() {
        return unitCode;
    }

    boolean mustChange() {
        return mustChange;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public String getPassword() {
        return Objects.requireNonNullElse(password, "");
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeskUser user && user.login.equals(login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }

    @Override
    public String toString() {
        return login;
    }
}
