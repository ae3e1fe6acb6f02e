package vn.chitieu.desk.door;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.chitieu.account.Passwords;

/** Sign-ins are the costly part of the desk, 19 MiB and a core each: two at a time, the others in order of arrival. */
@Component
final class CalmEncoder implements PasswordEncoder {
    private static final int AT_ONCE = 2;
    private final PasswordEncoder encoder = Passwords.encoder();
    private final Semaphore room = new Semaphore(AT_ONCE, true);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        room.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            room.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        room.acquireUninterruptibly();
        try {
            return encoder.matches(password, encoded);
        } finally {
            room.release();
        }
    }
}
