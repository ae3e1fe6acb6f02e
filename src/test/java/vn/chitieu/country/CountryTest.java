package vn.chitieu.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.length.FullRun;
import vn.chitieu.length.Slow;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.FreshDatabase;

/**
 * Whole nights over random countries, every target finding against {@link Oracle}: five countries, in the full run
 * twenty, more by {@code -Dcountries=N} there, one by {@code -Dseed=S}; {@code -Dshown=N} of the differences in full.
 */
@Slow
class CountryTest {
    private static final int SHOWN = Integer.getInteger("shown", 20);

    private static final int USUAL = 5;

    static LongStream seeds() {
        Long one = Long.getLong("seed");
        return one != null ? LongStream.of(one) : LongStream.rangeClosed(1, USUAL);
    }

    static LongStream moreSeeds() {
        return LongStream.rangeClosed(USUAL + 1, Integer.getInteger("countries", 20));
    }

    @FullRun
    @ParameterizedTest
    @MethodSource("moreSeeds")
    void theNightAgreesWithAPlainComputationInMoreCountries(long seed, @TempDir Path folder) throws IOException {
        theNightAgreesWithAPlainComputation(seed, folder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNightAgreesWithAPlainComputation(long seed, @TempDir Path folder) throws IOException {
        System.out.printf("random country, seed %d%n", seed);
        RandomCountry random = new RandomCountry(seed, folder);
        Rulebook rules = Rulebooks.read(random.rules);
        assertThat(rules.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR))
                .isEmpty();
        List<Asked> asked = Asked.of(rules, random.country);
        Differences differences = new Differences(seed, new Tally(rules), random.country);
        FreshDatabase database = new FreshDatabase();
        try (NightContext context = NightContext.open(database.dataSource())) {
            for (LocalDate day : random.days)
                differences.compare(asked, day, findings(context, random, folder.resolve("out"), day));
        } finally {
            database.close();
        }
        System.out.printf("%,d cells compared, states %s%n", differences.compared(), differences.states());
        assertThat(differences.compared()).as("cells compared").isGreaterThan(2_000);
        assertThat(differences.told(SHOWN)).as("seed %d: differences", seed).isEmpty();
    }

    /** The target findings of one night by {@link Asked#key}. */
    private static Map<String, CSVRecord> findings(NightContext context, RandomCountry random, Path out, LocalDate day)
            throws IOException {
        Clock clock = Clock.fixed(day.atTime(18, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        NightResult result = context.nights()
                .run(new NightRequest(random.rules, random.inbox, out, day, clock, Set.of()), NightProgress.NONE);
        assertThat(result.exitCode()).as("%s: %s", day, result.sentence()).isIn(0, 3);
        Map<String, CSVRecord> found = new HashMap<>();
        String csv = Files.readString(out.resolve(day.toString()).resolve("findings.csv"))
                .substring(1);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            for (CSVRecord row : new ArrayList<>(parser.getRecords()))
                if (row.get("kind").equals("target"))
                    found.put(
                            String.join(
                                    "|",
                                    row.get("unit_code"),
                                    row.get("provision_id"),
                                    row.get("dimension"),
                                    row.get("period")),
                            row);
        }
        return found;
    }
}
