package vn.chitieu.mail;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The outbox, for whoever looks after it. */
public final class MailBox {
    private final Outbox outbox;

    public MailBox(DataSource source, Clock clock) {
        this.outbox = new Outbox(source, clock);
    }

    public int count(MailEntry.State state) {
        return outbox.count(state);
    }

    /** How many have been sent since the day began in Viet Nam. */
    public int sentToday() {
        return outbox.sentToday();
    }

    /** The newest first; of one state, or of all where it is null. */
    public List<MailEntry> entries(MailEntry.@Nullable State state, int count, int skipped) {
        return outbox.entries(state, count, skipped);
    }
}
