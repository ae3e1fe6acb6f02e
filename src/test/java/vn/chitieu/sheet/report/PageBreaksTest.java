package vn.chitieu.sheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;

class PageBreaksTest {
    /** 170 mm of a landscape page are 481.9 points, 97 % of them 467.4; rows of 20 points: 23 on a page, 460 points. */
    @Test
    void aHeadingThatWouldStandAloneGoesToTheNextPage() throws IOException {
        // row 22 would be the last of the first page: it goes on with what it heads
        assertThat(breaks(22, 40)).containsExactly(21, 44);
        // a heading and two rows more: they fit
        assertThat(breaks(20, 40)).isEmpty();
    }

    private static List<Integer> breaks(int heading, int rows) throws IOException {
        List<ReportRow> model = new ArrayList<>();
        for (int r = 0; r < rows + 10; r++) {
            ReportCell cell = ReportCell.text(r == heading ? ReportLook.SECTION : ReportLook.BODY, "x");
            model.add(new ReportRow(List.of(cell), 20, false));
        }
        ReportSheet sheet =
                new ReportSheet("Bảng", List.of(40), model, null, 0, true, 0, List.of(), java.util.Map.of());
        ReportBook book = new ReportBook("Bảng", "thử", LocalDate.of(2026, 12, 31), List.of(sheet));
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(BookWriter.write(book)))) {
            XSSFSheet written = opened.getSheetAt(0);
            List<Integer> last = new ArrayList<>();
            for (int b : written.getRowBreaks()) last.add(b);
            return last;
        }
    }
}
