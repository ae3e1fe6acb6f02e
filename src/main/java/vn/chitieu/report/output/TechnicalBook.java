package vn.chitieu.report.output;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;
import static vn.chitieu.report.page.PageBuilder.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.front.SummaryChanges;
import vn.chitieu.report.night.InboxFile;
import vn.chitieu.report.night.NightData;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.ShippedLogic;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * What holds for the whole run and for no unit alone: hashes of all rules and of all data, file by file, the clock, the
 * versions. One workbook a night, in the province's folder; with the same inputs it is the same to the byte, so that the
 * number of the run and the time of day stand in the record of runs only.
 */
public final class TechnicalBook {
    private static final String LOGIC = "logic/";
    private final NightData data;
    private final String parent;

    private TechnicalBook(NightData data) {
        this.data = data;
        this.parent = ReportVocabulary.say("parent.none", Vietnamese.day(data.asOf()));
    }

    /** Its sheets; those of the province's own results come after them. */
    static List<ReportSheet> of(NightData data) {
        TechnicalBook book = new TechnicalBook(data);
        return List.of(book.run(), book.rules(), book.files());
    }

    private ReportSheet run() {
        PageBuilder page = new PageBuilder("sheet.technical.run", 44, 72).portrait();
        page.heading(1, ReportVocabulary.say("title.technical.run"), parent);
        page.mainHeader(PageBuilder.words("col.technical.what", "col.technical.value"));
        Rulebook rules = data.rulebook();
        page.add(
                ReportCell.text(ReportLook.STRONG, ReportVocabulary.say("technical.as.of")),
                ReportCell.date(data.asOf()).look(ReportLook.BODY));
        line(page, "technical.clock", ReportVocabulary.say("technical.clock.value", Vietnamese.ZONE.getId()));
        line(page, "technical.compared", comparedWith());
        line(
                page,
                "technical.fallback",
                ReportVocabulary.say(data.onLastGoodRules() ? "technical.fallback.yes" : "technical.fallback.no"));
        line(page, "technical.rules", rules.hash());
        line(page, "technical.intake", rules.intakeHash());
        line(page, "technical.inbox", data.inboxHash());
        String logic = rules.logic().isEmpty() ? "" : ShippedLogic.accepted(rules);
        line(page, "technical.logic", logic.isEmpty() ? ReportVocabulary.say("technical.logic.none") : logic);
        line(page, "technical.program", known(data.programVersion()));
        line(page, "technical.engine", known(data.engineVersion()));
        line(page, "technical.counts", counts(rules));
        page.endTable();
        page.wide(ReportLook.REMARK, ReportVocabulary.say("technical.remark.record"));
        page.wide(ReportLook.REMARK, ReportVocabulary.say("technical.remark.units"));
        return page.sheet();
    }

    private String comparedWith() {
        String day = data.comparedWith();
        return day.isEmpty() ? ReportVocabulary.say("technical.compared.none") : SummaryChanges.day(day);
    }

    private String counts(Rulebook rules) {
        return ReportVocabulary.say(
                "technical.counts.value",
                Integer.toString(rules.files().size()),
                Integer.toString(data.files().size()));
    }

    private static String known(String version) {
        return version.isEmpty() ? ReportVocabulary.say("technical.unknown") : version;
    }

    private static void line(PageBuilder page, String key, String value) {
        page.add(ReportCell.text(ReportLook.STRONG, ReportVocabulary.say(key)), body(value));
    }

    private ReportSheet rules() {
        PageBuilder page = new PageBuilder("sheet.technical.rules", 5, 30, 38, 78);
        page.heading(2, ReportVocabulary.say("title.technical.rules"), parent);
        page.wide(ReportLook.REMARK, ReportVocabulary.say("technical.rules.remark"));
        page.mainHeader(PageBuilder.words("col.no", "col.file", "col.technical.holds", "col.hash"));
        Map<String, String> documents = new HashMap<>();
        for (PlanDocument d : data.rulebook().documents()) documents.put(d.file(), d.shortTitle());
        Set<String> changed = ShippedLogic.changes(data.rulebook()).stream()
                .map(ShippedLogic.Change::file)
                .collect(Collectors.toSet());
        int count = 0;
        for (RuleFile file : data.rulebook().files())
            page.add(
                    plain(++count), body(file.name()), body(holds(file.name(), documents, changed)), body(file.hash()));
        page.endTable();
        return page.sheet();
    }

    private static String holds(String file, Map<String, String> documents, Set<String> changed) {
        String document = documents.get(file);
        if (document != null) return ReportVocabulary.say("technical.holds.document", document);
        if (!file.startsWith(LOGIC)) return ReportVocabulary.say("technical.holds.lists");
        return ReportVocabulary.say(changed.contains(file) ? "technical.holds.logic.changed" : "technical.holds.logic");
    }

    private ReportSheet files() {
        PageBuilder page = new PageBuilder("sheet.technical.files", 5, 34, 11, 7, 23, 78);
        page.heading(3, ReportVocabulary.say("title.technical.files"), parent);
        page.wide(ReportLook.REMARK, ReportVocabulary.say("technical.files.remark"));
        page.mainHeader(PageBuilder.words("col.no", "col.file", "col.unit.code", "col.year", "col.fate", "col.hash"));
        int count = 0;
        for (InboxFile file : data.files())
            page.add(
                    plain(++count),
                    body(file.path()),
                    centred(file.unitCode()),
                    year(file.year()),
                    centred(TraceFiles.fate(file)),
                    body(TraceFiles.hash(file.hash())));
        page.endTable();
        if (count == 0) page.wide(ReportLook.REMARK, ReportVocabulary.say("technical.files.none"));
        return page.sheet();
    }
}
