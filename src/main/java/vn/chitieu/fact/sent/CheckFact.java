package vn.chitieu.fact.sent;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a return beside its rows, one small fact for each check that needs it: totals and their parts, the
 * name of the file, what the return before it says. The checks of returns ({@code kiem-tra-*.drl}) match on them.
 */
public sealed interface CheckFact {

    /** A total the sender wrote under a column, beside the sum of the rows as read. */
    record ControlSum(String table, String column, long stated, long computed, Place place) implements CheckFact {}

    /**
     * A sheet that is no sheet of the form by its name, but holds rows of one whose own sheet has none.
     *
     * @param sheet the own sheet, empty
     * @param copy the sheet that holds rows
     * @param rows how many
     * @param place of the own sheet
     */
    record CopiedSheet(String table, String sheet, String copy, int rows, Place place) implements CheckFact {}

    /** One row's count beside that of the same row of the year before: only where it has grown. */
    record CountPair(String unitCode, int year, String item, long last, long current, Place place)
            implements CheckFact {}

    /**
     * A date of the cover whose day and month may have been exchanged, as an Excel set to the American order does: fact for
     * the check of both readings. A date whose month is written as a word is none.
     *
     * @param key column key of the cover
     * @param column heading of the column
     */
    record ExchangedDate(String key, String column, LocalDate read, LocalDate exchanged, Place place)
            implements CheckFact {
        /** Year and month as one number, {@code 202610}: comparable with a window's beginning. */
        public int readMonth() {
            return month(read);
        }

        public int exchangedMonth() {
            return month(exchanged);
        }

        private static int month(LocalDate day) {
            return day.getYear() * 100 + day.getMonthValue();
        }
    }

    /**
     * What the name of a return's file says beside its cover: fact for the checks of a file named for another unit or year.
     * Made anew by each night, since a file may be renamed and its content stays.
     *
     * @param text the name
     * @param unitCode the unit that it begins with, of no office of the sender's; null when it begins with none
     * @param year the one year in it; where it gives several nothing is to be had from them, and it is null
     * @param sender the unit on the cover
     * @param dataYear the year on the cover, null when it does not say
     * @param unitAt the cell of the unit
     * @param yearAt the cell of the year
     */
    record FileName(
            String text,
            @Nullable String unitCode,
            @Nullable Integer year,
            String sender,
            @Nullable Integer dataYear,
            Place unitAt,
            Place yearAt)
            implements CheckFact {}

    /**
     * A row by code beside what the official list says of its code and of its name; all digits are those behind the level.
     *
     * @param level first digit of the code
     * @param digits digits 2 to 7 of the code
     * @param name as the sender wrote it
     * @param key the name made comparable
     * @param nameDigits where the list has a programme of this name: its digits; otherwise empty
     * @param listed the list's name for the code, empty when the list has none
     * @param listedKey that name made comparable
     */
    record ListedProgramme(
            String table,
            int row,
            String code,
            int level,
            String digits,
            String name,
            String key,
            String nameDigits,
            String listed,
            String listedKey,
            Place place)
            implements CheckFact {}

    /**
     * A unit of the registry that a cover names beside its code: fact for the check of forms sent by another unit.
     *
     * @param text what is written there
     * @param exact whether the text is, letter by letter, a name of a unit that exists: an office, a short form, a name of
     *     the past or one without its marks is not
     */
    record NamedUnit(String unitCode, String text, boolean exact) implements CheckFact {}

    /**
     * A total of a return beside the sum of the parts it is divided into.
     *
     * @param total name of the total
     * @param parts names of the parts, joined by {@code ;}
     * @param place the total's cell, or the first part's where the total is not listed
     */
    record PartSum(String total, String parts, BigDecimal stated, BigDecimal computed, Place place)
            implements CheckFact {
        public boolean agrees() {
            return stated.compareTo(computed) == 0;
        }
    }

    /** That a table names a programme beside a code: each pair once, however many rows hold it. */
    record ProgrammeName(String table, String key, String digits) implements CheckFact {}

    /**
     * A row of programmes or of duties that says again of whom or what another row above it speaks. Found row by row, in one
     * pass: rules that hold each row against each other never end where thousands are alike.
     *
     * @param table key of the table
     * @param row row as Excel shows it
     * @param first row of the first that says it
     * @param place the cell of the code, the group or the clause
     */
    record RepeatedRow(String table, int row, int first, Place place) implements CheckFact {}

    /**
     * One table of an accepted return beside the same of the accepted return it replaces.
     *
     * @param before total of the return that stood
     * @param now total of the one that replaces it
     * @param documentBefore number of its document; file when it has none
     * @param dropped rows that the new one no longer has, {@code ;} between them; empty for none
     * @param added rows that only the new one has
     */
    record ReplacedReturn(
            String table,
            long before,
            long now,
            String documentBefore,
            String documentNow,
            String dropped,
            String added,
            Place place)
            implements CheckFact {}

    /**
     * A second cover in the same file that says something else than the one that is read.
     *
     * @param differences label by label, what the first and what the second says
     * @param place of the first difference on the cover that is read
     */
    record SecondCover(String sheet, String copy, String differences, Place place) implements CheckFact {}

    /** The day on which somebody looks at a return before it is sent; a night gives none, for it takes in whatever its day. */
    record SeenOn(LocalDate day) implements CheckFact {}

    /**
     * A figure that a plan asks of the sender and that its table of figures does not list.
     *
     * @param name what the figure is
     * @param place of the table
     */
    record UnlistedFigure(String code, String name, Place place) implements CheckFact {}

    /** This year's total of a table beside last year's, of one unit; fact for the check of leaps. */
    record YearPair(String unitCode, int year, String table, long last, long current, Place place)
            implements CheckFact {}
}
