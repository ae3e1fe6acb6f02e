package vn.chitieu.fact;

/** Something that remembers which rules fired for it. */
public interface Traced {
    void fired(String rule);
}
