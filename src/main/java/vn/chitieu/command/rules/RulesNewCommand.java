package vn.chitieu.command.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.command.common.CheckedRules;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.Outputs;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.drafting.AdoptedPlan;
import vn.chitieu.drafting.Drafts;
import vn.chitieu.drafting.NewPlan;
import vn.chitieu.drafting.RegistryRows;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Folding;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;

/** {@code rules new}: a workbook for a new plan, blank with examples or taken over from another unit's plan. */
@Command(name = "new", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class RulesNewCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(RulesNewCommand.class);
    private static final String REGISTRY = "danh-muc/don-vi.xlsx";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Mixin
    private NewPlanOptions asked = new NewPlanOptions();

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "option.from")
    private @Nullable String from;

    @Option(names = "--figure", paramLabel = "CLAUSE=VALUE", descriptionKey = "option.figure")
    private Map<String, BigDecimal> figures = new LinkedHashMap<>();

    @Option(names = "--keep-figures", descriptionKey = "option.keepfigures")
    private boolean keep;

    @Option(names = "--file", paramLabel = "NAME", descriptionKey = "option.file")
    private @Nullable String file;

    @Option(names = "--force", descriptionKey = "option.force")
    private boolean force;

    @Override
    public Integer call() {
        Folders.require(common.rules, "rules.missing");
        Rulebook rules = CheckedRules.read(common.rules);
        if (rules.hasErrors()) {
            RuleLines.print(rules, spec.commandLine().getErr());
            throw new UsageException(MESSAGES.get("new.errors"));
        }
        Questions questions = new Questions();
        NewPlan plan = asked.complete(rules, from == null, questions);
        if (rules.document(plan.code()).isPresent()) throw new UsageException(MESSAGES.get("new.code", plan.code()));
        OrganisationUnit unit = rules.registry().unit(plan.unit()).orElseThrow();
        Path target = common.rules.resolve(file == null ? fileName(unit) : file);
        if (!target.getFileName().toString().endsWith(".xlsx")) throw new UsageException(MESSAGES.get("new.ending"));
        if (Files.exists(target) && !force) throw new UsageException(MESSAGES.get("new.exists", target.toString()));
        LocalDate today = LocalDate.now(Clock.system(Vietnamese.ZONE));
        PrintWriter out = spec.commandLine().getOut();
        if (from == null) {
            Outputs.write(target, Drafts.workbook(rules, plan, today));
        } else {
            AdoptedPlan taken = new AdoptedPlan(rules, source(rules), plan.unit());
            byte[] workbook = taken.workbook(plan, figures(taken, plan, questions), today);
            offices(taken.missingOffices(), today, out);
            Outputs.write(target, workbook);
        }
        out.println(MESSAGES.get("new.written", target.toString()));
        Rulebook now = Rulebooks.read(common.rules);
        if (!now.hasErrors()) {
            out.println(MESSAGES.get(from == null ? "new.next" : "new.next.from"));
            return ExitCodes.DONE;
        }
        RuleLines.print(now, out);
        return ExitCodes.USAGE;
    }

    private PlanDocument source(Rulebook rules) {
        String wanted = Objects.requireNonNull(from).replaceFirst("\\.xlsx$", "");
        return rules.documents().stream()
                .filter(d -> d.file().equals(wanted + ".xlsx") || d.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new UsageException(MESSAGES.get("new.from", Objects.requireNonNull(from))));
    }

    /** Every figure is the new unit's own: kept only when somebody says so. */
    private Map<String, BigDecimal> figures(AdoptedPlan taken, NewPlan plan, Questions questions) {
        Map<String, String> wanted = taken.figures(plan.code());
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        figures.forEach((id, value) -> {
            String whole = id.startsWith(plan.code() + "-") ? id : plan.code() + "-" + id;
            if (!wanted.containsKey(whole))
                throw new UsageException(MESSAGES.get("new.figure", id, String.join(", ", wanted.keySet())));
            given.put(whole, value);
        });
        if (keep) return given;
        List<String> missing = new ArrayList<>();
        wanted.forEach((id, old) -> {
            if (given.containsKey(id)) return;
            String answer = questions.ask(MESSAGES.get("new.ask.figure", id, old));
            if (answer == null) missing.add(id);
            else given.put(id, answer.isBlank() ? new BigDecimal(old) : decimal(id, answer));
        });
        if (!missing.isEmpty()) throw new UsageException(MESSAGES.get("new.figures", String.join(", ", missing)));
        return given;
    }

    private static BigDecimal decimal(String id, String text) {
        try {
            return new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new UsageException(MESSAGES.get("new.number", id, text));
        }
    }

    private void offices(List<OrganisationUnit> missing, LocalDate today, PrintWriter out) {
        if (missing.isEmpty()) return;
        Path registry = common.rules.resolve(REGISTRY);
        try {
            Outputs.write(registry, RegistryRows.added(Files.readAllBytes(registry), missing, today));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        missing.forEach(u -> out.println(MESSAGES.get("new.office", registry.toString(), u.code(), u.name())));
    }

    private static String fileName(OrganisationUnit unit) {
        return "kh-" + Folding.fold(unit.name()).replace(' ', '-') + ".xlsx";
    }
}
