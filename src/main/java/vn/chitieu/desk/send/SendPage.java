package vn.chitieu.desk.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.chitieu.account.Audit;
import vn.chitieu.desk.Desk;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.desk.rules.Sight;
import vn.chitieu.desk.rules.WarmRules;
import vn.chitieu.intake.ReturnCheck.Found;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.rules.FitRules.Fit;
import vn.chitieu.report.answer.CorrectionWorkbooks;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.scratch.Scratch;

/** Choosing a file, seeing what is wrong with it, sending it. */
@Controller
class SendPage {
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    /** How long the browser is kept waiting before it is told its place. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int SHOWN = 5;
    private static final int CHANGES_SHOWN = 20;
    static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Drafts drafts;
    private final CheckQueue queue;
    private final Filing filing;
    private final Receipts receipts;
    private final WarmRules rules;
    private final Sight sight;
    private final Audit audit;
    private final DeskSettings settings;

    SendPage(
            Drafts drafts,
            CheckQueue queue,
            Filing filing,
            Receipts receipts,
            WarmRules rules,
            Sight sight,
            Audit audit,
            DeskSettings settings) {
        this.drafts = drafts;
        this.queue = queue;
        this.filing = filing;
        this.receipts = receipts;
        this.rules = rules;
        this.sight = sight;
        this.audit = audit;
        this.settings = settings;
    }

    @GetMapping("/gui")
    String choose(@AuthenticationPrincipal DeskUser user, Model model) {
        model.addAttribute("unit", sight.name(user.unitCode()));
        model.addAttribute("drafts", drafts.of(user.unitCode()));
        model.addAttribute("receipts", receipts.of(List.of(user.unitCode()), SHOWN, 0));
        model.addAttribute("days", Drafts.KEPT.toDays());
        model.addAttribute("years", FormPage.years(today()));
        return "gui";
    }

    @PostMapping("/gui")
    String upload(@AuthenticationPrincipal DeskUser user, @RequestParam("tep") MultipartFile file)
            throws IOException, InterruptedException {
        String name = file.getOriginalFilename();
        if (file.isEmpty() || name == null || name.isBlank()) return "redirect:/gui?trong";
        String safe = CheckQueue.safeName(name);
        UUID id = kept(user, safe, file);
        audit.record(user.id(), Audit.Event.UPLOADED, safe);
        return look(id);
    }

    private String look(UUID id) throws InterruptedException {
        if (!queue.add(id)) {
            drafts.remove(id);
            return "redirect:/gui?dong";
        }
        queue.await(id, PATIENCE);
        return "redirect:/gui/" + id;
    }

    private UUID kept(DeskUser user, String name, MultipartFile file) throws IOException {
        Path folder = Scratch.folder("upload");
        try {
            Path copy = folder.resolve("bytes");
            MessageDigest digest = DigestUtils.getSha256Digest();
            try (InputStream in = file.getInputStream();
                    DigestOutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
                in.transferTo(out);
            }
            return drafts.keep(user, name, copy, Hex.encodeHexString(digest.digest()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @GetMapping("/gui/{id}")
    String draft(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id, Model model) throws IOException {
        Draft draft = own(user, id);
        model.addAttribute("draft", draft);
        if (draft.waiting()) {
            model.addAttribute("place", drafts.place(id));
            model.addAttribute("refresh", "3");
            return "dang-xem";
        }
        Optional<String> receipt = receipts.ofBytes(draft.hash());
        model.addAttribute("receipt", receipt.orElse(null));
        model.addAttribute("known", receipt.isEmpty() && receipts.knownToNights(draft.hash()));
        model.addAttribute("unit", sight.name(user.unitCode()));
        model.addAttribute("other", draft.ofUnit().isEmpty() ? "" : sight.name(draft.ofUnit()));
        model.addAttribute("sheets", sheets(draft));
        if (draft.sendable() && receipt.isEmpty()) {
            Optional<Filing.Before> before = filing.before(draft);
            model.addAttribute("before", before.orElse(null));
            List<Change> changes = before.flatMap(Filing.Before::changes).orElse(null);
            model.addAttribute("changed", changes == null ? null : changes.size());
            model.addAttribute(
                    "changes",
                    changes == null
                            ? List.of()
                            : changes.stream().limit(CHANGES_SHOWN).toList());
        }
        return "ban-thu";
    }

    @GetMapping("/gui/{id}/ban-danh-dau.xlsx")
    ResponseEntity<byte[]> marked(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id) throws IOException {
        Draft draft = own(user, id);
        Fit fit = rules.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        if (!draft.readable() || draft.problems().isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        Path folder = Scratch.folder("answer");
        try {
            Path file = folder.resolve(draft.fileName());
            boolean there = drafts.write(id, file);
            byte[] book = new CorrectionWorkbooks(fit.rulebook())
                    .of(draft.fileName(), issues(draft), false, there ? file : null, today());
            audit.record(user.id(), Audit.Event.DOWNLOADED, CorrectionWorkbooks.name(draft.fileName()));
            return ResponseEntity.ok()
                    .contentType(WORKBOOK)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            org.springframework.http.ContentDisposition.attachment()
                                    .filename(
                                            CorrectionWorkbooks.name(draft.fileName()),
                                            java.nio.charset.StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(book);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Sent is what was seen: under other rules the file is looked at once more first. */
    @PostMapping("/gui/{id}/chinh-thuc")
    String send(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id)
            throws IOException, InterruptedException {
        Draft draft = own(user, id);
        Optional<String> before = receipts.ofBytes(draft.hash());
        if (before.isPresent()) return "redirect:/bien-nhan/" + before.get();
        if (!draft.sendable() || receipts.knownToNights(draft.hash())) return "redirect:/gui/" + id;
        String now = rules.current().map(f -> f.rulebook().hash()).orElse("");
        if (!draft.rulesHash().equals(now)) {
            drafts.again(id);
            return look(id) + "?quy-tac";
        }
        try {
            return "redirect:/bien-nhan/" + filing.send(user, draft) + "?moi";
        } catch (IOException e) {
            // the receipt stands; its page says that the file is on its way
            return "redirect:/bien-nhan/" + receipts.ofBytes(draft.hash()).orElseThrow();
        }
    }

    @PostMapping("/gui/{id}/xoa")
    String remove(@AuthenticationPrincipal DeskUser user, @PathVariable UUID id) {
        Draft draft = own(user, id);
        if (receipts.ofBytes(draft.hash()).isEmpty()) drafts.remove(id);
        return "redirect:/gui";
    }

    private Draft own(DeskUser user, UUID id) {
        return drafts.find(id, user.unitCode()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(settings.clock().instant(), Vietnamese.ZONE);
    }

    private List<DataIssue> issues(Draft draft) {
        boolean rejected = !draft.outcome().equals("ACCEPTED");
        return draft.problems().stream().map(p -> issue(draft, p, rejected)).toList();
    }

    private static DataIssue issue(Draft draft, Found p, boolean rejected) {
        return new DataIssue(
                draft.ofUnit(),
                draft.year(),
                rejected,
                p.severity(),
                p.code(),
                draft.fileName(),
                p.sheet(),
                p.cell(),
                p.params());
    }

    private List<Marked> sheets(Draft draft) throws IOException {
        if (draft.problems().isEmpty()) return List.of();
        CorrectionWorkbooks answers =
                rules.current().map(f -> new CorrectionWorkbooks(f.rulebook())).orElse(null);
        Map<String, List<Marked.Said>> bySheet = new LinkedHashMap<>();
        for (Found p : draft.problems()) {
            DataIssue issue = issue(draft, p, true);
            boolean ours = MESSAGES.has(p.code());
            Marked.Said said = ours || answers == null
                    ? new Marked.Said(p.severity(), "", ours ? MESSAGES.get(p.code()) : p.code(), "")
                    : new Marked.Said(p.severity(), p.cell(), answers.message(issue), answers.remedy(issue));
            bySheet.computeIfAbsent(p.sheet(), s -> new ArrayList<>()).add(said);
        }
        Path folder = Scratch.folder("cells");
        try {
            Path file = folder.resolve(draft.fileName());
            // what the check could not read is not read once more
            if (draft.readable()) drafts.write(draft.id(), file);
            return SheetView.of(file, bySheet);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
