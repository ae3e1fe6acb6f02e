package vn.chitieu.samples;

import java.util.List;

/** @param path inside the samples folder; {@code .xlsx}, {@code .zip} or, without ending, a folder of CSV files */
public record SampleFile(String path, List<Sheet> sheets) {}
