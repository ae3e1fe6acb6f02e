package vn.chitieu.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** A list of recipients for a test, in the columns of the one that is handed out. */
public final class ListWriter {
    private static final String[] COLUMNS = {"A", "C", "D", "E", "F", "G"};
    private static final int FIRST = 4;

    private ListWriter() {}

    /** @param rows code, address, results, answers, reminders, digest between bars; rows from 4 on */
    public static Path write(Path file, List<String> operators, String... rows) throws IOException {
        try (BookCopy book = BookCopy.open(RecipientsForm.of(List.of(), LocalDate.of(2026, 1, 1)))) {
            CopySheet list = book.sheet("Người nhận");
            for (int r = 0; r < rows.length; r++) {
                String[] cells = rows[r].split("\\|", -1);
                for (int c = 0; c < cells.length; c++)
                    if (!cells[c].isEmpty()) list.text(COLUMNS[c] + (FIRST + r), cells[c]);
            }
            CopySheet own = book.sheet("Vận hành");
            for (int i = 0; i < operators.size(); i++) own.text("A" + (FIRST + i), operators.get(i));
            return Files.write(file, book.bytes(LocalDate.of(2026, 1, 1)));
        }
    }
}
