package vn.chitieu.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.fact.sent.CheckFact.ControlSum;
import vn.chitieu.fact.sent.CheckFact.PartSum;
import vn.chitieu.fact.sent.CheckFact.RepeatedRow;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.fact.sent.ProgrammeRow;

/** A whole return as facts for the data checks. */
public record ReturnFacts(
        Cover cover,
        List<ProgrammeRow> programmes,
        List<FigureRow> figures,
        List<DutyRow> duties,
        List<ControlSum> controlSums,
        List<PartSum> partSums) {
    private static final String DUTIES = "DUTIES";

    /** Only the rows of which every cell could be read: the others are checked, but never counted. */
    public ReturnFacts whole() {
        return new ReturnFacts(
                cover,
                programmes.stream().filter(ProgrammeRow::whole).toList(),
                figures.stream().filter(FigureRow::whole).toList(),
                duties.stream().filter(DutyRow::whole).toList(),
                controlSums,
                partSums);
    }

    /** Tables of figures with a row that could not be read whole. */
    public Set<String> broken() {
        return Stream.concat(
                        programmes.stream().filter(r -> !r.whole()).map(ProgrammeRow::table),
                        figures.stream().filter(r -> !r.whole()).map(FigureRow::table))
                .collect(Collectors.toSet());
    }

    /** Rows that say again what a row above them says. */
    public List<RepeatedRow> repeatedRows() {
        return repeated(programmes, duties);
    }

    public ReturnFacts with(List<PartSum> sums) {
        return new ReturnFacts(cover, programmes, figures, duties, controlSums, List.copyOf(sums));
    }

    /** Found row by row, in one pass: rules that hold each row against each other never end where thousands are alike. A row of which it is not known what it is of repeats none. */
    private static List<RepeatedRow> repeated(List<ProgrammeRow> programmes, List<DutyRow> duties) {
        Map<List<Object>, Integer> first = new HashMap<>();
        List<RepeatedRow> repeated = new ArrayList<>();
        for (ProgrammeRow p : programmes) {
            if (!p.keyed() || p.qualification() == null || p.flags() == null) continue;
            Integer before =
                    first.putIfAbsent(List.of(p.table(), p.code(), p.group(), p.qualification(), p.flags()), p.row());
            if (before != null) repeated.add(new RepeatedRow(p.table(), p.row(), before, p.keyPlace()));
        }
        for (DutyRow d : duties) {
            if (d.provisionId().isEmpty()) continue;
            Integer before = first.putIfAbsent(List.of(DUTIES, d.unitCode(), d.provisionId()), d.row());
            if (before != null) repeated.add(new RepeatedRow(DUTIES, d.row(), before, d.keyPlace()));
        }
        return List.copyOf(repeated);
    }
}
