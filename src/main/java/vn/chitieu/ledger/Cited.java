package vn.chitieu.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chitieu.ledger.Mention.Kind;

/** The day and the issuer that belong to a cited document: {@code số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị}. */
final class Cited {
    /** How far behind the number what belongs to it may begin. */
    static final int NEAR = 40;

    private static final Pattern TO_DAY = Pattern.compile(",? ?(?:ngày )?");
    private static final Pattern TO_ISSUER = Pattern.compile(",? ?của ");

    private Cited() {}

    /** The citation of each mention that belongs to one. */
    static Map<Mention, Mention> by(String text, List<Mention> mentions) {
        Map<Mention, Mention> cited = new HashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention citation = mentions.get(i);
            if (citation.kind() != Kind.CITATION) continue;
            int end = citation.end();
            for (int j = i + 1; j < mentions.size(); j++) {
                Mention next = mentions.get(j);
                String between = text.substring(end, next.start());
                boolean day = next.kind() == Kind.DATE
                        && end == citation.end()
                        && TO_DAY.matcher(between).matches();
                boolean issuer =
                        next.kind() == Kind.AGENCY && TO_ISSUER.matcher(between).matches();
                if (!day && !issuer) break;
                cited.put(next, citation);
                end = next.end();
                if (issuer) break;
            }
        }
        return cited;
    }
}
