package vn.chitieu.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.chitieu.account.Accounts;
import vn.chitieu.account.Person;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.night.NightSetup;
import vn.chitieu.night.Nights;
import vn.chitieu.store.FreshDatabase;

/** The desk on a port of its own, with a database and folders of its own and a clock set by hand. */
final class Desks implements AutoCloseable {
    static final String PASSWORD = "một câu đủ dài";
    private static final Path RULES = Path.of("rules");
    private final FreshDatabase database = new FreshDatabase();
    private final AtomicReference<Instant> now;
    private final DeskSettings settings;
    private final ServletWebServerApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({NightSetup.class, Desk.class})
    static class Setup {}

    /** @param folder for the inbox and the results; rules that lie in it are used, else the shipped ones */
    Desks(Path folder, LocalDate day) throws IOException {
        this.now = new AtomicReference<>(day.atTime(9, 30).toInstant(ZoneOffset.ofHours(7)));
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        // approved changes are written there
        Path rules = folder.resolve("rules");
        if (!Files.exists(rules)) FileSystemUtils.copyRecursively(RULES, rules);
        this.settings = new DeskSettings(rules, inbox, folder.resolve("out"), new HandClock(), Set.of());
        this.context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Setup.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Desk.properties())
                .properties(
                        "server.address=127.0.0.1",
                        "server.port=0",
                        "spring.batch.jdbc.initialize-schema=never",
                        "spring.batch.job.enabled=false",
                        "spring.flyway.enabled=false",
                        "spring.jmx.enabled=false",
                        "management.endpoints.web.exposure.include=health")
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("dataSource", database.dataSource());
                    fresh.getBeanFactory().registerSingleton("deskSettings", settings);
                })
                .run();
    }

    String address() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    Path rules() {
        return settings.rules();
    }

    Path inbox() {
        return settings.inbox();
    }

    Path out() {
        return settings.out();
    }

    Clock clock() {
        return settings.clock();
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(database.dataSource());
    }

    /** Every address that the desk's own pages answer, as {@code GET /gui/{id}}. */
    Set<String> mappings() {
        Set<String> all = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (!handler.getBeanType().getName().startsWith("vn.chitieu.")) return;
                    for (PathPattern path : Objects.requireNonNull(mapping.getPathPatternsCondition())
                            .getPatterns())
                        mapping.getMethodsCondition().getMethods().forEach(method -> all.add(method + " " + path));
                });
        return all;
    }

    Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    /** A person whose first password has been changed already. */
    void person(String login, String role, String unit) {
        String first = accounts().add(Person.of(login, "Người " + login, "", role, unit));
        accounts().change(login, first, PASSWORD);
    }

    /** Somebody of the role who has come in. */
    Visitor visitor(String login) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address());
        visitor.enter(login, PASSWORD);
        return visitor;
    }

    void later(Duration by) {
        now.updateAndGet(at -> at.plus(by));
    }

    /** A night of the day the clock shows. */
    NightResult night() {
        return context.getBean(Nights.class)
                .run(
                        new NightRequest(
                                settings.rules(),
                                settings.inbox(),
                                settings.out(),
                                LocalDate.ofInstant(now.get(), Vietnamese.ZONE),
                                settings.clock(),
                                Set.of()),
                        NightProgress.NONE);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private final class HandClock extends Clock {
        @Override
        public ZoneId getZone() {
            return Vietnamese.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
