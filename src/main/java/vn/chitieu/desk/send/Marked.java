package vn.chitieu.desk.send;

import java.util.List;

/**
 * One sheet of a draft, as far as something is to be said of it: the rows with problems as they stand there, under the
 * headings.
 *
 * @param name empty for what is said of the file as a whole
 * @param columns letters of the columns shown
 * @param rows empty where nothing can be shown
 */
record Marked(String name, List<String> columns, List<Row> rows) {
    /** @param sentences what is said of the row, errors first; of the headings' row mostly nothing */
    record Row(int number, List<Cell> cells, List<Said> sentences) {}

    /** @param mark {@code ERROR}, {@code WARNING} or empty */
    record Cell(String text, String mark) {}

    record Said(String severity, String cell, String message, String remedy) {}
}
