package vn.chitieu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text says in numbers, by digits and by words, and what only looks like it. */
class NumeralsTest {
    private static List<Mention> found(String text) {
        Taken taken = new Taken();
        Numerals.find(PlainText.line(text), taken);
        return taken.inOrder();
    }

    private static String said(Mention m) {
        String what =
                switch (m.kind()) {
                    case NUMBER, PERCENT ->
                        String.join(
                                "..",
                                m.figures().stream()
                                        .map(f -> f.isEmpty()
                                                ? "?"
                                                : f.iterator().next().toPlainString())
                                        .toList());
                    case CITATION -> m.key();
                    case ORDINAL, AGENCY -> "";
                    case DATE, MONTH, QUARTER, YEAR -> m.day().toString();
                };
        return (m.kind() + " " + what).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    đạt 2.500 máy                               | NUMBER 2500
                    chiếm ít nhất 1,5%                          | PERCENT 1.5
                    đạt 95,5 % trở lên                          | PERCENT 95.5
                    15 - 20% học sinh                           | PERCENT 15..20
                    ba mươi lăm phần trăm xã                    | PERCENT 35
                    mỗi trường 01 - 02 giảng viên               | NUMBER 1..2
                    từ 3 đến 5 lớp                              | NUMBER 3..5
                    kinh phí 1,5 tỷ đồng                        | NUMBER 1.5
                    1.000.000 đồng                              | NUMBER 1000000
                    có hai mươi xã đạt chuẩn                    | NUMBER 20
                    một trăm hai mươi người                     | NUMBER 120
                    năm người được cử đi                        | NUMBER 5
                    hai năm liền                                | NUMBER 2
                    hai mươi năm tới                            | NUMBER 20
                    giảng dạy ít nhất một học kỳ                | NUMBER 1
                    tám xã còn lại                              | NUMBER 8
                    xếp thứ 30 cả nước                          | NUMBER 30
                    đứng thứ hai toàn vùng                      | NUMBER 2
                    đạt 2030 người                              | NUMBER 2030
                    mạng 5G                                     | NUMBER 5
                    2/3 số xã                                   | NUMBER
                    trong 5 ngày làm việc                       | NUMBER 5
                    trước ngày 05/12 hằng năm                   | DATE [5, 12, 0]
                    ngày 24 tháng 5 năm 2025                    | DATE [24, 5, 2025]
                    đến hết 31.12.2026                          | DATE [31, 12, 2026]
                    ngày 25 hằng tháng                          | DATE [25, 0, 0]
                    2025-07-31T08:14:18+0700                    | DATE [31, 7, 2025]
                    hoàn thành trong tháng 6                    | MONTH [6, 0]
                    tháng 12 năm 2026                           | MONTH [12, 2026]
                    quý II/2026                                 | QUARTER [2, 2026]
                    đến năm 2030                                | YEAR [2030]
                    giai đoạn 2026-2030                         | YEAR [2026, 2030]
                    Quyết định số 1002/QĐ-TTg về                | CITATION 1002/QĐ-TTg
                    Nghị định số 30/2020/NĐ-CP                  | CITATION 30/2020/NĐ-CP
                    Kế hoạch số 359-KH/TU                       | CITATION 359-KH/TU
                    theo khoản 2 Điều này                       | ORDINAL
                    họp vào thứ hai                             | ORDINAL
                    """)
    void oneThingIsSaid(String text, String expected) {
        assertThat(found(text)).as(text).extracting(NumeralsTest::said).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "một số đơn vị được đầu tư",
        "hằng năm; hàng năm; các năm tiếp theo",
        "cơ chế một cửa",
        "xã Ba Tơ và phố Hai Bà Trưng",
        "cả hai bên cùng làm"
    })
    void theseCountNothing(String text) {
        assertThat(found(text)).as(text).isEmpty();
    }

    /** Whatever is written with digits is found, even where it can be read as nothing. */
    @Test
    void noDigitIsPassedOver() {
        String text = PlainText.line("A12b 24/7 1.2.3,4 (x9) v2.0-rc1 30 - 05/12 12:30 №7; 1,2,3; 5%-7%; 3x4");
        Taken taken = new Taken();
        Numerals.find(text, taken);
        for (int i = 0; i < text.length(); i++)
            if (Character.isDigit(text.charAt(i)))
                assertThat(taken.free(i, i + 1)).as("%s at %d", text, i).isFalse();
    }
}
