package vn.chitieu.mail;

import jakarta.mail.MessagingException;
import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.chitieu.language.Messages;

/** A mail server. Answers of the kind 5xx are for good, those of the kind 4xx for now. */
final class SmtpTransport implements Transport {
    private static final Messages MESSAGES = Messages.beside(MailSettings.class);
    private static final String PATIENCE_MILLIS = "30000";
    private static final int PERMANENT = 500;
    /** The library has no exceptions of their own for these two. */
    private static final String REQUIRED = "STARTTLS is required";

    private static final String NAME = "verify identity";
    private final MailSettings settings;
    private final MailSettings.Server server;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    SmtpTransport(MailSettings settings, MailSettings.Server server) {
        this.settings = settings;
        this.server = server;
        sender.setHost(server.host());
        sender.setPort(server.port());
        String protocol = server.secrecy() == MailSettings.Secrecy.TLS ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        if (server.user() != null) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
        }
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "auth", Boolean.toString(server.user() != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean starttls = server.secrecy() == MailSettings.Secrecy.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(starttls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(starttls));
        // what the machine is called stays here
        properties.setProperty(prefix + "localhost", settings.domain());
        sender.setJavaMailProperties(properties);
    }

    @Override
    public Answer send(Outbox.Mail mail) {
        try {
            sender.send(Letter.of(mail, settings));
            return Answer.TAKEN;
        } catch (MailAuthenticationException e) {
            return new Answer(Outcome.UNREACHABLE, text(e));
        } catch (MailSendException e) {
            Exception failure =
                    e.getFailedMessages().values().stream().findFirst().orElse(e);
            // with a cause of its own there has been no conversation about the mail at all
            if (e.getCause() != null) return new Answer(Outcome.UNREACHABLE, secrecy(e.getCause(), text(failure)));
            int code = code(failure);
            if (code == 0) return new Answer(Outcome.LATER, text(failure));
            return new Answer(code >= PERMANENT ? Outcome.REFUSED : Outcome.LATER, text(failure));
        } catch (MailException e) {
            return new Answer(Outcome.REFUSED, text(e));
        }
    }

    /** The server's number; 0 where the conversation broke off. Of several the one about the address. */
    private static int code(Exception failure) {
        int code = 0;
        @Nullable Exception at = failure;
        while (at != null) {
            if (at instanceof SMTPAddressFailedException address) return address.getReturnCode();
            if (at instanceof SMTPSenderFailedException sender) code = sender.getReturnCode();
            if (at instanceof SMTPSendFailedException send) code = send.getReturnCode();
            at = at instanceof MessagingException mail ? mail.getNextException() : null;
        }
        return code;
    }

    /** What became of the secrecy, in a sentence; whatever else it was, as the library says it. */
    private String secrecy(Throwable failure, String text) {
        boolean tls = false;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof GeneralSecurityException || mentions(at, NAME))
                return MESSAGES.get("smtp.certificate", server.toString(), text);
            if (mentions(at, REQUIRED)) return MESSAGES.get("smtp.starttls", server.toString());
            tls |= at instanceof SSLException;
        }
        return tls ? MESSAGES.get("smtp.tls", server.toString(), text) : text;
    }

    private static boolean mentions(Throwable failure, String words) {
        return failure.getMessage() != null && failure.getMessage().contains(words);
    }

    private static String text(Throwable failure) {
        Throwable last = failure;
        while (last instanceof MessagingException mail && mail.getNextException() != null)
            last = mail.getNextException();
        String message = last.getMessage();
        return (message == null ? last.getClass().getSimpleName() : message)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
