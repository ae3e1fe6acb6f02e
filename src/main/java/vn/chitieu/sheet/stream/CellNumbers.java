package vn.chitieu.sheet.stream;

import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.common.CellFacts;
import vn.chitieu.sheet.common.CellFacts.Mark;
import vn.chitieu.sheet.common.CellFacts.Marked;
import vn.chitieu.sheet.common.CellFacts.Shown;
import vn.chitieu.sheet.parts.FormatCode;
import vn.chitieu.sheet.parts.FormatSection;

/** Numbers of workbooks as cells: a date, a percentage, or the number with what its format makes of it. */
final class CellNumbers {
    /** Day numbers up to 31/12/9999. */
    private static final double MOST_DAYS = 2_958_465;
    /** Beyond the numbers of Excel, and of anything else: written out they fill a disk. */
    private static final int MOST_PLACES = 310;

    private static final int MOST_RAW = 400;
    private static final int SAID = 40;

    private CellNumbers() {}

    /**
     * @param raw the number as the file holds it
     * @param struck whether the whole cell is crossed out
     */
    static StreamedCell cell(int row, int column, String raw, FormatCode format, boolean from1904, boolean struck) {
        BigDecimal exact = exact(raw);
        Marked marked = struck ? new Marked(Mark.STRUCK, raw, "") : null;
        if (exact == null) {
            String said = raw.length() > SAID ? raw.substring(0, SAID) : raw;
            return new StreamedCell(row, column, said, null, null, facts(from1904, null, marked));
        }
        double days = exact.doubleValue();
        if (format.isDate() && days >= 0 && days <= MOST_DAYS) {
            var day = DateUtil.getLocalDateTime(days, from1904).toLocalDate();
            return new StreamedCell(row, column, day.toString(), exact, day, facts(from1904, null, marked));
        }
        // 35.2 is stored as 35.200000000000003: Excel itself shows no more than 15 digits
        BigDecimal number = exact.round(new MathContext(15));
        FormatSection section = format.section(number);
        Shown shown = shown(number, section, format.code());
        CellFacts facts = facts(from1904, shown, marked);
        if (section.percents() > 0) {
            BigDecimal percent = number.movePointRight(2 * section.percents());
            return new StreamedCell(row, column, plain(percent) + "%", percent, null, facts);
        }
        String sign = section.saysPercent() ? "%" : "";
        return new StreamedCell(row, column, plain(number) + sign, number, null, facts);
    }

    /** Null for what is no number, or none that anybody could have meant. */
    private static @Nullable BigDecimal exact(String raw) {
        if (raw.length() > MOST_RAW) return null;
        try {
            BigDecimal exact = new BigDecimal(raw);
            long places = (long) exact.precision() - exact.scale();
            if (exact.signum() == 0) return BigDecimal.ZERO;
            return Math.abs(places) > MOST_PLACES || exact.scale() > 2 * MOST_PLACES ? null : exact;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Shown shown(BigDecimal number, FormatSection section, String code) {
        boolean otherwise = section.showsOtherwise(number);
        return otherwise || section.hasWords() ? new Shown(section.show(number), otherwise, code) : null;
    }

    private static CellFacts facts(boolean from1904, @Nullable Shown shown, @Nullable Marked marked) {
        boolean plain = !from1904 && shown == null && marked == null;
        return plain ? CellFacts.PLAIN : new CellFacts(true, false, from1904, shown, marked);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
