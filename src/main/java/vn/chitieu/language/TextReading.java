package vn.chitieu.language;

import org.jspecify.annotations.Nullable;

/**
 * What a text says as a number or a date: a value, or the reason why it says none.
 *
 * @param value null exactly when there is a flaw
 */
public record TextReading<T>(@Nullable T value, @Nullable Flaw flaw) {
    /** Why a text gives no value. */
    public enum Flaw {
        /** Not a number at all. */
        NOT_A_NUMBER,
        /** A fraction where whole persons are asked for. */
        NOT_WHOLE,
        /** {@code 1.234} in a decimal column: thousand or one and a bit? */
        AMBIGUOUS,
        /** More digits than any count of this domain has. */
        TOO_LARGE,
        /** Not a date, or a day that does not exist. */
        NOT_A_DATE
    }

    public static <T> TextReading<T> of(T value) {
        return new TextReading<>(value, null);
    }

    static <T> TextReading<T> flawed(Flaw flaw) {
        return new TextReading<>(null, flaw);
    }
}
