package vn.chitieu.sheet.letter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.common.XmlBytes;

/** Paragraphs and cells of a text as a word processor reads them. Written by hand: thousands of letters a night. */
final class WordXml {
    /** What is left for people to fill in. */
    private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]]*…[^\\[\\]]*]");

    private final XmlBytes xml;

    WordXml(XmlBytes xml) {
        this.xml = xml;
    }

    void paragraph(WordLook look, String text) {
        xml.raw("<w:p><w:pPr>");
        if (look.heading() || look == WordLook.TITLE) xml.raw("<w:keepNext/>");
        spacing(look.before, look.after);
        if (look.firstLine > 0)
            xml.raw("<w:ind w:firstLine=\"").number(look.firstLine).raw("\"/>");
        xml.raw("<w:jc w:val=\"").raw(look.align).raw("\"/>");
        if (look.heading()) xml.raw("<w:outlineLvl w:val=\"0\"/>");
        xml.raw("</w:pPr>");
        runs(text, look.size, look.bold, look.italic, false);
        xml.raw("</w:p>");
    }

    void newPage() {
        xml.raw("<w:p><w:pPr><w:pageBreakBefore/>");
        spacing(0, 0);
        xml.raw("</w:pPr></w:p>");
    }

    /** A paragraph of a cell. */
    void line(String text, String align, int after, int size, boolean bold, boolean italic, boolean underlined) {
        xml.raw("<w:p><w:pPr>");
        spacing(0, after);
        xml.raw("<w:jc w:val=\"").raw(align).raw("\"/></w:pPr>");
        runs(text, size, bold, italic, underlined);
        xml.raw("</w:p>");
    }

    /** A short line in the middle of a cell {@code width} wide. */
    void rule(int width, int length) {
        int aside = (width - length) / 2;
        xml.raw("<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>");
        spacing(0, 0);
        xml.raw("<w:ind w:left=\"").number(aside).raw("\" w:right=\"").number(aside);
        xml.raw("\"/><w:jc w:val=\"center\"/><w:rPr><w:sz w:val=\"4\"/></w:rPr></w:pPr></w:p>");
    }

    private void spacing(int before, int after) {
        xml.raw("<w:spacing w:before=\"").number(before);
        xml.raw("\" w:after=\"").number(after).raw("\"/>");
    }

    private void runs(String text, int size, boolean bold, boolean italic, boolean underlined) {
        String safe = CellText.safe(text);
        int from = 0;
        if (safe.indexOf('[') >= 0) {
            for (Matcher blank = BLANK.matcher(safe); blank.find(); from = blank.end()) {
                run(safe.substring(from, blank.start()), size, bold, italic, underlined, false);
                run(blank.group(), size, bold, italic, underlined, true);
            }
        }
        run(safe.substring(from), size, bold, italic, underlined, false);
    }

    private void run(String text, int size, boolean bold, boolean italic, boolean underlined, boolean blank) {
        if (text.isEmpty()) return;
        xml.raw("<w:r><w:rPr>");
        if (bold) xml.raw("<w:b/><w:bCs/>");
        if (italic) xml.raw("<w:i/><w:iCs/>");
        xml.raw("<w:sz w:val=\"").number(size).raw("\"/><w:szCs w:val=\"").number(size);
        xml.raw("\"/>");
        if (blank) xml.raw("<w:highlight w:val=\"yellow\"/>");
        if (underlined) xml.raw("<w:u w:val=\"single\"/>");
        xml.raw("</w:rPr>");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) xml.raw("<w:br/>");
            xml.raw("<w:t xml:space=\"preserve\">").text(lines[i]).raw("</w:t>");
        }
        xml.raw("</w:r>");
    }

    /** @param borders whether lines are drawn */
    void openTable(List<Integer> widths, boolean borders) {
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"");
        xml.number(widths.stream().mapToInt(Integer::intValue).sum()).raw("\" w:type=\"dxa\"/>");
        if (borders) {
            xml.raw("<w:tblBorders>");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV"))
                xml.raw("<w:").raw(side).raw(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
            xml.raw("</w:tblBorders>");
        }
        xml.raw("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) xml.raw("<w:gridCol w:w=\"").number(width).raw("\"/>");
        xml.raw("</w:tblGrid>");
    }

    void closeTable() {
        xml.raw("</w:tbl>");
    }

    /** @param header whether the row stands again on every page */
    void openRow(boolean header) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/>");
        if (header) xml.raw("<w:tblHeader/>");
        xml.raw("</w:trPr>");
    }

    void closeRow() {
        xml.raw("</w:tr>");
    }

    /** A cell over {@code columns} of them; its paragraphs are to follow. */
    void openCell(int width, int columns, String vertical) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"").number(width).raw("\" w:type=\"dxa\"/>");
        if (columns > 1) xml.raw("<w:gridSpan w:val=\"").number(columns).raw("\"/>");
        xml.raw("<w:vAlign w:val=\"").raw(vertical).raw("\"/></w:tcPr>");
    }

    void closeCell() {
        xml.raw("</w:tc>");
    }
}
