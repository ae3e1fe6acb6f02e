package vn.chitieu.sheet.stream;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.common.UnreadableFile.Reason;
import vn.chitieu.sheet.parts.RowLimits;

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
            OldFormulas formulas = OldFormulas.of(system);
            try (HSSFWorkbook workbook = new HSSFWorkbook(system)) {
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    Sheet sheet = workbook.getSheetAt(i);
                    boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
                    String name = sheet.getSheetName();
                    if (!(hidden ? sink.hiddenSheet(name) : sink.sheet(name))) continue;
                    int number = i;
                    OldCells cells = new OldCells(workbook, (row, column) -> formulas.wait(number, row, column));
                    rows(sheet, cells, limits, sink);
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

    private static void rows(Sheet sheet, OldCells read, RowLimits limits, RowSink sink) throws UnreadableFile {
        int filled = 0;
        for (Row row : sheet) {
            List<StreamedCell> cells = new ArrayList<>();
            for (Cell cell : row) {
                if (cell.getColumnIndex() >= limits.columns()) continue;
                StreamedCell streamed = read.cell((HSSFCell) cell);
                if (!streamed.text().isBlank()) cells.add(streamed);
            }
            if (cells.isEmpty()) continue;
            if (++filled > limits.rows()) throw new UnreadableFile(Reason.TOO_MANY_ROWS);
            sink.row(new StreamedRow(row.getRowNum() + 1, row.getZeroHeight(), cells));
        }
    }
}
