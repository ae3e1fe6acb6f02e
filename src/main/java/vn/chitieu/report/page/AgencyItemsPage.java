package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.view.Agencies.Role;
import vn.chitieu.report.view.AgencyView;
import vn.chitieu.report.view.AgencyView.Group;
import vn.chitieu.report.view.AgencyView.Item;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Việc của các đơn vị": what is open, unknown or late under an agency's clauses, by date. */
public final class AgencyItemsPage {
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.unit.name",
            "col.role.own",
            "col.clause",
            "col.problem",
            "col.horizon",
            "col.state",
            "col.due",
            "col.days",
            "col.change",
            "col.todo");

    private AgencyItemsPage() {}

    public static ReportSheet of(UnitReport report, AgencyView view, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.agency.items", 5, 20, 10, 22, 30, 8, 14, 12, 12, 12, 52).screen();
        page.heading(
                number, ReportVocabulary.say("title.agency.items", report.unit().name()), parent);
        List<Item> items = view.items();
        if (items.isEmpty()) page.wide(ReportLook.REMARK, ReportVocabulary.say("agency.items.none"));
        if (view.more() > 0) {
            page.wide(
                    ReportLook.REMARK,
                    ReportVocabulary.say(
                            "agency.items.more", whole(items.size()), whole(view.more()), NightFolder.FINDINGS));
        }
        page.mainHeader(HEADER);
        int count = 0;
        String part = "";
        for (Item item : items) {
            String place = place(item.group(), item.role());
            if (!place.equals(part)) {
                part = place;
                count = 0;
                page.place(place);
                String title = title(view, item);
                page.add(ReportCell.text(ReportLook.STRONG, title).span(HEADER.size()));
            }
            page.add(
                    plain(++count),
                    body(item.unit().name()),
                    centred(item.role().word()),
                    body(item.clause()),
                    body(item.title()),
                    period(Vietnamese.period(item.period())),
                    centred(item.state()).fill(item.colour()),
                    ReportCell.date(item.due()),
                    centred(item.time()),
                    body(item.change()),
                    body(item.note()));
        }
        page.endTable();
        return page.sheet();
    }

    /** Name of the part that lists those. */
    public static String place(Group group, Role role) {
        return group == Group.DRAFT ? "agency." + group : "agency." + group + "." + role;
    }

    private static String title(AgencyView view, Item item) {
        String said = ReportVocabulary.say("agency.items." + item.group(), view.soonDays());
        if (item.group() == Group.DRAFT) return said;
        String count = whole(view.count(item.role(), item.group()));
        return item.group() == Group.OPEN
                ? ReportVocabulary.say(
                        "agency.items.open.part", item.role().word(), said, count, whole(view.openUnits(item.role())))
                : ReportVocabulary.say("agency.items.part", item.role().word(), said, count);
    }

    private static String whole(int count) {
        return Vietnamese.number(BigDecimal.valueOf(count), 0);
    }
}
