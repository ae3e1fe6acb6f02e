package vn.chitieu.command.serve;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.chitieu.desk.Desk;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.night.NightSetup;
import vn.chitieu.night.Nights;

/** The standing service: nights, their clock, what Actuator tells of them, and the desk. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({NightSetup.class, Desk.class})
class ServeSetup {

    @Bean
    ThreadPoolTaskScheduler nightScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("night-");
        return scheduler;
    }

    @Bean
    NightlyService nightlyService(
            Nights nights,
            ThreadPoolTaskScheduler nightScheduler,
            NightlyService.Settings settings,
            AfterNight afterNight) {
        return new NightlyService(nights, nightScheduler, settings, afterNight);
    }

    @Bean
    DeskSettings deskSettings(NightlyService.Settings settings) {
        return new DeskSettings(
                settings.rules(), settings.inbox(), settings.out(), settings.clock(), settings.acceptedLogic());
    }

    /** Named {@code night} by its bean. */
    @Bean
    NightHealth nightHealthIndicator(DataSource source, NightlyService service) {
        return new NightHealth(source, service);
    }

    @Bean
    NightEndpoint nightEndpoint(DataSource source, NightlyService service) {
        return new NightEndpoint(source, service);
    }
}
