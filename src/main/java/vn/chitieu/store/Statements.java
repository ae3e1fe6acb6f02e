package vn.chitieu.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Longer statements, which stand in {@code .sql} files beside the class that runs them. */
public final class Statements {
    private Statements() {}

    /**
     * The statement in {@code name.sql} of the owner's package.
     *
     * @throws NullPointerException where there is none
     */
    public static String beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name + ".sql")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
