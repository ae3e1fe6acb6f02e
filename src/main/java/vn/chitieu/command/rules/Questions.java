package vn.chitieu.command.rules;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Asks on the console what was not given as a flag; says nothing where there is no console. */
final class Questions {
    private final @Nullable Console console = System.console();

    /** The answer, empty for a bare Enter; null when nobody can be asked. */
    @Nullable
    String ask(String question) {
        return console == null ? null : console.readLine("%s ", question);
    }
}
