package vn.chitieu.report.output;

/** Told of every workbook written, from the threads that write; must be safe to call from several. */
@FunctionalInterface
public interface Progress {
    void written(String unitCode);
}
