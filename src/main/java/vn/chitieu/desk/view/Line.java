package vn.chitieu.desk.view;

import java.util.List;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;

/** One finding as a row of the list, in words. */
record Line(
        String id,
        String unitCode,
        String unit,
        String kind,
        String clause,
        String title,
        String period,
        String state,
        String severity,
        String figure,
        String change,
        String firstSeen) {

    static Line of(NightFinding line, LatestNight.Known night) {
        Finding f = line.finding();
        String code = f.identity().unitCode();
        return new Line(
                f.id(),
                code,
                night.rules().registry().unit(code).map(u -> u.name()).orElse(code),
                night.words().label("kind", f.identity().kind().text()),
                f.identity().provisionId(),
                night.words().title(f),
                Vietnamese.period(f.identity().period().text()),
                night.words().state(f),
                f.verdict().severity().name(),
                figure(f, night),
                night.words().label("change", line.change()),
                line.firstSeen() == null ? "" : Vietnamese.day(line.firstSeen()));
    }

    /** What there is, of what is asked for. */
    private static String figure(Finding f, LatestNight.Known night) {
        if (f.measured() == null) return "";
        String actual = night.words().figure(f, f.measured().actual().value());
        String aim = night.words().aim(f);
        return actual.isEmpty() ? aim : actual + " / " + aim;
    }

    static List<String> headings() {
        return List.of(
                "id",
                "unit",
                "name",
                "kind",
                "clause",
                "title",
                "period",
                "state",
                "severity",
                "figure",
                "change",
                "since");
    }

    List<String> cells(java.util.function.UnaryOperator<String> weight) {
        return List.of(
                id,
                unitCode,
                unit,
                kind,
                clause,
                title,
                period,
                state,
                weight.apply(severity),
                figure,
                change,
                firstSeen);
    }
}
