package vn.chitieu.desk.view;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one comes in. */
@Controller
final class HomePage {
    @GetMapping("/")
    String home() {
        return "trang-dau";
    }
}
