package vn.chitieu.desk.amend;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.desk.Desk;
import vn.chitieu.desk.DeskSettings;
import vn.chitieu.desk.rules.WarmRules;
import vn.chitieu.engine.FiringLimitException;
import vn.chitieu.engine.RuleCompilationException;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.impact.Impact;
import vn.chitieu.impact.ImpactWords;
import vn.chitieu.impact.Impacts;
import vn.chitieu.impact.InboxChangedException;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.revision.Revisions;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.ShippedLogic;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.scenario.Outcome;
import vn.chitieu.scenario.Scenarios;
import vn.chitieu.scratch.Scratch;

/** What {@code rules check}, {@code test}, {@code diff} and {@code impact} say of a proposed workbook, one after another. */
@Component
class ProposalCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ProposalCheck.class);
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    private static final int SHOWN = 300;

    private final Proposals proposals;
    private final RuleFiles files;
    private final WarmRules warm;
    private final DataSource source;
    private final DeskSettings settings;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(r -> {
        Thread thread = new Thread(r, "rule-change");
        thread.setDaemon(true);
        return thread;
    });

    ProposalCheck(Proposals proposals, RuleFiles files, WarmRules warm, DataSource source, DeskSettings settings) {
        this.proposals = proposals;
        this.files = files;
        this.warm = warm;
        this.source = source;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        proposals.waiting().forEach(this::add);
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }

    void add(long id) {
        worker.execute(() -> {
            try {
                proposals.find(id).filter(Proposal::waiting).ifPresent(this::look);
            } catch (RuntimeException e) {
                LOG.error("a change of the rules could not be looked at", e);
                proposals.checked(id, "", false, failed());
            }
        });
    }

    private static Found failed() {
        return new Found(
                List.of(new Found.Told("ERROR", "", "", "", MESSAGES.get("amend.defect"), "")),
                0,
                List.of(),
                List.of(),
                0,
                "");
    }

    private void look(Proposal proposal) {
        try {
            Path folder = Scratch.folder("amend");
            try {
                files.copyWith(folder, proposal.file(), proposals.content(proposal.id()));
                look(proposal, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            LOG.error("a change of the rules could not be looked at", e);
            proposals.checked(proposal.id(), "", false, failed());
        }
    }

    private void look(Proposal proposal, Path folder) {
        LocalDate today = LocalDate.ofInstant(settings.clock().instant(), Vietnamese.ZONE);
        Rulebook now = Rulebooks.read(settings.rules());
        Rulebook read = Rulebooks.read(folder, today);
        Rulebook rules = read.with(ShippedLogic.refused(read, settings.acceptedLogic(), RuleProblem.Severity.ERROR));
        List<RuleProblem> problems = new ArrayList<>(rules.problems());
        List<String> changes = Revisions.compare(now, rules).stream()
                .limit(SHOWN)
                .map(c -> c.sentence())
                .toList();
        if (rules.hasErrors()) {
            proposals.checked(proposal.id(), now.hash(), false, found(problems, 0, changes));
            return;
        }
        try {
            RuleEngine engine = RuleEngines.compile(rules);
            List<Outcome> outcomes = new Scenarios(rules, engine).run();
            List<RuleProblem> failed =
                    outcomes.stream().flatMap(o -> o.problems().stream()).toList();
            problems.addAll(failed);
            Found found = found(problems, outcomes.size(), changes);
            proposals.checked(proposal.id(), now.hash(), failed.isEmpty(), withImpact(found, rules, engine));
        } catch (RuleCompilationException e) {
            problems.addAll(e.problems());
            proposals.checked(proposal.id(), now.hash(), false, found(problems, 0, changes));
        } catch (FiringLimitException e) {
            problems.addAll(e.problems());
            proposals.checked(proposal.id(), now.hash(), false, found(problems, 0, changes));
        }
    }

    private static Found found(List<RuleProblem> problems, int scenarios, List<String> changes) {
        Stream<Found.Told> told = problems.stream()
                .limit(SHOWN)
                .map(p -> new Found.Told(p.severity().name(), p.file(), p.sheet(), p.cell(), p.message(), p.remedy()));
        return new Found(told.toList(), scenarios, changes, List.of(), 0, "");
    }

    /** The impact takes the working tables of the nights: not while one is at work. */
    private Found withImpact(Found found, Rulebook rules, RuleEngine engine) {
        if (new NightLog(source).atWork()) return found.withImpact(List.of(), 0, MESSAGES.get("amend.impact.night"));
        try {
            Impact impact = new Impacts(source).of(rules, engine, settings.inbox());
            ImpactWords words = new ImpactWords(rules);
            return found.withImpact(
                    impact.effects().stream().limit(SHOWN).map(words::line).toList(),
                    impact.effects().size(),
                    MESSAGES.get("amend.impact.of", Vietnamese.day(impact.asOf())));
        } catch (NoSuchElementException e) {
            return found.withImpact(List.of(), 0, MESSAGES.get("amend.impact.none"));
        } catch (InboxChangedException e) {
            return found.withImpact(List.of(), 0, String.valueOf(e.getMessage()));
        }
    }
}
