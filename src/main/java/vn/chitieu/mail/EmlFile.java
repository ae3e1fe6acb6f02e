package vn.chitieu.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A mail as a file that any mail program opens. */
final class EmlFile {
    private EmlFile() {}

    /** @param number its place among those that would be sent */
    static Path write(Outbox.Mail mail, MailSettings settings, Path folder, int number) throws IOException {
        String to = mail.recipient().replaceAll("[^A-Za-z0-9@._-]", "_");
        Path file = folder.resolve(String.format(Locale.ROOT, "%04d-%s.eml", number, to));
        try (OutputStream out = Files.newOutputStream(file)) {
            Letter.of(mail, settings).writeTo(out);
            return file;
        } catch (MessagingException e) {
            throw new IllegalStateException("mail " + mail.messageId(), e);
        }
    }
}
