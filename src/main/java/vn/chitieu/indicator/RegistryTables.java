package vn.chitieu.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.Rulebook;

/** What the derive step needs of the registry, as a temporary table of its transaction. */
final class RegistryTables {
    private final JdbcClient sql;

    RegistryTables(JdbcClient sql) {
        this.sql = sql;
    }

    void create(Rulebook rulebook, LocalDate asOf) {
        units(rulebook.registry(), asOf);
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

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
