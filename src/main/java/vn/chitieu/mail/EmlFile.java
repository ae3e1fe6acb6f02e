package vn.chitieu.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mail as a file that any mail program opens. */
final class EmlFile {
    private EmlFile() {}

    static Path write(Outbox.Mail mail, MailSettings settings, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Letter.of(mail, settings).writeTo(out);
            return file;
        } catch (MessagingException e) {
            throw new IllegalStateException("mail " + mail.messageId(), e);
        }
    }
}
