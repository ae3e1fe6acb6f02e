package vn.chitieu.night.parts;

/**
 * What one part came to.
 *
 * @param units units assessed, or workbooks written
 * @param folder name of the folder that the part has written, empty when it writes none
 * @param files how many files it holds
 * @param bytes bytes of all of them
 */
public record Done(int units, String folder, int files, long bytes) {

    /** Of a part that writes into the database alone. */
    public static Done of(int units) {
        return new Done(units, "", 0, 0);
    }
}
