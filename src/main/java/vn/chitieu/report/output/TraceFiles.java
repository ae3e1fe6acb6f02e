package vn.chitieu.report.output;

import static vn.chitieu.report.output.TracePage.small;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.report.night.InboxFile;
import vn.chitieu.report.night.InboxFile.Fate;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** The files of the inbox that a workbook is made of, each with the hash that anybody can work out again. */
final class TraceFiles {
    private TraceFiles() {}

    /**
     * What the unit sent, and where the figures of its findings stand, in order of path. The register is left out: it is
     * everybody's, and changes with every row written into it; its rows are named with the findings they led to.
     */
    static List<InboxFile> of(Night night, UnitReport report) {
        Set<String> paths = new TreeSet<>();
        for (UnitNight block : report.blocks()) {
            block.returns().forEach(r -> paths.addAll(List.of(r.file(), r.firstFile())));
            block.issues().forEach(i -> paths.add(i.file()));
            block.findings().forEach(n -> n.finding().sources().inputs().stream()
                    .map(Cited::file)
                    .forEach(paths::add));
        }
        return paths.stream()
                .filter(night.files()::containsKey)
                .map(night.files()::get)
                .filter(f -> f.fate() != Fate.REGISTER)
                .toList();
    }

    static void add(PageBuilder page, List<InboxFile> files) {
        page.gap();
        page.wide(ReportLook.SECTION, ReportVocabulary.say("trace.files"));
        if (files.isEmpty()) page.wide(ReportLook.REMARK, ReportVocabulary.say("trace.files.none"));
        else
            page.add(
                    ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.file"))
                            .span(2),
                    ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.fate"))
                            .span(2),
                    ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.hash")));
        for (InboxFile file : files)
            page.add(small(file.path()).span(2), small(fate(file)).span(2), small(hash(file.hash())));
    }

    static String fate(InboxFile file) {
        return ReportVocabulary.say("fate." + file.fate());
    }

    static String hash(String hash) {
        return hash.isEmpty() ? ReportVocabulary.say("hash.none") : hash;
    }
}
