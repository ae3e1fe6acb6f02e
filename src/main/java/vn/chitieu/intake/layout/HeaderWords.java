package vn.chitieu.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Folding;
import vn.chitieu.language.Vietnamese;

/** What words around the name of a counting column make of its figure: this year's whole, another one, or unclear. */
final class HeaderWords {
    /** What the words beside a column's name say of the figures below. */
    enum Meaning {
        /** The figure asked for. */
        THIS,
        /** Clearly another one: a plan, another year, the men among them. */
        OTHER,
        UNCLEAR
    }

    private static final Set<String> WHOLE = Set.of(
            "tong so",
            "tong",
            "tong cong",
            "cong",
            "chung",
            "tat ca",
            "toan bo",
            "so luong",
            "thuc hien",
            "so thuc hien",
            "da thuc hien",
            "thuc te",
            "so thuc te",
            "ket qua",
            "ket qua thuc hien");

    private static final Pattern NOT_REPORTED = Pattern.compile("\\b(ke hoach|chi tieu|du kien|uoc|giao|muc tieu)\\b");
    private static final Pattern MEN = Pattern.compile("(trong do )?nam( gioi)?");
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
    /** All that may stand beside the data year without changing what is counted. */
    private static final Pattern ABOUT_YEAR = Pattern.compile(
            "\\b(nam|so|lieu|thuc|hien|tinh|den|het|ngay|thang|bao|cao|hoc|ket|qua|\\d{1,2}|20\\d\\d)\\b");

    private static final Pattern BRACKET = Pattern.compile("^(.*\\S)\\s*\\(([^()]*)\\)\\s*$", Pattern.DOTALL);
    private static final Pattern YEAR_AT_END = Pattern.compile("(?iu)^(.*\\S)\\s+(năm 20\\d\\d)$", Pattern.DOTALL);

    private final MeasureWords measures;

    HeaderWords(MeasureWords measures) {
        this.measures = measures;
    }

    /** A header taken apart: its name, then what stands in brackets or as a year behind it; units are left out. */
    List<String> parts(String header) {
        List<String> parts = new ArrayList<>();
        String rest = Vietnamese.clean(header);
        var bracket = BRACKET.matcher(rest);
        if (bracket.matches()) {
            rest = bracket.group(1);
            if (!measures.isUnit(bracket.group(2))) parts.add(bracket.group(2));
        }
        var year = YEAR_AT_END.matcher(rest);
        if (year.matches()) {
            rest = year.group(1);
            parts.add(0, year.group(2));
        }
        parts.add(0, rest);
        return parts;
    }

    static boolean isWhole(String words) {
        return WHOLE.contains(Folding.fold(words));
    }

    /** @param year the data year, null when the cover does not say it */
    Meaning of(String words, @Nullable Integer year) {
        String folded = Folding.fold(words);
        if (NOT_REPORTED.matcher(folded).find() || MEN.matcher(folded).matches()) return Meaning.OTHER;
        if (WHOLE.contains(folded) || measures.isUnit(words)) return Meaning.THIS;
        List<String> years =
                YEAR.matcher(folded).results().map(m -> m.group()).distinct().toList();
        if (years.isEmpty() || year == null) return Meaning.UNCLEAR;
        if (!years.equals(List.of(year.toString()))) return Meaning.OTHER;
        return ABOUT_YEAR.matcher(folded).replaceAll("").isBlank() ? Meaning.THIS : Meaning.UNCLEAR;
    }
}
