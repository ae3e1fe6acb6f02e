package vn.chitieu.country;

import java.util.Set;

/** A row of learners, graduates (code, qualification) or lecturers (way only). */
record Row(String code, String qualification, long persons, long female, Set<String> flags) {
    int level() {
        return code.charAt(0) - '0';
    }
}
