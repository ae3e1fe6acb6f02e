package vn.chitieu.desk.amend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.chitieu.account.Audit;
import vn.chitieu.account.Role;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.door.DeskUser;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.Rulebooks;

/** The rules in the browser: take a workbook, propose it changed, see what it would do, approve, go back. */
@Controller
class AmendPage {
    private static final int SHOWN = 30;
    private static final int LONGEST = 500;
    private static final int SHORTEST = 5;
    private static final String PLACE = "redirect:/quy-tac/";

    private final RuleFiles files;
    private final Proposals proposals;
    private final ProposalCheck check;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final DeskSettings settings;

    AmendPage(
            RuleFiles files,
            Proposals proposals,
            ProposalCheck check,
            PlatformTransactionManager transactions,
            Audit audit,
            DeskSettings settings) {
        this.files = files;
        this.proposals = proposals;
        this.check = check;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.settings = settings;
    }

    @GetMapping("/quy-tac")
    String list(@AuthenticationPrincipal DeskUser user, Model model) throws IOException {
        model.addAttribute("files", files.names());
        model.addAttribute("proposals", proposals.latest(SHOWN));
        model.addAttribute("mayPropose", user.role() == Role.AUTHOR);
        return "quy-tac-ds";
    }

    @GetMapping("/quy-tac/tep")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal DeskUser user, @RequestParam("ten") String name)
            throws IOException {
        byte[] content = files.content(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record(user.id(), Audit.Event.DOWNLOADED, name);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name.substring(name.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping("/quy-tac/gui")
    String propose(
            @AuthenticationPrincipal DeskUser user,
            @RequestParam("ten") String name,
            @RequestParam("ly-do") String reason,
            @RequestParam("tep") MultipartFile file)
            throws IOException {
        String why = Vietnamese.cut(Vietnamese.clean(reason), LONGEST);
        if (file.isEmpty() || why.length() < SHORTEST || !files.names().contains(name))
            return "redirect:/quy-tac?thieu";
        byte[] content = file.getBytes();
        long id = proposals.add(user, name, content, hash(content), why);
        audit.record(user.id(), Audit.Event.UPLOADED, name);
        check.add(id);
        return PLACE + id;
    }

    @GetMapping("/quy-tac/{id}")
    String one(@AuthenticationPrincipal DeskUser user, @PathVariable long id, Model model) throws IOException {
        Proposal proposal = known(id);
        model.addAttribute("p", proposal);
        if (proposal.waiting()) model.addAttribute("refresh", "3");
        boolean decides = user.role() == Role.APPROVER && proposal.authorId() != user.id();
        model.addAttribute("mayDecide", decides && proposal.open() && !proposal.waiting());
        model.addAttribute(
                "mayUndo", user.role() == Role.APPROVER && proposal.state().equals("APPROVED") && stands(proposal));
        return "quy-tac";
    }

    /** In force from the next night on; under other rules than those it was held against it is looked at once more. */
    @PostMapping("/quy-tac/{id}/duyet")
    String approve(@AuthenticationPrincipal DeskUser user, @PathVariable long id) throws IOException {
        Proposal proposal = known(id);
        if (!proposal.open() || !proposal.good() || proposal.waiting()) return PLACE + id;
        if (!Rulebooks.read(settings.rules()).hash().equals(proposal.baseHash())) {
            proposals.again(id);
            check.add(id);
            return PLACE + id + "?khac";
        }
        byte[] previous = files.content(proposal.file()).orElseThrow();
        Boolean done = transaction.execute(status -> {
            if (!proposals.approve(id, user, previous)) return false;
            if (replaced(proposal.file(), proposals.content(id))) return true;
            status.setRollbackOnly();
            return null;
        });
        if (done == null) return PLACE + id + "?khong-ghi";
        if (done) audit.record(user.id(), Audit.Event.APPROVED, proposal.file() + " " + id);
        return PLACE + id;
    }

    @PostMapping("/quy-tac/{id}/tra-lai")
    String refuse(@AuthenticationPrincipal DeskUser user, @PathVariable long id) {
        Proposal proposal = known(id);
        if (proposals.refuse(id, user)) audit.record(user.id(), Audit.Event.RETURNED, proposal.file() + " " + id);
        return PLACE + id;
    }

    @PostMapping("/quy-tac/{id}/hoan-tac")
    String undo(@AuthenticationPrincipal DeskUser user, @PathVariable long id) throws IOException {
        Proposal proposal = known(id);
        if (!stands(proposal)) return PLACE + id + "?khac";
        byte[] previous = proposals.previous(id);
        Boolean done = transaction.execute(status -> {
            if (!proposals.undo(id, user)) return false;
            if (replaced(proposal.file(), previous)) return true;
            status.setRollbackOnly();
            return null;
        });
        if (done == null) return PLACE + id + "?khong-ghi";
        if (done) audit.record(user.id(), Audit.Event.UNDONE, proposal.file() + " " + id);
        return PLACE + id;
    }

    private boolean replaced(String name, byte[] content) {
        try {
            files.replace(name, content);
            return true;
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(AmendPage.class).error("{} cannot be written", name, e);
            return false;
        }
    }

    /** Whether nobody has changed the file since. */
    private boolean stands(Proposal proposal) throws IOException {
        Optional<byte[]> now = files.content(proposal.file());
        return now.isPresent() && hash(now.get()).equals(proposal.hash());
    }

    private Proposal known(long id) {
        return proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String hash(byte[] content) {
        return DigestUtils.sha256Hex(content);
    }
}
