package vn.chitieu.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
