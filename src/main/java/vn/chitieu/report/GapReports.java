package vn.chitieu.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import vn.chitieu.rulebook.Rulebook;

/** Writes what one night found: a workbook a unit and one list of findings. */
public final class GapReports {
    private GapReports() {}

    /** How many workbooks {@link #write} will write for units with findings: some stand in that of the unit above. */
    public static int workbooks(Rulebook rulebook, Collection<String> unitCodes) {
        Structure structure = new Structure(rulebook.registry());
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
        try {
            NightFolder folder = new NightFolder(out, data.asOf());
            try {
                return new NightWriter(data, folder, progress).write();
            } catch (IOException | RuntimeException e) {
                folder.discard();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
