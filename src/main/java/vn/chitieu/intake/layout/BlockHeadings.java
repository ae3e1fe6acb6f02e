package vn.chitieu.intake.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.language.Folding;
import vn.chitieu.language.Vietnamese;

/** Headings inside a sheet below which figures of another year or of another table follow. */
final class BlockHeadings {
    private static final Pattern YEAR = Pattern.compile("(?iu)(?<!tháng \\d{1,2} )\\bnăm (?:học )?20\\d\\d\\b");
    /** Years that say how rows are grouped or where figures come from, not which year they count. */
    private static final Pattern ABOUT = Pattern.compile(
            "\\b(khoa|tuyen sinh|nhap hoc|quyet dinh|qd|theo|ghi chu|so voi|nguon|luu y|kem|tu nam|mo nam|can cu)\\b");

    private static final Pattern TITLE =
            Pattern.compile("(?iu)^(?:bảng|biểu|phụ lục|mục|[IVX]+\\.|[A-H]\\.|\\d{1,2}\\.)\\s?.*");
    private static final int MOST_WORDS = 160;

    private final List<FormTable> tables;
    private final FormTable own;
    private final @Nullable Integer year;

    /** @param year the data year, null when the cover does not say it */
    BlockHeadings(List<FormTable> tables, FormTable own, @Nullable Integer year) {
        this.tables = tables;
        this.own = own;
        this.year = year;
    }

    /** What a heading says of the rows below it: OURS ends what FOREIGN began. */
    enum Kind {
        OURS,
        FOREIGN,
        NONE
    }

    Kind of(String text) {
        String clean = Vietnamese.clean(text);
        String folded = Folding.fold(clean);
        if (clean.length() > MOST_WORDS || ABOUT.matcher(folded).find()) return Kind.NONE;
        Kind table = table(clean, folded);
        if (table == Kind.FOREIGN) return table;
        if (year == null || !YEAR.matcher(clean).find()) return table;
        // the school year 2025-2026 is that of 2026 too
        return clean.contains(year.toString()) ? Kind.OURS : Kind.FOREIGN;
    }

    private Kind table(String clean, String folded) {
        String bare = Folding.fold(own.sheet());
        if (folded.equals(bare)) return Kind.OURS;
        for (FormTable other : tables) {
            if (other.key().equals(own.key())) continue;
            String name = Folding.fold(other.sheet());
            boolean titled = TITLE.matcher(clean).matches() && folded.contains(name) && !folded.contains(bare);
            if (folded.equals(name) || titled) return Kind.FOREIGN;
        }
        return Kind.NONE;
    }
}
