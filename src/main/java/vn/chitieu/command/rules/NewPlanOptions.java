package vn.chitieu.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.chitieu.command.common.UsageException;
import vn.chitieu.drafting.NewPlan;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.Rulebook;

/** What is asked of whoever begins a plan: by flags, else on the console. */
final class NewPlanOptions {
    private static final Messages MESSAGES = Messages.beside(NewPlanOptions.class);

    @Option(names = "--code", descriptionKey = "option.code")
    private String code = "";

    @Option(names = "--unit", descriptionKey = "option.unit")
    private String unit = "";

    @Option(names = "--title", descriptionKey = "option.title")
    private String title = "";

    @Option(names = "--short-title", descriptionKey = "option.short")
    private String shortTitle = "";

    @Option(names = "--issuer", descriptionKey = "option.issuer")
    private String issuer = "";

    @Option(names = "--number", descriptionKey = "option.number")
    private String number = "";

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "option.date")
    private @Nullable LocalDate date;

    @Option(names = "--issued", descriptionKey = "option.issued")
    private boolean issued;

    @Option(names = "--parent", descriptionKey = "option.parent")
    private String parent = "";

    @Option(names = "--lead", descriptionKey = "option.lead")
    private String lead = "";

    @Option(names = "--approver", descriptionKey = "option.approver")
    private String approver = "";

    /**
     * @param blank whether the plan begins blank, so that it needs a title of its own
     * @throws UsageException when something is missing and nobody can be asked, or is wrong
     */
    NewPlan complete(Rulebook rules, boolean blank, Questions questions) {
        List<String> missing = new ArrayList<>();
        unit = asked(unit, "--unit", "new.ask.unit", questions, missing);
        if (code.isEmpty() && !blank && !unit.isEmpty()) code = "X" + unit.replace("-", "");
        code = asked(code, "--code", "new.ask.code", questions, missing);
        if (blank) title = asked(title, "--title", "new.ask.title", questions, missing);
        if (issued) {
            number = asked(number, "--number", "new.ask.number", questions, missing);
            approver = asked(approver, "--approver", "new.ask.approver", questions, missing);
            if (date == null) missing.add("--date");
        }
        if (!missing.isEmpty()) throw new UsageException(MESSAGES.get("new.missing", String.join(", ", missing)));
        if (!code.matches("[A-Z][A-Z0-9]{1,11}")) throw new UsageException(MESSAGES.get("new.badcode", code));
        String name = rules.registry()
                .unit(unit)
                .map(u -> u.name())
                .orElseThrow(() -> new UsageException(MESSAGES.get("new.unit", unit)));
        for (String document : List.of(parent))
            if (!document.isEmpty() && rules.document(document).isEmpty())
                throw new UsageException(MESSAGES.get("new.parent", document));
        if (!lead.isEmpty() && rules.registry().unit(lead).isEmpty())
            throw new UsageException(MESSAGES.get("new.unit", lead));
        return new NewPlan(
                code,
                title,
                shortTitle.isEmpty() ? MESSAGES.get("new.short", code) : shortTitle,
                issuer.isEmpty() ? name : issuer,
                number,
                date,
                unit,
                issued,
                parent,
                lead,
                approver);
    }

    private static String asked(String given, String flag, String key, Questions questions, List<String> missing) {
        if (!given.isEmpty()) return given;
        String answer = questions.ask(MESSAGES.get(key));
        if (answer == null || answer.isBlank()) missing.add(flag);
        return answer == null ? "" : answer.strip();
    }
}
