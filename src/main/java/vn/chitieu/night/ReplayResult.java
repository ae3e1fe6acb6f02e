package vn.chitieu.night;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What doing a run again gave.
 *
 * @param folder where the workbooks were written
 * @param findings findings of the replay
 * @param different ids of the findings that are not as published then, the missing and the new ones too
 * @param sameBytes whether every file is the same to the byte; null when the run kept no hash
 * @param engineThen version of the rule engine then
 * @param engineNow version now
 */
public record ReplayResult(
        LocalDate asOf,
        Path folder,
        int findings,
        List<String> different,
        @Nullable Boolean sameBytes,
        String engineThen,
        String engineNow) {
    public boolean identical() {
        return different.isEmpty() && !Boolean.FALSE.equals(sameBytes);
    }
}
