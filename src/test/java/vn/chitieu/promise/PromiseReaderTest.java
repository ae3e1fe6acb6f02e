package vn.chitieu.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/** Each thing that can be wrong with a row, told with its cell; what is right beside it counts. */
class PromiseReaderTest {
    private static final Registry REGISTRY =
            Rulebooks.read(Path.of("rules"), LocalDate.of(2026, 12, 31)).registry();
    private static final String ID = "deadline:23317:KH11-V.end-2::2026";
    private final List<String[]> rows = new ArrayList<>();

    @Test
    void everyFaultIsToldWithItsCellAndTheGoodRowsCount() {
        row(ID, "Gửi báo cáo", "Phòng Văn hóa - Xã hội", "20/12/2026");
        row("deadline:23317-CA:KH11-V.end-2::2026", "Gửi báo cáo", "Công an xã", "16/12/2026");
        row("duty:23317:KH11-V.6-1::", "", "", "");
        row("deadline:23317:KH11-V.end-2::2025", "", "Phòng Văn hóa - Xã hội", "20/12/2026");
        row("target:23317:NB-II.2-3::2030", "Hỗ trợ", "", "tháng sau");
        row("target:23317:NB-II.2-5::2030", "Hỗ trợ", "Chủ tịch UBND xã", "15/12/2026");
        row("deadline:21025:KH11-V.end-2::2026", "Gửi", "Chủ tịch UBND xã", "20/12/2026");
        row("KH11-V.end-2", "Gửi", "Chủ tịch UBND xã", "20/12/2026");
        row(ID, "Gửi lại", "Chủ tịch UBND xã", "21/12/2026");
        row("duty:23317:KH11-V.6-2::", "Gửi", "Ông Nguyễn Văn A", "21/12/2026");
        row("duty:23317:KH11-V.6-3::", "Gửi", "Văn phòng, 0905 123 456", "21/12/2026");
        PromiseFile file = read("23317", "16/12/2026", PromiseSheet.ofReport()).end("a.xlsx", null, null);
        assertThat(file.unitCode()).isEqualTo("23317");
        assertThat(file.sent()).isEqualTo("2026-12-16");
        assertThat(file.besideReturn()).isFalse();
        // an office of the commune is spoken for by it; the day of sending itself is not past
        assertThat(file.promises())
                .extracting(Promise::row, Promise::findingId, Promise::due, Promise::cell)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(10, ID, LocalDate.of(2026, 12, 20), "F10"),
                        org.assertj.core.groups.Tuple.tuple(
                                11, "deadline:23317-CA:KH11-V.end-2::2026", LocalDate.of(2026, 12, 16), "F11"));
        assertThat(file.problems())
                .extracting(p -> p.code() + " " + p.place().cell())
                .containsExactly(
                        "PROMISE_BLANK D13",
                        "PROMISE_BLANK E14",
                        "PROMISE_DATE F14",
                        "PROMISE_PAST F15",
                        "PROMISE_OF_OTHER G16",
                        "PROMISE_UNKNOWN G17",
                        "PROMISE_TWICE G18",
                        "PROMISE_PERSON E19",
                        "PROMISE_PERSON E20");
        assertThat(file.problems().get(3).params())
                .containsEntry("value", "15/12/2026")
                .containsEntry("other", "16/12/2026");
    }

    @Test
    void withoutUnitOrDayOfSendingNothingCounts() {
        row(ID, "Gửi báo cáo", "Phòng Văn hóa - Xã hội", "20/12/2026");
        PromiseFile nobody = read("99999", "", PromiseSheet.ofReport()).end("a.xlsx", null, null);
        assertThat(nobody.promises()).isEmpty();
        assertThat(nobody.problems())
                .extracting(p -> p.code() + " " + p.place().cell())
                .containsExactly("PROMISE_UNIT C6", "PROMISE_SENT C7");
        // beside a return its cover says when it was sent
        PromiseFile beside =
                read("23317", "", PromiseSheet.ofReturn()).end("a.xlsx", "23317", LocalDate.of(2026, 12, 18));
        assertThat(beside.besideReturn()).isTrue();
        assertThat(beside.sent()).isEqualTo("2026-12-18");
        assertThat(beside.promises()).hasSize(1);
    }

    @Test
    void anEmptySheetIsToldOfUnlessItCameWithAReturn() {
        row(ID, "", "", "");
        assertThat(read("23317", "", PromiseSheet.ofReport())
                        .end("a.xlsx", null, null)
                        .problems())
                .extracting(p -> p.code())
                .containsExactly("PROMISE_EMPTY");
        assertThat(read("23317", "", PromiseSheet.ofReturn())
                        .end("a.xlsx", "23317", null)
                        .problems())
                .isEmpty();
    }

    private void row(String id, String measure, String position, String due) {
        rows.add(new String[] {"1", "Nội dung", "Chưa gửi", measure, position, due, id});
    }

    /** As the sheet is laid out: three labels, the header with its column numbers, rows from the tenth on. */
    private PromiseReader read(String unit, String sent, String beside) {
        PromiseReader reader = new PromiseReader(REGISTRY, "Cam kết");
        reader.row(cells(1, "Phụ lục V"));
        reader.row(cells(6, "Mã đơn vị", null, unit));
        reader.row(cells(7, "Ngày gửi cam kết", null, sent));
        reader.row(cells(8, "Kèm theo", null, beside));
        reader.row(cells(
                9,
                "TT",
                "Nội dung chưa đạt",
                "Trạng thái",
                "Biện pháp khắc phục",
                "Chức vụ, bộ phận phụ trách",
                "Ngày hoàn thành",
                "Mã dòng (không sửa)"));
        reader.row(cells(9, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"));
        for (int i = 0; i < rows.size(); i++) reader.row(cells(10 + i, rows.get(i)));
        return reader;
    }

    private static StreamedRow cells(int row, @Nullable String... texts) {
        List<StreamedCell> cells = new ArrayList<>();
        for (int c = 0; c < texts.length; c++) {
            String text = texts[c];
            if (text != null && !text.isEmpty()) cells.add(new StreamedCell(row, c, text, null, null));
        }
        return new StreamedRow(row, false, cells);
    }
}
