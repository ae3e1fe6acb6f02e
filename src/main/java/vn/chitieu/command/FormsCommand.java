package vn.chitieu.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.command.common.CheckedRules;
import vn.chitieu.command.common.CommonOptions;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.common.Folders;
import vn.chitieu.command.common.Outputs;
import vn.chitieu.command.common.ProgressView;
import vn.chitieu.command.common.RuleLines;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.form.Forms;
import vn.chitieu.intake.PastReturns;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** {@code forms}: each unit's blank return of a year. A file that is there already is kept: somebody may have filled it. */
@Command(name = "forms", resourceBundle = "vn.chitieu.command.help", mixinStandardHelpOptions = true)
final class FormsCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.beside(FormsCommand.class);
    private static final String FIRST_YEAR = "FIRST_DATA_YEAR";
    private static final int LAST_YEAR = 2200;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(names = "--year", paramLabel = "YEAR", required = true, descriptionKey = "option.forms.year")
    private int year;

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "option.forms.unit")
    private @Nullable String unit;

    @Option(names = "--inbox", paramLabel = "DIR", defaultValue = "data-samples", descriptionKey = "option.forms.inbox")
    private Path inbox = Path.of("data-samples");

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "bieu-mau", descriptionKey = "option.forms.out")
    private Path into = Path.of("bieu-mau");

    @Option(names = "--force", descriptionKey = "option.forms.force")
    private boolean force;

    private int written;
    private int kept;
    private int filled;
    private int gone;

    @Override
    public Integer call() {
        Folders.require(common.rules, "rules.missing");
        common.requireDatabase(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        Rulebook rules = CheckedRules.read(common.rules);
        if (rules.hasErrors()) {
            RuleLines.print(rules, spec.commandLine().getErr());
            return ExitCodes.USAGE;
        }
        requireYear(rules);
        RuleEngine engine = RuleEngines.compile(rules);
        Forms forms = new Forms(rules, engine, year);
        List<OrganisationUnit> wanted = wanted(rules, forms);
        PastReturns past = past(rules, engine);
        write(forms, wanted, code -> lastYear(past, code));
        String before = Integer.toString(year - 1);
        out.println(MESSAGES.get(
                "forms.written", Integer.toString(written), into.toString(), before, Integer.toString(filled)));
        if (gone > 0) out.println(MESSAGES.get("forms.gone", Integer.toString(gone), before, inbox.toString()));
        if (kept > 0) out.println(MESSAGES.get("forms.kept", Integer.toString(kept), into.toString()));
        return ExitCodes.DONE;
    }

    private PastReturns past(Rulebook rules, RuleEngine engine) {
        try {
            if (CommonOptions.neverUsed(common.database)) return PastReturns.of(rules, engine, inbox, year - 1);
            Optional<Database> there = Databases.look(common.database);
            if (there.isEmpty()) return PastReturns.of(rules, engine, inbox, year - 1);
            try (Database database = there.get()) {
                return PastReturns.of(database.dataSource(), rules, engine, inbox, year - 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireYear(Rulebook rules) {
        int first = rules.definitions().thresholds().stream()
                .filter(t -> t.key().equals(FIRST_YEAR))
                .mapToInt(t -> t.value().intValue())
                .findFirst()
                .orElse(1900);
        if (year < first || year > LAST_YEAR)
            throw new UsageException(MESSAGES.get("forms.year", Integer.toString(year), Integer.toString(first)));
    }

    private List<OrganisationUnit> wanted(Rulebook rules, Forms forms) {
        List<OrganisationUnit> owing = forms.units();
        String code = unit;
        if (code == null) return owing;
        if (rules.registry().unit(code).isEmpty()) throw new UsageException(MESSAGES.get("forms.unknown", code));
        List<OrganisationUnit> one =
                owing.stream().filter(u -> u.code().equals(code)).toList();
        if (one.isEmpty()) throw new UsageException(MESSAGES.get("forms.nothing", code, Integer.toString(year)));
        return one;
    }

    private Optional<ReturnFacts> lastYear(PastReturns past, String code) {
        Optional<ReturnFacts> facts = past.of(code);
        if (facts.isPresent()) filled++;
        else if (past.known(code)) gone++;
        return facts;
    }

    private void write(Forms forms, List<OrganisationUnit> wanted, Function<String, Optional<ReturnFacts>> lastYear) {
        List<OrganisationUnit> missing = wanted.stream()
                .filter(u -> force || !Files.exists(into.resolve(Forms.name(u, year))))
                .toList();
        kept = wanted.size() - missing.size();
        LocalDate today = LocalDate.now(Clock.system(Vietnamese.ZONE));
        try (ProgressView progress = new ProgressView(spec.commandLine().getErr())) {
            forms.make(missing, lastYear, today, (u, bytes) -> {
                Outputs.write(into.resolve(Forms.name(u, year)), bytes);
                progress.at("forms", ++written, missing.size());
            });
        }
    }
}
