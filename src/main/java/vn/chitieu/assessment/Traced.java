package vn.chitieu.assessment;

/** Something that remembers which rules fired for it. */
public interface Traced {
    void fired(String rule);
}
