package vn.chitieu.intake;

/** Told after each file read. */
@FunctionalInterface
public interface IntakeProgress {
    /**
     * @param done files read so far
     * @param total files to read; known ones are not read again
     */
    void step(int done, int total);
}
