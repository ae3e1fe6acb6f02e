package vn.chitieu.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole return as facts for the data checks. */
public record ReturnFacts(
        Cover cover,
        List<ProgrammeRow> programmes,
        List<FigureRow> figures,
        List<DutyRow> duties,
        List<ControlSum> controlSums,
        List<PartSum> partSums) {

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
        return RepeatedRow.of(programmes, duties);
    }

    public ReturnFacts with(List<PartSum> sums) {
        return new ReturnFacts(cover, programmes, figures, duties, controlSums, List.copyOf(sums));
    }
}
