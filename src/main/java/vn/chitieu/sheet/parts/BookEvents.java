package vn.chitieu.sheet.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Listens to {@code workbook.xml} for its sheets, the epoch of its dates, and whether its formulas wait to be calculated. */
final class BookEvents extends DefaultHandler {
    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");
    private static final Set<String> YES = Set.of("1", "true");

    /**
     * A sheet as the workbook lists it.
     *
     * @param relation id of the relation to its part
     * @param hidden whether Excel does not show it
     */
    record Listed(String name, String relation, boolean hidden) {}

    private final List<Listed> sheets = new ArrayList<>();
    private boolean from1904;
    private boolean recalculates;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "sheet" ->
                sheets.add(new Listed(
                        String.valueOf(attributes.getValue("name")),
                        relation(attributes),
                        HIDDEN.contains(String.valueOf(attributes.getValue("state")))));
            case "workbookPr" -> from1904 = YES.contains(String.valueOf(attributes.getValue("date1904")));
            case "calcPr" -> recalculates = YES.contains(String.valueOf(attributes.getValue("fullCalcOnLoad")));
            default -> {}
        }
    }

    /** The id of the relations' own namespace, of which there are two. */
    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty())
                return attributes.getValue(i);
        }
        return "";
    }

    List<Listed> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    /** Whether every formula is to be calculated when the workbook is opened, because its writer did not. */
    boolean recalculates() {
        return recalculates;
    }
}
