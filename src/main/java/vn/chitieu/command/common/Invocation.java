package vn.chitieu.command.common;

import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** How commands are typed: by the launcher, from the folder of the program. */
public final class Invocation {
    private static final String LAUNCHER = "bin/chitieu";

    private Invocation() {}

    /** {@code bin/chitieu night}. */
    public static String of(CommandSpec spec) {
        return spoken(spec.qualifiedName(), spec);
    }

    /** Help whose synopsis can be copied. */
    public static Help help(CommandSpec spec, Help.ColorScheme colors) {
        return new Help(spec, colors) {
            @Override
            public String synopsis(int headingLength) {
                return spoken(super.synopsis(headingLength), spec);
            }
        };
    }

    private static String spoken(String text, CommandSpec spec) {
        String name = spec.root().name();
        return text.startsWith(name) ? LAUNCHER + text.substring(name.length()) : text;
    }
}
