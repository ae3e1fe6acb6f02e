package vn.chitieu.night;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rows that policy staff would add to the rules of a night. */
public final class RulesEdit {
    private final Path rules;

    public RulesEdit(Path rules) {
        this.rules = rules;
    }

    /** Most of a night's time goes into the workbooks of its units; few tests need all communes. */
    public RulesEdit communes(Set<String> kept) throws IOException {
        Path units = rules.resolve("danh-muc/don-vi.xlsx");
        byte[] shipped = Files.readAllBytes(units);
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(shipped));
                OutputStream out = Files.newOutputStream(units)) {
            XSSFSheet sheet = book.getSheet("Đơn vị");
            for (int at = sheet.getLastRowNum(); at > 0; at--) {
                String code = sheet.getRow(at).getCell(0).getStringCellValue();
                String type = sheet.getRow(at).getCell(2).getStringCellValue();
                if (!type.equals("commune") || kept.contains(code)) continue;
                sheet.removeRow(sheet.getRow(at));
                if (at < sheet.getLastRowNum()) sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
            }
            arrangements(book.getSheet("Sắp xếp đơn vị"), kept);
            book.write(out);
        }
        return this;
    }

    /** What those have taken over who are not there goes too. */
    private static void arrangements(XSSFSheet sheet, Set<String> kept) {
        for (int at = sheet.getLastRowNum(); at > 0; at--) {
            if (kept.contains(sheet.getRow(at).getCell(2).getStringCellValue())) continue;
            sheet.removeRow(sheet.getRow(at));
            if (at < sheet.getLastRowNum()) sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
        }
    }

    /** One unit merges into another. */
    RulesEdit merges(String old, String name, String into, String from) throws IOException {
        Path units = rules.resolve("danh-muc/don-vi.xlsx");
        byte[] before = Files.readAllBytes(units);
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(before));
                OutputStream out = Files.newOutputStream(units)) {
            XSSFSheet sheet = book.getSheet("Sắp xếp đơn vị");
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
            String[] values = {old, name, into, from, "nhập", "-", ""};
            for (int c = 0; c < values.length; c++) row.createCell(c).setCellValue(values[c]);
            book.write(out);
        }
        return this;
    }

    /** One more unit, without an end. */
    RulesEdit unit(String code, String name, String type, String kind, String above) throws IOException {
        return units(sheet -> {
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
            String[] values = {code, name, type, kind, above, "01/07/2025", "-", "-"};
            // what else the registry has is as of the unit above the new one
            for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++)
                row.createCell(c)
                        .setCellValue(
                                c < values.length
                                        ? values[c]
                                        : sheet.getRow(row.getRowNum() - 1)
                                                .getCell(c)
                                                .getStringCellValue());
        });
    }

    /** The unit's last day, and who takes over. */
    RulesEdit ends(String code, String lastDay, String successors) throws IOException {
        return units(sheet -> sheet.forEach(row -> {
            if (!row.getCell(0).getStringCellValue().equals(code)) return;
            int column = 0;
            while (!sheet.getRow(0).getCell(column).getStringCellValue().equals("Đơn vị kế thừa")) column++;
            // POI cannot change the text of a cell that holds an inline string
            row.createCell(6).setCellValue(lastDay);
            row.createCell(column).setCellValue(successors);
        }));
    }

    /** Another figure in the row of a clause, wherever the sheet has its rows and columns. */
    RulesEdit figure(String file, String clause, int figure) throws IOException {
        Path plan = rules.resolve(file);
        byte[] before = Files.readAllBytes(plan);
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(before));
                OutputStream out = Files.newOutputStream(plan)) {
            XSSFSheet sheet = book.getSheet("Chỉ tiêu");
            XSSFCell old = sheet.getRow(place(sheet, clause).getRow())
                    .getCell(place(sheet, "Giá trị").getColumn());
            XSSFCellStyle style = old.getCellStyle();
            // POI cannot change the text of a cell that holds an inline string
            XSSFCell fresh = old.getRow().createCell(old.getColumnIndex());
            fresh.setCellValue(figure);
            fresh.setCellStyle(style);
            book.write(out);
        }
        return this;
    }

    private static CellAddress place(XSSFSheet sheet, String text) {
        for (Row row : sheet)
            for (Cell cell : row)
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) return cell.getAddress();
        throw new AssertionError(text);
    }

    private RulesEdit units(Consumer<XSSFSheet> edit) throws IOException {
        Path units = rules.resolve("danh-muc/don-vi.xlsx");
        byte[] before = Files.readAllBytes(units);
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(before));
                OutputStream out = Files.newOutputStream(units)) {
            edit.accept(book.getSheet("Đơn vị"));
            book.write(out);
        }
        return this;
    }

    /** A waiver in row {@code at}, as Excel counts. */
    RulesEdit waiver(int at, String finding, String reason, String from, String expiry) throws IOException {
        Path file = rules.resolve("danh-muc/danh-gia.xlsx");
        byte[] before = Files.readAllBytes(file);
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(before));
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.getSheet("Miễn");
            if (sheet.getRow(at - 1) != null) sheet.removeRow(sheet.getRow(at - 1));
            XSSFRow row = sheet.createRow(at - 1);
            String[] values = {finding, reason, "Chủ tịch UBND tỉnh", from, expiry};
            for (int c = 0; c < values.length; c++) row.createCell(c).setCellValue(values[c]);
            book.write(out);
        }
        return this;
    }
}
