package vn.chitieu.night;

import vn.chitieu.setting.Setting;

/**
 * Into how many ranges the units are split to be assessed, and how many of these at once. Neither changes what is found.
 */
record Parallelism(int parts, int threads) {

    static Parallelism ofEnvironment() {
        return new Parallelism(Setting.PARTS.value(), Setting.THREADS.value());
    }
}
