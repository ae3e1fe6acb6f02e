package vn.chitieu.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.Contributors;
import vn.chitieu.rulebook.Definitions;
import vn.chitieu.rulebook.Definitions.Indicator;
import vn.chitieu.rulebook.Definitions.Measure;
import vn.chitieu.rulebook.Rulebook;

/** What the derive step needs of the rule files, as temporary tables of its transaction. */
final class RegistryTables {
    /** Programmes are counted from the rows of the learners table. */
    private static final Map<String, String> COUNTED_FROM = Map.of("PROGRAMMES", "LEARNERS");

    private final JdbcClient sql;

    RegistryTables(JdbcClient sql) {
        this.sql = sql;
    }

    void create(Rulebook rulebook, LocalDate asOf) {
        Contributors contributors = new Contributors(rulebook.registry(), rulebook.definitions());
        units(rulebook.registry(), asOf);
        members(rulebook.registry(), contributors);
        owed(rulebook.registry());
        needs(rulebook.definitions(), contributors);
    }

    private void units(Registry registry, LocalDate asOf) {
        List<OrganisationUnit> units =
                registry.units().stream().map(u -> u.asOf(asOf)).toList();
        sql.sql("""
                create temp table derive_unit on commit drop as
                select code collate "C" as code, valid_from, valid_to
                from unnest(cast(:codes as text[]), cast(:from as date[]), cast(:to as date[]))
                     as u (code, valid_from, valid_to)""")
                .param("codes", units.stream().map(OrganisationUnit::code).toArray(String[]::new))
                .param("from", units.stream().map(u -> day(u.validFrom())).toArray(String[]::new))
                .param("to", units.stream().map(u -> day(u.validTo())).toArray(String[]::new))
                .update();
        sql.sql("analyze derive_unit").update();
    }

    /** Whose figures are added to whose, by what the indicators are added up from. */
    private void members(Registry registry, Contributors contributors) {
        List<String> sources = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (OrganisationUnit unit : registry.units())
            for (String source : contributors.sources())
                for (String above : contributors.above(unit, source)) {
                    sources.add(source);
                    parents.add(above);
                    codes.add(unit.code());
                }
        table("derive_member", List.of("source", "parent", "code"), List.of(sources, parents, codes));
    }

    private void owed(Registry registry) {
        List<String> codes = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (OrganisationUnit unit : registry.units())
            for (String table : registry.typeOf(unit).map(UnitType::tables).orElse(Set.of())) {
                codes.add(unit.code());
                tables.add(table);
            }
        table("derive_owed", List.of("code", "table_key"), List.of(codes, tables));
    }

    /** Indicators that need the same tables of the same units share a need, named by them. */
    private void needs(Definitions definitions, Contributors contributors) {
        Map<String, String> tableOf = new LinkedHashMap<>();
        for (Measure measure : definitions.measures())
            tableOf.put(measure.id(), COUNTED_FROM.getOrDefault(measure.table(), measure.table()));
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        List<String> indicators = new ArrayList<>();
        List<String> needOf = new ArrayList<>();
        Map<String, String> sourceOf = new LinkedHashMap<>();
        for (Indicator indicator : definitions.indicators()) {
            Set<String> tables = new TreeSet<>();
            Optional.ofNullable(tableOf.get(indicator.numerator())).ifPresent(tables::add);
            Optional.ofNullable(tableOf.get(indicator.denominator())).ifPresent(tables::add);
            if (tables.isEmpty()) continue;
            String source = contributors.source(indicator.id());
            String need = String.join(";", tables) + " " + source;
            sourceOf.put(need, source);
            needs.put(need, tables);
            indicators.add(indicator.id());
            needOf.add(need);
        }
        table("derive_indicator", List.of("indicator", "need"), List.of(indicators, needOf));
        List<String> keys = needs.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(t -> e.getKey()))
                .collect(Collectors.toList());
        List<String> tables = needs.values().stream().flatMap(Set::stream).collect(Collectors.toList());
        table(
                "derive_need",
                List.of("need", "source", "table_key"),
                List.of(keys, keys.stream().map(sourceOf::get).toList(), tables));
    }

    private void table(String name, List<String> columns, List<List<String>> values) {
        String list = String.join(", ", columns);
        String collated =
                columns.stream().map(c -> c + " collate \"C\" as " + c).collect(Collectors.joining(", "));
        String arrays = columns.stream().map(c -> "cast(:" + c + " as text[])").collect(Collectors.joining(", "));
        JdbcClient.StatementSpec spec = sql.sql("create temp table " + name + " on commit drop as select " + collated
                + " from unnest(" + arrays + ") as t (" + list + ")");
        for (int i = 0; i < columns.size(); i++)
            spec = spec.param(columns.get(i), values.get(i).toArray(String[]::new));
        spec.update();
        sql.sql("analyze " + name).update();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
