package vn.chitieu.rulebook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.rulebook.model.Scenario;
import vn.chitieu.rulebook.model.Scenario.Given;
import vn.chitieu.rulebook.shape.ScenarioShapes;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;

/** Makes the tests of one document of its two sheets; a row that names what is not there is told. */
public final class ScenarioReader {
    private static final String NUMBERS = "số liệu";
    private static final String BASELINE = "số gốc";
    private static final Set<String> WITHOUT_SUBJECT = Set.of("báo cáo", "trả lại");
    private static final Set<String> WITH_YEAR = Set.of(NUMBERS, BASELINE, "báo cáo", "trả lại");

    private final RuleProblems problems;
    private final KnownNames keys;
    private final Set<String> states;
    private final boolean statesKnown;

    public ScenarioReader(Definitions definitions, RuleProblems problems, KnownNames keys) {
        this.problems = problems;
        this.keys = keys;
        // a state that could not be read has its own problem already
        this.statesKnown = !problems.errorsIn(SharedShapes.FOLDER + "danh-gia.xlsx")
                && !definitions.states().isEmpty();
        this.states = definitions.states().stream()
                .flatMap(s -> List.of(s.state(), s.word()).stream())
                .collect(Collectors.toSet());
    }

    public List<Scenario> read(DocumentDraft draft) {
        Table scenarios = draft.tables().get(ScenarioShapes.SCENARIOS.sheet());
        Table data = draft.tables().get(ScenarioShapes.DATA.sheet());
        Set<String> ids =
                scenarios.rows().stream().map(r -> r.text("Tình huống")).collect(Collectors.toSet());
        Map<String, List<Given>> given = new HashMap<>();
        for (TableRow r : data.good()) {
            if (!ids.contains(r.text("Tình huống"))) {
                problems.error("UNKNOWN_SCENARIO", r.place("Tình huống"), r.text("Tình huống"));
            }
            check(r);
            given.computeIfAbsent(r.text("Tình huống"), k -> new ArrayList<>()).add(given(r));
        }
        return scenarios.good().stream()
                .map(r -> scenario(r, given.getOrDefault(r.text("Tình huống"), List.of())))
                .toList();
    }

    private void check(TableRow r) {
        String kind = r.text("Loại");
        String subject = r.orEmpty("Đối tượng");
        if (subject.isEmpty() && !WITHOUT_SUBJECT.contains(kind)) {
            problems.error("GIVEN_SUBJECT_MISSING", r.place("Đối tượng"), kind);
        } else if (!subject.isEmpty()) {
            KeySpace space = figures(kind) ? KeySpace.INDICATOR : KeySpace.PROVISION;
            if (!keys.knows(space, subject)) {
                problems.error("UNKNOWN_" + space, r.place("Đối tượng"), subject, "Đối tượng");
            }
        }
        if (WITH_YEAR.contains(kind) && r.orEmpty("Năm").isEmpty()) {
            problems.error("GIVEN_YEAR_MISSING", r.place("Năm"), kind);
        }
        if (kind.equals(NUMBERS) && r.orEmpty("Tử số").isEmpty()) {
            problems.error("GIVEN_FIGURE_MISSING", r.place("Tử số"));
        }
        if (!figures(kind) && !kind.startsWith("nhiệm vụ") && r.orEmpty("Ngày").isEmpty()) {
            problems.error("GIVEN_DAY_MISSING", r.place("Ngày"), kind);
        }
    }

    private static boolean figures(String kind) {
        return kind.equals(NUMBERS) || kind.equals(BASELINE);
    }

    private Given given(TableRow r) {
        return new Given(
                r.text("Mã đơn vị"),
                r.text("Loại"),
                r.orEmpty("Đối tượng"),
                dimension(r.orEmpty("Phân tổ")),
                r.orEmpty("Năm").isEmpty() ? 0 : r.whole("Năm"),
                r.numberOrNone("Tử số"),
                r.numberOrNone("Mẫu số"),
                whole(r, "Đã có"),
                whole(r, "Phải có"),
                r.dayOrNone("Ngày"),
                r.dayOrNone("Hạn"),
                r.text("Nội dung"),
                r.source());
    }

    private Scenario scenario(TableRow r, List<Given> given) {
        String state = r.orEmpty("Trạng thái");
        if (!state.isEmpty() && !state.equals(Scenario.NONE) && statesKnown && !states.contains(state)) {
            problems.error("UNKNOWN_STATE", r.place("Trạng thái"), state, "Trạng thái");
        }
        Map<String, String> cells = new TreeMap<>(r.columns().keySet().stream()
                .collect(Collectors.toMap(Function.identity(), h -> r.place(h).cell())));
        return new Scenario(
                r.text("Tình huống"),
                r.text("Mô tả"),
                r.text("Điều khoản"),
                r.text("Mã đơn vị"),
                dimension(r.orEmpty("Phân tổ")),
                r.orEmpty("Kỳ"),
                r.day("Ngày"),
                state,
                r.numberOrNone("Còn thiếu"),
                r.dayOrNone("Hạn cuối"),
                r.orEmpty("Kiến nghị có"),
                given,
                cells,
                r.source());
    }

    private static @Nullable Integer whole(TableRow r, String header) {
        return r.orEmpty(header).isEmpty() ? null : Integer.valueOf(r.whole(header));
    }

    private static String dimension(String text) {
        return text.matches("[6-9]") ? "level=" + text : text;
    }
}
