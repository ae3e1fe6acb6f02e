package vn.chitieu.night;

/** Told how far the night has come, from several threads. */
@FunctionalInterface
public interface NightProgress {
    /** Nobody watches. */
    NightProgress NONE = (step, done, total) -> {};

    /**
     * @param step key of the step: {@code checkRules}, {@code takeIn}, {@code derive}, {@code assess}, {@code compare},
     *     {@code write}, {@code publish}
     * @param done how much of it is done: files, groups of units, workbooks; 0 when it begins
     * @param total how much there is to do
     */
    void at(String step, long done, long total);
}
