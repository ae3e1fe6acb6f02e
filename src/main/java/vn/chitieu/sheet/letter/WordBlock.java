package vn.chitieu.sheet.letter;

import java.util.List;

/** One piece of a {@link WordDocument}, below the one before it; the whole width of the page. */
public sealed interface WordBlock {
    /**
     * What every official document begins with.
     *
     * @param issuer lines on the left; the last one, the issuing body, is bold
     * @param nation the national heading and the motto
     * @param subject what a letter is about, under its number; empty for documents that have a title of their own
     */
    record Head(List<String> issuer, List<String> nation, String number, String subject, String date)
            implements WordBlock {}

    /** A paragraph; what stands in square brackets and holds "…" is a blank to fill in, and marked as one. */
    record Text(WordLook look, String text) implements WordBlock {}

    /**
     * A table whose header stands again on every page.
     *
     * @param rows one text a column; a row of a single text goes over all of them and heads those below
     */
    record Table(List<Column> columns, List<List<String>> rows) implements WordBlock {}

    /** @param share of the page's width, in percent */
    record Column(String header, int share, boolean centred) {}

    /**
     * Who gets the document, and who signs it.
     *
     * @param receivers lines under "Nơi nhận", its own heading first
     * @param signer lines, broken by line feeds
     */
    record Foot(List<String> receivers, String signer) implements WordBlock {}

    /** What follows begins on a page of its own. */
    record NewPage() implements WordBlock {}
}
