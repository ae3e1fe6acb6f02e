package vn.chitieu.indicator;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts returns into the tables as intake leaves them, all lying in the inbox of one run. */
public final class SentReturns {
    private final JdbcClient sql;
    public final long run;

    public SentReturns(DataSource source) {
        this.sql = JdbcClient.create(source);
        this.run = sql.sql("""
                insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)
                values ('2026-12-10', 'r', 'i', 1, 'e', 'RUNNING', now()) returning id""").query(Long.class).single();
    }

    public Sent accepted(String hash, String unit, int year, String sent, String completeness) {
        return submission(hash, "now", unit, year, sent, "ACCEPTED", 0, 0, completeness);
    }

    public Sent rejected(String hash, String unit, int year, @Nullable String sent, int errors) {
        return submission(hash, "now", unit, year, sent, "REJECTED", errors, 0, "{}");
    }

    public Sent submission(
            String hash,
            String intake,
            String unit,
            int year,
            @Nullable String sent,
            String state,
            int errors,
            int warnings,
            String completeness) {
        sql.sql("insert into run_input values (:run, :path, :hash, 'RETURN') on conflict do nothing")
                .param("run", run)
                .param("path", hash + ".xlsx")
                .param("hash", hash)
                .update();
        long id = sql.sql("""
                insert into submission (content_hash, intake_hash, path, unit_code, data_year, data_as_of,
                                        document_number, sent_date, state, errors, warnings, completeness)
                values (:hash, :intake, :path, :unit, :year, make_date(:year, 11, 30), '1/BC', :sent, :state,
                        :errors, :warnings, cast(:completeness as jsonb)) returning id""")
                .param("hash", hash)
                .param("intake", intake)
                .param("path", hash + ".xlsx")
                .param("unit", unit)
                .param("year", year)
                .param("sent", sent == null ? null : Date.valueOf(LocalDate.parse(sent)))
                .param("state", state)
                .param("errors", errors)
                .param("warnings", warnings)
                .param("completeness", completeness)
                .query(Long.class)
                .single();
        return new Sent(id, unit, year, hash + ".xlsx");
    }

    /** A return as stored. */
    public final class Sent {
        private final long id;
        private final String unit;
        private final int year;
        private final String file;

        private Sent(long id, String unit, int year, String file) {
            this.id = id;
            this.unit = unit;
            this.year = year;
            this.file = file;
        }

        public Sent says(String indicator, String dimension, String numerator, @Nullable String denominator) {
            return saysOf(unit, year, indicator, dimension, numerator, denominator);
        }

        public Sent saysOf(
                String about,
                int aboutYear,
                String indicator,
                String dimension,
                String numerator,
                @Nullable String denominator) {
            sql.sql("""
                    insert into observation (unit_code, indicator, dimension, year, population, numerator, denominator,
                                             submission_id, file, sheet, cell)
                    values (:unit, :indicator, :dimension, :year, 'territory', :numerator, :denominator, :id, :file,
                            'Người học', 'F5:F9')""")
                    .param("unit", about)
                    .param("indicator", indicator)
                    .param("dimension", dimension)
                    .param("year", aboutYear)
                    .param("numerator", new BigDecimal(numerator))
                    .param("denominator", denominator == null ? null : new BigDecimal(denominator))
                    .param("id", id)
                    .param("file", file)
                    .update();
            return this;
        }

        public Sent duty(String about, String provision, String state) {
            sql.sql("""
                    insert into reported_duty values (:id, :unit, :provision, :state, 40, 'BC 12', '2026-11-20', '',
                                                      'Nhiệm vụ', 'C4')""")
                    .param("id", id)
                    .param("unit", about)
                    .param("provision", provision)
                    .param("state", state)
                    .update();
            return this;
        }
    }
}
