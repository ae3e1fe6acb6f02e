package vn.chitieu.rulebook;

import java.util.List;
import vn.chitieu.rulebook.model.Rulebook;

/** The problems of all rule files as plain rows, for {@code rules check}. */
public record RuleCheckListing(List<String> header, List<List<String>> rows) {
    private static final List<String> HEADER =
            List.of("severity", "code", "file", "sheet", "cell", "message", "remedy");

    /** One row a problem, by file, sheet, row, column. */
    public static RuleCheckListing of(Rulebook rulebook) {
        return new RuleCheckListing(
                HEADER,
                rulebook.problems().stream()
                        .map(p -> List.of(
                                p.severity().name(), p.code(), p.file(), p.sheet(), p.cell(), p.message(), p.remedy()))
                        .toList());
    }
}
