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

    void create(Rulebook rulebook) {
        units(rulebook.registry());
        owed(rulebook.registry());
        needs(rulebook.definitions());
    }

    private void units(Registry registry) {
        List<OrganisationUnit> units = registry.units();
        sql.sql("""
                create temp table derive_unit on commit drop as
                select code collate "C" as code, parent collate "C" as parent, added, valid_from, valid_to
                from unnest(cast(:codes as text[]), cast(:parents as text[]), cast(:added as boolean[]),
                            cast(:from as date[]), cast(:to as date[]))
                     as u (code, parent, added, valid_from, valid_to)""")
                .param("codes", units.stream().map(OrganisationUnit::code).toArray(String[]::new))
                .param(
                        "parents",
                        units.stream().map(OrganisationUnit::parentCode).toArray(String[]::new))
                .param("added", units.stream().map(u -> added(registry, u)).toArray(Boolean[]::new))
                .param("from", units.stream().map(u -> day(u.validFrom())).toArray(String[]::new))
                .param("to", units.stream().map(u -> day(u.validTo())).toArray(String[]::new))
                .update();
        sql.sql("analyze derive_unit").update();
    }

    private void owed(Registry registry) {
        List<String> codes = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (OrganisationUnit unit : registry.units())
            for (String table : registry.typeOf(unit).map(UnitType::tables).orElse(Set.of())) {
                codes.add(unit.code());
                tables.add(table);
            }
        pairs("derive_owed", "code", codes, "table_key", tables);
    }

    /** Indicators that need the same tables share a need, named by them. */
    private void needs(Definitions definitions) {
        Map<String, String> tableOf = new LinkedHashMap<>();
        for (Measure measure : definitions.measures())
            tableOf.put(measure.id(), COUNTED_FROM.getOrDefault(measure.table(), measure.table()));
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        List<String> indicators = new ArrayList<>();
        List<String> needOf = new ArrayList<>();
        for (Indicator indicator : definitions.indicators()) {
            Set<String> tables = new TreeSet<>();
            Optional.ofNullable(tableOf.get(indicator.numerator())).ifPresent(tables::add);
            Optional.ofNullable(tableOf.get(indicator.denominator())).ifPresent(tables::add);
            if (tables.isEmpty()) continue;
            String need = String.join(";", tables);
            needs.put(need, tables);
            indicators.add(indicator.id());
            needOf.add(need);
        }
        pairs("derive_indicator", "indicator", indicators, "need", needOf);
        List<String> keys = needs.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(t -> e.getKey()))
                .collect(Collectors.toList());
        List<String> tables = needs.values().stream().flatMap(Set::stream).collect(Collectors.toList());
        pairs("derive_need", "need", keys, "table_key", tables);
    }

    private void pairs(String table, String first, List<String> firsts, String second, List<String> seconds) {
        sql.sql("""
                create temp table %s on commit drop as
                select a collate "C" as %s, b collate "C" as %s
                from unnest(cast(:a as text[]), cast(:b as text[])) as p (a, b)""".formatted(table, first, second))
                .param("a", firsts.toArray(String[]::new))
                .param("b", seconds.toArray(String[]::new))
                .update();
        sql.sql("analyze " + table).update();
    }

    private static boolean added(Registry registry, OrganisationUnit unit) {
        return !unit.parentCode().isEmpty()
                && registry.typeOf(unit).map(UnitType::addedToParent).orElse(false);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
