package vn.chitieu.report.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Rounding;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Provision;

/** Writes {@code findings.csv}: UTF-8 with BOM, RFC 4180, one row a finding, units streamed in order of code. */
public final class FindingsCsv implements AutoCloseable {
    static final List<String> HEADER =
            List.of(("finding_id,as_of,unit_code,unit_name,kind,provision_id,document,clause,"
                            + "indicator,dimension,period,data_year,data_as_of,population,comparator,target,unit_of_measure,"
                            + "baseline,expected,actual,numerator,denominator,coverage,gap,gap_persons,attainment,pace_ratio,"
                            + "state,severity,lead,coordinating,due,first_seen,change,waived,document_status,source_status,note,"
                            + "actual_low,actual_high,missing_units,provisional,progress,unit_type,unit_class,cause")
                    .split(","));
    private static final Comparator<NightFinding> ORDER = Comparator.comparing(
                    (NightFinding n) -> n.finding().identity().kind().text())
            .thenComparing(n -> n.finding().identity().provisionId())
            .thenComparing(n -> n.finding().identity().dimension())
            .thenComparing(n -> n.finding().identity().period());

    private final BufferedWriter out;
    private final ReportVocabulary words;
    private final String asOf;

    FindingsCsv(Path folder, ReportVocabulary words, LocalDate asOf) throws IOException {
        this.words = words;
        this.asOf = asOf.toString();
        out = new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(folder.resolve(NightFolder.FINDINGS)), StandardCharsets.UTF_8));
        out.write('\ufeff');
        record(HEADER);
    }

    void unit(UnitNight night, UnitNotes notes) throws IOException {
        List<NightFinding> sorted = new ArrayList<>(night.findings());
        sorted.sort(ORDER);
        for (NightFinding finding : sorted) record(row(finding, night.unit(), notes.of(finding.finding())));
    }

    /** RFC 4180: quoted where a comma, a quote or a line break stands inside; lines end with CR LF. */
    private void record(List<String> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) out.write(',');
            out.write(quoted(values.get(i)));
        }
        out.write("\r\n");
    }

    public static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private List<String> row(NightFinding night, OrganisationUnit unit, String note) {
        Finding f = night.finding();
        Measured m = f.measured();
        Provision clause = words.provision(f);
        List<String> cells = new ArrayList<>(List.of(
                f.id(),
                asOf,
                f.identity().unitCode(),
                safe(unit.name()),
                f.identity().kind().text(),
                f.identity().provisionId(),
                f.sources().document(),
                safe(clause.location()),
                m == null ? "" : m.indicator(),
                f.identity().dimension().text(),
                f.identity().period().text(),
                text(f.sources().dataYear()),
                text(f.sources().dataAsOf())));
        cells.addAll(m == null ? Collections.nCopies(14, "") : figures(m));
        cells.addAll(List.of(
                f.verdict().state(),
                f.verdict().severity().name(),
                safe(clause.lead()),
                safe(clause.coordinating()),
                text(f.due()),
                text(night.firstSeen()),
                night.change(),
                Boolean.toString(f.verdict().waived()),
                words.draft(f) ? "draft" : "issued",
                safe(clause.sourceStatus()),
                safe(note)));
        cells.addAll(
                m == null
                        ? Collections.nCopies(3, "")
                        : List.of(
                                decimal(m.actual().low()),
                                decimal(m.actual().high()),
                                m.coverage().missingUnits()));
        cells.add(f.verdict().provisional());
        cells.addAll(List.of(
                f.progress(), unit.type(), safe(unit.kind()), f.verdict().cause()));
        return cells;
    }

    /** From population to pace ratio. */
    private List<String> figures(Measured m) {
        List<BigDecimal> target = Figures.known(m.aim().value());
        return List.of(
                m.population(),
                m.aim().comparator().symbol(),
                decimal(m.aim().value()),
                safe(m.unitOfMeasure()),
                apart(m.pace().baseline(), target),
                apart(m.pace().expected(), target),
                apart(m.actual().value(), target),
                decimal(m.actual().numerator()),
                decimal(m.actual().denominator()),
                m.coverage().text(),
                apart(m.distance().gap(), Figures.known(BigDecimal.ZERO)),
                text(m.distance().persons()),
                apart(m.distance().attainment(), Figures.known(BigDecimal.valueOf(100))),
                apart(m.pace().ratio(), words.paceLimits()));
    }

    /** At most four decimals, rounded half up, no trailing zeros, no exponent; empty when unknown. */
    public static String decimal(@Nullable BigDecimal value) {
        return apart(value, List.of());
    }

    /** The same, but never rounded to one of the others that it is not. */
    public static String apart(@Nullable BigDecimal value, List<BigDecimal> others) {
        if (value == null) return "";
        BigDecimal rounded = Rounding.at(value, 4, others).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    public static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
