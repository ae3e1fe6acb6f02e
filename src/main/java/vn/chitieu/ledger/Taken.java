package vn.chitieu.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Mentions found so far: no sign of the text belongs to two of them. */
final class Taken {
    private final BitSet signs = new BitSet();
    private final List<Mention> mentions = new ArrayList<>();

    void leaveOut(int start, int end) {
        signs.set(start, end);
    }

    boolean free(int start, int end) {
        int next = signs.nextSetBit(start);
        return next < 0 || next >= end;
    }

    /** Where the next sign that is taken stands, or {@code end}. */
    int next(int start, int end) {
        int next = signs.nextSetBit(start);
        return next < 0 ? end : next;
    }

    void add(Mention mention) {
        signs.set(mention.start(), mention.end());
        mentions.add(mention);
    }

    List<Mention> inOrder() {
        return mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
    }
}
