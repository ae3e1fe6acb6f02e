package vn.chitieu.desk.send;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;
import vn.chitieu.sheet.report.BookWriter;

/**
 * What the desk puts into the inbox: each file whole or not at all, in a folder named by its receipt. A night that looks
 * meanwhile passes over what is still being written.
 */
@Component
class InboxFiles {
    /** Folder of the inbox that is the desk's. */
    static final String FOLDER = "cua-gui";

    private static final String WITHDRAWALS = "REG_WITHDRAWALS";
    private static final int WIDTH = 20;
    private final Path inbox;

    InboxFiles(DeskSettings settings) {
        this.inbox = settings.inbox();
    }

    /** Where a file is filed, under the name that forms have: it says no other unit or year than its cover. */
    static String path(String number, Draft draft) {
        String fileName = draft.fileName();
        String what = draft.promises() ? "cam-ket" : Integer.toString(draft.year());
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
        String plain = ending.matches("\\.(xlsx|xlsm|xls|zip)") ? ending : ".xlsx";
        return FOLDER + "/" + number + "/" + draft.unitCode().replaceAll("[^A-Za-z0-9_-]", "_") + "-" + what + plain;
    }

    Path at(String path) {
        return inbox.resolve(path);
    }

    /** @param bytes a file to be moved to its place; whatever lies there already is the same */
    void file(String path, Path bytes) throws IOException {
        Path place = inbox.resolve(path);
        if (Files.exists(place)) return;
        Path folder = Files.createDirectories(place.resolveSibling("")).toAbsolutePath();
        Path part = folder.resolve("." + place.getFileName() + ".part");
        Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
        sync(part, StandardOpenOption.WRITE);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        sync(folder, StandardOpenOption.READ);
    }

    /** A register of one row, as the keeper of the register would write it: nights need no other way to know. */
    byte[] withdrawal(Definitions words, Receipt receipt, LocalDate day) {
        String sheet = words.formTables().stream()
                .filter(t -> t.key().equals(WITHDRAWALS))
                .map(Definitions.FormTable::sheet)
                .findFirst()
                .orElseThrow();
        Map<String, ReportCell> values = Map.of(
                "unit_code", text(receipt.unitCode()),
                "year", ReportCell.number(receipt.year()),
                "sent_date", ReportCell.date(receipt.receivedOn()),
                "number", text(receipt.number()),
                "date", ReportCell.date(day),
                "content", text(receipt.reason()));
        List<ReportCell> headings = new ArrayList<>();
        List<ReportCell> cells = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (Definitions.FormColumn column : words.formColumns()) {
            if (!column.table().equals(WITHDRAWALS)) continue;
            headings.add(ReportCell.text(ReportLook.HEADER, column.header()));
            cells.add(values.getOrDefault(column.key(), ReportCell.blank()));
            widths.add(WIDTH);
        }
        List<ReportRow> rows = List.of(ReportRow.of(headings), ReportRow.of(cells));
        return BookWriter.write(new ReportBook(
                sheet,
                "Chỉ Tiêu",
                day,
                List.of(new ReportSheet(
                        sheet,
                        widths,
                        rows,
                        new ReportTable(0, 0, 1, headings.size()),
                        0,
                        true,
                        0,
                        List.of(),
                        Map.of()))));
    }

    private static ReportCell text(String text) {
        return ReportCell.text(ReportLook.BODY, text);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
