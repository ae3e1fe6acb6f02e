package vn.chitieu.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;

/** Questions and evidence for small examples of the oracle. */
final class Examples {
    private Examples() {}

    static Question share(String comparator, int target) {
        return question(comparator, target, true, "STOCK", 2025, 2030, 2025);
    }

    static Question count(String comparator, int target) {
        return question(comparator, target, false, "FLOW", 2025, 2030, 2025);
    }

    /** To 2035, from the actual of 2030. */
    static Question second(int target) {
        return question(">=", target, true, "STOCK", 2031, 2035, 2030);
    }

    /** Lecturers: from 0 at 2024. */
    static Question cumulative(int target) {
        Question q = question(">=", target, false, "CUMULATIVE", 2025, 2030, 2024);
        return by(q, 2024, 0);
    }

    static Question question(String comparator, int target, boolean share, String time, int from, int end, int base) {
        return new Question(
                comparator,
                BigFraction.of(target),
                BigFraction.of(5, 100),
                share,
                share ? BigFraction.of(100) : BigFraction.ONE,
                time,
                from,
                end,
                base,
                null,
                false,
                "NOT_APPLICABLE",
                BigFraction.of(5, 100));
    }

    static Question by(Question q, int year, int value) {
        return new Question(
                q.comparator(),
                q.target(),
                q.tolerance(),
                q.share(),
                q.multiplier(),
                q.time(),
                q.fromYear(),
                q.horizonEnd(),
                q.baselineYear(),
                new Question.Hand(year, BigFraction.of(value)),
                q.eachYear(),
                q.zeroState(),
                q.threshold());
    }

    static Told in2026() {
        return new Told("2026-12-31", 2026);
    }

    static Told after2030() {
        return new Told("2031-01-15", 2030);
    }

    /** @param cells {@code column=value}, several to a text */
    static void expect(Question q, Told evidence, String... cells) {
        Answer answer = Oracle.judge(q, evidence);
        for (String cell : String.join(" ", cells).split(" ")) {
            String[] is = cell.split("=", 2);
            assertThat(answer.get(is[0])).as("%s in %s", is[0], answer).isEqualTo(is[1]);
        }
    }

    /** Every year of the horizon a target of its own. */
    static Question each(Question q) {
        return new Question(
                q.comparator(),
                q.target(),
                q.tolerance(),
                q.share(),
                q.multiplier(),
                q.time(),
                q.fromYear(),
                q.horizonEnd(),
                q.baselineYear(),
                q.hand(),
                true,
                q.zeroState(),
                q.threshold());
    }
}
