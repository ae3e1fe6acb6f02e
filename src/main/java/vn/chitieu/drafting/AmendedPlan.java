package vn.chitieu.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** A plan's workbook with one clause amended from a day on (mục 4.14): the last row ends, another begins below the table. */
public final class AmendedPlan {
    private static final Messages MESSAGES = Messages.beside(AmendedPlan.class);
    private static final String FROM = "Hiệu lực từ";
    private static final String TO = "Hiệu lực đến";
    private static final String DOCUMENT = "Văn bản sửa đổi";
    private static final String DATE = "Ngày văn bản sửa đổi";
    private static final String APPROVED_BY = "Người duyệt sửa đổi";
    private static final String GAP = "Ngắt quãng";
    private static final List<String> COLUMNS = List.of(FROM, TO, DOCUMENT, DATE, APPROVED_BY, GAP);
    private static final Set<String> NUMBERS =
            Set.of("Năm cuối kỳ", "Từ năm", "Giá trị", "Giá trị trên", "Dung sai %", "Năm gốc");
    private static final int WIDTH = 18;

    private final PlanDocument plan;
    private final Provision last;

    /** @param last the clause's last version, a row of the tables of targets, deadlines or duties */
    public AmendedPlan(PlanDocument plan, Provision last) {
        this.plan = plan;
        this.last = last;
    }

    /** The columns of the clause's table that a version may say otherwise. */
    public Set<String> columns() {
        try (BookCopy book = BookCopy.open(plan.workbook())) {
            CopySheet sheet = book.sheet(last.source().sheet());
            Set<String> columns = new TreeSet<>(
                    Drafts.columns(sheet, AdoptedPlan.headings(sheet)).keySet());
            COLUMNS.forEach(columns::remove);
            columns.removeAll(Set.of("STT", "Mã"));
            return columns;
        }
    }

    /**
     * The workbook.
     *
     * @param version from when, by which document, approved by whom; its end is nobody's yet
     * @param changes what the row says from then on, by column; null where the clause is repealed from that day on
     * @param gap whether days without any version are meant
     */
    public byte[] workbook(Version version, @Nullable Map<String, String> changes, boolean gap, LocalDate day) {
        LocalDate from = Objects.requireNonNull(version.from());
        try (BookCopy book = BookCopy.open(plan.workbook())) {
            CopySheet sheet = book.sheet(last.source().sheet());
            int headings = AdoptedPlan.headings(sheet);
            Map<String, Integer> columns = headed(sheet, headings);
            int old = last.source().row();
            LocalDate to = last.version().to();
            int row = end(sheet, headings, Objects.requireNonNull(columns.get("Mã")));
            if (changes != null) sheet.copyRow(old, row);
            if (to == null || !to.isBefore(from)) put(sheet, columns, old, TO, Vietnamese.day(from.minusDays(1)));
            if (changes == null) {
                repeal(sheet, columns, old, version);
            } else {
                put(sheet, columns, row, "STT", Integer.toString(row - headings));
                cite(sheet, columns, row, version);
                put(sheet, columns, row, FROM, Vietnamese.day(from));
                put(sheet, columns, row, TO, "-");
                put(sheet, columns, row, GAP, gap ? "có" : "không");
                changes.forEach((header, text) -> put(sheet, columns, row, header, text));
            }
            return book.bytes(day);
        }
    }

    /** The first row below the table. */
    private static int end(CopySheet sheet, int headings, int ids) {
        int row = headings + 1;
        while (!sheet.text(CopySheet.address(ids, row)).isEmpty()) row++;
        return row;
    }

    /** A row that an earlier document has made keeps that citation, the repealing one behind it. */
    private void repeal(CopySheet sheet, Map<String, Integer> columns, int row, Version version) {
        if (last.version().from() == null) {
            cite(sheet, columns, row, version);
            return;
        }
        LocalDate date = version.date();
        put(
                sheet,
                columns,
                row,
                DOCUMENT,
                MESSAGES.get(
                        "repealed",
                        last.version().number(),
                        version.number(),
                        date == null ? "" : Vietnamese.day(date)));
    }

    private static void cite(CopySheet sheet, Map<String, Integer> columns, int row, Version version) {
        LocalDate date = version.date();
        put(sheet, columns, row, DOCUMENT, version.number());
        put(sheet, columns, row, DATE, date == null ? "-" : Vietnamese.day(date));
        put(sheet, columns, row, APPROVED_BY, version.approvedBy());
    }

    /** The table's headings, with those of versions where a plan of before them lacks some. */
    private static Map<String, Integer> headed(CopySheet sheet, int headings) {
        Map<String, Integer> columns = Drafts.columns(sheet, headings);
        for (String header : COLUMNS) {
            if (columns.containsKey(header)) continue;
            int column = columns.size() + 1;
            String at = CopySheet.address(column, headings);
            sheet.likeCell(CopySheet.address(column - 1, headings), at)
                    .text(at, header)
                    .columnWidth(column, WIDTH);
            columns.put(header, column);
        }
        return columns;
    }

    private static void put(CopySheet sheet, Map<String, Integer> columns, int row, String header, String text) {
        Integer column = columns.get(header);
        if (column == null) return;
        String at = CopySheet.address(column, row);
        boolean number = (NUMBERS.contains(header) || header.equals("STT")) && text.matches("\\d+([.,]\\d+)?");
        if (COLUMNS.contains(header))
            sheet.likeCell(CopySheet.address(1, row), at).format(at, "@");
        if (number) sheet.number(at, new BigDecimal(text.replace(',', '.')));
        else sheet.text(at, text);
    }
}
