package vn.chitieu.sheet;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import vn.chitieu.sheet.StreamedCell.Trait;
import vn.chitieu.sheet.UnreadableFile.Reason;

/**
 * A workbook of Excel 97-2003 ({@code .xls}) handed on row by row. It is small by its format (65,536 rows a sheet), so
 * it is read whole; cached values are taken for formulas, nothing is calculated and no macro is looked at.
 */
final class OldWorkbookStream {
    /** A return of one unit is a hundred times smaller; the library needs some twenty times this much memory. */
    private static final long MOST_BYTES = 8L << 20;

    private OldWorkbookStream() {}

    static void read(Path file, RowLimits limits, RowSink sink) throws IOException {
        if (Files.size(file) > MOST_BYTES) throw new UnreadableFile(Reason.TOO_MANY_BYTES);
        File source = file.toFile();
        try (POIFSFileSystem system = new POIFSFileSystem(source, true)) {
            // a new workbook with a password to open it is kept in the old container
            if (system.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw new UnreadableFile(Reason.PASSWORD);
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(system)) {
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    Sheet sheet = workbook.getSheetAt(i);
                    boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
                    String name = sheet.getSheetName();
                    if (hidden ? sink.hiddenSheet(name) : sink.sheet(name)) rows(sheet, limits, sink);
                }
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Reason.PASSWORD, e);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library has many exceptions of its own for a damaged file
            throw new UnreadableFile(Reason.BROKEN, e);
        }
    }

    private static void rows(Sheet sheet, RowLimits limits, RowSink sink) throws UnreadableFile {
        int filled = 0;
        for (Row row : sheet) {
            List<StreamedCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                if (cell.getColumnIndex() >= limits.columns()) continue;
                StreamedCell streamed = cell(cell);
                if (!streamed.text().isBlank()) cells.add(streamed);
            }
            if (cells.isEmpty()) continue;
            if (++filled > limits.rows()) throw new UnreadableFile(Reason.TOO_MANY_ROWS);
            sink.row(new StreamedRow(row.getRowNum() + 1, row.getZeroHeight(), cells));
        }
    }

    private static StreamedCell cell(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> text(cell, cell.getStringCellValue());
            case NUMERIC -> number(cell);
            case BOOLEAN -> text(cell, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                text(cell, FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> text(cell, "");
        };
    }

    private static StreamedCell number(Cell cell) {
        BigDecimal exact = BigDecimal.valueOf(cell.getNumericCellValue());
        int row = cell.getRowIndex() + 1;
        int column = cell.getColumnIndex();
        if (DateUtil.isCellDateFormatted(cell)) {
            var day = cell.getLocalDateTimeCellValue().toLocalDate();
            return new StreamedCell(row, column, day.toString(), exact, day);
        }
        BigDecimal shown = exact.round(new MathContext(15));
        if (!cell.getCellStyle().getDataFormatString().contains("%")) {
            return new StreamedCell(row, column, plain(shown), shown, null);
        }
        BigDecimal percent = shown.movePointRight(2);
        return new StreamedCell(row, column, plain(percent) + "%", percent, null);
    }

    private static StreamedCell text(Cell cell, String value) {
        Trait trait = StyleEvents.isOld(font(cell)) ? Trait.OLD_FONT : Trait.PLAIN;
        return new StreamedCell(cell.getRowIndex() + 1, cell.getColumnIndex(), value, null, null, trait);
    }

    private static String font(Cell cell) {
        int index = cell.getCellStyle().getFontIndex();
        return cell.getSheet().getWorkbook().getFontAt(index).getFontName();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
