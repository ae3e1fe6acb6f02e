package vn.chitieu.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import vn.chitieu.language.Messages;

/** How passwords are kept, made and judged. */
public final class Passwords {
    private static final Messages MESSAGES = Messages.beside(Passwords.class);
    /** OWASP's second choice for Argon2id: 19 MiB, two passes, one lane. */
    private static final int KIBIBYTES = 19_456;

    private static final int PASSES = 2;
    private static final int BYTES = 32;
    /** Without signs that are taken for each other. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int IN_GROUP = 4;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Passwords() {}

    /** Argon2id; a phrase of any length, unlike bcrypt's 72 bytes, and the same however its letters are composed. */
    public static PasswordEncoder encoder() {
        PasswordEncoder argon =
                new Argon2Password4jPasswordEncoder(Argon2Function.getInstance(KIBIBYTES, PASSES, 1, BYTES, Argon2.ID));
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return argon.encode(composed(password));
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
                return argon.matches(composed(password), encoded);
            }
        };
    }

    private static @Nullable String composed(@Nullable CharSequence password) {
        return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** One to begin with, to be changed at the first sign-in: 79 bits, easy to read out. */
    static String initial() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < GROUPS * IN_GROUP; i++) {
            if (i > 0 && i % IN_GROUP == 0) made.append('-');
            made.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return made.toString();
    }

    /** @throws AccountRefusedException when it is too short, too long, or the login itself */
    static void require(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST)
            throw new AccountRefusedException(
                    MESSAGES.get("password.length", Integer.toString(SHORTEST), Integer.toString(LONGEST)));
        if (password.contains(login)) throw new AccountRefusedException(MESSAGES.get("password.login"));
        if (password.codePoints().distinct().count() < GROUPS)
            throw new AccountRefusedException(MESSAGES.get("password.simple"));
    }
}
