package vn.chitieu.desk.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chitieu.account.Audit;
import vn.chitieu.account.Role;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.Paging;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.report.folder.NightFiles;

/** The nights, and what they have written: per unit, and all of it as a zip. */
@Controller
class NightsPage {
    private static final int SHOWN = 60;
    private final NightLog log;
    private final DeskSettings settings;
    private final Sight sight;
    private final Audit audit;
    private final NightNews news;
    private final ServiceHealth health;

    NightsPage(
            DataSource source, DeskSettings settings, Sight sight, Audit audit, NightNews news, ServiceHealth health) {
        this.log = new NightLog(source);
        this.settings = settings;
        this.sight = sight;
        this.audit = audit;
        this.news = news;
        this.health = health;
    }

    /** @param there whether its files are still kept */
    record Row(NightLog.Night night, boolean there) {}

    record Folder(String code, String name, List<String> files) {}

    @GetMapping("/dem")
    String list(@AuthenticationPrincipal DeskUser user, Model model) {
        boolean all = user.role() == Role.OPERATOR;
        model.addAttribute("all", all);
        if (all) model.addAttribute("health", health.parts());
        model.addAttribute("atWork", log.atWork());
        model.addAttribute(
                "nights",
                log.latest(SHOWN).stream()
                        .filter(n -> all || n.state().equals("PUBLISHED"))
                        .map(n -> new Row(
                                n,
                                n.state().equals("PUBLISHED") && files(n.asOf()).there()))
                        .toList());
        return "dem-ds";
    }

    @GetMapping("/dem/{day}")
    String one(
            @AuthenticationPrincipal DeskUser user,
            @PathVariable String day,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model)
            throws IOException {
        NightFiles files = there(day);
        List<String> units = files.having(sight.units(user));
        Paging paging = Paging.of(page, units.size());
        List<Folder> folders = new ArrayList<>();
        for (String code : units.subList(paging.skipped(), Math.min(units.size(), paging.skipped() + Paging.SIZE)))
            folders.add(new Folder(code, sight.name(code), files.of(code)));
        model.addAttribute("day", day(day));
        model.addAttribute("dayText", Vietnamese.day(day(day)));
        model.addAttribute("news", news.of(user, day(day)));
        model.addAttribute("latest", news.latest(day(day)));
        model.addAttribute("paging", paging);
        model.addAttribute("folders", folders);
        model.addAttribute("common", sight.everything(user) ? files.common() : List.of());
        model.addAttribute("zip", user.role() == Role.LEADER || user.role() == Role.OPERATOR);
        return "dem";
    }

    @GetMapping("/dem/{day}/tep")
    void file(
            @AuthenticationPrincipal DeskUser user,
            @PathVariable String day,
            @RequestParam("ten") String name,
            HttpServletResponse response)
            throws IOException {
        NightFiles files = there(day);
        Path file = files.file(name, allowed(user, files))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(user.id(), Audit.Event.DOWNLOADED, day + "/" + name);
        attach(response, file.getFileName().toString());
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    @GetMapping("/dem/{day}/tat-ca.zip")
    void zip(@AuthenticationPrincipal DeskUser user, @PathVariable String day, HttpServletResponse response)
            throws IOException {
        NightFiles files = there(day);
        List<String> allowed = allowed(user, files);
        audit.record(user.id(), Audit.Event.DOWNLOADED, day + "/tat-ca.zip");
        attach(response, "ket-qua-" + day(day) + ".zip");
        try (OutputStream out = response.getOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            // workbooks are packed already
            zip.setLevel(1);
            for (String name : allowed) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(files.file(name, allowed).orElseThrow(), zip);
                zip.closeEntry();
            }
        }
    }

    private List<String> allowed(DeskUser user, NightFiles files) throws IOException {
        List<String> allowed = new ArrayList<>();
        for (String code : sight.units(user)) allowed.addAll(files.of(code));
        if (sight.everything(user)) allowed.addAll(files.common());
        return allowed;
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private NightFiles there(String day) {
        NightFiles files = files(day(day));
        if (!files.there()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return files;
    }

    private NightFiles files(LocalDate day) {
        return new NightFiles(settings.out(), day);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
