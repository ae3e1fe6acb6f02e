package vn.chitieu.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.drafting.Drafts;
import vn.chitieu.drafting.NewPlan;
import vn.chitieu.rulebook.model.Rulebook;

/** What the guides tell staff to type, Excel lets them type: in every workbook shipped, and in a new plan's. */
class TypedInExcelTest {
    /** Sheet and column, and what the guides write there. */
    private static final Map<String, List<String>> TYPED = Map.ofEntries(
            Map.entry("Chỉ tiêu|Loại đơn vị", List.of("school", "commune;institution", "*")),
            Map.entry("Chỉ tiêu|Đối tượng", List.of("pupil", "-")),
            Map.entry("Chỉ tiêu|Chỉ số", List.of("TY_LE_MAY")),
            Map.entry("Chỉ tiêu|So sánh", List.of(">=", ">", "<=", "<", "=", "~", "~>")),
            Map.entry("Chỉ tiêu|Đơn vị tính", List.of("máy/học sinh", "%")),
            Map.entry("Chỉ tiêu|Năm gốc", List.of("2025", "-")),
            Map.entry("Thời hạn|Dạng", List.of("YEARLY", "HALF_YEARLY", "QUARTERLY", "MONTHLY", "AFTER_EVENT")),
            Map.entry("Nhiệm vụ|Hạn hoàn thành", List.of("tháng 6/2026", "năm 2026 và các năm tiếp theo")),
            Map.entry("Giải pháp|Kỳ", List.of("all", "2028", "2026-2028")),
            Map.entry("Yêu cầu|So sánh", List.of(">", "~>")),
            Map.entry("Dữ liệu thử|Loại", List.of("số liệu", "số gốc", "nhiệm vụ xong", "sự kiện")),
            Map.entry("Đơn vị|Loại", List.of("school")),
            Map.entry("Đơn vị|Phân loại", List.of("thị trấn")),
            Map.entry("Loại đơn vị|Đối tượng", List.of("pupil")),
            Map.entry("Loại đơn vị|Bảng phải gửi", List.of("FIGURES;DUTIES")),
            Map.entry("Nhóm ngành|Nhóm", List.of("BAN_DAN")),
            Map.entry("Số đo|Bảng", List.of("FIGURES")),
            Map.entry("Số đo|Cột", List.of("persons", "value")),
            Map.entry("Chỉ số|Thời gian", List.of("STOCK", "WINDOW_SUM", "EACH_YEAR", "GROWTH", "GROWTH_MEAN")));

    @Test
    void nothingThatTheGuidesWriteIsRefused() throws IOException {
        TreeSet<String> refused = new TreeSet<>();
        TreeSet<String> seen = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).toList())
                look(file.getFileName().toString(), Files.readAllBytes(file), refused, seen);
        }
        NewPlan plan = new NewPlan("KH99", "Thử", "Thử", "UBND tỉnh", "", null, "51", false, "", "", "");
        Rulebook shipped = Rulebooks.read(Path.of("rules"));
        look("rules new", Drafts.workbook(shipped, plan, LocalDate.of(2026, 11, 27)), refused, seen);
        assertThat(refused).isEmpty();
        assertThat(seen).containsAll(TYPED.keySet());
    }

    private static void look(String file, byte[] content, TreeSet<String> refused, TreeSet<String> seen)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            book.forEach(s -> ((XSSFSheet) s).getRow(0).forEach(cell -> {
                String key = s.getSheetName() + "|" + cell.getStringCellValue();
                if (!TYPED.containsKey(key)) return;
                seen.add(key);
                for (DataValidation v : ((XSSFSheet) s).getDataValidations())
                    if (covers(v, cell.getColumnIndex()))
                        for (String value : TYPED.get(key))
                            if (refuses(v, value)) refused.add(file + " " + key + " " + value);
            }));
        }
    }

    private static boolean covers(DataValidation v, int column) {
        return Stream.of(v.getRegions().getCellRangeAddresses())
                .anyMatch((CellRangeAddress r) -> r.isInRange(1, column));
    }

    private static boolean refuses(DataValidation v, String value) {
        if (!v.getShowErrorBox()) return false;
        int type = v.getValidationConstraint().getValidationType();
        String[] list = v.getValidationConstraint().getExplicitListValues();
        if (type == ValidationType.LIST) return list == null || !List.of(list).contains(value);
        return type == ValidationType.INTEGER && !value.matches("-?\\d+");
    }
}
