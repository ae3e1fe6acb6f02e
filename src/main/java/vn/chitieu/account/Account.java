package vn.chitieu.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person.
 *
 * @param login lower-case ASCII; what is typed at the door
 * @param mail office mail, may be empty
 * @param unitCode the unit whose returns, clauses or territory the person sees; empty where the role names none
 * @param password Argon2id hash
 * @param mustChange whether the password was given by somebody else and has to be changed first
 * @param lockedUntil until when it is shut after failures, or null
 * @param lastSignIn null before the first
 */
public record Account(
        long id,
        String login,
        String name,
        String mail,
        Role role,
        String unitCode,
        String password,
        boolean mustChange,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignIn) {

    /** Whether it is shut at the moment. */
    public boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    @Override
    public String toString() {
        return login;
    }
}
