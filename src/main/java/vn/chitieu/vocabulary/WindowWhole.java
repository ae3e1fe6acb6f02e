package vn.chitieu.vocabulary;

/** What the parts of several years are held against: their wholes added up, a year's mean of them, the last one (mục 4.16). */
public enum WindowWhole {
    SUM("cộng"),
    MEAN("bình quân"),
    LAST("năm cuối");

    private final String word;

    WindowWhole(String word) {
        this.word = word;
    }

    /** As rule files write it. */
    public String word() {
        return word;
    }

    /** @throws java.util.NoSuchElementException for a text that the checker would have refused */
    public static WindowWhole of(String word) {
        return java.util.stream.Stream.of(values())
                .filter(w -> w.word.equals(word))
                .findFirst()
                .orElseThrow();
    }
}
