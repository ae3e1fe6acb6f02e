package vn.chitieu.sheet.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.sheet.common.FixedZip;
import vn.chitieu.sheet.common.XmlBytes;
import vn.chitieu.sheet.letter.WordBlock.Column;
import vn.chitieu.sheet.report.BookPropertiesXml;

/** Writes a {@link WordDocument}; the same document always gives the same bytes. */
public final class WordWriter {
    /** Of A4 without the margins, in twentieths of a point as all lengths here. */
    private static final int WIDTH = 9350;
    /** Sizes of the head by Decree 30/2020/NĐ-CP, Appendix I, in half points: names of bodies and the subject; the rest. */
    private static final int NAMES = 24;

    private static final int HEAD = 26;
    private static final int BODY = 28;
    private static final int TABLE = 24;
    /** The left column of the head, and the short line under the issuing body. */
    private static final int LEFT = 3700;

    private static final int RULE = 1100;
    private static final int FOOT_LEFT = 4700;
    /** Empty lines to sign in. */
    private static final int SIGN = 4;
    /** A4, margins 20 / 15 / 20 / 30 mm; no number on page one. */
    private static final String SECTION = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\""
            + " w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

    private final WordXml word;

    private WordWriter(WordXml word) {
        this.word = word;
    }

    public static byte[] write(WordDocument document) {
        XmlBytes xml = new XmlBytes(1 << 14).raw(WordPackage.START);
        xml.raw("<w:document" + WordPackage.SPACES + "><w:body>");
        WordWriter writer = new WordWriter(new WordXml(xml));
        document.blocks().forEach(writer::block);
        xml.raw(SECTION).raw("</w:body></w:document>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", WordPackage.types());
        parts.put("_rels/.rels", WordPackage.root());
        parts.put("docProps/app.xml", BookPropertiesXml.app(document.creator()));
        parts.put("docProps/core.xml", BookPropertiesXml.core(document.title(), document.creator(), document.asOf()));
        parts.put("word/document.xml", xml.toBytes());
        parts.put("word/_rels/document.xml.rels", WordPackage.document());
        parts.put("word/header1.xml", WordPackage.header());
        parts.put("word/styles.xml", WordPackage.styles());
        try {
            return FixedZip.of(parts, document.asOf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void block(WordBlock block) {
        if (block instanceof WordBlock.Text text) word.paragraph(text.look(), text.text());
        else if (block instanceof WordBlock.Head head) head(head);
        else if (block instanceof WordBlock.Table table) table(table);
        else if (block instanceof WordBlock.Foot foot) foot(foot);
        else word.newPage();
    }

    private void head(WordBlock.Head head) {
        word.openTable(List.of(LEFT, WIDTH - LEFT), false);
        word.openRow(false);
        word.openCell(LEFT, 1, "top");
        int issuers = head.issuer().size();
        for (int i = 0; i < issuers; i++)
            word.line(head.issuer().get(i), "center", 40, NAMES, i == issuers - 1, false, false);
        word.rule(LEFT, RULE);
        word.line(head.number(), "center", 40, HEAD, false, false, false);
        if (!head.subject().isEmpty()) word.line(head.subject(), "center", 40, NAMES, false, false, false);
        word.closeCell();
        word.openCell(WIDTH - LEFT, 1, "top");
        int nation = head.nation().size();
        for (int i = 0; i < nation; i++) {
            // the line under the motto is as long as the motto itself
            boolean motto = i == nation - 1;
            word.line(head.nation().get(i), "center", 40, motto ? HEAD : NAMES, true, false, motto);
        }
        word.line(head.date(), "center", 40, HEAD, false, true, false);
        word.closeCell();
        word.closeRow();
        word.closeTable();
    }

    private void table(WordBlock.Table table) {
        List<Column> columns = table.columns();
        List<Integer> widths =
                columns.stream().map(c -> c.share() * WIDTH / 100).toList();
        word.openTable(widths, true);
        word.openRow(true);
        for (int i = 0; i < columns.size(); i++)
            cell(widths.get(i), 1, "center", columns.get(i).header(), true);
        word.closeRow();
        for (List<String> row : table.rows()) {
            word.openRow(false);
            if (row.size() == 1) {
                int all = widths.stream().mapToInt(Integer::intValue).sum();
                cell(all, columns.size(), "left", row.get(0), true);
            } else {
                for (int i = 0; i < columns.size(); i++)
                    cell(widths.get(i), 1, columns.get(i).centred() ? "center" : "left", row.get(i), false);
            }
            word.closeRow();
        }
        word.closeTable();
    }

    private void cell(int width, int columns, String align, String text, boolean bold) {
        word.openCell(width, columns, "center");
        word.line(text, align, 20, TABLE, bold, false, false);
        word.closeCell();
    }

    private void foot(WordBlock.Foot foot) {
        word.paragraph(WordLook.REMARK, "");
        word.openTable(List.of(FOOT_LEFT, WIDTH - FOOT_LEFT), false);
        word.openRow(false);
        word.openCell(FOOT_LEFT, 1, "top");
        for (int i = 0; i < foot.receivers().size(); i++) {
            boolean heading = i == 0;
            word.line(foot.receivers().get(i), "left", 0, heading ? 24 : 22, heading, heading, false);
        }
        word.closeCell();
        word.openCell(WIDTH - FOOT_LEFT, 1, "top");
        word.line(foot.signer(), "center", 40, BODY, true, false, false);
        for (int i = 0; i < SIGN; i++) word.line("", "center", 40, BODY, false, false, false);
        word.closeCell();
        word.closeRow();
        word.closeTable();
    }
}
