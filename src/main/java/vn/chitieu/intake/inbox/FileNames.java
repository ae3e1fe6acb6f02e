package vn.chitieu.intake.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.fact.sent.CheckFact.FileName;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.Place;

/** The names that the returns of an inbox have now, beside what their covers say. Places name the submission by its id. */
public final class FileNames {
    private static final String UNIT = "unit_code";
    private static final String YEAR = "year";
    private static final String SHEET = "sheet";

    private final JdbcTemplate jdbc;
    private final NamedUnits named;
    private final String intakeHash;

    public FileNames(JdbcTemplate jdbc, NamedUnits named, String intakeHash) {
        this.jdbc = jdbc;
        this.named = named;
        this.intakeHash = intakeHash;
    }

    /** Where a cover says whose it is and of which year, as it is stored. */
    public static Map<String, String> places(Cover cover) {
        return Map.of(
                SHEET, cover.place().sheet(),
                UNIT, cover.at(UNIT).cell(),
                YEAR, cover.at(YEAR).cell());
    }

    public static FileName of(NamedUnits named, String path, String sender, Cover cover) {
        return named.fileName(path, sender, cover.year(), cover.at(UNIT), cover.at(YEAR));
    }

    /** One content may lie there under several names. */
    public List<FileName> all(RowPairs.Known known) {
        List<FileName> names = new ArrayList<>();
        jdbc.query(
                """
                select s.id, i.path, s.errors + s.warnings as problems, s.unit_code, s.data_year,
                    s.cover_at ->> 'sheet' as sheet, s.cover_at ->> 'unit_code' as unit_at, s.cover_at ->> 'year' as year_at
                from intake_input i
                join submission s on s.content_hash = i.content_hash and s.intake_hash = ? and s.cover_at <> '{}'
                order by s.id, i.path""",
                row -> {
                    long id = row.getLong("id");
                    known.take(id, row.getString("path"), row.getInt("problems"));
                    String sheet = row.getString("sheet");
                    names.add(named.fileName(
                            row.getString("path"),
                            row.getString("unit_code"),
                            row.getObject("data_year", Integer.class),
                            new Place(Long.toString(id), sheet, row.getString("unit_at")),
                            new Place(Long.toString(id), sheet, row.getString("year_at"))));
                },
                intakeHash);
        return names;
    }
}
