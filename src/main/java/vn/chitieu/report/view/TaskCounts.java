package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/** How many tasks are called what, in the order of the state table, as tables of the state of tasks are printed. */
public final class TaskCounts {
    private final ReportVocabulary words;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int total;

    public TaskCounts(ReportVocabulary words) {
        this.words = words;
    }

    /** Counts it if it is a task, of an issued document. */
    public void add(Finding f) {
        if (!f.task() || words.draft(f)) return;
        counts.merge(words.stateWord(f), 1, Integer::sum);
        total++;
    }

    public boolean none() {
        return total == 0;
    }

    /** "37 nhiệm vụ có hạn: đã hoàn thành đúng hạn 20; đang thực hiện trong hạn 17". */
    public String sentence() {
        List<String> said = new ArrayList<>();
        words.rules().definitions().states().stream()
                .filter(s -> s.kind() == Kind.DUTY)
                .map(StateRow::word)
                .distinct()
                .filter(counts::containsKey)
                .forEach(word -> said.add(ReportVocabulary.say(
                        "tasks.count", Vietnamese.small(word), counts.get(word).toString())));
        return ReportVocabulary.say("tasks.counts", Integer.toString(total), String.join("; ", said));
    }
}
