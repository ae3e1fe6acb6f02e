package vn.chitieu.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** One unit's plan made into another's: same structure, other ids, units and names; figures as given. */
public final class AdoptedPlan {
    private static final int OLD_HEADINGS = 9;
    private static final String CODE = "(?<![\\p{L}\\p{N}-])%s(?![\\p{L}\\p{N}])";
    private final Rulebook rules;
    private final PlanDocument source;
    private final OrganisationUnit from;
    private final OrganisationUnit to;

    /** @throws java.util.NoSuchElementException when either unit is unknown */
    public AdoptedPlan(Rulebook rules, PlanDocument source, String unit) {
        this.rules = rules;
        this.source = source;
        this.from = rules.registry().unit(source.territory()).orElseThrow();
        this.to = rules.registry().unit(unit).orElseThrow();
    }

    /** The figures to be asked for: clause id in the new plan, and the one the old plan has. */
    public Map<String, String> figures(String code) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (TargetNorm t : source.targets())
            if (t.value() != null) figures.put(renamed(t.id(), code), t.value().toPlainString());
        return figures;
    }

    /** Offices of the old unit that the plan speaks of and the new one lacks in the registry, as rows to be added. */
    public List<OrganisationUnit> missingOffices() {
        List<OrganisationUnit> missing = new ArrayList<>();
        for (String code : offices()) {
            String mine = to.code() + code.substring(from.code().length());
            if (rules.registry().unit(mine).isPresent()) continue;
            OrganisationUnit office = rules.registry().unit(code).orElseThrow();
            missing.add(new OrganisationUnit(
                    mine,
                    words(office.name()),
                    office.type(),
                    office.kind(),
                    to.code(),
                    to.validFrom(),
                    null,
                    List.of()));
        }
        return missing;
    }

    /** What rests on the old plan's figures, or on its text. */
    private static final List<String> LEFT_OUT = List.of("Tình huống", "Dữ liệu thử", "Phụ lục", "Đối chiếu văn bản");

    /**
     * The new plan's workbook. Tests of the old plan rest on its figures and are left out.
     *
     * @param figures figure by new clause id; a clause not named keeps the old one
     */
    public byte[] workbook(NewPlan plan, Map<String, BigDecimal> figures, LocalDate day) {
        try (BookCopy book = BookCopy.open(source.workbook())) {
            for (String name : book.sheetNames()) {
                CopySheet sheet = book.sheet(name);
                if (LEFT_OUT.contains(name)) {
                    if (sheet.lastRow() > 1) sheet.removeRows(2, sheet.lastRow());
                    continue;
                }
                boolean table = List.of("Chỉ tiêu", "Thời hạn", "Nhiệm vụ").contains(name);
                for (String at : sheet.textCells()) {
                    if (table && Integer.parseInt(at.replaceAll("\\D", "")) <= headings(sheet)) continue;
                    String old = sheet.text(at);
                    String now = words(renamed(old, plan.code()));
                    if (!now.equals(old)) sheet.text(at, now);
                }
                if (name.equals("Chỉ tiêu")) figures(sheet, figures);
            }
            CopySheet cover = book.sheet("Văn bản");
            PlanCover.put(cover, "Mã", plan.code());
            PlanCover.put(cover, "Địa bàn", to.code());
            PlanCover.status(cover, plan);
            book.show("Văn bản");
            return book.bytes(day);
        }
    }

    private void figures(CopySheet sheet, Map<String, BigDecimal> figures) {
        int headings = headings(sheet);
        Map<String, Integer> columns = Drafts.columns(sheet, headings);
        int ids = Objects.requireNonNull(columns.get("Mã"));
        int values = Objects.requireNonNull(columns.get("Giá trị"));
        for (int row = headings + 1; row <= sheet.lastRow(); row++) {
            BigDecimal figure = figures.get(sheet.text(CopySheet.address(ids, row)));
            if (figure != null) sheet.number(CopySheet.address(values, row), figure);
        }
    }

    /** The plan may be of the days when rows of code stood above the headings. */
    static int headings(CopySheet sheet) {
        return sheet.text("A1").equals(Drafts.FIRST_HEADING) ? 1 : OLD_HEADINGS;
    }

    private TreeSet<String> offices() {
        TreeSet<String> codes = new TreeSet<>();
        rules.registry().units().stream()
                .map(OrganisationUnit::code)
                .filter(c -> c.startsWith(from.code() + "-"))
                .filter(this::speaksOf)
                .forEach(codes::add);
        return codes;
    }

    private boolean speaksOf(String code) {
        Pattern named = Pattern.compile(String.format(Locale.ROOT, CODE, Pattern.quote(code)));
        return rules.rows().stream()
                .filter(r -> r.document().equals(source.code()))
                .flatMap(r -> r.values().values().stream())
                .anyMatch(v -> named.matcher(v).find());
    }

    /** Clause ids and unit codes of the old plan as those of the new one. */
    private String renamed(String text, String code) {
        String ids = text.replaceAll(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(source.code()) + "-(?=[\\p{L}\\p{N}])", code + "-");
        return ids.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(from.code()) + "(?![\\p{N}])", to.code());
    }

    /** The unit's name wherever it stands, small or capital as it was. */
    private String words(String text) {
        String old = from.name();
        String now = to.name();
        String result = text.replace(old, now).replace(small(old), small(now));
        String bare = bare(old);
        return result.replaceAll(
                        "(?<!\\p{L})" + Pattern.quote(bare) + "(?!\\p{L})", Matcher.quoteReplacement(bare(now)))
                .replace(old.toUpperCase(Locale.ROOT), now.toUpperCase(Locale.ROOT));
    }

    /** "Xã Ngọk Bay" within a sentence: "xã Ngọk Bay". */
    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The name without the word for its kind. */
    private static String bare(String name) {
        return name.replaceFirst("^(Xã|Phường|Đặc khu|Tỉnh|Thành phố) ", "");
    }
}
