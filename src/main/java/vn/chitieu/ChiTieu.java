package vn.chitieu;

/** Root of the modules; see the packages below. */
final class ChiTieu {
    private ChiTieu() {}
}
