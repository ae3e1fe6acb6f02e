package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.chitieu.night.Sheets.find;
import static vn.chitieu.night.Sheets.number;
import static vn.chitieu.night.Sheets.text;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/** What the department of education attaches to its report, the cascade and the agencies' sheets, over the samples. */
@Slow
class LeadDepartmentTest {
    private static final String APPENDICES = "51-GDDT/phu-luc-KH11-2026-12-31.xlsx";

    @Test
    void resultsByIndicatorOfTheInstitutions() throws IOException {
        try (XSSFWorkbook book = open(APPENDICES)) {
            XSSFSheet sheet = book.getSheet("Phụ lục I");
            int top = find(sheet, 0, "1. Tỷ lệ người học các ngành STEM (trình độ cao đẳng), năm 2026", 0);
            assertThat(text(sheet, top, 0)).endsWith("mục tiêu không thấp hơn 35% đến năm 2030");
            // its return of 2025 says 160 of 960, that of 2026 172 of 962
            int college = find(sheet, 1, "Trường Cao đẳng Kon Tum", top);
            assertThat(number(sheet, college, 2)).isEqualTo(172);
            assertThat(number(sheet, college, 3)).isEqualTo(962);
            assertThat(formula(sheet, college, 4)).isEqualTo("C" + (college + 1) + "/D" + (college + 1) + "*100");
            assertThat(number(sheet, college, 4)).isCloseTo(17.8794, within(0.0001));
            assertThat(number(sheet, college, 5)).isCloseTo(16.6667, within(0.0001));
            assertThat(number(sheet, college, 6)).isCloseTo(1.2128, within(0.0001));
            // 172 + 526 + 150 + 0 of 962 + 716 + 400 + 666
            int total = find(sheet, 1, "Cộng (8 đơn vị)", top);
            assertThat(formula(sheet, total, 2)).isEqualTo("SUM(C" + (top + 2) + ":C" + total + ")");
            assertThat(number(sheet, total, 2)).isEqualTo(848);
            assertThat(number(sheet, total, 3)).isEqualTo(2744);
            assertThat(number(sheet, total, 4)).isCloseTo(30.9038, within(0.0001));
            assertThat(text(sheet, total - 1, 1))
                    .startsWith(
                            "Không có đối tượng để tính (mẫu số bằng 0): 4 đơn vị (Trường Đại học Tài chính - Kế toán,");
            assertThat(text(sheet, total + 1, 1))
                    .isEqualTo("Chưa có số liệu: 1 đơn vị (Trường Cao đẳng Kỹ nghệ Dung Quất)");
            // a count has no denominator: 214 graduates
            int graduates = find(sheet, 0, "16. Số người tốt nghiệp ngành công nghệ thông tin", top);
            int all = find(sheet, 1, "Cộng (8 đơn vị)", graduates);
            assertThat(number(sheet, all, 4)).isEqualTo(214);
            assertThat(text(sheet, all, 3)).isEmpty();
        }
    }

    @Test
    void theCommunesStandApartOnTheirOwnPopulation() throws IOException {
        try (XSSFWorkbook book = open(APPENDICES)) {
            XSSFSheet sheet = book.getSheet("Phụ lục I");
            int communes = find(sheet, 0, "B. Tính theo: Cư dân của địa phương", 0);
            int stem = find(sheet, 0, "2. Tỷ lệ người học các ngành STEM (trình độ đại học)", communes);
            // 98 bachelors and 9 engineers, of them 28 and 9 in STEM
            int ngokBay = find(sheet, 1, "Xã Ngọk Bay", stem);
            assertThat(number(sheet, ngokBay, 2)).isEqualTo(28 + 9);
            assertThat(number(sheet, ngokBay, 3)).isEqualTo(98 + 9);
            int total = find(sheet, 1, "Cộng (24 đơn vị)", stem);
            assertThat(number(sheet, total, 3)).isEqualTo(4450);
            assertThat(number(sheet, total, 2)).isEqualTo(1520);
            // the same 72 are named once
            int first = find(sheet, 1, "Chưa có số liệu: 72 đơn vị (Xã An Phú, ", communes);
            assertThat(first).isLessThan(stem);
            // two of the 24 have no figure of the year before: the others are compared in a row of their own
            assertThat(text(sheet, total + 1, 1)).isEqualTo("Cộng 22 đơn vị có số liệu cả hai năm");
            assertThat(text(sheet, total + 2, 1)).isEqualTo("Chưa có số liệu: 72 đơn vị (như ở mục 1)");
        }
    }

    @Test
    void whoHasNotSentSentLateOrMustCorrect() throws IOException {
        try (XSSFWorkbook book = open(APPENDICES)) {
            XSSFSheet sheet = book.getSheet("Phụ lục II");
            // 72 communes for two years, Minh Long's 2025, the college's 2026
            assertThat(counted(sheet, find(sheet, 0, "A. Chưa gửi", 0))).isEqualTo(72 * 2 + 1 + 1);
            int back = find(sheet, 0, "B. Đã trả lại, chờ hoàn thiện", 0);
            assertThat(counted(sheet, back)).isEqualTo(1);
            int binhSon = find(sheet, 2, "Xã Bình Sơn", back);
            assertThat(number(sheet, binhSon, 7)).isEqualTo(27 + 365);
            assertThat(text(sheet, binhSon, 8)).isEqualTo("Tệp 2025/21040-2025.xlsx có 5 lỗi");
            int document = find(sheet, 0, "C. Có văn bản, chưa có số liệu", back);
            assertThat(text(sheet, document + 1, 1)).isEqualTo("Không có đơn vị nào.");
            // of 2025 Lý Sơn, Ngọk Bay, the Korean college, home affairs; of 2026 Bình Sơn
            int late = find(sheet, 0, "D. Gửi chậm", document);
            assertThat(counted(sheet, late)).isEqualTo(4 + 1);
            int lySon = find(sheet, 2, "Đặc khu Lý Sơn", late);
            assertThat(text(sheet, lySon, 5)).isEqualTo("04/12/2025");
            assertThat(text(sheet, lySon, 6)).isEqualTo("15/12/2025");
            assertThat(number(sheet, lySon, 7)).isEqualTo(11);
            // Trà Bồng and Kon Tum of 2025, Kon Tum of 2026
            int named = find(sheet, 0, "E. Gửi đúng ngày ghi trong văn bản", late);
            assertThat(counted(sheet, named)).isEqualTo(3);
            int asked = find(sheet, 0, "F. Yêu cầu chưa trả lời", named);
            assertThat(counted(sheet, asked)).isEqualTo(1);
            assertThat(text(sheet, asked + 1, 2)).isEqualTo("Xã Bình Sơn");
            // the college's second return of 2026; the first one stands
            int correct = find(sheet, 0, "H. Bản bị trả lại, phải sửa và gửi lại", asked);
            assertThat(counted(sheet, correct)).isEqualTo(1);
            assertThat(text(sheet, correct + 1, 8)).isEqualTo("Bản bổ sung có 2 lỗi; báo cáo đã nhận vẫn có hiệu lực");
        }
    }

    @Test
    void theProvincesFiguresAreWrittenOutAsSumsAndItsTargetsCascade() throws IOException {
        try (XSSFWorkbook book = open("51/bao-cao-51-2026-12-31.xlsx")) {
            // 36 of 191 masters, a year before 40 of 190: all who can train at the level, in both years
            XSSFSheet summary = book.getSheet("Tổng hợp");
            int masters = find(summary, 0, "Tỷ lệ người học các ngành STEM (trình độ thạc sĩ)", 0);
            assertThat(text(summary, masters, 2)).isEqualTo("18,85% (36/191)\n-2,2 điểm %\ntử số -4, mẫu số +1");
            // 848 of 2744 at the colleges but for one, a year before 800 of 2720 at the same
            XSSFSheet targets = book.getSheet("Chỉ tiêu");
            int colleges = find(targets, 1, "Tỷ lệ người học các ngành STEM (trình độ cao đẳng)", 0);
            assertThat(text(targets, colleges, 8))
                    .isEqualTo("+1,49 điểm %\ntử số +48, mẫu số +24\n(so trên cùng 8 đơn vị)");
            assertThat(text(targets, colleges, 7))
                    .isEqualTo("848/2.744 = 30,9%\n(8/9 báo cáo)\ncó thể từ 26,97 đến 39,69");
            assertThat(text(targets, colleges, 12))
                    .isEqualTo("Chưa tính được\ntạm tính (8/9 cơ sở, cùng phạm vi): Đúng tiến độ");
            XSSFSheet parts = book.getSheet("Cộng số liệu");
            int stem = find(parts, 1, "Tỷ lệ người học các ngành STEM (trình độ cao đẳng)", 0);
            assertThat(formula(parts, stem, 5)).isEqualTo("172+526+150+0");
            assertThat(number(parts, stem, 5)).isEqualTo(848);
            assertThat(formula(parts, stem, 8)).isEqualTo("962+716+400+666");
            assertThat(number(parts, stem, 6)).isZero();
            assertThat(text(parts, stem, 3)).isEqualTo("8/9");
            assertThat(text(parts, stem, 10)).isEqualTo("Khớp");

            assertThat(text(parts, stem, 12)).isEqualTo("Trường Cao đẳng Kỹ nghệ Dung Quất");

            // programmes come with the rows of learners, and no college has any that count
            int programmes = find(parts, 1, "Tỷ lệ chương trình cử nhân", 0);
            assertThat(text(parts, programmes, 3)).isEqualTo("4/4");
            assertThat(text(parts, programmes, 12)).isEmpty();

            XSSFSheet cascade = book.getSheet("Đối chiếu các cấp");
            int graduates = find(cascade, 1, "Số người tốt nghiệp ngành công nghệ thông tin và truyền thông", 0);
            // nation, province, what the province has; of the one commune with a plan 10 and 6 + 1
            assertThat(number(cascade, graduates, 4)).isEqualTo(80_000);
            assertThat(number(cascade, graduates, 5)).isEqualTo(200);
            assertThat(number(cascade, graduates, 6)).isEqualTo(214);
            assertThat(number(cascade, graduates, 9)).isEqualTo(10);
            assertThat(number(cascade, graduates, 10)).isEqualTo(6 + 1);
            assertThat(text(cascade, graduates, 11)).isEmpty();
            assertThat(text(cascade, graduates, 13)).startsWith("Không cộng được: khác cách tính");
            // cách hiểu 19: one percent against thirty
            assertThat(text(cascade, graduates + 1, 13))
                    .isEqualTo("Tỷ lệ không cộng; 1/1 đơn vị đặt mức thấp hơn yêu cầu của cấp trên.");
            assertThat(text(cascade, graduates + 1, 15))
                    .contains("Cảnh báo: 1 đơn vị đặt mức thấp hơn yêu cầu 30% của cấp trên: Xã Ngọk Bay");
            // the commune's plan sets no figure of its own for 2045: nothing to be weaker
            int postgraduates = find(cascade, 1, "Tỷ lệ học thạc sĩ, tiến sĩ STEM", 0);
            assertThat(text(cascade, postgraduates, 13)).doesNotContain("thấp hơn yêu cầu");
            // asked of the nation only
            assertThat(find(cascade, 1, "Số tiến sĩ tốt nghiệp chương trình tài năng", graduates))
                    .isPositive();
        }
        try (XSSFWorkbook book = open("23317/bao-cao-23317-2026-12-31.xlsx")) {
            XSSFSheet own = book.getSheet("Đối chiếu các cấp");
            int share = find(own, 9, "Cảnh báo: thấp hơn yêu cầu 30% của tỉnh Quảng Ngãi.", 0);
            assertThat(number(own, share, 7)).isEqualTo(1);
            // one engineer of the seven graduates
            assertThat(number(own, share, 8)).isCloseTo(100.0 / 7, within(1e-9));
        }
    }

    @Test
    void anAgencySeesItsClausesAcrossAllUnits() throws IOException {
        try (XSSFWorkbook book = open("51-GDDT/bao-cao-51-GDDT-2026-12-31.xlsx")) {
            XSSFSheet sheet = book.getSheet("Điều khoản phụ trách");
            int yearly = find(sheet, 3, "Báo cáo định kỳ hằng năm gửi UBND tỉnh", 0);
            // 96 communes, four departments, nine institutions; 146 not sent and one sent back; late is closed
            assertThat(number(sheet, yearly, 6)).isEqualTo(96 + 4 + 9);
            assertThat(number(sheet, yearly, 9)).isEqualTo(146 + 1);
            assertThat(formula(sheet, yearly, 12)).isEqualTo("SUM(H" + (yearly + 1) + ":L" + (yearly + 1) + ")");
            // the whole plan is its own: measures and funding, which make no findings, stand there too
            XSSFSheet followed = book.getSheet("Theo dõi");
            assertThat(find(followed, 0, "NỘI DUNG THEO DÕI ĐỊNH TÍNH TRÊN ĐỊA BÀN TỈNH QUẢNG NGÃI", 0))
                    .isPositive();
            assertThat(find(followed, 1, "khoản 1 Mục IV", 0)).isPositive();
            XSSFSheet items = book.getSheet("Việc của các đơn vị");
            int first = find(items, 0, "Đầu mối: Còn tồn tại", 5) + 1;
            assertThat(text(items, first, 7)).isEqualTo("04/12/2025");
            assertThat(text(items, first, 8)).isEqualTo("quá hạn 392 ngày");
        }
        try (XSSFWorkbook book = open("51-TC/bao-cao-51-TC-2026-12-31.xlsx")) {
            XSSFSheet sheet = book.getSheet("Điều khoản phụ trách");
            int leads = find(sheet, 0, "Cộng vai trò Chủ trì", 0);
            assertThat(formula(sheet, leads, 7)).startsWith("SUMIF(B");
            assertThat(number(sheet, leads, 12)).isEqualTo(2);
        }
    }

    private static XSSFWorkbook open(String path) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(SampleNight.folder().resolve(path)));
    }

    private static int counted(XSSFSheet sheet, int from) {
        int row = find(sheet, 0, "Cộng", from);
        Cell cell = StreamSupport.stream(sheet.getRow(row).spliterator(), false)
                .filter(c -> c.getCellType() == CellType.FORMULA)
                .findFirst()
                .orElseThrow();
        assertThat(cell.getCellFormula()).startsWith("ROWS(");
        return (int) cell.getNumericCellValue();
    }

    private static String formula(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getCellFormula();
    }
}
