package vn.chitieu.sheet.book;

import java.util.List;
import java.util.Optional;

/** A whole workbook read into memory, every sheet in the order of the file. Meant for rule files, which are small. */
public record Book(String name, List<BookSheet> sheets) {

    public Optional<BookSheet> sheet(String sheetName) {
        return sheets.stream().filter(s -> s.name().equals(sheetName)).findFirst();
    }
}
