package vn.chitieu.sheet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.sheet.common.LibraryPart;
import vn.chitieu.sheet.common.ShapeCache;
import vn.chitieu.sheet.page.ReportChart;

/**
 * A chart as the library draws it, once for every shape, cut where words and figures come.
 *
 * @param pieces what stands before each gap, and after the last
 * @param gaps what comes between: as many less one
 */
record ChartTemplate(List<String> pieces, List<Gap> gaps) {
    private static final int KEPT = 256;
    private static final ShapeCache<ChartShape, ChartTemplate> TEMPLATES = new ShapeCache<>(KEPT, ChartTemplate::make);
    private static final Pattern GAP = Pattern.compile(
            "<a:t>@title@</a:t>|<c:v>@name@</c:v>|<c:cat>.*?</c:cat>|<c:val>.*?</c:val>", Pattern.DOTALL);

    /** What fills a gap, elements and all; those of a series come in turn. */
    enum Gap {
        TITLE,
        NAME,
        CATEGORIES,
        VALUES
    }

    static ChartTemplate of(ReportChart chart) {
        return TEMPLATES.of(ChartShape.of(chart));
    }

    private static ChartTemplate make(ChartShape shape) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        try {
            XSSFSheet sheet = workbook.createSheet("sheet");
            return cut(LibraryPart.of(workbook, ChartWriter.draw(sheet, shape.sample())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workbook.getPackage().revert();
        }
    }

    private static ChartTemplate cut(String xml) {
        List<String> pieces = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        int from = 0;
        for (MatchResult gap : GAP.matcher(xml).results().toList()) {
            pieces.add(xml.substring(from, gap.start()));
            gaps.add(
                    switch (gap.group().substring(0, 5)) {
                        case "<a:t>" -> Gap.TITLE;
                        case "<c:v>" -> Gap.NAME;
                        case "<c:ca" -> Gap.CATEGORIES;
                        default -> Gap.VALUES;
                    });
            from = gap.end();
        }
        pieces.add(xml.substring(from));
        return new ChartTemplate(List.copyOf(pieces), List.copyOf(gaps));
    }
}
