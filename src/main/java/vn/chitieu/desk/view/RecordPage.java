package vn.chitieu.desk.view;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.Audit;
import vn.chitieu.desk.rules.Paging;

/** Who did what at the desk. */
@Controller
class RecordPage {
    private final Audit audit;

    RecordPage(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/nhat-ky")
    String list(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        Paging paging = Paging.of(page, audit.count());
        model.addAttribute("paging", paging);
        model.addAttribute("entries", audit.latest(Paging.SIZE, paging.skipped()));
        return "nhat-ky";
    }
}
