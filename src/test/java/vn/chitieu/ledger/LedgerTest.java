package vn.chitieu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.ledger.Entry.Standing;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleRow;
import vn.chitieu.rulebook.model.Rulebook;

/** A made-up plan and its text: whole, everything is tied; whatever is taken from the rules or put into the text is found. */
class LedgerTest {
    private static final String TEXT = """
            KẾ HOẠCH
            Phát triển thư viện số đến năm 2030

            I. MỤC TIÊU
            1. Đến năm 2030
            a) Có ít nhất hai mươi thư viện đạt chuẩn; 35% số xã có phòng
            đọc.
            b) Mỗi trường có 01 - 02 giáo viên phụ trách; đạt 2.500 máy tính.
            - Tỷ lệ học sinh đọc sách đạt 95,5 %.
            II. TỔ CHỨC THỰC HIỆN
            1. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính, hoàn thành trong tháng 6/2026.
            2. Uỷ ban nhân dân các xã, phường, đặc khu gửi báo cáo trước ngày 05/12 hằng năm theo Quyết định số 77/QĐ-
            UBND ngày 02/3/2026.
            Một số đơn vị đầu tư thêm; thứ hai hằng tuần họp theo khoản 2 Điều 5.
            """;

    private static Rulebook shipped;

    @BeforeAll
    static void read() {
        shipped = Rulebooks.read(Path.of("rules"));
    }

    private static RuleRow row(String sheet, String id, String place, String... more) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Mã", id);
        values.put("Vị trí", place);
        for (int i = 0; i < more.length; i += 2) values.put(more[i], more[i + 1]);
        return new RuleRow("kh-x.xlsx", sheet, "KHX", id, values, 2);
    }

    private static RuleRow target(String id, String place, String value, String top, String measure) {
        return row(
                "Chỉ tiêu",
                id,
                place,
                "Giá trị",
                value,
                "Giá trị trên",
                top,
                "Đơn vị tính",
                measure,
                "Năm cuối kỳ",
                "2030");
    }

    private static List<RuleRow> rows() {
        return new ArrayList<>(List.of(
                target("KHX-I.1.a-1", "điểm a khoản 1 Mục I", "20", "-", "thư viện"),
                target("KHX-I.1.a-2", "điểm a khoản 1 Mục I", "35", "-", "%"),
                target("KHX-I.1.b-1", "điểm b khoản 1 Mục I", "1", "2", "người"),
                target("KHX-I.1.b-2", "điểm b khoản 1 Mục I", "2500", "-", "máy"),
                target("KHX-I.1.b-3", "điểm b khoản 1 Mục I, gạch đầu dòng thứ nhất", "95.5", "-", "%"),
                row(
                        "Nhiệm vụ",
                        "KHX-II.1-1",
                        "khoản 1 Mục II",
                        "Mã đơn vị",
                        "51-GDDT;51-TC",
                        "Hạn hoàn thành",
                        "tháng 6/2026"),
                row(
                        "Thời hạn",
                        "KHX-II.2-1",
                        "khoản 2 Mục II",
                        "Nội dung",
                        "Báo cáo theo Quyết định số 77/QĐ-UBND ngày 02/3/2026",
                        "Chủ trì",
                        "UBND các xã, phường, đặc khu",
                        "Ngày",
                        "05/12")));
    }

    private static Ledger ledger(List<RuleRow> rows, String text) {
        PlanDocument plan = new PlanDocument(
                "KHX",
                "5/KH-UBND",
                LocalDate.of(2026, 4, 1),
                "Ủy ban nhân dân tỉnh Quảng Ngãi",
                "Kế hoạch phát triển thư viện số đến năm 2030",
                "Kế hoạch thư viện số",
                "51",
                "51-GDDT",
                false,
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "kh-x.xlsx",
                "",
                new byte[0],
                List.of());
        Rulebook rules = new Rulebook(
                "",
                "",
                List.of(),
                shipped.registry(),
                List.of(plan),
                shipped.definitions(),
                List.of(),
                List.of(),
                rows);
        return Ledgers.of(rules, "KHX", text);
    }

    private static List<String> open(Ledger ledger) {
        return ledger.notTied().stream().map(Entry::text).toList();
    }

    private static String by(Ledger ledger, String text) {
        return ledger.entries().stream()
                .filter(e -> e.text().equals(text))
                .map(Entry::by)
                .reduce((first, second) -> first + " " + second)
                .orElse("");
    }

    @Test
    void everythingIsTiedToTheRowOfItsPlace() {
        Ledger ledger = ledger(rows(), TEXT);
        assertThat(open(ledger)).isEmpty();
        assertThat(ledger.unseen()).isEmpty();
        // 2 years, 5 figures, 3 agencies, a month, a day, a cited document with its day, 3 orders
        assertThat(ledger.count(Standing.TIED)).isEqualTo(17);
        assertThat(by(ledger, "hai mươi")).isEqualTo("KHX-I.1.a-1");
        assertThat(by(ledger, "01 - 02")).isEqualTo("KHX-I.1.b-1");
        assertThat(by(ledger, "2.500")).isEqualTo("KHX-I.1.b-2");
        assertThat(by(ledger, "95,5 %")).isEqualTo("KHX-I.1.b-3");
        assertThat(by(ledger, "tháng 6/2026")).isEqualTo("KHX-II.1-1");
        assertThat(by(ledger, "02/3/2026")).isEqualTo("KHX-II.2-1");
        assertThat(by(ledger, "2030")).isEqualTo("KHX (trang Văn bản) KHX-I.1.a-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KHX-I.1.a-1 | hai mươi
                    KHX-I.1.a-2 | 35%
                    KHX-I.1.b-1 | 01 - 02
                    KHX-I.1.b-2 | 2.500
                    KHX-I.1.b-3 | 95,5 %
                    KHX-II.1-1  | Sở Giáo dục và Đào tạo; Sở Tài chính; tháng 6/2026
                    KHX-II.2-1  | Uỷ ban nhân dân các xã, phường, đặc khu; 05/12; 77/QĐ-UBND; 02/3/2026
                    """)
    void aRowThatIsMissingIsFound(String clause, String open) {
        List<RuleRow> rows = rows();
        rows.removeIf(r -> r.key().equals(clause));
        assertThat(open(ledger(rows, TEXT))).containsExactly(open.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    35% số xã có phòng    | 35% số xã, 35% số phường có phòng    | 35%
                    35% số xã có phòng    | 35 xã, 35% số xã có phòng            | 35
                    Tỷ lệ học sinh        | 35% học sinh mượn sách, tỷ lệ        | 35%
                    Sở Tài chính          | Sở Công Thương, Sở Tài chính         | Sở Công Thương
                    Sở Tài chính          | UBND xã Sơn Hạ, Sở Tài chính         | UBND xã Sơn Hạ
                    tháng 6/2026          | tháng 6/2026, quý III/2027           | quý III/2027
                    02/3/2026             | 03/3/2026                            | 03/3/2026
                    đầu tư thêm           | đầu tư ba mươi lăm phần trăm         | ba mươi lăm phần trăm
                    đầu tư thêm           | phấn đấu xếp thứ 30 cả nước          | thứ 30
                    đầu tư thêm           | làm thêm ba lần trước ngày 15/6      | ba; 15/6
                    đầu tư thêm           | theo Công văn số 12/UBND-VX đến 2035 | 12/UBND-VX; 2035
                    """)
    void whatIsPutIntoTheTextIsFound(String words, String planted, String open) {
        assertThat(TEXT).contains(words);
        assertThat(open(ledger(rows(), TEXT.replace(words, planted)))).containsExactly(open.split("; "));
    }

    @Test
    void aMarkHoldsAtItsPlaceAndIsToldWhenNothingNeedsIt() {
        List<RuleRow> rows = rows();
        rows.removeIf(r -> r.key().equals("KHX-I.1.a-2"));
        String sheet = "Đối chiếu văn bản";
        rows.add(new RuleRow(
                "kh-x.xlsx",
                sheet,
                "KHX",
                "",
                Map.of("Đoạn văn bản", "35% số xã", "Vị trí", "Mục I", "Lý do", "Số minh họa"),
                2));
        Ledger ledger = ledger(rows, TEXT);
        assertThat(open(ledger)).isEmpty();
        assertThat(ledger.count(Standing.MARKED)).isEqualTo(1);
        assertThat(by(ledger, "35%")).isEqualTo("Số minh họa");
        assertThat(ledger.unusedMarks()).isEmpty();

        assertThat(open(ledger(rows, TEXT.replace("đầu tư thêm", "đầu tư 35% số xã"))))
                .containsExactly("35%");
        assertThat(ledger(rows, TEXT.replace("35%", "40%")).unusedMarks()).containsExactly("35% số xã");
    }

    @Test
    void aRowWhoseFigureTheTextHasNotIsTold() {
        Ledger ledger = ledger(rows(), TEXT.replace("2.500 máy", "nhiều máy"));
        assertThat(ledger.unseen()).containsExactly(new Ledger.Unseen("KHX-I.1.b-2", "2.500 máy"));
    }

    /** Sơn Hà and Sơn Hạ are two communes; Thủy and Thuỷ, composed or not, one. */
    @Test
    void tonesTellNamesApart() {
        assertThat(Spelling.of("Xã Sơn Hà")).isNotEqualTo(Spelling.of("xã Sơn Hạ"));
        assertThat(Spelling.of("Thủy lợi – Thuỷ sản")).isEqualTo("thuy\u0309 lơi\u0323 thuy\u0309 san\u0309");
        assertThat(Spelling.of("UBND tỉnh")).isEqualTo(Spelling.of("Uỷ ban Nhân dân tỉnh"));
    }
}
