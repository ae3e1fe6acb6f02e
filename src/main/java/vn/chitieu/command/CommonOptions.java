package vn.chitieu.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {
    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", descriptionKey = "option.rules")
    Path rules = Path.of("rules");

    @Option(
            names = "--database",
            paramLabel = "DB",
            defaultValue = "${env:CHITIEU_DATABASE:-embedded:./var/db}",
            descriptionKey = "option.database")
    String database = "embedded:./var/db";
}
