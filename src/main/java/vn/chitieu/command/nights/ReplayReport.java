package vn.chitieu.command.nights;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import picocli.CommandLine;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.ReplayResult;
import vn.chitieu.night.Replays;
import vn.chitieu.night.prune.PrunedRunException;
import vn.chitieu.night.rules.FormerRulesException;
import vn.chitieu.night.run.NightsBusyException;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** {@code night --replay}: a past run done again and held against what it published. Exit 1 when they differ. */
final class ReplayReport {
    private static final Messages MESSAGES = Messages.beside(ReplayReport.class);
    private static final int SHOWN = 20;

    private ReplayReport() {}

    static int run(long run, Path out, CommonOptions common, CommandLine line) {
        common.requireDatabase(line.getErr());
        PrintWriter err = line.getErr();
        err.println(MESSAGES.get("replay.begins", Long.toString(run)));
        err.flush();
        try (Database database = Databases.open(common.database)) {
            return print(new Replays(database.dataSource()).replay(run, out.resolve("replay-" + run)), line.getOut());
        } catch (NoSuchElementException e) {
            throw new UsageException(MESSAGES.get("replay.unknown", Long.toString(run)));
        } catch (PrunedRunException | FormerRulesException e) {
            throw new UsageException(e.getMessage());
        } catch (NightsBusyException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private static int print(ReplayResult result, PrintWriter out) {
        out.println(MESSAGES.get(
                result.different().isEmpty() ? "replay.same" : "replay.different",
                Vietnamese.day(result.asOf()),
                Integer.toString(result.findings()),
                Integer.toString(result.different().size())));
        result.different().stream().limit(SHOWN).forEach(id -> out.println("  " + id));
        Boolean same = result.sameBytes();
        out.println(
                MESSAGES.get(same == null ? "replay.bytes.unknown" : same ? "replay.bytes" : "replay.bytes.differ"));
        if (!result.engineThen().equals(result.engineNow()))
            out.println(MESSAGES.get("replay.engine", result.engineThen(), result.engineNow()));
        out.println(MESSAGES.get("replay.folder", result.folder().toString()));
        return result.identical() ? ExitCodes.DONE : ExitCodes.FAILED;
    }
}
