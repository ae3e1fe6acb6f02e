package vn.chitieu.report.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.finding.Aim;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;

/** The words of one night: those of the rule files first, those of the reports themselves where they are silent. */
public final class ReportVocabulary {
    private static final Messages MESSAGES = Messages.beside(ReportVocabulary.class);
    private static final String EVERY_KIND = "*";
    private final Rulebook rules;
    private final Contributors contributors;
    private final Map<String, Provision> provisions = new HashMap<>();
    private final Map<String, Provision> versions = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, PlanDocument> documents = new HashMap<>();
    private final Map<String, StateRow> states = new HashMap<>();
    private final Map<String, String> terms = new HashMap<>();
    private final Map<String, Definitions.Indicator> indicators = new HashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    private final Map<String, TargetNorm> norms = new HashMap<>();
    private final Map<String, String> products = new HashMap<>();

    public ReportVocabulary(Rulebook rules) {
        this(rules, LocalDate.MAX);
    }

    /** @param day on which one row speaks for each clause that has been amended */
    public ReportVocabulary(Rulebook all, LocalDate day) {
        this.rules = all.on(day);
        for (PlanDocument document : all.documents()) {
            document.provisions().forEach(p -> versions.put(p.version().key(p.id()), p));
            document.targets().forEach(n -> norms.put(n.key(), n));
            document.duties().forEach(n -> products.put(n.key(), n.product()));
        }
        this.contributors = new Contributors(all.registry(), all.definitions());
        for (PlanDocument document : this.rules.documents()) {
            documents.put(document.code(), document);
            for (Provision provision : document.provisions()) {
                provisions.put(provision.id(), provision);
                order.put(provision.id(), order.size());
            }
        }
        Definitions definitions = all.definitions();
        definitions.states().forEach(s -> states.put((s.kind() == null ? EVERY_KIND : s.kind()) + ":" + s.state(), s));
        definitions.terms().forEach(t -> terms.putIfAbsent(t.kind() + ":" + t.key(), t.word()));
        definitions.indicators().forEach(i -> indicators.put(i.id(), i));
        for (OrganisationUnit unit : all.registry().units()) {
            unit.aliases().stream()
                    .filter(name ->
                            !territory(unit) && name.length() < unit.name().length())
                    .findFirst()
                    .ifPresent(name -> shortNames.put(unit.name(), name));
        }
    }

    /** Whose figures are added up to whose. */
    public Contributors contributors() {
        return contributors;
    }

    public static String say(String key, Object... args) {
        return MESSAGES.get(key, args);
    }

    public static boolean has(String key) {
        return MESSAGES.has(key);
    }

    public Rulebook rules() {
        return rules;
    }

    /** The clause; one that has left the rules since is known by its id only. */
    public Provision provision(String id) {
        Provision found = provisions.get(id);
        if (found != null) return found;
        RuleSource nowhere = new RuleSource("", "", 0);
        return new Provision(
                id, "", "", id, id, "", "", "", "", "", "", "", "", "", "", "", "", false, Version.WHOLE, nowhere);
    }

    /** The row of the clause that the finding comes from: the version that it names. */
    public Provision provision(Finding finding) {
        Provision version = versions.get(key(finding));
        return version == null ? provision(finding.identity().provisionId()) : version;
    }

    private static String key(Finding finding) {
        String from = finding.note().version();
        return finding.identity().provisionId() + (from.isEmpty() ? "" : "@" + from);
    }

    /** Place of the clause in its document, for sorting as a reader expects. */
    public int order(String provisionId) {
        return order.getOrDefault(provisionId, Integer.MAX_VALUE);
    }

    public Optional<PlanDocument> document(String code) {
        return Optional.ofNullable(documents.get(code));
    }

    /** Whether the document is a draft, or the annex that gives the finding's figure. */
    public boolean draft(Finding finding) {
        if (finding.note().marks().contains("DRAFT")) return true;
        PlanDocument document = documents.get(finding.sources().document());
        return document != null && document.draft();
    }

    /** The row of the targets table that a finding comes from. */
    public Optional<TargetNorm> norm(Finding target) {
        return Optional.ofNullable(norms.get(key(target)));
    }

    /** Whether the document itself is a draft, which its name then says. */
    public boolean documentDraft(String code) {
        PlanDocument document = documents.get(code);
        return document != null && document.draft();
    }

    public Optional<Definitions.Indicator> indicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /** Short name of a document, marked when it is a draft. */
    public String documentName(String code) {
        PlanDocument document = documents.get(code);
        if (document == null) return code;
        return document.draft() && !saysDraft(document)
                ? say("document.draft.suffix", document.shortTitle())
                : document.shortTitle();
    }

    /** Number, date and issuer of a document as cited under a title. */
    public String documentCited(PlanDocument document) {
        LocalDate date = document.date();
        if (saysDraft(document)) return document.shortTitle();
        return document.draft() || date == null
                ? say("document.draft", document.shortTitle())
                : say("document.issued", document.shortTitle(), Vietnamese.day(date), document.issuer());
    }

    private static boolean saysDraft(PlanDocument document) {
        return document.draft()
                && document.shortTitle().toLowerCase(Locale.ROOT).contains(say("document.draft.word"));
    }

    public String citation(Finding finding) {
        Provision provision = provision(finding);
        return provision.location() + ", " + documentName(finding.sources().document());
    }

    public String title(Finding finding) {
        String title = provision(finding).title();
        String dimension = dimension(finding.identity().dimension());
        return dimension.isEmpty() ? title : say("title.dimension", title, dimension);
    }

    public String dimension(Dimension dimension) {
        if (dimension.name().isEmpty()) return dimension.key();
        return dimension.occasion()
                ? say("dimension." + dimension.name(), dimension.key())
                : say("dimension.level", term(dimension.name(), dimension.key()));
    }

    /** What a duty is to bring forth, as its row says; empty where it says nothing. */
    public String product(Finding finding) {
        return products.getOrDefault(key(finding), "");
    }

    public String stateWord(Finding finding) {
        if (finding.verdict().state().isEmpty()) return "";
        StateRow row = row(finding);
        return row == null ? finding.verdict().state() : row.word();
    }

    public String colour(Finding finding) {
        StateRow row = row(finding);
        return row != null && row.colour().matches("[0-9A-Fa-f]{6}") ? row.colour() : "";
    }

    /** What a finding is called: a report that is due or a task by how it stands, anything else by its state. */
    @Nullable
    public StateRow row(Finding finding) {
        String name = finding.named();
        StateRow named = name.isEmpty() ? null : state(finding.identity().kind(), name);
        return named != null
                ? named
                : state(finding.identity().kind(), finding.verdict().state());
    }

    /** The word of a group of reports, as a list is headed; requests are named as such. */
    public String label(Lateness lateness) {
        StateRow row = state(Kind.DEADLINE, lateness.name());
        if (row == null) row = state(Kind.DEADLINE, lateness.state());
        String word = row == null ? lateness.name() : row.word();
        return lateness.request() ? say("lateness.request", Vietnamese.small(word)) : word;
    }

    /** The same within a sentence. */
    public String inline(Lateness lateness) {
        return Vietnamese.small(label(lateness));
    }

    @Nullable
    public StateRow state(Kind kind, String state) {
        StateRow own = states.get(kind + ":" + state);
        return own != null ? own : states.get(EVERY_KIND + ":" + state);
    }

    /** The same with a capital letter, as a cell begins. */
    public String label(String kind, String key) {
        String word = term(kind, key);
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A unit's name within a sentence: "tỉnh", "xã" small before the name of a territory, other names as they are. */
    public String inline(OrganisationUnit unit) {
        String kind = unit.kind();
        String name = unit.name();
        boolean begins = !kind.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(kind + " ");
        return territory(unit) && begins ? kind + name.substring(kind.length()) : name;
    }

    private boolean territory(OrganisationUnit unit) {
        return rules.registry()
                .typeOf(unit)
                .filter(t -> !t.population().isEmpty())
                .isPresent();
    }

    /** The agency's first other name in the registry if it is shorter, else the name itself. */
    String shortName(String agency) {
        return shortNames.getOrDefault(agency, agency);
    }

    /** The same for names joined by semicolons. */
    public String shortNames(String agencies) {
        return Arrays.stream(agencies.split("; ")).map(this::shortName).collect(Collectors.joining("; "));
    }

    /** Who leads and, below in brackets, who coordinates. */
    public String agencies(Provision clause) {
        String lead = shortNames(clause.lead());
        String others = shortNames(clause.coordinating());
        return others.isEmpty() ? lead : (lead + "\n" + say("agencies.with", others)).strip();
    }

    /** Places of clauses in few words: "điểm a, c khoản 1 Mục III, điểm b khoản 3 Mục III". */
    String places(List<String> provisionIds) {
        Map<List<String>, Set<String>> points = new LinkedHashMap<>();
        for (String id : provisionIds) {
            String[] parts = provision(id).location().split(" ", 3);
            String rest = parts.length < 3 ? "" : " " + parts[2];
            points.computeIfAbsent(List.of(parts[0], rest), k -> new LinkedHashSet<>())
                    .add(parts.length < 2 ? "" : parts[1]);
        }
        List<String> places = new ArrayList<>();
        points.forEach((around, names) ->
                places.add((around.get(0) + " " + String.join(", ", names)).strip() + around.get(1)));
        return String.join(", ", places);
    }

    /** The rule files' word for a key, else the reports' own, else the key. */
    public String term(String kind, String key) {
        if (key.isEmpty()) return "";
        String word = terms.get(kind + ":" + key);
        if (word != null) return word;
        String message = kind + "." + key;
        return MESSAGES.has(message) ? say(message) : key;
    }

    List<String> marks(Finding finding) {
        List<String> words = new ArrayList<>();
        for (String mark : finding.note().marks()) words.add(term("mark", mark));
        return words;
    }

    /** What the quotient of the target's indicator is multiplied by: 100 for percent. */
    public BigDecimal multiplier(Finding target) {
        return indicator(target.figures().indicator())
                .map(Definitions.Indicator::factor)
                .orElse(target.figures().unitOfMeasure().equals("%") ? BigDecimal.valueOf(100) : BigDecimal.ONE);
    }

    /** Where one state of a pace ends and another begins: a ratio is never rounded to such a limit. */
    public List<BigDecimal> paceLimits() {
        return rules.definitions().paceBands().stream()
                .flatMap(b -> Figures.known(b.from(), b.below()).stream())
                .distinct()
                .toList();
    }

    /** "≥ " before a figure to be reached, as its document writes it. */
    public static String sign(Aim aim) {
        return aim.comparator().sign();
    }

    /** The word before a figure, in a sentence, that is not simply to be reached. */
    static String bound(Aim aim) {
        return switch (aim.comparator()) {
            case AT_MOST -> say("bound.most");
            case BELOW -> say("bound.under");
            case ABOVE -> say("bound.over");
            default -> "";
        };
    }

    /** "không thấp hơn" ... */
    public String comparator(Finding target) {
        return term("comparator", target.figures().aim().comparator().symbol());
    }

    /** A figure with its unit: {@code 33,5%}. */
    public static String figure(BigDecimal value, @Nullable BigDecimal target, String unit) {
        String number = Figures.words(value, target);
        return unit.isEmpty() ? number : unit.equals("%") ? number + unit : number + " " + unit;
    }
}
