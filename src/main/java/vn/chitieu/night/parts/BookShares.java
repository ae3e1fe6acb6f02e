package vn.chitieu.night.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Shares of the workbooks, one for each process that would take one: every share reads all findings, so that more of them
 * than processes would only cost. The names hold how many there are: a night that goes on with other processes has others.
 *
 * @param count processes, this one counted
 */
public record BookShares(int count) implements Partitioner {
    /** Key of the number of a share, from 0, in its context, and of how many there are. */
    public static final String NUMBER = "share";

    public static final String OF = "of";
    /** Beyond this many the reading of all findings is most of the work. */
    private static final int MOST = 8;

    @Override
    public Map<String, ExecutionContext> partition(int ignored) {
        int shares = Math.min(count, MOST);
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (int i = 0; i < shares; i++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(NUMBER, i);
            context.putInt(OF, shares);
            // the first needs the inbox
            if (i == 0) context.putString(HandedOut.OWN, "yes");
            parts.put("books-" + i + "-of-" + shares, context);
        }
        return parts;
    }
}
