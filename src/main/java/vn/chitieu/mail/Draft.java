package vn.chitieu.mail;

import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A mail as composed: one address, plain text, files.
 *
 * @param topics what it tells, each told to a reader once; with the address they make the Message-ID
 * @param unitCode empty of what is for operators
 */
record Draft(
        Kind kind,
        List<String> topics,
        String unitCode,
        String recipient,
        String subject,
        String body,
        List<Attached> files) {
    private static final int LENGTH = 32;

    /** What a mail is for, the most urgent first. */
    enum Kind {
        FAILURE,
        ANSWER,
        REMINDER,
        RESULT,
        DIGEST
    }

    /** A file that goes with it. */
    record Attached(String name, byte[] content) {}

    /** The same for the same topics and address, whoever composes it and when. */
    String messageId(String domain) {
        return "<" + hash(String.join("\n", topics) + "\n\n" + recipient) + "@" + domain + ">";
    }

    /** An address as the list of what has been told keeps it. */
    static String reader(String address) {
        return hash(address);
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text).substring(0, LENGTH);
    }
}
