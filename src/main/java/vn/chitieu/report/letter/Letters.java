package vn.chitieu.report.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.report.folder.NightFolder;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.ReminderItems;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.letter.WordDocument;

/**
 * Drafts of the letters by which the agency that receives a plan's reports urges the units that owe something: one to all
 * units of a type that owe the same, their list attached; single ones where the case differs. Units are added while they
 * pass; used by one thread until then.
 */
public final class Letters {
    private final Night night;
    private final Map<String, PlanDocument> plans = new LinkedHashMap<>();
    private final LetterItems items;
    private final LetterForm form;
    private final Map<LetterCase, List<OrganisationUnit>> cases = new LinkedHashMap<>();

    /** A letter under the name of its file inside the night's folder. */
    public record Draft(String file, LetterCase about, List<OrganisationUnit> to) {}

    public Letters(Night night) {
        this.night = night;
        this.items = new LetterItems(night);
        this.form = new LetterForm(night);
        for (PlanDocument plan : night.words().rules().documents())
            if (!plan.draft() && plan.date() != null && lead(plan).isPresent()) plans.put(plan.code(), plan);
    }

    private Optional<OrganisationUnit> lead(PlanDocument plan) {
        return night.words().rules().registry().unit(plan.lead());
    }

    /**
     * One case for each issued plan under which the unit owes something that no letter sent before is waiting for; none
     * of the agency itself. A unit that has ended gets no letter: those who answer for it now do (mục 4.15).
     */
    public void add(UnitNight unit) {
        List<OrganisationUnit> answering = night.words().rules().registry().answeringFor(unit.unit(), night.asOf());
        for (PlanDocument plan : plans.values()) {
            if (plan.lead().equals(unit.unit().code())) continue;
            ReminderItems urged = night.sent().without(ReminderItems.of(unit, plan, night), unit);
            if (urged.nothing()) continue;
            List<String> said = items.of(unit, urged);
            for (OrganisationUnit to : answering) {
                if (to.code().equals(plan.lead())) continue;
                boolean own = unit.unit().validTo() == null
                        || to.code().equals(unit.unit().code());
                LetterCase about = new LetterCase(
                        plan.code(),
                        plan.lead(),
                        to.type(),
                        own ? "" : form.owing(unit.unit(), to),
                        LetterItems.subject(urged),
                        said,
                        LetterItems.asked(urged));
                cases.computeIfAbsent(about, k -> new ArrayList<>()).add(to);
            }
        }
    }

    /** Letters to several units, those to the most first, then the single ones in order of the units' codes. */
    public List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        cases.entrySet().stream()
                .filter(c -> c.getValue().size() > 1)
                .sorted(Comparator.comparing(
                                (Map.Entry<LetterCase, List<OrganisationUnit>> c) ->
                                        c.getValue().size(),
                                Comparator.reverseOrder())
                        .thenComparing(c -> c.getValue().get(0).code()))
                .forEach(c -> {
                    LetterCase about = c.getKey();
                    int number = numbers.merge(about.lead() + "\n" + about.plan(), 1, Integer::sum);
                    String file = NightFolder.circular(about.lead(), about.plan(), night.asOf(), number);
                    drafts.add(new Draft(file, about, c.getValue()));
                });
        cases.forEach((about, to) -> {
            if (to.size() > 1) return;
            String code = to.get(0).code();
            int number = numbers.merge(about.lead() + " " + code, 1, Integer::sum);
            drafts.add(new Draft(NightFolder.letter(about.lead(), code, night.asOf(), number), about, to));
        });
        return drafts;
    }

    /** May be called by several threads once all units have been added. */
    public WordDocument document(Draft draft) {
        PlanDocument plan = Objects.requireNonNull(plans.get(draft.about().plan()));
        return form.document(draft.about(), plan, lead(plan).orElseThrow(), draft.to());
    }
}
