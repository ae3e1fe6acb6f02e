package vn.chitieu.country;

import org.apache.commons.numbers.fraction.BigFraction;

/** What one unit says of one indicator in one year; the denominator of a count is 0. */
record Figure(BigFraction numerator, BigFraction denominator) {
    static final Figure NONE = of(0, 0);

    static Figure of(long numerator, long denominator) {
        return new Figure(BigFraction.of(numerator), BigFraction.of(denominator));
    }

    Figure plus(Figure other) {
        return new Figure(numerator.add(other.numerator), denominator.add(other.denominator));
    }
}
