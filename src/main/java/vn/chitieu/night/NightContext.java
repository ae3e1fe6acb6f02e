package vn.chitieu.night;

import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import vn.chitieu.night.parts.PartWorker;
import vn.chitieu.night.rules.RulesetStore;

/** A small application around nights, without a web server: for a command that runs one and ends. */
public final class NightContext implements AutoCloseable {
    /** Warming up, beside the start, what a server of pages will need: half a second of a processor for nothing here. */
    private static final String NO_WARMING = "spring.backgroundpreinitializer.ignore";

    private final ConfigurableApplicationContext context;

    private NightContext(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param source the data; stays open when this is closed */
    public static NightContext open(DataSource source) {
        return open(source, Parallelism.ofEnvironment());
    }

    static NightContext open(DataSource source, Parallelism parallelism) {
        if (System.getProperty(NO_WARMING) == null) System.setProperty(NO_WARMING, "true");
        return new NightContext(new SpringApplicationBuilder(NightSetup.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("spring.batch.jdbc.initialize-schema=never")
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("dataSource", source);
                    fresh.getBeanFactory().registerSingleton("parallelism", parallelism);
                })
                .run());
    }

    public Nights nights() {
        return context.getBean(Nights.class);
    }

    /**
     * Does parts of the nights that other processes begin on this database, until it is closed.
     *
     * @param database address of the database, without secrets
     */
    public PartWorker worker(PartWorker.Place place, String database) {
        DataSource source = context.getBean(DataSource.class);
        RulesetStore rules = context.getBean(RulesetStore.class);
        return new PartWorker(
                place,
                source,
                context.getBean(JobRepository.class),
                context.getBean(PlatformTransactionManager.class),
                rules,
                new NightParts(source, rules, place.out(), database),
                context.getBean(Parallelism.class).threads());
    }

    @Override
    public void close() {
        context.close();
    }
}
