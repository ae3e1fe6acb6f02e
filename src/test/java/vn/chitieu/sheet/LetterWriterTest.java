package vn.chitieu.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class LetterWriterTest {
    @Test
    void theSameLetterGivesTheSameBytesOnA4() throws Exception {
        Letter letter = new Letter(
                "t",
                "c",
                List.of("ỦY BAN", "SỞ"),
                List.of("CỘNG HÒA", "Độc lập"),
                "Số: /…",
                "ngày …",
                "V/v",
                "Kính gửi: A.",
                List.of("Căn cứ;"),
                List.of("1. Việc."),
                List.of("Đề nghị./."),
                List.of("Nơi nhận:", "- Như trên;"),
                "GIÁM ĐỐC",
                LocalDate.of(2026, 12, 31));
        byte[] first = LetterWriter.write(letter);
        Thread.sleep(1100);
        assertThat(LetterWriter.write(letter)).isEqualTo(first);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(first))) {
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(size.getW()).hasToString("11906");
            assertThat(size.getH()).hasToString("16838");
            assertThat(document.getTables()).hasSize(2);
        }
    }
}
