package vn.chitieu.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.chitieu.language.Messages;
import vn.chitieu.store.Databases;

/** Options that every command takes. */
final class CommonOptions {
    private static final Messages MESSAGES = Messages.beside(CommonOptions.class);
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

    /** Said before a wait that may be long. */
    String opening() {
        return MESSAGES.get(
                database.startsWith("embedded:") ? "database.opens" : "database.connects", Databases.place(database));
    }
}
