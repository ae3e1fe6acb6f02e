package vn.chitieu.sheet.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * A text for a word processor on A4 after Decree 30/2020/NĐ-CP, in plain values.
 *
 * @param asOf the day every time inside the file is set to
 */
public record WordDocument(String title, String creator, LocalDate asOf, List<WordBlock> blocks) {}
