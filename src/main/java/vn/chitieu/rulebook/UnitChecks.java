package vn.chitieu.rulebook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registry of units: kinds, validity, parents. */
final class UnitChecks {
    private final SharedTables shared;
    private final Problems problems;

    UnitChecks(SharedTables shared, Problems problems) {
        this.shared = shared;
        this.problems = problems;
    }

    void check() {
        List<TableRow> types = shared.table(SharedShapes.UNIT_TYPES).rows();
        List<TableRow> units = shared.table(SharedShapes.UNITS).rows();
        Map<String, String> parents = new HashMap<>();
        units.forEach(r -> parents.put(r.text("Mã"), r.orEmpty("Đơn vị cấp trên")));
        for (TableRow unit : units) {
            if (!unit.good()) continue;
            kind(unit, types);
            LocalDate from = unit.day("Hiệu lực từ");
            @Nullable LocalDate to = unit.dayOrNone("Hiệu lực đến");
            if (to != null && to.isBefore(from)) {
                problems.error(
                        "DATES_BACKWARDS",
                        unit.spot("Hiệu lực đến"),
                        unit.text("Hiệu lực đến"),
                        unit.text("Hiệu lực từ"));
            }
            String code = unit.orEmpty("Đơn vị cấp trên");
            for (int i = 0; i <= units.size() && !code.isEmpty(); i++) {
                if (code.equals(unit.text("Mã"))) {
                    problems.error("UNIT_LOOP", unit.spot("Đơn vị cấp trên"), code);
                    break;
                }
                code = parents.getOrDefault(code, "");
            }
        }
    }

    private void kind(TableRow unit, List<TableRow> types) {
        String type = unit.text("Loại");
        String kind = unit.text("Phân loại");
        List<TableRow> same =
                types.stream().filter(t -> t.text("Loại").equals(type)).toList();
        boolean known = same.stream().map(t -> t.text("Phân loại")).anyMatch(k -> k.equals(kind) || k.equals("*"));
        if (!same.isEmpty() && !known) problems.error("UNKNOWN_KIND", unit.spot("Phân loại"), kind, type);
    }
}
