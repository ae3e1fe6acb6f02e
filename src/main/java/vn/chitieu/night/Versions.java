package vn.chitieu.night;

import org.jspecify.annotations.Nullable;

/**
 * What worked on a night.
 *
 * @param program version of this program, empty outside a jar and for runs of earlier versions
 * @param engine name and version of the rule engine
 */
record Versions(String program, String engine) {

    static Versions present(String engine) {
        @Nullable String program = Versions.class.getPackage().getImplementationVersion();
        return new Versions(program == null ? "" : program, engine);
    }
}
