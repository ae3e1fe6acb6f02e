package vn.chitieu.country;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.language.Vietnamese;

/** The shipped rules with the units of a random country and with random targets beside the shipped ones. */
record CountryRules(Path root, Country country) {

    /** @param targets rows by workbook: the typed cells by header */
    void write(Map<String, List<Map<String, Object>>> targets, List<Map<String, Object>> baselines) throws IOException {
        FileSystemUtils.copyRecursively(Path.of("rules"), root);
        RuleSheet.edit(root.resolve("danh-muc/don-vi.xlsx"), b -> {
            RuleSheet.of(b, "Đơn vị").rewrite(this::units);
            RuleSheet.of(b, "Sắp xếp đơn vị").rewrite(rows -> List.of());
        });
        RuleSheet.edit(root.resolve("danh-muc/chi-so.xlsx"), b -> RuleSheet.of(b, "Số gốc")
                .rewrite(plus(baselines)));
        Set<Object> duties = new HashSet<>();
        for (String file : List.of("kh-11-quang-ngai.xlsx", "kh-ngok-bay.xlsx", "qd-1002.xlsx"))
            RuleSheet.edit(root.resolve(file), b -> {
                // the scenarios are about the units of the shipped rules
                RuleSheet.of(b, "Tình huống").rewrite(rows -> List.of());
                RuleSheet.of(b, "Dữ liệu thử").rewrite(rows -> List.of());
                // workbooks take most of a night, and duties are much of them
                RuleSheet.of(b, "Nhiệm vụ").rewrite(rows -> {
                    rows.forEach(row -> duties.add(row.get("Mã")));
                    return List.of();
                });
                RuleSheet.of(b, "Chỉ tiêu").rewrite(plus(targets.getOrDefault(file, List.of())));
            });
        RuleSheet.edit(root.resolve("danh-muc/kien-nghi.xlsx"), b -> RuleSheet.of(b, "Kiến nghị")
                .rewrite(rows -> rows.stream()
                        .filter(row -> !duties.contains(row.get("Đối tượng")))
                        .toList()));
    }

    private static UnaryOperator<List<Map<String, Object>>> plus(List<Map<String, Object>> more) {
        return rows -> {
            List<Map<String, Object>> all = new ArrayList<>(rows);
            all.addAll(more);
            return all;
        };
    }

    /** Units of the country; a column this test does not know says what it says of a shipped unit alike. */
    private List<Map<String, Object>> units(List<Map<String, Object>> shipped) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Unit unit : country.units()) {
            Map<String, Object> row = new LinkedHashMap<>(shipped.stream()
                    .filter(s -> unit.code().equals(s.get("Mã")))
                    .findFirst()
                    .orElseGet(() -> shipped.stream()
                            .filter(s -> unit.type().equals(s.get("Loại")))
                            .findFirst()
                            .orElseThrow()));
            row.put("Mã", unit.code());
            row.put("Tên", unit.name());
            row.put("Loại", unit.type());
            row.put("Phân loại", unit.kind());
            row.put("Đơn vị cấp trên", unit.parent());
            row.put("Hiệu lực từ", Vietnamese.day(unit.from()));
            row.put("Hiệu lực đến", unit.to() == null ? "-" : Vietnamese.day(unit.to()));
            row.put("Tên khác", "-");
            rows.add(row);
        }
        return rows;
    }
}
