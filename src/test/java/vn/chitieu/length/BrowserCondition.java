package vn.chitieu.length;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** On the class, not in its beginning: a class aborted there would vanish from the report. */
final class BrowserCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent()) return ConditionEvaluationResult.enabled("looked for on the class");
        ConditionEvaluationResult decided = decide(System.getenv().getOrDefault("PATH", ""), System.getenv("CI"));
        if (decided.isDisabled()) decided.getReason().ifPresent(System.out::println);
        return decided;
    }

    /** @param ci what the variable of build servers says */
    static ConditionEvaluationResult decide(String path, @Nullable String ci) {
        boolean there = Programs.there("chromium", path) && Programs.there("chromedriver", path);
        if (there) return ConditionEvaluationResult.enabled("Chromium is there");
        String sentence = "not tested, for want of Chromium: apt-get install chromium chromium-driver fonts-liberation";
        if ("true".equalsIgnoreCase(ci)) throw new AssertionError(sentence + " (CI=true: nothing may be skipped)");
        return ConditionEvaluationResult.disabled(sentence);
    }
}
