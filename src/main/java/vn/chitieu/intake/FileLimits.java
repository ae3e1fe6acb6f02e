package vn.chitieu.intake;

import java.time.Duration;

/**
 * How much one file of the inbox may take: what goes beyond is that file's problem, not the night's.
 *
 * @param bytes size of the file as it lies there
 * @param time how long it may be read and checked
 */
public record FileLimits(long bytes, Duration time) {
    private static final int MEGABYTES = 64;
    private static final int SECONDS = 60;

    /** As the environment sets them: {@code CHITIEU_FILE_MB} and {@code CHITIEU_FILE_SECONDS}. */
    public static FileLimits ofEnvironment() {
        return new FileLimits(
                (long) number("CHITIEU_FILE_MB", MEGABYTES) << 20,
                Duration.ofSeconds(number("CHITIEU_FILE_SECONDS", SECONDS)));
    }

    /** What is no whole number from 1 is as good as not set. */
    private static int number(String name, int usual) {
        String set = System.getenv().getOrDefault(name, "");
        return set.matches("[1-9]\\d{0,6}") ? Integer.parseInt(set) : usual;
    }
}
