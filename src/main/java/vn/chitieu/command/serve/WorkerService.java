package vn.chitieu.command.serve;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.Ending;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.command.nights.NightFolders;
import vn.chitieu.language.Messages;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.parts.PartWorker;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** {@code serve --role worker}: stays up and does parts of the nights that another process begins on the same server. */
final class WorkerService {
    private static final Messages MESSAGES = Messages.beside(WorkerService.class);
    private static final String EMBEDDED = "embedded:";

    private WorkerService() {}

    static int run(CommonOptions common, NightFolders folders, PrintWriter err) throws InterruptedException {
        if (common.database.startsWith(EMBEDDED))
            throw new UsageException(MESSAGES.get("worker.embedded", Databases.place(common.database)));
        Folders.require(folders.out, "worker.out");
        err.println(common.opening());
        err.flush();
        // only looked at: the tables are the business of who owns the nights
        try (Database database = Databases.look(common.database)
                        .orElseThrow(() ->
                                new UsageException(MESSAGES.get("worker.empty", Databases.place(common.database))));
                NightContext context = NightContext.open(database.dataSource())) {
            String name = name();
            PartWorker worker = context.worker(
                    new PartWorker.Place(
                            name,
                            common.rules.toAbsolutePath().normalize(),
                            folders.acceptedLogic,
                            folders.out.toAbsolutePath().normalize(),
                            sentence -> {
                                err.println(sentence);
                                err.flush();
                            }),
                    database.place());
            err.println(MESSAGES.get("worker.up", name, database.place()));
            err.flush();
            CountDownLatch down = new CountDownLatch(1);
            // what is being done is not waited for: its transaction ends with the process, and another does it
            if (Ending.does(new Thread(worker::close))) down.await();
            return ExitCodes.DONE;
        }
    }

    /** As people find it: machine and process. */
    private static String name() {
        long pid = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + pid;
        } catch (UnknownHostException e) {
            return "?:" + pid;
        }
    }
}
