package vn.chitieu.night;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/**
 * What one night is asked to do.
 *
 * @param out folder whose {@code <as-of>} subfolder is written whole; not part of the night's identity
 * @param asOf the day of the night: nothing newer exists for it
 * @param clock tells when the night began and ended; never decides a finding
 * @param acceptedLogic logic files that may differ from the shipped ones, as an operator names them
 * @param allowEmpty whether an inbox without any return is meant, although the last published night had some
 */
public record NightRequest(
        Path rulesDir,
        Path inbox,
        Path out,
        LocalDate asOf,
        Clock clock,
        Set<String> acceptedLogic,
        boolean allowEmpty) {

    /** A night that refuses an inbox that has lost all its returns. */
    public NightRequest(Path rulesDir, Path inbox, Path out, LocalDate asOf, Clock clock, Set<String> acceptedLogic) {
        this(rulesDir, inbox, out, asOf, clock, acceptedLogic, false);
    }
}
