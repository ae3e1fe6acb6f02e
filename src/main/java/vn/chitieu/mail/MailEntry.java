package vn.chitieu.mail;

import java.time.Instant;

/**
 * A mail of the outbox, for whoever looks after it.
 *
 * @param kind {@code FAILURE}, {@code ANSWER}, {@code REMINDER}, {@code RESULT} or {@code DIGEST}
 * @param unitCode empty of what is for operators
 * @param recipient empty once erased
 * @param said what the server said when it did not take it, or empty
 */
public record MailEntry(
        long id,
        String kind,
        String unitCode,
        String recipient,
        String subject,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        String said) {
    /** What became of a mail. */
    public enum State {
        WAITING,
        SENT,
        /** The server has refused it for good, or has not been reached for days. */
        REFUSED,
        /** Not sent, because its address has left the list. */
        DROPPED
    }
}
