package vn.chitieu.night;

import vn.chitieu.setting.Setting;

/**
 * Into how many ranges the units are split to be assessed, and how many of these at once; whether other processes do some of
 * them, and of the workbooks. None of it changes what is found.
 */
record Parallelism(int parts, int threads, boolean workers) {

    /** In this process alone. */
    Parallelism(int parts, int threads) {
        this(parts, threads, false);
    }

    static Parallelism ofEnvironment() {
        return new Parallelism(Setting.PARTS.value(), Setting.THREADS.value(), Setting.WORKERS.value() == 1);
    }
}
