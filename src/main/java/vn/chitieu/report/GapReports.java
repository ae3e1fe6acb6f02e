package vn.chitieu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.folder.ShareFolders;
import vn.chitieu.report.folder.WrittenFolder;
import vn.chitieu.report.night.NightData;
import vn.chitieu.report.night.ReportingHierarchy;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.report.output.NightWriter;
import vn.chitieu.report.output.Progress;
import vn.chitieu.report.output.Share;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.report.BookWriter;

/** Writes what one night found: a workbook a unit and one list of findings. */
public final class GapReports {
    private GapReports() {}

    /** How many workbooks {@link #write} will write for units with findings: some stand in that of the unit above. */
    public static int workbooks(Rulebook rulebook, Collection<String> unitCodes) {
        ReportingHierarchy structure = new ReportingHierarchy(rulebook.registry());
        return (int) unitCodes.stream()
                .flatMap(code -> rulebook.registry().unit(code).stream())
                .filter(unit -> !structure.standsInParent(unit))
                .count();
    }

    /**
     * Writes {@code out/<as-of>/<unit>/bao-cao-<unit>-<as-of>.xlsx} for every unit that has findings, and
     * {@code out/<as-of>/findings.csv}. The folder of the date is replaced whole, at the end; the same night gives the
     * same bytes.
     *
     * @throws UncheckedIOException when the folder cannot be written; an earlier folder of the date stays as it was
     */
    public static GapSummary write(NightData data, Path out, Progress progress) {
        return write(data, out, progress, BookWriter::write);
    }

    /** The same, each workbook written by {@code books}. */
    static GapSummary write(NightData data, Path out, Progress progress, Function<ReportBook, byte[]> books) {
        GapSummary summary = prepare(data, out, progress, books);
        put(out, data.asOf());
        return summary;
    }

    /**
     * The same, but the folder waits aside, whole and on the disk, until {@link #put}.
     *
     * @return what is written, under the names that it will have
     */
    public static GapSummary prepare(NightData data, Path out, Progress progress) {
        return prepare(data, out, progress, BookWriter::write);
    }

    private static GapSummary prepare(NightData data, Path out, Progress progress, Function<ReportBook, byte[]> books) {
        try {
            NightFolder folder = NightFolder.begun(out, data.asOf());
            try {
                return new NightWriter(data, folder, progress, books, Share.WHOLE).write();
            } catch (IOException | RuntimeException e) {
                folder.discard();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Empties what shares of a date are written into, and its folder that will wait.
     *
     * @param mark what is left there for whoever must know that it sees the same folder
     */
    public static void begin(Path out, LocalDate asOf, String mark) {
        try {
            NightFolder.begun(out, asOf);
            ShareFolders.of(out, asOf).begin(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the mark that {@link #begin} has left is seen here. */
    public static boolean sees(Path out, LocalDate asOf, String mark) {
        return ShareFolders.of(out, asOf).holds(mark);
    }

    /**
     * One share of {@link #prepare}, into a folder of its own that nobody else writes into: an earlier attempt at the same
     * share may still be at it somewhere.
     */
    public static WrittenShare share(NightData data, Path out, Share share, Progress progress) {
        try {
            NightFolder folder = ShareFolders.of(out, data.asOf()).fresh();
            GapSummary summary = new NightWriter(data, folder, progress, BookWriter::write, share).write();
            return new WrittenShare(folder.written(), summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the shares together in the folder that waits.
     *
     * @param shares names of their folders, each with how many files and bytes it must hold
     */
    public static void gather(Path out, LocalDate asOf, Collection<WrittenFolder> shares) {
        try {
            ShareFolders.of(out, asOf).gather(shares);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a date's folder waits for its place. */
    public static Path waiting(Path out, LocalDate asOf) {
        return NightFolder.written(out, asOf).writing();
    }

    /** Where a date's folder lies once it is published. */
    public static Path folder(Path out, LocalDate asOf) {
        return NightFolder.written(out, asOf).place();
    }

    /** Puts a date's folder that waits in its place. */
    public static void put(Path out, LocalDate asOf) {
        try {
            NightFolder.written(out, asOf).put();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away a date's folder that waits for nothing; an earlier one that had to make room for it is back. */
    public static void discard(Path out, LocalDate asOf) {
        NightFolder.written(out, asOf).discard();
    }
}
