package vn.chitieu.submission;

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
public record ListedProgramme(
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
        Place place) {}
