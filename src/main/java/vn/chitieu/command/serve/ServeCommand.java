package vn.chitieu.command.serve;

import java.io.PrintWriter;
import java.net.BindException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.support.CronExpression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.account.Accounts;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.Ending;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.command.nights.NightFolders;
import vn.chitieu.command.nights.RetentionOptions;
import vn.chitieu.desk.Desk;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.mail.MailRound;
import vn.chitieu.mail.MailSettings;
import vn.chitieu.night.prune.Retention;
import vn.chitieu.setting.Setting;
import vn.chitieu.store.Databases;

/** {@code serve}: stays up and runs a night by cron; the office's desk, health and the last night over HTTP. */
@Command(name = "serve", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(ServeCommand.class);

    private static final int LAST_PORT = 65_535;

    private static final String LOOPBACK = "127.0.0.1";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private NightFolders folders;

    @Mixin
    private RetentionOptions retention;

    @Option(names = "--role", paramLabel = "ROLE", defaultValue = "nights", descriptionKey = "option.serve.role")
    private Role role = Role.NIGHTS;

    @Option(names = "--cron", defaultValue = "0 30 1 * * *", descriptionKey = "option.cron")
    private String cron = "0 30 1 * * *";

    @Option(names = "--port", defaultValue = "8080", descriptionKey = "option.port")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "IP", defaultValue = LOOPBACK, descriptionKey = "option.address")
    private String address = LOOPBACK;

    @Option(names = "--alert-command", paramLabel = "CMD", descriptionKey = "option.alert")
    private @Nullable String alert;

    @Option(
            names = "--alert-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            descriptionKey = "option.alerttimeout")
    private int alertSeconds = 60;

    /** What the process does. */
    enum Role {
        /** Begins the nights, shows the desk. */
        NIGHTS,
        /** Does parts of the nights that another one begins. */
        WORKER
    }

    @Override
    public Integer call() throws InterruptedException {
        Setting.requireAll(System.getenv());
        Folders.require(common.rules, "rules.missing");
        common.requireDatabase(spec.commandLine().getErr());
        return role == Role.WORKER
                ? WorkerService.run(common, folders, spec.commandLine().getErr())
                : nights();
    }

    private Integer nights() throws InterruptedException {
        Optional<MailSettings> mail = MailSettings.of(System.getenv());
        Folders.require(folders.inbox, "inbox.missing");
        common.requireServerForWorkers();
        if (!CronExpression.isValidExpression(cron)) throw new UsageException(MESSAGES.get("cron.wrong", cron));
        Optional<Retention> kept = retention.given();
        if (port < 1 || port > LAST_PORT) throw new UsageException(MESSAGES.get("port.wrong", Integer.toString(port)));
        if (alert != null && (alert.isBlank() || alertSeconds < 1))
            throw new UsageException(MESSAGES.get("alert.wrong"));
        PrintWriter err = spec.commandLine().getErr();
        err.println(common.opening());
        err.flush();
        Clock clock = Clock.system(Vietnamese.ZONE);
        try (ReopeningDataSource source = new ReopeningDataSource(common.database);
                ConfigurableApplicationContext context = context(source, clock, new AfterNight(source, kept))) {
            err.println(MESSAGES.get("serve.up", cron, Integer.toString(port)));
            door(context, err);
            err.flush();
            CountDownLatch down = new CountDownLatch(1);
            NightlyService service = context.getBean(NightlyService.class);
            MailClock mails = mail.map(m -> mails(m, source, clock, service)).orElse(null);
            Thread last = new Thread(() -> {
                LocalDate day = service.atWork();
                if (day != null) err.println(MESSAGES.get("night.interrupted", Vietnamese.day(day), day.toString()));
                err.flush();
                if (mails != null) mails.close();
                context.close();
                source.close();
                down.countDown();
            });
            if (!Ending.does(last)) return ExitCodes.DONE;
            down.await();
            return ExitCodes.DONE;
        }
    }

    private MailClock mails(MailSettings settings, ReopeningDataSource source, Clock clock, NightlyService service) {
        PrintWriter err = spec.commandLine().getErr();
        MailSettings.Server server = settings.server();
        err.println(
                server == null
                        ? MESSAGES.get("mail.noserver")
                        : MESSAGES.get(
                                "mail.on",
                                server.toString(),
                                settings.recipients().toString()));
        if (server != null && server.open()) err.println(MESSAGES.get("mail.open", server.toString()));
        err.flush();
        MailClock mails = new MailClock(new MailRound(source, settings, folders.out, clock), settings, service, err);
        mails.start();
        return mails;
    }

    /** Where the desk is, and how somebody gets in where nobody can yet. */
    private void door(ConfigurableApplicationContext context, PrintWriter err) {
        boolean secret = context.getEnvironment().containsProperty("server.ssl.bundle")
                || context.getEnvironment().containsProperty("server.ssl.certificate")
                || context.getEnvironment().containsProperty("server.ssl.key-store");
        err.println(MESSAGES.get(
                "serve.desk", (secret ? "https://" : "http://") + address + ":" + Integer.toString(port) + "/"));
        if (!secret && !address.equals(LOOPBACK) && !address.equals("::1") && !address.equals("localhost"))
            err.println(MESSAGES.get("serve.plain", address));
        if (context.getBean(Accounts.class).none())
            err.println(MESSAGES.get("serve.first", Databases.withoutPasswords(common.database)));
    }

    private ConfigurableApplicationContext context(ReopeningDataSource source, Clock clock, AfterNight after) {
        NightlyService.Settings settings = new NightlyService.Settings(
                common.rules,
                folders.inbox,
                folders.out,
                cron,
                clock,
                folders.acceptedLogic,
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                alert == null
                        ? null
                        : new AlertCommand(
                                alert,
                                Duration.ofSeconds(alertSeconds),
                                spec.commandLine().getErr()));
        try {
            return started(source, settings, after);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException)
                    throw new UsageException(MESSAGES.get("port.used", Integer.toString(port)));
                if (cause instanceof BindException || cause instanceof UnknownHostException)
                    throw new UsageException(MESSAGES.get("address.wrong", address));
            }
            throw e;
        }
    }

    private ConfigurableApplicationContext started(
            ReopeningDataSource source, NightlyService.Settings settings, AfterNight after) {
        return new SpringApplicationBuilder(ServeSetup.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(
                        "server.address=" + address,
                        "server.port=" + port,
                        "spring.batch.jdbc.initialize-schema=never",
                        "spring.batch.job.enabled=false",
                        "spring.flyway.enabled=false",
                        "management.endpoints.web.exposure.include=health,night",
                        "management.endpoint.health.show-details=always",
                        // /actuator/health/liveness: whether the process lives, whatever its nights found
                        "management.endpoint.health.probes.enabled=true")
                .properties(Desk.properties())
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("dataSource", source);
                    fresh.getBeanFactory().registerSingleton("settings", settings);
                    fresh.getBeanFactory().registerSingleton("afterNight", after);
                })
                .run();
    }
}
