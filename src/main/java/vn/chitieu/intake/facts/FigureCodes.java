package vn.chitieu.intake.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.language.Folding;

/** The codes of the table of other figures that some measure counts, by code or by the measure's name. */
final class FigureCodes {
    private static final String ANY = "-";
    private final Map<String, String> codes = new HashMap<>();

    FigureCodes(Definitions definitions) {
        for (Measure measure : definitions.measures()) {
            if (!measure.table().equals(FormKeys.FIGURES)) continue;
            for (String code : measure.flags().split(";")) codes.put(Folding.fold(code), code);
        }
        for (Measure measure : definitions.measures()) {
            boolean one = measure.table().equals(FormKeys.FIGURES) && codes.containsValue(measure.flags());
            if (one) codes.putIfAbsent(Folding.fold(measure.name()), measure.flags());
        }
    }

    /** The code as the rules write it, whatever its case and marks; empty when no measure counts it. */
    Optional<String> code(String written) {
        String known = codes.get(Folding.fold(written));
        return known == null && codes.containsValue(ANY) ? Optional.of(written) : Optional.ofNullable(known);
    }
}
