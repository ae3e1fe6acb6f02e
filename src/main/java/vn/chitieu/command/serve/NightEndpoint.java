package vn.chitieu.command.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import vn.chitieu.night.run.NightLog;

/** {@code /actuator/night}: when nights run, how the latest of this process ended, and the last ones on record. */
@Endpoint(id = "night")
final class NightEndpoint {
    private static final int SHOWN = 10;
    private final DataSource source;
    private final NightlyService service;

    NightEndpoint(DataSource source, NightlyService service) {
        this.source = source;
        this.service = service;
    }

    @ReadOperation
    public Map<String, Object> night() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cron", service.cron());
        NightlyService.Last last = service.last();
        if (last != null) answer.put("last", last);
        answer.put("nights", new NightLog(source).latest(SHOWN));
        return answer;
    }
}
