package vn.chitieu.night;

/** Where the steps say how far they are; one night at a time works in a process. */
final class ProgressBoard implements NightProgress {
    private volatile String step = "";
    private volatile NightProgress watcher = NightProgress.NONE;

    void watchedBy(NightProgress progress) {
        this.watcher = progress;
        this.step = "";
    }

    /** The step that spoke last, or empty. */
    String step() {
        return step;
    }

    @Override
    public void at(String step, long done, long total) {
        this.step = step;
        watcher.at(step, done, total);
    }
}
