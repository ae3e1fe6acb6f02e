package vn.chitieu.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.fact.owed.Definitions.Term;
import vn.chitieu.fact.owed.TaskDue;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;

/** The words of the forms: those of the rule files, and our own around them. */
final class FormWords {
    private static final Messages MESSAGES = Messages.beside(FormWords.class);
    private static final String TERM = "TERM:";
    private static final String FIGURES = "FIGURES";
    private final Rulebook rules;
    private final Map<String, Provision> provisions = new TreeMap<>();
    private final Map<String, PlanDocument> documents = new TreeMap<>();

    private static final int NO_END = 2200;

    FormWords(Rulebook rules) {
        this.rules = rules;
        for (PlanDocument document : rules.documents()) {
            for (Provision provision : document.provisions()) {
                provisions.put(provision.id(), provision);
                documents.put(provision.id(), document);
            }
        }
    }

    static String say(String key, Object... args) {
        return MESSAGES.get(key, args);
    }

    /** Empty when there is no such sentence. */
    static String sayIfAny(String key, Object... args) {
        return MESSAGES.has(key) ? MESSAGES.get(key, args) : "";
    }

    Rulebook rules() {
        return rules;
    }

    Definitions definitions() {
        return rules.definitions();
    }

    /** The last year in which a return of a data year may still be sent, as the check of returns has it. */
    int lastSent(int year) {
        return definitions().checks().stream()
                .filter(c -> c.code().equals("SENT_TOO_LATE") && c.limit() != null)
                .mapToInt(c -> year + Objects.requireNonNull(c.limit()).intValue())
                .findFirst()
                .orElse(NO_END);
    }

    /** A duty as the form names it: what it is to bring forth and by when, where its row says so. */
    String duty(String clause) {
        String title = title(clause);
        PlanDocument document = documents.get(clause);
        if (document == null) return title;
        return document.duties().stream()
                .filter(n -> n.id().equals(clause))
                .map(n -> {
                    TaskDue due = n.due();
                    String product = n.product().isEmpty() ? title : say("duty.product", title, n.product());
                    return due == null ? product : say("duty.due", product, Vietnamese.day(due.last()));
                })
                .findFirst()
                .orElse(title);
    }

    FormTable table(String key) {
        return definitions().formTables().stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    List<FormColumn> columns(String table) {
        return definitions().formColumns().stream()
                .filter(c -> c.table().equals(table))
                .toList();
    }

    String term(String kind, String key) {
        return definitions().terms().stream()
                .filter(t -> t.kind().equals(kind) && t.key().equals(key))
                .map(Term::word)
                .findFirst()
                .orElse(key);
    }

    /**
     * What may be written into a column, in the order of the rule files; empty when anything may.
     *
     * @param figures codes of the single figures that the plans ask of the unit
     */
    List<String> choices(FormColumn column, Set<String> figures) {
        String type = column.type();
        if (type.equals("YESNO")) return words("yesno");
        if (type.startsWith(TERM)) return words(type.substring(TERM.length()));
        if (column.table().equals(FIGURES) && column.key().equals("code")) {
            return figures.stream().sorted().toList();
        }
        return List.of();
    }

    private List<String> words(String kind) {
        return definitions().terms().stream()
                .filter(t -> t.kind().equals(kind))
                .map(Term::word)
                .toList();
    }

    String title(String provisionId) {
        Provision provision = provisions.get(provisionId);
        return provision == null ? provisionId : provision.title();
    }

    String recipient(String provisionId) {
        Provision provision = provisions.get(provisionId);
        return provision == null ? "" : provision.recipient();
    }

    /** "điểm a khoản 7 Mục V, Kế hoạch số 11/KH-UBND", and whether the document is still a draft. */
    String citation(String provisionId) {
        Provision provision = provisions.get(provisionId);
        PlanDocument document = documents.get(provisionId);
        if (provision == null || document == null) return provisionId;
        String key = document.draft() ? "citation.draft" : "citation";
        return say(key, provision.location(), document.shortTitle());
    }
}
