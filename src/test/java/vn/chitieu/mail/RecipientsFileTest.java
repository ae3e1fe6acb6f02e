package vn.chitieu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.mail.Recipient.Digest;
import vn.chitieu.mail.Recipient.Results;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.sheet.edit.BookCopy;

/** The operator's list: handed out, filled in, read; every mistake with its cell. */
class RecipientsFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static Registry registry;

    @TempDir
    private Path folder;

    @BeforeAll
    static void rules() {
        registry = Rulebooks.read(Path.of("rules")).registry();
    }

    @Test
    void theEmptyListNamesEveryUnitAndSendsNothing() throws IOException {
        Path list = Files.write(folder.resolve("nguoi-nhan.xlsx"), MailRound.emptyList(registry, DAY));
        Recipients read = RecipientsFile.read(list, registry);
        assertThat(read.problems()).isEmpty();
        assertThat(read.all()).isEmpty();
        assertThat(read.operators()).isEmpty();
        try (BookCopy book = BookCopy.open(Files.readAllBytes(list))) {
            assertThat(book.sheetNames()).containsExactly("Người nhận", "Vận hành");
            assertThat(book.sheet("Người nhận").textCells()).contains("A3", "G3");
        }
    }

    @Test
    void whatIsFilledInIsRead() throws IOException {
        Path list = ListWriter.write(
                folder.resolve("nguoi-nhan.xlsx"),
                List.of("vanhanh@so.example.vn"),
                "23317|VHXH@ngokbay.example.vn||||",
                "51-GDDT|khtc@sogddt.example.vn|liên kết, khi có thay đổi|không|không|mỗi tuần",
                "21040||||không|");
        Recipients read = RecipientsFile.read(list, registry);
        assertThat(read.problems())
                .extracting(RecipientProblem::sentence)
                .containsExactly("Tệp " + list + ", trang “Người nhận”, ô C6: dòng đã chọn cách gửi nhưng thiếu địa chỉ"
                        + " thư. Ghi một địa chỉ thư, hoặc xóa các lựa chọn của dòng.");
        assertThat(read.all())
                .startsWith(
                        new Recipient("23317", "vhxh@ngokbay.example.vn", Results.FILE, true, true, Digest.NONE),
                        new Recipient("51-GDDT", "khtc@sogddt.example.vn", Results.LINK, false, false, Digest.WEEKLY));
        assertThat(read.operators()).containsExactly("vanhanh@so.example.vn");
    }

    @Test
    void everyMistakeIsToldWithItsCell() throws IOException {
        Path list = ListWriter.write(
                folder.resolve("sai.xlsx"),
                List.of("ai đó", "a@b.vn", "a@b.vn"),
                "99999|a@b.vn||||",
                "|c@d.vn||||",
                "23317|hai@b.vn; ba@b.vn||||",
                "21040|x@y.vn|thỉnh thoảng|||",
                "21040|x@y.vn||||");
        assertThat(RecipientsFile.read(list, registry).problems())
                .extracting(p -> p.sheet() + " " + p.cell() + " " + p.message())
                .containsExactly(
                        "Người nhận A4 mã đơn vị “99999” không có trong quy tắc.",
                        "Người nhận A5 dòng có địa chỉ nhưng thiếu mã đơn vị.",
                        "Người nhận C6 địa chỉ thư “hai@b.vn; ba@b.vn” không đúng dạng.",
                        "Người nhận D7 “thỉnh thoảng” không phải là một lựa chọn của cột này.",
                        "Người nhận C8 địa chỉ x@y.vn của đơn vị 21040 đã ghi ở ô C7.",
                        "Vận hành A4 địa chỉ thư “ai đó” không đúng dạng.",
                        "Vận hành A6 địa chỉ a@b.vn ghi hai lần.");
    }

    @Test
    void whatIsNoListIsSaidSo() throws IOException {
        assertThat(RecipientsFile.read(folder.resolve("khong-co.xlsx"), registry)
                        .problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("không có tệp này hoặc không đọc được."));
        Path text = Files.writeString(folder.resolve("chu.xlsx"), "không phải bảng tính");
        assertThat(RecipientsFile.read(text, registry).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("không đọc được như một bảng tính .xlsx."));
        try (BookCopy book = BookCopy.blank()) {
            book.add("Khác").text("A1", "gì đó");
            Path other = Files.write(folder.resolve("khac.xlsx"), book.bytes(DAY));
            assertThat(RecipientsFile.read(other, registry).problems())
                    .extracting(RecipientProblem::message)
                    .containsExactly("thiếu trang “Người nhận”.", "thiếu trang “Vận hành”.");
        }
    }
}
