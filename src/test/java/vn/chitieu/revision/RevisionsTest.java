package vn.chitieu.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.rulebook.RulesCopy.copyRow;
import static vn.chitieu.rulebook.RulesCopy.number;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.revision.HeldClauses.Standing;
import vn.chitieu.rulebook.RulesCopy;
import vn.chitieu.rulebook.model.Rulebook;

/** What changed, clause by clause, in words written by hand. */
class RevisionsTest {
    private static final String KH11 = "kh-11-quang-ngai.xlsx";
    private static final String NB = "kh-ngok-bay.xlsx";

    @TempDir
    private Path dir;

    @Test
    void everyKindOfChangeIsSaidInWords() throws IOException {
        Rulebook before = new RulesCopy(dir.resolve("cu")).read();
        RulesCopy copy = new RulesCopy(dir.resolve("moi"));
        copy.sheet(KH11, "Chỉ tiêu", s -> {
            number(s, "Q8", 250);
            number(s, "R15", 3);
            text(s, "P16", ">=");
            number(s, "M3", 2029);
            copyRow(s, 33, 34);
            text(s, "J34", "KH11-II.4.a-9");
        });
        copy.sheet(KH11, "Thời hạn", s -> text(s, "P4", "15/12"));
        copy.sheet(KH11, "Nhiệm vụ", s -> text(s, "F8", "Sở Khoa học và Công nghệ; Sở Nội vụ"));
        copy.sheet(NB, "Văn bản", s -> {
            text(s, "B2", "05/KH-UBND");
            text(s, "B8", "ban hành");
        });
        copy.sheet(NB, "Chỉ tiêu", s -> s.removeRow(s.getRow(10)));
        copy.sheet("danh-muc/danh-gia.xlsx", "Ngưỡng", s -> number(s, "B2", 6));
        copy.sheet("danh-muc/danh-gia.xlsx", "Ngày nghỉ", s -> {
            text(s, "A35", "03/09/2027");
            text(s, "B35", "Nghỉ bù Quốc khánh");
        });
        copy.sheet("danh-muc/don-vi.xlsx", "Đơn vị", s -> text(s, "B20", "Xã An Phú Mới"));
        copy.sheet("danh-muc/kien-nghi.xlsx", "Kiến nghị", s -> text(s, "G2", "Câu mới của {unit}."));
        Files.writeString(copy.root.resolve("logic/mien.drl"), "// sửa\n", StandardOpenOption.APPEND);
        Files.writeString(copy.root.resolve("logic/them.drl"), "package vn.chitieu.rules.logic;\n");
        Files.delete(copy.root.resolve("logic/so-lieu.drl"));

        List<Change> changes = Revisions.compare(before, copy.read());
        assertThat(changes)
                .extracting(Change::sentence)
                .contains(
                        "KH11-II.2.a-7: 200 -> 250 người/năm",
                        "KH11-II.2.b-1: Giá trị trên 2 -> 3 người",
                        "KH11-II.2.b-3: So sánh: ~ -> >=",
                        "KH11-II.2.a-2: Năm cuối kỳ: 2030 -> 2029",
                        "KH11-V.end-2: Ngày: 05/12 -> 15/12",
                        "KH11-V.1.d-1: Chủ trì: Sở Giáo dục và Đào tạo -> Sở Khoa học và Công nghệ; Sở Nội vụ",
                        "NB, Văn bản: Số: (trống) -> 05/KH-UBND",
                        "NB, Văn bản: Tình trạng: dự thảo -> ban hành",
                        "NB-II.4-2: bỏ khỏi trang Chỉ tiêu: Tỷ lệ cư dân học thạc sĩ, tiến sĩ STEM tương đương mức trung bình"
                                + " của tỉnh",
                        "Ngưỡng TOLERANCE_PERCENT: Giá trị: 5 -> 6",
                        "Ngày nghỉ 03/09/2027: thêm mới ở trang Ngày nghỉ: Nghỉ bù Quốc khánh",
                        "Đơn vị 21034: Tên: Xã An Phú -> Xã An Phú Mới",
                        "logic/mien.drl: tệp logic đã sửa",
                        "logic/them.drl: tệp logic mới",
                        "logic/so-lieu.drl: bỏ tệp logic");
        assertThat(changes)
                .extracting(Change::sentence)
                .anyMatch(s -> s.startsWith("KH11-II.4.a-9: thêm mới ở trang Chỉ tiêu: "))
                .anyMatch(s -> s.startsWith("Kiến nghị ") && s.endsWith("-> Câu mới của {unit}."));
        assertThat(changes).hasSize(17);

        byte[] book = RevisionBook.write(changes, "Trước: cũ. Sau: mới.", LocalDate.of(2026, 11, 24));
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            XSSFSheet sheet = opened.getSheet("Thay đổi");
            assertThat(sheet.getLastRowNum()).isEqualTo(3 + 17);
            assertThat(sheet.getRow(4).getCell(6).getStringCellValue()).isNotEmpty();
        }
    }

    @Test
    void movedRowsAndLooksAreNoChange() {
        Rulebook before = new RulesCopy(dir.resolve("cu")).read();
        RulesCopy copy = new RulesCopy(dir.resolve("moi"));
        copy.sheet(KH11, "Chỉ tiêu", s -> {
            copyRow(s, 2, 50);
            copyRow(s, 3, 2);
            copyRow(s, 50, 3);
            s.removeRow(s.getRow(49));
            s.setColumnWidth(3, 9999);
        });
        assertThat(Revisions.compare(before, copy.read())).isEmpty();
    }

    @Test
    void whatHeldOnADate() {
        Rulebook rules = new RulesCopy(dir.resolve("cu")).read();
        // KH11 was issued on 31/07/2025: the day before nothing of it held; Ngọk Bay's plan is still a draft
        assertThat(counts(rules, LocalDate.of(2025, 7, 30)).get("KH11")).containsOnlyKeys(Standing.NOT_ISSUED);
        Map<Standing, Long> day = counts(rules, LocalDate.of(2026, 12, 31)).get("KH11");
        assertThat(day).containsOnlyKeys(Standing.HOLDS, Standing.NOT_OPEN);
        assertThat(counts(rules, LocalDate.of(2026, 12, 31)).get("NB"))
                .containsOnlyKeys(Standing.DRAFT, Standing.NOT_OPEN);
        Map<Standing, Long> later = counts(rules, LocalDate.of(2031, 1, 1)).get("KH11");
        assertThat(later).containsKeys(Standing.OVER, Standing.HOLDS);
        assertThat(day.values().stream().mapToLong(n -> n).sum()).isEqualTo(122);
        assertThat(HeldClauses.on(rules, LocalDate.of(2031, 1, 1)).stream()
                        .filter(c -> c.provision().id().equals("KH11-II.2.a-7"))
                        .map(HeldClauses.Clause::standing))
                .containsExactly(Standing.OVER);
    }

    private static Map<String, Map<Standing, Long>> counts(Rulebook rules, LocalDate day) {
        return HeldClauses.on(rules, day).stream()
                .collect(Collectors.groupingBy(
                        c -> c.document().code(),
                        Collectors.groupingBy(HeldClauses.Clause::standing, Collectors.counting())));
    }
}
