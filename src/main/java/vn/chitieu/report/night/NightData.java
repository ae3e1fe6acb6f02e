package vn.chitieu.report.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.promise.NightPromise;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * All that the reports of one night need. A constant number of queries serves all units.
 */
public interface NightData {
    LocalDate asOf();

    Rulebook rulebook();

    String inboxHash();

    String engineVersion();

    /** Version of the program, empty where it is not known. */
    default String programVersion() {
        return "";
    }

    /** The files of the inbox as the night saw them, in order of path. */
    default List<InboxFile> files() {
        return List.of();
    }

    /** Whether the night ran on the last good rules because the present ones have errors. */
    boolean onLastGoodRules();

    /** As-of date of the night compared with, or empty text when there is none. */
    String comparedWith();

    /** Every unit that has a finding, in order of code ("C" collation), one at a time, streamed. */
    void eachUnit(Consumer<UnitNight> unit);

    /** All findings of one unit. */
    List<NightFinding> findingsOf(String unitCode);

    /**
     * Units without any finding of which a return was sent back: nothing is asked of them, yet what they sent waits for a
     * correction like any other. In order of code, without findings.
     */
    default List<UnitNight> owingNothing() {
        return List.of();
    }

    /** Files that could not be read at all or name no known unit. */
    List<DataIssue> orphans();

    /** Letters that urge and were sent by the night, one entry for each unit and clause. */
    default List<RegisterEntry> letters() {
        return List.of();
    }

    /** What has become of the promises of the night's inbox, by unit, finding and turn. */
    default List<NightPromise> promises() {
        return List.of();
    }

    /** When the newest rejected return was sent, by unit and year ({@code "21040 2025"}). */
    default Map<String, LocalDate> rejectedOn() {
        return Map.of();
    }

    /**
     * Where a file of the inbox lies, by the path that {@link DataIssue#file} gives; empty when it is not at hand or is no
     * longer the one that was taken in. May be called from several threads.
     */
    default Optional<Path> source(String file) {
        return Optional.empty();
    }
}
