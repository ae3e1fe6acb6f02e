package vn.chitieu.desk.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.Definitions;

/**
 * What the desk puts into the inbox: each file whole or not at all, in a folder named by its receipt. A night that looks
 * meanwhile passes over what is still being written.
 */
@Component
class InboxFiles {
    /** Folder of the inbox that is the desk's. */
    static final String FOLDER = "cua-gui";

    private static final String WITHDRAWALS = "REG_WITHDRAWALS";
    private final Path inbox;

    InboxFiles(DeskSettings settings) {
        this.inbox = settings.inbox();
    }

    /** Where a return is filed, under the name that forms have: it says no other unit or year than its cover. */
    static String path(String number, String unitCode, int year, String fileName) {
        int dot = fileName.lastIndexOf('.');
        String ending = dot < 0 ? "" : fileName.substring(dot).toLowerCase(java.util.Locale.ROOT);
        String plain = ending.matches("\\.(xlsx|xlsm|xls|zip)") ? ending : ".xlsx";
        return FOLDER + "/" + number + "/" + unitCode.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + year + plain;
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
    byte[] withdrawal(Definitions words, Receipt receipt, String day, String reason) throws IOException {
        String csv = words.formTables().stream()
                .filter(t -> t.key().equals(WITHDRAWALS))
                .map(Definitions.FormTable::csv)
                .findFirst()
                .orElseThrow();
        Map<String, String> values = Map.of(
                "unit_code", receipt.unitCode(),
                "year", Integer.toString(receipt.year()),
                "sent_date", Vietnamese.day(receipt.receivedOn()),
                "number", receipt.number(),
                "date", day,
                "content", reason);
        List<String> headings = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Definitions.FormColumn column : words.formColumns()) {
            if (!column.table().equals(WITHDRAWALS)) continue;
            headings.add(column.header());
            cells.add(values.getOrDefault(column.key(), ""));
        }
        StringBuilder text = new StringBuilder("\ufeff");
        CSVFormat.RFC4180.printRecord(text, headings);
        CSVFormat.RFC4180.printRecord(text, cells);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(csv);
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
