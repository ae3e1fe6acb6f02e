package vn.chitieu.sheet.stream;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.UncalcedRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The formulas of an old workbook whose writer left them to be calculated on opening; the library shows no such mark. */
final class OldFormulas implements HSSFListener {
    /** Set by writers that do not calculate; Excel itself leaves it out. */
    private static final int ON_LOAD = 2;

    private record At(int sheet, int row, int column) {}

    private final Set<At> waiting = new HashSet<>();
    private final Set<Integer> uncalculated = new HashSet<>();
    private int sheet = -1;
    private int depth;

    static OldFormulas of(POIFSFileSystem system) throws IOException {
        OldFormulas formulas = new OldFormulas();
        HSSFRequest request = new HSSFRequest();
        for (short sid : new short[] {BOFRecord.sid, EOFRecord.sid, FormulaRecord.sid, UncalcedRecord.sid}) {
            request.addListener(formulas, sid);
        }
        new HSSFEventFactory().processWorkbookEvents(request, system);
        return formulas;
    }

    @Override
    public void processRecord(Record part) {
        // a chart drawn on a sheet is a stream of its own inside the sheet's
        if (part instanceof BOFRecord begin)
            sheet += depth++ == 0 && begin.getType() != BOFRecord.TYPE_WORKBOOK ? 1 : 0;
        else if (part instanceof EOFRecord) depth--;
        else if (part instanceof UncalcedRecord) uncalculated.add(sheet);
        else if (part instanceof FormulaRecord formula && (formula.getOptions() & ON_LOAD) != 0) {
            waiting.add(new At(sheet, formula.getRow(), formula.getColumn()));
        }
    }

    /** @param sheet counted from 0, as row and column are */
    boolean wait(int sheet, int row, int column) {
        return uncalculated.contains(sheet) || waiting.contains(new At(sheet, row, column));
    }
}
