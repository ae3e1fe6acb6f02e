package vn.chitieu.sheet.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Written by hand, opened by the library that writes nothing of it. */
class WordWriterTest {
    private static final WordDocument LETTER = new WordDocument(
            "t <1>",
            "c",
            LocalDate.of(2026, 12, 31),
            List.of(
                    new WordBlock.Head(
                            List.of("ỦY BAN", "SỞ"),
                            List.of("CỘNG HÒA", "Độc lập"),
                            "Số: /…",
                            "V/v <đôn đốc> & báo cáo",
                            "ngày …"),
                    new WordBlock.Text(WordLook.ADDRESSEE, "Kính gửi: A."),
                    new WordBlock.Text(WordLook.BODY, "Đề nghị liên hệ: [điện thoại: …], [không có gì].\u0001"),
                    new WordBlock.Foot(List.of("Nơi nhận:", "- Như trên;"), "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"),
                    new WordBlock.NewPage(),
                    new WordBlock.Table(
                            List.of(new WordBlock.Column("TT", 20, true), new WordBlock.Column("Tên", 80, false)),
                            List.of(List.of("Nhóm"), List.of("1", "Xã \"Ba Tơ\" ]]>")))));

    @Test
    void theSameLetterGivesTheSameBytesOnA4() throws Exception {
        byte[] first = WordWriter.write(LETTER);
        Thread.sleep(1100);
        assertThat(WordWriter.write(LETTER)).isEqualTo(first);
        try (XWPFDocument document = open(first)) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getW()).hasToString("11906");
            assertThat(size.getH()).hasToString("16838");
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("t <1>");
        }
    }

    @Test
    void textsAreWhatWasSaidAndBlanksAreMarked() throws Exception {
        try (XWPFDocument document = open(WordWriter.write(LETTER));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("V/v <đôn đốc> & báo cáo", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "Xã \"Ba Tơ\" ]]>");
            XWPFParagraph body = document.getParagraphs().stream()
                    .filter(p -> p.getText().startsWith("Đề nghị"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body.getText()).isEqualTo("Đề nghị liên hệ: [điện thoại: …], [không có gì].");
            assertThat(body.getRuns())
                    .filteredOn(XWPFRun::isHighlighted)
                    .extracting(XWPFRun::text)
                    .containsExactly("[điện thoại: …]");
        }
    }

    @Test
    void theHeaderOfATableStandsOnEveryPageAndAGroupGoesOverAllColumns() throws Exception {
        try (XWPFDocument document = open(WordWriter.write(LETTER))) {
            XWPFTable table = document.getTables().get(2);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).getTableCells()).hasSize(1);
            assertThat(table.getRow(2).getCell(0).getText()).isEqualTo("1");
        }
    }

    private static XWPFDocument open(byte[] bytes) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }
}
