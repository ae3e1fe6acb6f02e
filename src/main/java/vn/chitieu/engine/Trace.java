package vn.chitieu.engine;

import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.fact.Traced;
import vn.chitieu.language.Messages;

/** Writes down which rule fired for which case, tells the log if it wants to know, and stops a rule that never ends. */
final class Trace extends DefaultAgendaEventListener {
    private static final Logger LOG = LoggerFactory.getLogger(Trace.class);
    private final long limit;
    private long count;

    Trace(long limit) {
        this.limit = limit;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        if (++count > limit)
            throw new FiringLimitException(Messages.beside(Trace.class)
                    .get("firing.limit", event.getMatch().getRule().getName(), Long.toString(limit)));
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        if (LOG.isDebugEnabled()) LOG.debug("{}", event.getMatch().getRule().getName());
        for (Object fact : event.getMatch().getObjects()) {
            if (fact instanceof Traced traced) {
                traced.fired(event.getMatch().getRule().getName());
                return;
            }
        }
    }
}
