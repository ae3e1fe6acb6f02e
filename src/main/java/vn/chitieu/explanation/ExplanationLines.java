package vn.chitieu.explanation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.FindingWords;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.RuleRow;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Kind;

/** The lines of the page, part by part. */
final class ExplanationLines {
    private static final Messages MESSAGES = Messages.beside(ExplanationLines.class);
    /** More cells than this are named by their files alone. */
    private static final int MOST = 60;
    /** Columns that the words above have said already. */
    private static final Set<String> SAID = Set.of("Mã", "Vị trí", "Nội dung", "Cách hiểu", "Chủ trì", "Phối hợp");

    private final Rulebook rules;
    private final LocalDate asOf;
    private final long run;
    private final Finding f;
    private final List<Finding> beside;
    private final List<ReportedFigure> figures;
    private final FindingWords words;
    private final List<String> lines = new ArrayList<>();

    ExplanationLines(
            Rulebook rules,
            LocalDate asOf,
            long run,
            Finding finding,
            List<Finding> beside,
            List<ReportedFigure> figures) {
        this.rules = rules;
        this.asOf = asOf;
        this.run = run;
        this.f = finding;
        this.beside = beside;
        this.figures = figures;
        this.words = new FindingWords(rules, asOf);
    }

    List<String> lines() {
        head();
        clause();
        sources();
        if (f.identity().kind() == Kind.TARGET)
            part("part.sum", new Arithmetic(f, indicator().orElse(null), words.paceLimits()).lines());
        else if (f.identity().kind() == Kind.DEADLINE) part("part.sum", days());
        marks();
        fired();
        note();
        return lines;
    }

    private void head() {
        OrganisationUnit unit = rules.registry().unit(f.identity().unitCode()).orElseThrow();
        lines.add(MESSAGES.get("head", f.id()));
        lines.add(MESSAGES.get("head.night", Vietnamese.day(asOf), Long.toString(run)));
        lines.add(MESSAGES.get("head.unit", unit.name(), unit.code()));
        String state = words.state(f);
        lines.add(MESSAGES.get(
                "head.state",
                state.isEmpty() ? MESSAGES.get("none") : state,
                f.verdict().state()));
    }

    private void clause() {
        Optional<Provision> found =
                rules.provision(f.identity().provisionId(), f.note().version());
        if (found.isEmpty()) return;
        Provision p = found.get();
        List<String> own = new ArrayList<>();
        own.add(MESSAGES.get("clause", p.id(), words.citation(f), p.title()));
        if (!p.reading().isEmpty()) own.add(MESSAGES.get("clause.reading", p.reading()));
        if (!p.lead().isEmpty()) own.add(MESSAGES.get("clause.lead", p.lead()));
        own.add(MESSAGES.get(
                "clause.row",
                p.source().file(),
                p.source().sheet(),
                Integer.toString(p.source().row())));
        version(p.version()).ifPresent(own::add);
        rules.rows().stream()
                .filter(r -> r.file().equals(p.source().file())
                        && r.sheet().equals(p.source().sheet())
                        && r.row() == p.source().row())
                .findFirst()
                .map(this::typed)
                .ifPresent(own::add);
        part("part.clause", own);
    }

    /** Which version of the clause it is, by which document and whose approval; empty of a clause never amended. */
    private static Optional<String> version(Version v) {
        if (v.from() == null && v.to() == null) return Optional.empty();
        String from = v.from() == null ? MESSAGES.get("version.first") : Vietnamese.day(v.from());
        String to = v.to() == null ? MESSAGES.get("version.open") : Vietnamese.day(v.to());
        String date = v.date() == null ? "" : Vietnamese.day(v.date());
        return Optional.of(MESSAGES.get("version", from, to)
                + (v.number().isEmpty() ? "" : MESSAGES.get("version.document", v.number(), date, v.approvedBy())));
    }

    private String typed(RuleRow row) {
        return row.values().entrySet().stream()
                .filter(e -> !SAID.contains(e.getKey())
                        && !e.getValue().isEmpty()
                        && !e.getValue().equals("-"))
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Figures with their values where the database keeps them, the other sources by their place. */
    private void sources() {
        List<String> own = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        Set<String> places =
                f.sources().inputs().stream().map(ExplanationLines::place).collect(Collectors.toSet());
        for (ReportedFigure r : figures) {
            String place = MESSAGES.get("place", r.file(), r.sheet(), r.cell()).strip();
            boolean level = f.identity().dimension().none()
                    || r.dimension().none()
                    || r.dimension().equals(f.identity().dimension());
            if (!places.contains(place) || !level) continue;
            shown.add(place);
            String value = r.denominator() == null
                    ? Arithmetic.number(r.numerator())
                    : Arithmetic.number(r.numerator()) + "/" + Arithmetic.number(r.denominator());
            String level2 = r.dimension().none() ? "" : " (" + words.dimension(r.dimension()) + ")";
            own.add(MESSAGES.get("figure", r.unit(), Integer.toString(r.year()), level2, value, place));
        }
        for (Cited input : f.sources().inputs()) {
            String place = place(input);
            if (shown.add(place)) own.add(MESSAGES.get("source", words.input(input.what()), place));
        }
        if (own.size() > MOST) {
            int more = own.size() - MOST;
            own = new ArrayList<>(own.subList(0, MOST));
            own.add(MESSAGES.get("more", Integer.toString(more)));
        }
        if (own.isEmpty()) own.add(MESSAGES.get("sources.none"));
        part("part.sources", own);
    }

    private static String place(Cited input) {
        return MESSAGES.get("place", input.file(), input.sheet(), input.cells()).strip();
    }

    private List<String> days() {
        List<String> own = new ArrayList<>();
        LocalDate due = f.due();
        LocalDate met = f.metOn();
        if (due == null) return List.of(MESSAGES.get("days.none"));
        own.add(MESSAGES.get("days.due", Vietnamese.day(due)));
        if (met != null) {
            long late = ChronoUnit.DAYS.between(due, met);
            own.add(MESSAGES.get(
                    late > 0 ? "days.late" : "days.met",
                    Vietnamese.day(met),
                    Vietnamese.day(due),
                    Long.toString(late)));
        } else {
            long over = ChronoUnit.DAYS.between(due, asOf);
            own.add(MESSAGES.get(
                    over > 0 ? "days.over" : "days.left",
                    Vietnamese.day(asOf),
                    Vietnamese.day(due),
                    Long.toString(Math.abs(over))));
        }
        return own;
    }

    private void marks() {
        if (!f.note().marks().isEmpty())
            part("part.marks", f.note().marks().stream().map(words::mark).toList());
    }

    private void fired() {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < f.sources().fired().size(); i++)
            own.add((i + 1) + ". " + f.sources().fired().get(i));
        part("part.fired", own.isEmpty() ? List.of(MESSAGES.get("none")) : own);
    }

    private void note() {
        OrganisationUnit unit = rules.registry().unit(f.identity().unitCode()).orElseThrow();
        String note = words.note(f, unit, beside);
        if (!note.isEmpty()) part("part.note", List.of(note));
    }

    private Optional<Indicator> indicator() {
        return rules.definitions().indicators().stream()
                .filter(i -> i.id().equals(f.figures().indicator()))
                .findFirst();
    }

    private void part(String title, List<String> content) {
        lines.add("");
        lines.add(MESSAGES.get(title));
        content.forEach(line -> lines.add("  " + line));
    }
}
