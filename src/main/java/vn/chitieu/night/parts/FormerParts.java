package vn.chitieu.night.parts;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a night that died has handed out: nobody may still do it when the next one begins. */
public final class FormerParts {
    private static final Logger LOG = LoggerFactory.getLogger(FormerParts.class);

    private FormerParts() {}

    /** Only whoever holds the night's lock may do this. One question where nothing was handed out. */
    public static void end(DataSource source) {
        Offers offers = new Offers(source);
        if (offers.none()) return;
        LOG.warn("requests of a night that died are cleared away");
        // first: whoever looks from now on finds no night
        offers.withdraw();
        try {
            new PartLocks(source).endAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        new PartQueue(source).clear();
        new PartRows(source).clear();
    }
}
