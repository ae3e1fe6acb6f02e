package vn.chitieu.desk.view;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.rules.Paging;
import vn.chitieu.mail.MailBox;
import vn.chitieu.mail.MailEntry;

/** The outbox: what waits, what went, what a server has refused and its words. */
@Controller
class MailPage {
    private final MailBox box;

    MailPage(DataSource source, DeskSettings settings) {
        this.box = new MailBox(source, settings.clock());
    }

    /** One state and how many mails are in it. */
    record Count(MailEntry.State state, int count) {}

    @GetMapping("/thu")
    String list(
            @RequestParam(name = "loai", defaultValue = "") String asked,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        MailEntry.State state = Stream.of(MailEntry.State.values())
                .filter(s -> s.name().equals(asked))
                .findFirst()
                .orElse(null);
        List<Count> counts = Stream.of(MailEntry.State.values())
                .map(s -> new Count(s, box.count(s)))
                .toList();
        int rows = counts.stream()
                .filter(c -> state == null || c.state() == state)
                .mapToInt(Count::count)
                .sum();
        Paging paging = Paging.of(page, rows);
        model.addAttribute("counts", counts);
        model.addAttribute("today", box.sentToday());
        model.addAttribute("narrowed", state == null ? "" : "&loai=" + state.name());
        model.addAttribute("paging", paging);
        model.addAttribute("mails", box.entries(state, Paging.SIZE, paging.skipped()));
        return "thu";
    }
}
