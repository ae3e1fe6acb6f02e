package vn.chitieu.hostile;

import java.util.List;
import vn.chitieu.intake.ReturnCheck;
import vn.chitieu.report.night.DataIssue;

/** What a look at a return found, as an answer is made of it. */
final class Looked {
    private Looked() {}

    static List<DataIssue> issues(String file, ReturnCheck.Result result) {
        return result.problems().stream()
                .map(p -> new DataIssue(
                        result.unitCode(),
                        result.year(),
                        true,
                        p.severity(),
                        p.code(),
                        file,
                        p.sheet(),
                        p.cell(),
                        p.params()))
                .toList();
    }
}
