package vn.chitieu.intake.inbox;

import java.time.Duration;
import vn.chitieu.setting.Setting;

/**
 * How much one file of the inbox may take: what goes beyond is that file's problem, not the night's.
 *
 * @param bytes size of the file as it lies there
 * @param time how long it may be read and checked
 */
public record FileLimits(long bytes, Duration time) {

    /** As the environment sets them: {@code CHITIEU_FILE_MB} and {@code CHITIEU_FILE_SECONDS}. */
    public static FileLimits ofEnvironment() {
        return new FileLimits((long) Setting.FILE_MB.value() << 20, Duration.ofSeconds(Setting.FILE_SECONDS.value()));
    }
}
