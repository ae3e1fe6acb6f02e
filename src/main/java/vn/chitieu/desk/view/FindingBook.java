package vn.chitieu.desk.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chitieu.desk.Desk;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;
import vn.chitieu.sheet.report.BookWriter;

/** One finding as a workbook, whole: a page shows the first of many units only. */
final class FindingBook {
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    private static final int DECIMALS = 2;

    private final Line line;
    private final Finding finding;
    private final LatestNight.Known night;
    private final Sight sight;
    private final List<ReportSheet> sheets = new ArrayList<>();

    private FindingBook(Line line, Finding finding, LatestNight.Known night, Sight sight) {
        this.line = line;
        this.finding = finding;
        this.night = night;
        this.sight = sight;
    }

    /** @param trace what {@code rules explain} says, line by line */
    static byte[] of(
            Line line,
            Finding finding,
            LatestNight.Known night,
            Sight sight,
            List<FindingLines.Spell> history,
            List<String> trace) {
        FindingBook book = new FindingBook(line, finding, night, sight);
        book.figures();
        Measured m = finding.measured();
        if (m != null) {
            book.parts(m.coverage().contributions());
            book.missing(m.coverage().missingUnits());
        }
        book.history(history);
        book.sheet("trace.title", List.of(140), List.of(), plain(trace));
        return BookWriter.write(new ReportBook(line.title(), "Chỉ Tiêu", night.asOf(), book.sheets));
    }

    private void figures() {
        List<String> keys = Line.headings();
        List<String> cells = line.cells(s -> MESSAGES.get("severity." + s));
        List<List<ReportCell>> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) rows.add(texts(MESSAGES.get("finding.col." + keys.get(i)), cells.get(i)));
        Measured m = finding.measured();
        if (m != null) {
            figure(rows, "target.actual", m.actual().value());
            figure(rows, "target.lowest", m.actual().low());
            figure(rows, "target.highest", m.actual().high());
            figure(rows, "target.expected", m.pace().expected());
            figure(rows, "target.baseline", m.pace().baseline());
            figure(rows, "target.last", m.actual().lastValue());
            rows.add(texts(MESSAGES.get("target.coverage"), m.coverage().text()));
        }
        rows.add(texts(MESSAGES.get("target.cited"), night.words().citation(finding)));
        rows.add(texts(MESSAGES.get("target.agencies"), night.words().agencies(finding)));
        rows.add(texts(MESSAGES.get("night.day"), Vietnamese.day(night.asOf())));
        sheet("finding.sheet", List.of(30, 90), List.of("book.what", "book.value"), rows);
    }

    private void figure(List<List<ReportCell>> rows, String key, @org.jspecify.annotations.Nullable BigDecimal value) {
        if (value != null) rows.add(texts(MESSAGES.get(key), night.words().figure(finding, value)));
    }

    private void parts(List<Contribution> all) {
        List<List<ReportCell>> rows = all.stream()
                .map(c -> List.of(
                        ReportCell.text(ReportLook.BODY, c.unitCode()),
                        ReportCell.text(ReportLook.BODY, sight.name(c.unitCode())),
                        ReportCell.number(c.numerator(), decimals(c.numerator())),
                        c.denominator() == null
                                ? ReportCell.blank()
                                : ReportCell.number(c.denominator(), decimals(c.denominator()))))
                .toList();
        sheet(
                "target.parts",
                List.of(12, 44, 16, 16),
                List.of("finding.col.unit", "finding.col.name", "target.numerator", "target.denominator"),
                rows);
    }

    private static int decimals(BigDecimal value) {
        return Math.min(DECIMALS, Math.max(0, value.stripTrailingZeros().scale()));
    }

    private void missing(String codes) {
        List<List<ReportCell>> rows = new ArrayList<>();
        for (String code : codes.split(";")) if (!code.isEmpty()) rows.add(texts(code, sight.name(code)));
        sheet("book.missing", List.of(12, 60), List.of("finding.col.unit", "finding.col.name"), rows);
    }

    private void history(List<FindingLines.Spell> spells) {
        List<List<ReportCell>> rows = new ArrayList<>();
        for (FindingLines.Spell spell : spells) {
            LocalDate to = spell.to();
            Measured m = spell.finding().measured();
            rows.add(List.of(
                    ReportCell.date(spell.from()),
                    to == null ? ReportCell.text(ReportLook.CENTRED, MESSAGES.get("history.now")) : ReportCell.date(to),
                    ReportCell.text(ReportLook.BODY, night.words().state(spell.finding())),
                    ReportCell.text(
                            ReportLook.BODY,
                            m == null
                                    ? ""
                                    : night.words()
                                            .figure(spell.finding(), m.actual().value()))));
        }
        sheet(
                "target.history",
                List.of(14, 14, 40, 20),
                List.of("history.from", "history.to", "finding.col.state", "target.actual"),
                rows);
    }

    private static List<List<ReportCell>> plain(List<String> lines) {
        return lines.stream()
                .map(l -> List.of(ReportCell.text(ReportLook.PLAIN, l)))
                .toList();
    }

    private static List<ReportCell> texts(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(t -> ReportCell.text(ReportLook.BODY, t))
                .toList();
    }

    /** Left out where there is nothing to say. */
    private void sheet(String name, List<Integer> widths, List<String> headings, List<List<ReportCell>> content) {
        if (content.isEmpty()) return;
        List<ReportRow> rows = new ArrayList<>();
        if (!headings.isEmpty())
            rows.add(ReportRow.of(headings.stream()
                    .map(h -> ReportCell.text(ReportLook.HEADER, MESSAGES.get(h)))
                    .toList()));
        content.forEach(r -> rows.add(ReportRow.of(r)));
        sheets.add(new ReportSheet(
                MESSAGES.get(name),
                widths,
                rows,
                headings.isEmpty() ? null : new ReportTable(0, 0, rows.size() - 1, widths.size()),
                0,
                false,
                0,
                List.of(),
                Map.of()));
    }
}
