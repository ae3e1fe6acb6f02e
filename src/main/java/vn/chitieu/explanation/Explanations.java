package vn.chitieu.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.archive.RuleArchive;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.FindingJson;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;

/** Finds what the database keeps of a finding and lays it out as a page. Reads only. */
public final class Explanations {
    private static final int SUGGESTED = 5;
    private final JdbcClient sql;
    private final Function<String, Optional<Rulebook>> rules;

    public Explanations(DataSource source) {
        this(source, hash -> new RuleArchive(JdbcClient.create(source)).load(hash));
    }

    /** @param rules the rules of a run by their hash, for whoever keeps them read */
    public Explanations(DataSource source, Function<String, Optional<Rulebook>> rules) {
        this.sql = JdbcClient.create(source);
        this.rules = rules;
    }

    /** A published night. */
    private record Run(long id, LocalDate asOf, String rulesHash, long seq) {}

    /**
     * The page of a finding as the given run published it.
     *
     * @param run number of the run, null for the latest published one
     * @return empty when that night had no such finding
     * @throws java.util.NoSuchElementException when there is no such published run, or its rules are not kept
     */
    public Optional<List<String>> page(String findingId, @Nullable Long run) {
        Run night = run(run);
        Optional<Finding> finding = sql.sql("""
                select body from finding where finding_id = :id and from_seq <= :seq and (to_seq is null or to_seq >= :seq)
                order by id desc limit 1""")
                .param("id", findingId)
                .param("seq", night.seq())
                .query((row, n) -> FindingJson.finding(row.getString("body")))
                .optional();
        if (finding.isEmpty()) return Optional.empty();
        Rulebook rulebook = rules.apply(night.rulesHash()).orElseThrow();
        List<Finding> beside = sql.sql("""
                select body from finding where unit_code = :unit and from_seq <= :seq
                  and (to_seq is null or to_seq >= :seq)""")
                .param("unit", finding.get().identity().unitCode())
                .param("seq", night.seq())
                .query((row, n) -> FindingJson.finding(row.getString("body")))
                .list();
        ExplanationLines page =
                new ExplanationLines(rulebook, night.asOf(), night.id(), finding.get(), beside, figures(finding.get()));
        return Optional.of(page.lines());
    }

    /** Known findings that resemble an id, for whoever mistyped it. */
    public List<String> near(String findingId) {
        return sql.sql("""
                select finding_id from finding where to_seq is null
                order by (select count(*) from unnest(cast(:parts as text[])) p
                          where position(':' || p || ':' in ':' || finding_id || ':') > 0) desc,
                         abs(length(finding_id) - length(:id)), finding_id
                limit :most""")
                .param("id", findingId)
                .param("parts", findingId.split(":"))
                .param("most", SUGGESTED)
                .query(String.class)
                .list();
    }

    private Run run(@Nullable Long id) {
        return sql.sql("""
                select id, as_of, rules_hash, seq from run
                where state = 'PUBLISHED' and (cast(:id as bigint) is null or id = :id)
                order by seq desc limit 1""")
                .param("id", id)
                .query((row, n) -> new Run(
                        row.getLong("id"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("rules_hash"),
                        row.getLong("seq")))
                .optional()
                .orElseThrow();
    }

    /** The figures that returns gave for the finding's indicator, of its unit or of those added up to it. */
    private List<ReportedFigure> figures(Finding f) {
        if (f.measured() == null) return List.of();
        String[] files =
                f.sources().inputs().stream().map(i -> i.file()).distinct().toArray(String[]::new);
        return sql.sql("""
                select distinct o.unit_code, o.year, o.dimension, o.numerator, o.denominator, o.file, o.sheet, o.cell
                from observation o
                where o.indicator = :indicator and o.file = any(:files)
                order by o.year, o.unit_code, o.dimension, o.file, o.cell""")
                .param("indicator", f.measured().indicator())
                .param("files", files)
                .query((row, n) -> new ReportedFigure(
                        row.getString("unit_code"),
                        row.getInt("year"),
                        Dimension.of(row.getString("dimension")),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getString("file"),
                        row.getString("sheet"),
                        row.getString("cell")))
                .list();
    }
}
