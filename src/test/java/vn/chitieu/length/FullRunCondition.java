package vn.chitieu.length;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets a test of the full run begin there, and prints in both cases what becomes of it. */
final class FullRunCondition implements ExecutionCondition {
    static final String LENGTH = "tests.length";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String name = context.getTestClass().map(Class::getSimpleName).orElse("") + "."
                + context.getTestMethod().map(m -> m.getName()).orElse("*");
        ConditionEvaluationResult decided = decide(name, System.getProperty(LENGTH, ""));
        decided.getReason().ifPresent(System.out::println);
        return decided;
    }

    /** @param length what the build's profile says */
    static ConditionEvaluationResult decide(String name, String length) {
        boolean full = length.equals("full");
        String said = full ? "full run: " + name : name + " is left to the full run: mvn -B verify -Pfull";
        return full ? ConditionEvaluationResult.enabled(said) : ConditionEvaluationResult.disabled(said);
    }
}
