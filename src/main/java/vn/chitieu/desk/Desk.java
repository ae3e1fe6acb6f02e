package vn.chitieu.desk;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.chitieu.account.Accounts;
import vn.chitieu.account.Audit;
import vn.chitieu.night.rules.FitRules;
import vn.chitieu.setting.Setting;

/** The desk as a part of the standing service: pages, sign-in, sessions. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class Desk {
    private static final String HERE = "classpath:/vn/chitieu/desk/";
    /** What a browser may send; a return has some hundred KB, and the folder goes on taking larger ones. */
    private static final int MEGABYTES = 16;

    /** Megabytes that one file sent over the desk may have. */
    public static int megabytes() {
        return Math.min(MEGABYTES, Setting.FILE_MB.value());
    }

    /** What Boot has to know of it; an operator's own setting of the same name goes before. */
    public static Map<String, Object> properties() {
        int megabytes = megabytes();
        return Map.ofEntries(
                Map.entry("spring.thymeleaf.prefix", HERE + "templates/"),
                Map.entry("spring.thymeleaf.check-template-location", "false"),
                Map.entry("spring.web.resources.static-locations", HERE + "static/"),
                Map.entry("spring.web.resources.cache.cachecontrol.max-age", "1h"),
                Map.entry("spring.messages.basename", "vn/chitieu/desk/messages"),
                Map.entry("spring.messages.fallback-to-system-locale", "false"),
                Map.entry("spring.web.error.whitelabel.enabled", "false"),
                Map.entry("spring.session.timeout", "60m"),
                Map.entry("spring.session.jdbc.initialize-schema", "never"),
                Map.entry("server.servlet.session.cookie.name", "phien"),
                Map.entry("server.servlet.session.cookie.http-only", "true"),
                Map.entry("server.servlet.session.cookie.same-site", "lax"),
                Map.entry("server.servlet.encoding.force", "true"),
                Map.entry("server.tomcat.threads.max", "64"),
                // a file that is too large is taken to its end, so that the browser gets to see the page that says so
                Map.entry("server.tomcat.max-swallow-size", 8 * megabytes + "MB"),
                Map.entry("spring.servlet.multipart.max-file-size", megabytes + "MB"),
                Map.entry("spring.servlet.multipart.max-request-size", megabytes + 1 + "MB"));
    }

    @Bean
    Accounts accounts(DataSource source, DeskSettings settings) {
        return new Accounts(source, settings.clock());
    }

    @Bean
    Audit audit(DataSource source, DeskSettings settings) {
        return new Audit(source, settings.clock());
    }

    @Bean
    FitRules fitRules(DataSource source) {
        return new FitRules(source);
    }
}
