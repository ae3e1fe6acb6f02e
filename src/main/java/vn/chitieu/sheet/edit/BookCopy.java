package vn.chitieu.sheet.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.sheet.book.BookReader;
import vn.chitieu.sheet.common.FixedZip;

/**
 * A workbook that somebody made, to be written on and saved under another name: cells marked, values changed, sheets
 * added; everything else stays as it was. Also begins a new workbook. Only for workbooks that {@link BookReader} has
 * read without a fault: it checks them for what could harm.
 */
public final class BookCopy implements AutoCloseable {
    private static final int LONGEST_NAME = 31;
    private final XSSFWorkbook workbook;
    private final CopyStyles styles;

    private BookCopy(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new CopyStyles(workbook);
    }

    /** @throws UncheckedIOException when the bytes are no workbook */
    public static BookCopy open(byte[] xlsx) {
        try {
            return new BookCopy(new XSSFWorkbook(new ByteArrayInputStream(xlsx)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook without sheets. */
    public static BookCopy blank() {
        return new BookCopy(new XSSFWorkbook());
    }

    public List<String> sheetNames() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    public boolean has(String sheet) {
        return workbook.getSheet(sheet) != null;
    }

    /** @throws IllegalArgumentException when there is no such sheet */
    public CopySheet sheet(String name) {
        if (!has(name)) throw new IllegalArgumentException(name);
        return new CopySheet(workbook.getSheet(name), styles);
    }

    /** A new sheet behind the others. */
    public CopySheet add(String name) {
        return new CopySheet(workbook.createSheet(name), styles);
    }

    /** A new sheet before the others, the one shown on opening; a number is added to a name that is taken. */
    public CopySheet addFirst(String name) {
        String free = name;
        for (int i = 2; has(free); i++) {
            String end = " " + i;
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
        }
        CopySheet sheet = add(free);
        workbook.setSheetOrder(free, 0);
        show(free);
        return sheet;
    }

    /** Makes the sheet the one shown on opening. */
    public void show(String sheet) {
        int index = workbook.getSheetIndex(sheet);
        workbook.setActiveSheet(index);
        IntStream.range(0, workbook.getNumberOfSheets())
                .forEach(i -> workbook.getSheetAt(i).setSelected(i == index));
    }

    public void remove(String sheet) {
        workbook.removeSheetAt(workbook.getSheetIndex(sheet));
    }

    /** The workbook's bytes; the same content always gives the same bytes. */
    public byte[] bytes(LocalDate day) {
        Optional<Date> moment = Optional.of(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreated(moment);
        core.setModified(moment);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            workbook.write(bytes);
            return FixedZip.rewrite(bytes.toByteArray(), day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is written back. */
    @Override
    public void close() {
        workbook.getPackage().revert();
    }
}
