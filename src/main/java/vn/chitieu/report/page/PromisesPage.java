package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.promise.NightPromise;
import vn.chitieu.promise.PromiseState;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.Promised;
import vn.chitieu.report.view.AgencyView;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Theo dõi cam kết": every promise that stands, the broken ones first; the first page counts its rows. */
public final class PromisesPage {
    /** The list's place in the workbook. */
    public static final String PLACE = "promises";

    private static final String RED = "F4B084";
    private static final String GREEN = "C6E0B4";
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.unit.code",
            "col.unit.name",
            "col.promise.what",
            "col.promise.measure",
            "col.promise.position",
            "col.promise.sent",
            "col.promise.due",
            "col.promise.state",
            "col.promise.shown",
            "col.promise.turn",
            "col.promise.source");

    private PromisesPage() {}

    public static ReportSheet of(
            Night night, UnitReport report, List<NightPromise> promises, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.promised", 4, 9, 22, 34, 30, 18, 11, 11, 16, 11, 6, 26).screen();
        page.heading(
                number, ReportVocabulary.say("title.promised", report.unit().name()), parent);
        page.place(PLACE);
        page.mainHeader(HEADER);
        int count = 0;
        for (NightPromise p : promises)
            page.add(
                    plain(++count),
                    centred(p.unitCode()),
                    body(unit(night, p)),
                    body(what(night, p)),
                    body(p.promise().measure()),
                    body(p.promise().position()),
                    ReportCell.date(p.sent()),
                    ReportCell.date(p.promise().due()),
                    centred(p.state().word()).fill(colour(p.state())),
                    ReportCell.date(p.shownBy()),
                    ReportCell.number(p.turn()),
                    body(ReportVocabulary.say(
                            "promise.source", p.file(), p.sheet(), p.promise().cell())));
        page.endTable();
        return page.sheet();
    }

    /** Those that a workbook lists: of its units, of all where others stand below, and of clauses that it leads or coordinates. */
    public static List<NightPromise> rows(Night night, UnitReport report) {
        if (report.overview() != null) return night.promised().all();
        Set<String> units = report.blocks().stream().map(b -> b.unit().code()).collect(Collectors.toSet());
        AgencyView agency = report.agency();
        Set<String> clauses = agency == null ? Set.of() : agency.clauseIds();
        return night.promised().of(units, clauses);
    }

    public static String unit(Night night, NightPromise promise) {
        return night.words()
                .rules()
                .registry()
                .unit(promise.unitCode())
                .map(OrganisationUnit::name)
                .orElse("");
    }

    /** What the promise is about: the clause's title and place, and the period. */
    public static String what(Night night, NightPromise promise) {
        var clause = night.words().provision(Promised.clause(promise));
        String what = ReportVocabulary.say("promise.what", clause.title(), clause.location());
        String period = promise.findingId().substring(promise.findingId().lastIndexOf(':') + 1);
        return period.isEmpty() ? what : ReportVocabulary.say("promise.what.period", what, Vietnamese.period(period));
    }

    private static String colour(PromiseState state) {
        return switch (state) {
            case BROKEN -> RED;
            case KEPT -> GREEN;
            default -> "";
        };
    }
}
