package vn.chitieu.desk.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.Audit;
import vn.chitieu.desk.Desk;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.desk.rules.Paging;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.language.Messages;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;
import vn.chitieu.sheet.report.BookWriter;

/** The list of findings, narrowed by unit, clause, state, agency or time; the same as CSV or workbook. */
@Controller
class FindingsPage {
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    /** Rows of a workbook; what is longer is for CSV. */
    private static final int MOST = 20_000;

    private static final List<Integer> WIDTHS = List.of(34, 10, 26, 12, 16, 50, 14, 22, 12, 22, 16, 12);

    private final FindingLines lines;
    private final LatestNight nights;
    private final Asked asked;
    private final Sight sight;
    private final Audit audit;

    FindingsPage(FindingLines lines, LatestNight nights, Asked asked, Sight sight, Audit audit) {
        this.lines = lines;
        this.nights = nights;
        this.asked = asked;
        this.sight = sight;
        this.audit = audit;
    }

    @GetMapping("/phat-hien")
    String list(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam Map<String, String> address,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        LatestNight.Known night = nights.current().orElse(null);
        model.addAttribute("night", night);
        if (night == null) return "phat-hien-ds";
        Query query = asked.of(user, night, address);
        Paging paging = Paging.of(page, lines.count(query));
        model.addAttribute("paging", paging);
        model.addAttribute("query", query);
        model.addAttribute("address", address);
        model.addAttribute("narrowed", narrowed(address));
        model.addAttribute(
                "lines",
                lines.page(query, Paging.SIZE, paging.skipped()).stream()
                        .map(l -> Line.of(l, night))
                        .toList());
        model.addAttribute("states", states(night));
        model.addAttribute("changes", changes(night));
        model.addAttribute("many", query.units().size() > 1 || !query.clauses().isEmpty());
        model.addAttribute("most", MOST);
        return "phat-hien-ds";
    }

    /** Each word of a state once, with the first code that bears it. */
    private static Map<String, String> states(LatestNight.Known night) {
        Map<String, String> byWord = new java.util.TreeMap<>();
        night.rules().definitions().states().forEach(s -> byWord.putIfAbsent(s.word(), s.state()));
        return byWord;
    }

    private static Map<String, String> changes(LatestNight.Known night) {
        Map<String, String> words = new java.util.LinkedHashMap<>();
        NightNews.all().forEach(c -> words.put(c, night.words().label("change", c)));
        return words;
    }

    private static String narrowed(Map<String, String> address) {
        return Asked.NAMES.stream()
                .filter(address::containsKey)
                .map(n -> "&" + n + "=" + URLEncoder.encode(address.getOrDefault(n, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    @GetMapping("/phat-hien/danh-sach.csv")
    void csv(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam Map<String, String> address,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"phat-hien.csv\"");
        audit.record(user.id(), Audit.Event.DOWNLOADED, "phat-hien.csv");
        PrintWriter out = response.getWriter();
        out.write('\ufeff');
        CSVFormat.RFC4180.printRecord(out, headings().toArray());
        LatestNight.Known night = nights.current().orElse(null);
        if (night == null) return;
        lines.each(asked.of(user, night, address), line -> {
            try {
                CSVFormat.RFC4180.printRecord(
                        out,
                        Line.of(line, night).cells(FindingsPage::weight).stream()
                                .map(FindingsPage::safe)
                                .toArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @GetMapping("/phat-hien/danh-sach.xlsx")
    void workbook(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam Map<String, String> address,
            HttpServletResponse response)
            throws IOException {
        LatestNight.Known night = nights.current().orElse(null);
        if (night == null || lines.count(asked.of(user, night, address)) > MOST) {
            response.sendError(404);
            return;
        }
        List<ReportRow> rows = new ArrayList<>();
        rows.add(ReportRow.of(headings().stream()
                .map(h -> ReportCell.text(ReportLook.HEADER, h))
                .toList()));
        lines.each(
                asked.of(user, night, address),
                line -> rows.add(ReportRow.of(Line.of(line, night).cells(FindingsPage::weight).stream()
                        .map(c -> ReportCell.text(ReportLook.BODY, c))
                        .toList())));
        String name = MESSAGES.get("menu.FINDINGS");
        byte[] book = BookWriter.write(new ReportBook(
                name,
                "Chỉ Tiêu",
                night.asOf(),
                List.of(new ReportSheet(
                        name,
                        WIDTHS,
                        rows,
                        new ReportTable(0, 0, rows.size() - 1, WIDTHS.size()),
                        0,
                        true,
                        0,
                        List.of(),
                        Map.of()))));
        audit.record(user.id(), Audit.Event.DOWNLOADED, "phat-hien.xlsx");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"phat-hien.xlsx\"");
        response.getOutputStream().write(book);
    }

    private static List<String> headings() {
        return Line.headings().stream()
                .map(h -> MESSAGES.get("finding.col." + h))
                .toList();
    }

    private static String weight(String severity) {
        return MESSAGES.get("severity." + severity);
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
