package vn.chitieu.submission;

import java.util.List;

/** A whole return as facts for the data checks. */
public record ReturnFacts(
        Cover cover,
        List<ProgrammeRow> programmes,
        List<FigureRow> figures,
        List<DutyRow> duties,
        List<ControlSum> controlSums,
        List<PartSum> partSums) {

    public ReturnFacts with(List<PartSum> sums) {
        return new ReturnFacts(cover, programmes, figures, duties, controlSums, List.copyOf(sums));
    }
}
