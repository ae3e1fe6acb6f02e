package vn.chitieu.country;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;

/** A nation, its rules and its returns, all drawn from one seed; a folder holds what a night needs. */
final class RandomCountry {
    private static final Rulebook SHIPPED = Rulebooks.read(Path.of("rules"));
    final Path rules;
    final Path inbox;
    final Country country;
    final List<LocalDate> days;

    RandomCountry(long seed, Path folder) throws IOException {
        Random random = new Random(seed);
        this.rules = folder.resolve("rules");
        this.inbox = folder.resolve("inbox");
        this.days = days(random);
        List<Unit> units = new RandomUnits(random).units();
        RandomReturns returns = new RandomReturns(random);
        this.country =
                new Country(units, returns.sent(units, days.get(days.size() - 1).getYear()));
        RandomTargets targets = new RandomTargets(random, SHIPPED, near -> size(near, returns)).write();
        new CountryRules(rules, country).write(targets.rows, targets.baselines);
        new CountryInbox(inbox, country).write();
    }

    /** Just after a first deadline or on the way, and around the end of the first horizon or in the second. */
    private static List<LocalDate> days(Random random) {
        LocalDate early = LocalDate.of(2026, 12, 4 + random.nextInt(20));
        LocalDate first = random.nextInt(5) == 0 ? LocalDate.of(2025, 12, 5) : early;
        LocalDate second = LocalDate.of(2027 + random.nextInt(2), 12, 31).plusDays(random.nextInt(90));
        List<LocalDate> last = List.of(
                LocalDate.of(2030, 12, 20),
                LocalDate.of(2031, 1, 15),
                LocalDate.of(2031, 12, 31),
                LocalDate.of(2032, 12, 10));
        return List.of(random.nextBoolean() ? first : second, last.get(random.nextInt(last.size())));
    }

    /** About what all units together have, at the levels of the row. */
    private double size(RandomTargets.Near near, RandomReturns returns) {
        Indicator indicator = SHIPPED.definitions().indicators().stream()
                .filter(i -> i.id().equals(near.indicator()))
                .findFirst()
                .orElseThrow();
        List<Integer> levels = near.levels().equals("-")
                ? IntStream.rangeClosed(6, 9).boxed().toList()
                : Arrays.stream(near.levels().split(";")).map(Integer::valueOf).toList();
        Tally tally = new Tally(SHIPPED);
        Figure sum = Figure.NONE;
        for (Unit unit : country.units())
            if (unit.code().equals(near.unit()) || unit.institution() && country.below(unit, near.unit()))
                sum = sum.plus(tally.figure(indicator, levels, returns.truth(unit, 2027))
                        .orElse(Figure.NONE));
        double top = sum.numerator().doubleValue();
        double bottom = sum.denominator().doubleValue();
        return indicator.share() ? bottom == 0 ? 20 : 100 * top / bottom : top;
    }
}
