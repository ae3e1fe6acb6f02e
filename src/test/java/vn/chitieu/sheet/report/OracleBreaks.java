package vn.chitieu.sheet.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;

/**
 * Where a printed page has to end earlier than it would, so that no heading stands alone at its foot. Row heights are
 * all set by us, so pages can be counted before anybody prints them.
 */
final class OracleBreaks {
    /** Rows that must follow a heading on its page. */
    private static final int COMPANY = 2;

    private final XSSFSheet sheet;
    private final ReportSheet model;
    private final double room;
    private final double repeated;

    private OracleBreaks(XSSFSheet sheet, ReportSheet model, int percent, int margins) {
        this.sheet = sheet;
        this.model = model;
        int height = (model.landscape() ? 210 : 297) - margins;
        // three percent are kept back for what programs and printers round
        this.room = height * 72_000 / 254 / percent * 97 / 100;
        ReportTable table = model.table();
        double header = 0;
        for (int r = table == null ? 0 : table.firstHeader(); table != null && r <= table.lastHeader(); r++) {
            header += points(r);
        }
        this.repeated = header;
    }

    /**
     * Where no heading would stand alone, programs are left to break the pages; else every page is, or the pages counted
     * here and theirs would drift apart.
     *
     * @param percent scale the sheet is printed at
     * @param margins top and bottom margin together, in millimetres
     * @return rows, counted from 0, that a new page has to begin with
     */
    static List<Integer> before(XSSFSheet sheet, ReportSheet model, int percent, int margins) {
        return new OracleBreaks(sheet, model, percent, margins).rows();
    }

    private List<Integer> rows() {
        List<Integer> breaks = new ArrayList<>();
        boolean needed = false;
        double used = 0;
        for (int r = 0; r < model.rows().size(); r++) {
            double own = points(r);
            boolean alone = heading(r) && used + company(r) > room;
            boolean cut = used > top(r) && used + picture(r) > room;
            boolean full = used + own > room;
            if (model.rows().get(r).newPage()) {
                used = top(r);
            } else if (r > 0 && (alone || cut || full)) {
                breaks.add(r);
                needed |= (alone || cut) && !full;
                used = top(r);
            }
            used += own;
        }
        return needed ? breaks : List.of();
    }

    /** Height of the pictures that begin in the row, 0 where none does: no picture is cut in two. */
    private double picture(int row) {
        double highest = 0;
        for (ReportChart chart : model.charts()) {
            if (chart.place().topRow() != row) continue;
            double sum = 0;
            for (int r = row; r < chart.place().bottomRow(); r++) sum += points(r);
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    /** What a page that begins with the row already holds. */
    private double top(int row) {
        ReportTable table = model.table();
        return table != null && row > table.lastHeader() ? repeated : 0;
    }

    private double company(int row) {
        double sum = 0;
        int others = 0;
        for (int r = row; r < model.rows().size() && others <= COMPANY; r++) {
            sum += points(r);
            if (!heading(r)) others++;
            if (others == COMPANY) break;
        }
        return sum;
    }

    /** A line of its own over the whole table that says what follows. */
    private boolean heading(int r) {
        List<ReportCell> cells = model.rows().get(r).cells();
        if (cells.isEmpty()) return false;
        ReportCell last = cells.get(cells.size() - 1);
        boolean whole = cells.size() == 1 && last.span() > 1;
        return last.look() == ReportLook.SECTION || whole && last.look() == ReportLook.STRONG;
    }

    private double points(int r) {
        XSSFRow row = sheet.getRow(r);
        return row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
    }
}
