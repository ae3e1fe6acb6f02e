package vn.chitieu.night.prune;

import java.nio.file.Path;
import java.util.List;

/**
 * What clearing away has taken.
 *
 * @param nights days whose results are gone, {@code runs} rows of the history, failed ones too
 * @param batch records of the job, {@code folders} folders of results
 * @param elsewhere folders of results that lie in another place than the one given, and were left
 */
public record Pruned(int nights, int runs, int batch, int folders, List<Path> elsewhere) {}
