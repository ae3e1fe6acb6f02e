package vn.chitieu.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** Writes a {@link Letter} for a word processor; the same letter always gives the same bytes. */
public final class LetterWriter {
    private static final int BODY = 14;
    /** Sizes of the head by Decree 30/2020/NĐ-CP, Appendix I: names of bodies and the subject; motto, number, date. */
    private static final int NAMES = 12;

    private static final int HEAD = 13;
    /** The left column of the head, and the short line under the issuing body, in twentieths of a point. */
    private static final int LEFT = 3700;

    private static final int RULE = 1100;

    private LetterWriter() {}

    public static byte[] write(Letter letter) {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            number(document);
            head(document, letter);
            line(document.createParagraph(), "", BODY, false, false);
            XWPFParagraph to = document.createParagraph();
            to.setAlignment(ParagraphAlignment.CENTER);
            to.setSpacingAfter(160);
            line(to, letter.to(), BODY, false, false);
            letter.opening().forEach(text -> body(document, text));
            letter.items().forEach(text -> body(document, text));
            letter.closing().forEach(text -> body(document, text));
            foot(document, letter);
            describe(document.getProperties(), letter);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
            document.write(bytes);
            return FixedZip.rewrite(bytes.toByteArray(), letter.asOf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A4, margins 20 / 20 / 30 / 15 mm, in twentieths of a point. */
    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1134));
        margin.setBottom(BigInteger.valueOf(1134));
        margin.setLeft(BigInteger.valueOf(1701));
        margin.setRight(BigInteger.valueOf(850));
    }

    /** Centred in the top margin, none on page one. */
    private static void number(XWPFDocument document) {
        XWPFParagraph paragraph =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        run.setFontFamily(CellStyles.FONT);
        run.setFontSize(HEAD);
        run.setText("2");
        document.getDocument().getBody().getSectPr().addNewTitlePg();
    }

    private static void head(XWPFDocument document, Letter letter) {
        XWPFTable table = columns(document, LEFT, 5650);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        List<String> issuer = letter.issuer();
        for (int i = 0; i < issuer.size(); i++) {
            add(left, issuer.get(i), ParagraphAlignment.CENTER, NAMES, i == issuer.size() - 1, false);
        }
        rule(left);
        List<String> nation = letter.nation();
        for (int i = 0; i < nation.size(); i++) {
            boolean motto = i == nation.size() - 1;
            XWPFRun run = add(right, nation.get(i), ParagraphAlignment.CENTER, motto ? HEAD : NAMES, true, false);
            // the line under the motto is as long as the motto itself
            if (motto) run.setUnderline(UnderlinePatterns.SINGLE);
        }
        add(left, letter.number(), ParagraphAlignment.CENTER, HEAD, false, false);
        add(left, letter.subject(), ParagraphAlignment.CENTER, NAMES, false, false);
        add(right, letter.date(), ParagraphAlignment.CENTER, HEAD, false, true);
    }

    /** The line under the issuing body is a third to a half as long as its name, and centred. */
    private static void rule(XWPFTableCell cell) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft((LEFT - RULE) / 2);
        paragraph.setIndentationRight((LEFT - RULE) / 2);
        paragraph.setSpacingAfter(0);
        line(paragraph, "", 2, false, false);
    }

    private static void foot(XWPFDocument document, Letter letter) {
        XWPFTable table = columns(document, 4700, 4600);
        XWPFTableCell left = table.getRow(0).getCell(0);
        XWPFTableCell right = table.getRow(0).getCell(1);
        for (int i = 0; i < letter.receivers().size(); i++) {
            boolean heading = i == 0;
            add(left, letter.receivers().get(i), ParagraphAlignment.LEFT, heading ? 12 : 11, heading, heading);
        }
        add(right, letter.signer(), ParagraphAlignment.CENTER, BODY, true, false);
        for (int i = 0; i < 4; i++) add(right, "", ParagraphAlignment.CENTER, BODY, false, false);
    }

    private static XWPFTable columns(XWPFDocument document, int left, int right) {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth(left + right);
        table.getRow(0).getCell(0).setWidth(Integer.toString(left));
        table.getRow(0).getCell(1).setWidth(Integer.toString(right));
        table.getRow(0).setCantSplitRow(true);
        return table;
    }

    private static XWPFRun add(
            XWPFTableCell cell, String text, ParagraphAlignment align, int size, boolean bold, boolean italic) {
        XWPFParagraph first = cell.getParagraphs().get(0);
        XWPFParagraph paragraph = first.getRuns().isEmpty() ? first : cell.addParagraph();
        paragraph.setAlignment(align);
        paragraph.setSpacingAfter(40);
        return line(paragraph, text, size, bold, italic);
    }

    private static void body(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(720);
        paragraph.setSpacingAfter(120);
        line(paragraph, text, BODY, false, false);
    }

    private static XWPFRun line(XWPFParagraph paragraph, String text, int size, boolean bold, boolean italic) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(CellStyles.FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setText(CellText.safe(text));
        return run;
    }

    private static void describe(POIXMLProperties properties, Letter letter) {
        Optional<Date> day = Optional.of(Date.from(letter.asOf().atStartOfDay().toInstant(ZoneOffset.UTC)));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(CellText.safe(letter.title()));
        core.setCreator(CellText.safe(letter.creator()));
        core.setLastModifiedByUser(CellText.safe(letter.creator()));
        core.setCreated(day);
        core.setModified(day);
    }
}
