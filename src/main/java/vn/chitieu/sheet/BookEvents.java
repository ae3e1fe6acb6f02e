package vn.chitieu.sheet;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to {@code workbook.xml} for the epoch of its dates and the sheets it hides. */
final class BookEvents extends DefaultHandler {
    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final Set<String> hidden = new HashSet<>();
    private boolean from1904;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (local.equals("sheet") && HIDDEN.contains(String.valueOf(attributes.getValue("state")))) {
            hidden.add(attributes.getValue("name"));
        }
        if (local.equals("workbookPr")) {
            from1904 = Set.of("1", "true").contains(String.valueOf(attributes.getValue("date1904")));
        }
    }

    /** Names of the sheets that Excel does not show. */
    Set<String> hidden() {
        return hidden;
    }

    boolean from1904() {
        return from1904;
    }
}
