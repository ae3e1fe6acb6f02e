package vn.chitieu.mail;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;
import vn.chitieu.language.Vietnamese;

/** A process that dies, without any chance to clean up, as soon as the server has taken a mail. */
final class KilledSender {
    private static final int KILLED = 137;

    private KilledSender() {}

    /** @param args address of the database, list of recipients, folder of nights, port of the server, the moment */
    public static void main(String[] args) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        source.setUser("postgres");
        MailSettings settings = MailNight.settings(Path.of(args[1]), Integer.parseInt(args[3]));
        MailSettings.Server server = settings.server();
        if (server == null) throw new IllegalStateException();
        Transport smtp = new SmtpTransport(settings, server);
        Transport deadly = mail -> {
            smtp.send(mail);
            Runtime.getRuntime().halt(KILLED);
            return Transport.Answer.TAKEN;
        };
        new MailRound(source, settings, Path.of(args[2]), Clock.fixed(Instant.parse(args[4]), Vietnamese.ZONE), deadly)
                .run();
    }
}
