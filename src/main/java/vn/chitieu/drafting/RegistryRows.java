package vn.chitieu.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** Units added below the others in the registry's workbook. */
public final class RegistryRows {
    private static final String SHEET = "Đơn vị";

    private RegistryRows() {}

    /** @param workbook {@code danh-muc/don-vi.xlsx} as it is */
    public static byte[] added(byte[] workbook, List<OrganisationUnit> units, LocalDate day) {
        try (BookCopy book = BookCopy.open(workbook)) {
            CopySheet sheet = book.sheet(SHEET);
            Map<String, Integer> columns = Drafts.columns(sheet, 1);
            int row = 1;
            while (!sheet.text("A" + (row + 1)).isEmpty()) row++;
            int last = row;
            for (OrganisationUnit unit : units) {
                row++;
                sheet.copyRow(last, row);
                put(sheet, columns, row, "Mã", unit.code());
                put(sheet, columns, row, "Tên", unit.name());
                put(sheet, columns, row, "Loại", unit.type());
                put(sheet, columns, row, "Phân loại", unit.kind().isEmpty() ? "-" : unit.kind());
                put(sheet, columns, row, "Đơn vị cấp trên", unit.parentCode());
                put(sheet, columns, row, "Hiệu lực từ", Vietnamese.day(unit.validFrom()));
                put(sheet, columns, row, "Hiệu lực đến", "-");
                put(sheet, columns, row, "Tên khác", "-");
                if (columns.containsKey("Đơn vị kế thừa")) put(sheet, columns, row, "Đơn vị kế thừa", "-");
            }
            return book.bytes(day);
        }
    }

    private static void put(CopySheet sheet, Map<String, Integer> columns, int row, String header, String value) {
        sheet.text(CopySheet.address(columns.get(header), row), value);
    }
}
