package vn.chitieu.desk.send;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.parts.RowLimits;
import vn.chitieu.sheet.stream.RowSink;
import vn.chitieu.sheet.stream.RowStream;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/** Two returns cell by cell, whatever they mean. */
final class Differences {
    /** Cells held in memory of one file. */
    private static final int MOST_CELLS = 100_000;

    private static final int LONGEST = 200;

    private Differences() {}

    private record At(String sheet, int row, int column) implements Comparable<At> {
        String address() {
            return StreamedCell.address(column, row);
        }

        @Override
        public int compareTo(At o) {
            int order = sheet.compareTo(o.sheet);
            if (order == 0) order = Integer.compare(row, o.row);
            return order == 0 ? Integer.compare(column, o.column) : order;
        }
    }

    /** In order of sheet, row, column; empty when one of them cannot be read or is too large for it. */
    static Optional<List<Change>> between(Path before, Path now) {
        try {
            Map<At, String> old = cells(before);
            Map<At, String> fresh = cells(now);
            TreeSet<At> all = new TreeSet<>(old.keySet());
            all.addAll(fresh.keySet());
            List<Change> changes = new ArrayList<>();
            for (At at : all) {
                String was = old.getOrDefault(at, "");
                String is = fresh.getOrDefault(at, "");
                if (!was.equals(is)) changes.add(new Change(at.sheet(), at.address(), was, is));
            }
            return Optional.of(changes);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Map<At, String> cells(Path file) throws IOException {
        Map<At, String> cells = new LinkedHashMap<>();
        RowStream.read(file, RowLimits.RETURN, new RowSink() {
            private String sheet = "";

            @Override
            public boolean sheet(String name) {
                sheet = name;
                return true;
            }

            @Override
            public void row(StreamedRow row) {
                for (StreamedCell cell : row.cells()) {
                    String text = cell.date() == null ? cell.text() : Vietnamese.day(cell.date());
                    cells.put(new At(sheet, cell.row(), cell.column()), Vietnamese.cut(text, LONGEST));
                }
                if (cells.size() > MOST_CELLS) throw new IllegalStateException("too many cells");
            }
        });
        return cells;
    }
}
