package vn.chitieu.command.common;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.chitieu.language.Messages;
import vn.chitieu.setting.Setting;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** Options that every command takes. */
public final class CommonOptions {
    private static final String EMBEDDED = "embedded:";
    private static final Messages MESSAGES = Messages.beside(CommonOptions.class);
    private static final String SETTING = "CHITIEU_DATABASE";
    /** The setting when nobody has given one. */
    public static final String DATABASE = "embedded:./var/db";

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", descriptionKey = "option.rules")
    public Path rules = Path.of("rules");

    @Option(
            names = "--database",
            paramLabel = "DB",
            defaultValue = "${env:CHITIEU_DATABASE:-" + DATABASE + "}",
            descriptionKey = "option.database")
    public String database = DATABASE;

    /** Said before a wait that may be long. */
    public String opening() {
        return MESSAGES.get(
                database.startsWith("embedded:") ? "database.opens" : "database.connects", Databases.place(database));
    }

    /**
     * The setting must be of a form that can be opened. A password in the command line is told of: the machine's process
     * list shows it to everybody.
     */
    public void requireDatabase(PrintWriter err) {
        Databases.requireKnown(database);
        if (Databases.holdsPassword(database) && !database.equals(System.getenv(SETTING)))
            err.println(MESSAGES.get("database.password.shown"));
    }

    /**
     * Parts of nights are handed out over a server that all processes reach.
     *
     * @throws UsageException when they are to be, and the database is kept in a folder
     */
    public void requireServerForWorkers() {
        if (Setting.WORKERS.value() == 1 && database.startsWith(EMBEDDED))
            throw new UsageException(MESSAGES.get("workers.embedded", Databases.place(database)));
    }

    /**
     * The database for a command that only looks: it is not made, and not upgraded.
     *
     * @throws UsageException when no night has ever been there
     */
    public static Database used(String setting) {
        if (CommonOptions.neverUsed(setting)) throw new UsageException(MESSAGES.get("explain.none"));
        return Databases.look(setting).orElseThrow(() -> new UsageException(MESSAGES.get("explain.none")));
    }

    /**
     * An embedded folder that does not exist yet is not made just to say that it is empty.
     *
     * @throws UsageException when a file stands in its place
     */
    public static boolean neverUsed(String database) {
        if (!database.startsWith(EMBEDDED)) return false;
        Path folder = Path.of(database.substring(EMBEDDED.length()));
        if (Files.exists(folder) && !Files.isDirectory(folder))
            throw new UsageException(MESSAGES.get("database.file", folder.toString()));
        return !Files.exists(folder.resolve("data"));
    }
}
