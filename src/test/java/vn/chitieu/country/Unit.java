package vn.chitieu.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record Unit(
        String code,
        String name,
        String type,
        String kind,
        String parent,
        LocalDate from,
        @Nullable LocalDate to) {
    /** CHOICE: a unit counts for the data years on whose last day it exists; the generated dates lie in mid-year. */
    boolean in(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return !from.isAfter(end) && (to == null || !to.isBefore(end));
    }

    boolean institution() {
        return type.equals("institution");
    }
}
