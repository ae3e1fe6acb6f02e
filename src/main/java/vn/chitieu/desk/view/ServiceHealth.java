package vn.chitieu.desk.view;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Component;
import vn.chitieu.desk.Desk;
import vn.chitieu.language.Messages;

/** How the service is, as {@code /actuator/health} says it, in words. */
@Component
class ServiceHealth {
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    private static final List<String> NAMED = List.of("night", "db", "diskSpace");
    private static final long GIGABYTE = 1L << 30;
    private final ObjectProvider<HealthContributorRegistry> registry;

    ServiceHealth(ObjectProvider<HealthContributorRegistry> registry) {
        this.registry = registry;
    }

    /**
     * @param name in words; of a part this program does not know its own name
     * @param said what it says of itself, may be empty
     */
    record Part(String name, boolean well, String said) {}

    /** Those that an operator looks after, and whatever else is not well. */
    List<Part> parts() {
        HealthContributorRegistry all = registry.getIfAvailable();
        if (all == null) return List.of();
        return all.stream()
                .filter(e -> e.contributor() instanceof HealthIndicator)
                .sorted(Comparator.comparingInt(e -> (NAMED.indexOf(e.name()) + NAMED.size() + 1) % (NAMED.size() + 1)))
                .map(ServiceHealth::part)
                .filter(p -> !p.name().isEmpty())
                .toList();
    }

    private static Part part(HealthContributors.Entry entry) {
        Health health = ((HealthIndicator) entry.contributor()).health();
        if (health == null) return new Part("", true, "");
        boolean well = health.getStatus().equals(Status.UP);
        boolean named = NAMED.contains(entry.name());
        if (well && !named) return new Part("", true, "");
        return new Part(
                named ? MESSAGES.get("health." + entry.name()) : entry.name().toLowerCase(Locale.ROOT),
                well,
                said(health.getDetails()));
    }

    private static String said(Map<String, Object> details) {
        if (details.get("sentence") instanceof String sentence) return sentence;
        if (details.get("free") instanceof Long free)
            return MESSAGES.get("health.free", Long.toString(free / GIGABYTE));
        return "";
    }
}
