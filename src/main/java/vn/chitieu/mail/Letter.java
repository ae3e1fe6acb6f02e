package vn.chitieu.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;

/**
 * A mail of the outbox as servers take it. Everything in it, its Message-ID, date and boundary too, comes from what is
 * kept, so that a mail sent once more is the same to the byte.
 */
final class Letter {
    private static final String UTF_8 = "UTF-8";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Letter() {}

    static MimeMessage of(Outbox.Mail mail, MailSettings settings) {
        try {
            MimeMessage message = new Kept(mail.messageId());
            InternetAddress from = settings.fromName().isEmpty()
                    ? new InternetAddress(settings.from())
                    : new InternetAddress(settings.from(), settings.fromName(), UTF_8);
            message.setFrom(from);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(Date.from(mail.createdAt()));
            // so that out-of-office notes do not answer a program
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            if (mail.files().isEmpty()) message.setText(mail.body(), UTF_8, "plain");
            else message.setContent(parts(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("mail " + mail.messageId(), e);
        }
    }

    private static MimeMultipart parts(Outbox.Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMultipart parts = new Bound(mail.messageId());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), UTF_8, "plain");
        parts.addBodyPart(text);
        for (Draft.Attached file : mail.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), type(file.name()))));
            part.setFileName(MimeUtility.encodeText(file.name(), UTF_8, "B"));
            part.setDisposition(Part.ATTACHMENT);
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static String type(String name) {
        return name.endsWith(".xlsx") ? WORKBOOK : name.endsWith(".docx") ? TEXT : "application/octet-stream";
    }

    /** Keeps the Message-ID that it was given. */
    private static final class Kept extends MimeMessage {
        private final String id;

        Kept(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Bounded by what is known, not by chance and time. */
    private static final class Bound extends MimeMultipart {
        Bound(String id) {
            ParameterList parameters = new ParameterList();
            parameters.set("boundary", "=_" + id.substring(1, id.indexOf('@')));
            contentType = new ContentType("multipart", "mixed", parameters).toString();
        }
    }
}
