package vn.chitieu.night.run;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.report.output.GapSummary;
import vn.chitieu.report.output.GapSummary.WorstGap;

/** What a night wrote, as the database keeps it: paths inside the night's folder. */
public final class GapSummaryJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GapSummaryJson() {}

    private record Kept(
            String csv,
            String firstLook,
            int workbooks,
            long findings,
            long open,
            long unknown,
            List<WorstGap> worst,
            List<String> expiredWaivers,
            List<String> unmatchedWaivers) {}

    public static String write(GapSummary books) {
        return JSON.writeValueAsString(new Kept(
                within(books.folder(), books.csv()),
                within(books.folder(), books.firstLook()),
                books.workbooks(),
                books.findings(),
                books.open(),
                books.unknown(),
                books.worst(),
                books.expiredWaivers(),
                books.unmatchedWaivers()));
    }

    public static GapSummary read(String json, Path folder) {
        Kept kept = JSON.readValue(json, Kept.class);
        return new GapSummary(
                folder,
                folder.resolve(kept.csv()),
                folder.resolve(kept.firstLook()),
                kept.workbooks(),
                kept.findings(),
                kept.open(),
                kept.unknown(),
                kept.worst(),
                kept.expiredWaivers(),
                kept.unmatchedWaivers());
    }

    private static String within(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
