package vn.chitieu.country;

/** What one unit after the other reported, year by year, for the reader of a difference. */
final class Inputs {
    private Inputs() {}

    static String of(Asked asked, Evidence evidence) {
        Question q = asked.question();
        StringBuilder text = new StringBuilder("\n    %s %s %s %s, %s %s %d-%d, gốc %d%s%s"
                .formatted(
                        asked.indicator().id(),
                        asked.levels(),
                        q.comparator(),
                        Answer.text(q.target()),
                        q.time(),
                        q.share() ? "share" : "count",
                        q.fromYear(),
                        q.horizonEnd(),
                        q.baselineYear(),
                        q.hand() == null
                                ? ""
                                : " by hand " + q.hand().year() + ": "
                                        + Answer.text(q.hand().value()),
                        q.eachYear() ? ", each year" : ""));
        Integer judged = evidence.judged();
        if (judged == null) return text.toString();
        for (int year = Evidence.FIRST_YEAR; year <= Math.min(judged, q.horizonEnd()); year++) {
            text.append("\n    ").append(year).append(':');
            for (String unit : evidence.units(year)) {
                Figure figure = evidence.figure(unit, year);
                text.append(' ').append(unit).append('=');
                if (figure == null) text.append(evidence.arrival(unit, year));
                else {
                    text.append(Answer.text(figure.numerator()));
                    if (q.share()) text.append('/').append(Answer.text(figure.denominator()));
                }
            }
        }
        return text.toString();
    }
}
