package vn.chitieu.desk.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.chitieu.desk.Desk;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.language.Messages;
import vn.chitieu.report.night.FindingWords;

/** A target's path and what was reached, as a picture: only figures that the finding holds, nothing worked out. */
final class PathChart {
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int LEFT = 24;
    private static final int RIGHT = 170;
    private static final int TOP = 40;
    private static final int BOTTOM = 36;
    private static final int ROUND = 10;
    private static final String PATH = "#8b1a1a";
    private static final String REACHED = "#0b4f8a";
    private static final String INK = "#1d2430";

    private final Finding finding;
    private final FindingWords words;
    private final StringBuilder svg = new StringBuilder();
    private final int firstYear;
    private final int years;
    private final BigDecimal least;
    private final BigDecimal range;

    private record Point(int year, BigDecimal value) {}

    private PathChart(Finding finding, FindingWords words, List<Point> points) {
        this.finding = finding;
        this.words = words;
        this.firstYear = points.stream().mapToInt(Point::year).min().orElseThrow();
        this.years = Math.max(1, points.stream().mapToInt(Point::year).max().orElseThrow() - firstYear);
        BigDecimal low = points.stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = points.stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        this.least = low;
        this.range = high.subtract(low).max(BigDecimal.ONE.movePointLeft(4));
    }

    /**
     * @param history what the finding said in earlier nights, the newest first
     * @return empty where there is no target figure, or nothing reached to hold beside it
     */
    static Optional<String> of(Finding finding, List<FindingLines.Spell> history, FindingWords words) {
        Measured m = finding.measured();
        if (m == null || m.aim().value() == null || m.pace().end() == null) return Optional.empty();
        TreeMap<Integer, BigDecimal> reached = new TreeMap<>();
        // years between, as the last night of each knew them: the oldest first
        for (int i = history.size() - 1; i >= 0; i--) {
            Finding then = history.get(i).finding();
            if (then.measured() != null && then.measured().indicator().equals(m.indicator()))
                put(reached, then.sources().dataYear(), then.measured().actual().value());
        }
        put(reached, m.pace().baselineYear(), m.pace().baseline());
        put(reached, m.actual().lastYear(), m.actual().lastValue());
        put(reached, finding.sources().dataYear(), m.actual().value());
        if (reached.isEmpty()) return Optional.empty();
        List<Point> points = new ArrayList<>();
        reached.forEach((year, value) -> points.add(new Point(year, value)));
        Point end = new Point(m.pace().end(), m.aim().value());
        List<Point> all = new ArrayList<>(points);
        all.add(end);
        if (m.actual().low() != null
                && m.actual().high() != null
                && finding.sources().dataYear() != null) {
            all.add(new Point(finding.sources().dataYear(), m.actual().low()));
            all.add(new Point(finding.sources().dataYear(), m.actual().high()));
        }
        return Optional.of(new PathChart(finding, words, all).drawn(m, points, end));
    }

    private static void put(TreeMap<Integer, BigDecimal> values, @Nullable Integer year, @Nullable BigDecimal value) {
        if (year != null && value != null) values.put(year, value);
    }

    private String drawn(Measured m, List<Point> reached, Point end) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(HEIGHT)
                .append("\" font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"13\" fill=\"")
                .append(INK)
                .append("\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "#858c96", "");
        Integer from = m.pace().baselineYear();
        if (from != null && m.pace().baseline() != null) {
            Point start = new Point(from, m.pace().baseline());
            line(x(start), y(start), x(end), y(end), PATH, "6 4");
        }
        square(end);
        text(x(end) + ROUND, y(end) + 4, MESSAGES.get("chart.target", words.aim(finding)), "start");
        ends(m);
        Point before = null;
        for (Point p : reached) {
            if (before != null) line(x(before), y(before), x(p), y(p), REACHED, "");
            before = p;
        }
        for (Point p : reached) {
            svg.append("<circle cx=\"")
                    .append(x(p))
                    .append("\" cy=\"")
                    .append(y(p))
                    .append("\" r=\"5\" fill=\"")
                    .append(REACHED)
                    .append("\"/>");
            text(Math.max(x(p), LEFT + 2 * ROUND), y(p) - ROUND, words.figure(finding, p.value()), "middle");
        }
        for (int year = firstYear; year <= firstYear + years; year++)
            if (years <= 12 || (year - firstYear) % 5 == 0)
                text(at(year), HEIGHT - BOTTOM + 20, Integer.toString(year), "middle");
        return svg.append("</svg>").toString();
    }

    /** The ends between which the figure can still come out while returns are missing. */
    private void ends(Measured m) {
        Integer year = finding.sources().dataYear();
        if (year == null || m.actual().low() == null || m.actual().high() == null) return;
        Point low = new Point(year, m.actual().low());
        Point high = new Point(year, m.actual().high());
        line(x(low), y(low), x(high), y(high), REACHED, "2 3");
        line(x(low) - ROUND, y(low), x(low) + ROUND, y(low), REACHED, "");
        line(x(high) - ROUND, y(high), x(high) + ROUND, y(high), REACHED, "");
    }

    private void square(Point p) {
        svg.append("<rect x=\"")
                .append(x(p) - 5)
                .append("\" y=\"")
                .append(y(p) - 5)
                .append("\" width=\"10\" height=\"10\" fill=\"")
                .append(PATH)
                .append("\"/>");
    }

    private void line(int x1, int y1, int x2, int y2, String colour, String dashes) {
        svg.append("<line x1=\"")
                .append(x1)
                .append("\" y1=\"")
                .append(y1)
                .append("\" x2=\"")
                .append(x2)
                .append("\" y2=\"")
                .append(y2)
                .append("\" stroke=\"")
                .append(colour)
                .append("\" stroke-width=\"2\"");
        if (!dashes.isEmpty()) svg.append(" stroke-dasharray=\"").append(dashes).append('"');
        svg.append("/>");
    }

    private void text(int x, int y, String text, String anchor) {
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(HtmlUtils.htmlEscape(text, "UTF-8"))
                .append("</text>");
    }

    private int x(Point p) {
        return at(p.year());
    }

    private int at(int year) {
        return LEFT + 2 * ROUND + (year - firstYear) * (WIDTH - LEFT - RIGHT - 2 * ROUND) / years;
    }

    private int y(Point p) {
        BigDecimal room = BigDecimal.valueOf(HEIGHT - TOP - BOTTOM);
        return HEIGHT
                - BOTTOM
                - p.value()
                        .subtract(least)
                        .multiply(room)
                        .divide(range, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
