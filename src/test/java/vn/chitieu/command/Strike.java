package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.chitieu.command.common.ExitCodes;

/** One blow to one night. */
final class Strike {
    private static final String OF_THE_DATABASE = " where datname = ? and pid <> pg_backend_pid()";

    private final StruckPlace place;
    private final Blow blow;
    private final Surroundings where;
    private final Random random;

    Strike(StruckPlace place, Blow blow, Surroundings where, Random random) {
        this.place = place;
        this.blow = blow;
        this.where = where;
        this.random = random;
    }

    /** Begins a night, strikes, and waits for its end. */
    Jar.Done after(long millis) throws Exception {
        if (blow == Blow.BETWEEN_THE_RENAMES) return secondRunBetweenRenames();
        Jar jar = place.jar(where);
        Process night = jar.start(place.night());
        if (!night.waitFor(millis, TimeUnit.MILLISECONDS)) befall(night);
        return jar.finish(night);
    }

    private void befall(Process night) throws Exception {
        switch (blow) {
            case KILL -> night.destroyForcibly();
            case TERMINATE -> night.destroy();
            case INTERRUPT -> ctrlC(night);
            case CONNECTIONS_LOST ->
                terminated("select pg_terminate_backend(pid) from pg_stat_activity" + OF_THE_DATABASE);
            case LOCK_LOST_AND_ANOTHER_NIGHT -> {
                terminated("select pg_terminate_backend(pid) from pg_stat_activity" + OF_THE_DATABASE
                        + " and pid in (select pid from pg_locks where locktype = 'advisory')");
                anotherNight();
            }
            case SERVER_KILLED -> place.server.kill();
            case DATABASE_FULL -> place.server.fill();
            case OUTPUT_FULL -> place.fillOutput();
            case TEMP_FULL -> place.fillTemporary();
            case OUTPUT_REMOVED -> place.removeOutput();
            case OUTPUT_READ_ONLY -> SmallDisk.readOnly(Files.createDirectories(place.out()));
            case FILE_REPLACED -> place.replaceFile();
            case FILE_GONE -> place.removeFile();
            case ANOTHER_NIGHT_BESIDE -> anotherNight();
            case BETWEEN_THE_RENAMES -> throw new IllegalStateException();
        }
    }

    private void anotherNight() throws IOException, InterruptedException {
        Jar.Done other = place.beside(Surroundings.usual()).run(place.night());
        assertThat(other.exitCode()).as(other.err()).isIn(0, ExitCodes.FAILED, ExitCodes.REJECTED);
        if (other.exitCode() == ExitCodes.FAILED)
            assertThat(other.err()).containsAnyOf("đêm khác đang làm việc", "mất kết nối với cơ sở dữ liệu");
    }

    private void terminated(String sql) {
        place.server.sql().queryForList(sql, Boolean.class, place.database);
    }

    /** As the terminal does: to the process and what it has started. */
    private static void ctrlC(Process night) throws IOException, InterruptedException {
        List<String> pids = Stream.concat(
                        Stream.of(night.pid()), night.descendants().map(ProcessHandle::pid))
                .map(String::valueOf)
                .toList();
        List<String> command = new java.util.ArrayList<>(List.of("kill", "-INT"));
        command.addAll(pids);
        new ProcessBuilder(command).start().waitFor();
    }

    /** The day has been published with another inbox; its second run is killed on the way to its place. */
    private Jar.Done secondRunBetweenRenames() throws Exception {
        place.replaceFile();
        Jar.Done first = place.jar(where).run(place.night());
        assertThat(first.exitCode()).as(first.err()).isIn(0, ExitCodes.REJECTED);
        Map<String, String> before = place.day();
        place.mended(blow);
        int point = 1 + random.nextInt(Renames.POINTS);
        try (Renames renames = new Renames()) {
            Jar jar = place.jar(where.inOneProcess()).option(renames.option());
            Process second = jar.start(place.night());
            assertThat(renames.killBefore(point, second)).as("point " + point).isTrue();
            // nobody ever sees a mixture: the first run's folder whole until the second one's stands there
            Map<String, String> day = place.day();
            if (point <= 2) assertThat(day).isEqualTo(before);
            if (point == 3) assertThat(day).isEmpty();
            if (point > 3) assertThat(day).isNotEmpty().isNotEqualTo(before);
            return jar.finish(second);
        }
    }
}
