package vn.chitieu.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of the frozen rule folder broken on purpose, and by hand what must be said of it: {@code CODE cell} of the
 * sheet just broken, {@code CODE file|sheet|cell} elsewhere, with {@code ~} before a warning.
 */
final class Fault {
    final String what;
    final String file;
    final boolean combined;
    /** Where the broken file is put, when not in the place of {@link #file}. */
    String place;
    /** Taken away at the same time, or empty. */
    String gone = "";

    private final List<UnaryOperator<byte[]>> edits = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Fault(String what, String file, boolean combined) {
        this.what = what;
        this.file = file;
        this.place = file;
        this.combined = combined;
    }

    Fault on(String sheet, Consumer<Sheet> edit, String... problems) {
        book(b -> edit.accept(b.getSheet(sheet)));
        for (String p : problems) {
            int space = p.indexOf(' ');
            if (p.indexOf('|') >= 0) expect(p);
            else expect(p.substring(0, space) + " " + place + "|" + sheet + "|" + p.substring(space + 1));
        }
        return this;
    }

    Fault book(Consumer<XSSFWorkbook> edit) {
        return bytes(content -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                edit.accept(workbook);
                workbook.write(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Fault bytes(UnaryOperator<byte[]> edit) {
        edits.add(edit);
        return this;
    }

    Fault expect(String... problems) {
        for (String p : problems) expected.add(p.startsWith("~") ? "WARNING " + p.substring(1) : "ERROR " + p);
        return this;
    }

    Fault at(String other, String taken) {
        place = other;
        gone = taken;
        return this;
    }

    /** {@code SEVERITY CODE file|sheet|cell}, in no order. */
    List<String> expected() {
        return List.copyOf(expected);
    }

    byte[] broken(byte[] content) {
        byte[] broken = content;
        for (UnaryOperator<byte[]> edit : edits) broken = edit.apply(broken);
        return broken;
    }
}
