package vn.chitieu.rulebook;

import static vn.chitieu.rulebook.FaultFiles.INDICATORS;
import static vn.chitieu.rulebook.RulesCopy.text;

import java.util.List;

/** Figures over years whose columns do not go together; behind the others, which keep their numbers. */
final class ShapeFaults {
    private ShapeFaults() {}

    /** Row 9 counts persons of a year, row 8 their mean over three. */
    static List<Fault> all() {
        return List.of(
                new Fault("Mức tăng có mẫu số", INDICATORS, false)
                        .on("Chỉ số", s -> text(s, "F2", "GROWTH"), "GROWTH_OF_SHARE E2"),
                new Fault("Tăng bình quân có mẫu số", INDICATORS, false)
                        .on("Chỉ số", s -> text(s, "F3", "GROWTH_MEAN"), "GROWTH_OF_SHARE E3"),
                new Fault("Mức tăng tính bằng người", INDICATORS, false)
                        .on(
                                "Chỉ số",
                                s -> {
                                    text(s, "F10", "GROWTH");
                                    RulesCopy.number(s, "I10", 100);
                                },
                                "GROWTH_UNIT C10"),
                new Fault("Mẫu số cửa sổ của số tại thời điểm", INDICATORS, false)
                        .on(
                                "Chỉ số",
                                s -> {
                                    text(s, "K1", "Mẫu số cửa sổ");
                                    text(s, "K2", "cộng");
                                },
                                "WINDOW_WHOLE_UNUSED K2"),
                new Fault("Mức tăng không tính bằng phần trăm", INDICATORS, false)
                        .on(
                                "Chỉ số",
                                s -> {
                                    text(s, "F9", "GROWTH_MEAN");
                                    RulesCopy.number(s, "I9", 100);
                                },
                                "GROWTH_UNIT C9"),
                new Fault("Mẫu số cửa sổ của số đếm", INDICATORS, false)
                        .on(
                                "Chỉ số",
                                s -> {
                                    text(s, "K1", "Mẫu số cửa sổ");
                                    text(s, "K8", "năm cuối");
                                },
                                "WINDOW_WHOLE_UNUSED K8"));
    }
}
