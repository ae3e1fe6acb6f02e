package vn.chitieu.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chitieu.language.Vietnamese;

/** Days and numbers as officers write them, for what rules put into a sentence. */
public final class Words {
    private Words() {}

    /** A day as {@code 05/12/2026}. */
    public static String day(LocalDate day) {
        return Vietnamese.day(day);
    }

    /** A number with a decimal comma and at most so many decimals. */
    public static String number(BigDecimal value, int decimals) {
        return Vietnamese.number(value, decimals);
    }

    /** A count. */
    public static String number(long count) {
        return Vietnamese.number(BigDecimal.valueOf(count), 0);
    }
}
