package vn.chitieu.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {
    /** The setting when nobody has given one. */
    static final String DATABASE = "embedded:./var/db";

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", descriptionKey = "option.rules")
    Path rules = Path.of("rules");

    @Option(
            names = "--database",
            paramLabel = "DB",
            defaultValue = "${env:CHITIEU_DATABASE:-" + DATABASE + "}",
            descriptionKey = "option.database")
    String database = DATABASE;
}
