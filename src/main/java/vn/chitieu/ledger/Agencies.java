package vn.chitieu.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Messages;
import vn.chitieu.registry.Registry;

/** Agencies that a text names: by the registry's names and other names, and whatever else is written like an agency. */
final class Agencies {
    private static final Messages WORDS = Messages.beside(Agencies.class);
    private static final String NATION = "nation";
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\d]+(?:&[\\p{L}\\p{M}\\d]+)?");

    private static final String ALONE = "(?<![\\p{L}\\d])";
    private static final String ENDS = "(?![\\p{L}\\d])";
    /** Two syllables, the first with a capital: {@code Giáo dục}, {@code Công Thương}. */
    private static final String NAME = "\\p{Lu}\\p{L}* \\p{L}+";

    /** What follows is not the beginning of another agency. */
    private static final String OTHER =
            "(?!(?:" + WORDS.get("agency.kinds") + "|" + WORDS.get("agency.bodies") + ")" + ENDS + ")";

    private static final Pattern SCHOOLS = Pattern.compile(ALONE + WORDS.get("agency.schools") + ENDS);
    private static final Pattern BODIES = Pattern.compile(ALONE + "(?:" + WORDS.get("agency.bodies") + ") (?:"
            + WORDS.get("agency.levels") + ")" + ENDS + "(?: \\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,2})?");
    private static final Pattern BODY_BEFORE = Pattern.compile(ALONE + "(?:" + WORDS.get("agency.bodies") + ") $");
    private static final int LONGEST_BODY = 40;
    private static final Pattern KNOWN = Pattern.compile(ALONE + "(?:" + WORDS.get("agency.known") + ")" + ENDS);
    private static final Pattern DEPARTMENTS =
            Pattern.compile(ALONE + "[Cc]ác [Ss]ở:? (" + NAME + "(?:(?:, | và )" + OTHER + NAME + "){0,40})");
    private static final Pattern LIKE_ONE = Pattern.compile(ALONE + "(?:" + WORDS.get("agency.kinds") + ") " + NAME
            + "(?:(?: - | và |, | )" + OTHER + NAME + "| " + OTHER + "\\p{Lu}\\p{L}*){0,12}");

    private record Name(List<String> words, Set<String> units) {}

    private final Map<String, List<Name>> names = new HashMap<>();
    private final Set<String> own = new LinkedHashSet<>();

    /** @param territory unit that the document governs: its own name and those above it name no agency */
    Agencies(Registry registry, String territory) {
        String at = territory;
        for (int i = 0; i < registry.units().size(); i++) {
            OrganisationUnit unit = registry.unit(at).orElse(null);
            if (unit == null || !own.add(at)) break;
            at = unit.parentCode();
        }
        Map<List<String>, Set<String>> byWords = new HashMap<>();
        for (OrganisationUnit unit : registry.units()) {
            if (unit.validTo() != null || unit.type().equals(NATION)) continue;
            List<String> all = new ArrayList<>(unit.aliases());
            all.add(unit.name());
            for (String name : all) {
                List<String> words = Spelling.words(name);
                if (!words.isEmpty())
                    byWords.computeIfAbsent(words, w -> new LinkedHashSet<>()).add(unit.code());
            }
        }
        byWords.forEach((words, units) ->
                names.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Name(words, units)));
    }

    /** Adds the agencies of the text to what has been taken. */
    void find(String text, Taken taken) {
        registered(text, taken);
        for (Matcher m = DEPARTMENTS.matcher(text); m.find(); ) listed(m, taken);
        for (Pattern pattern : List.of(SCHOOLS, BODIES, KNOWN, LIKE_ONE))
            for (Matcher m = pattern.matcher(text); m.find(); ) upToWhatIsTaken(m, text, taken);
    }

    /** The name as far as it is nobody else's: {@code Bộ Giáo dục và Đào tạo và UBND tỉnh} are two. */
    private static void upToWhatIsTaken(Matcher found, String text, Taken taken) {
        int end = Math.min(found.end(), taken.next(found.start(), text.length()));
        Matcher m = found.pattern().matcher(text).region(found.start(), end);
        m.useTransparentBounds(true).useAnchoringBounds(false);
        if (m.lookingAt()) taken.add(Mention.agency(m.start(), m.end(), m.group(), Set.of()));
    }

    /** {@code các Sở: Giáo dục và Đào tạo, Khoa học và Công nghệ}: each its own. */
    private static void listed(Matcher m, Taken taken) {
        int at = m.start(1);
        for (String part : m.group(1).split(", ")) {
            int end = at + part.length();
            if (taken.free(at, end))
                taken.add(Mention.agency(at, end, WORDS.get("agency.department") + " " + part, Set.of()));
            at = end + 2;
        }
    }

    private void registered(String text, Taken taken) {
        List<String> words = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(text); token.find(); )
            for (String word : Spelling.words(token.group())) {
                words.add(word);
                spans.add(new int[] {token.start(), token.end()});
            }
        for (int i = 0; i < words.size(); i++) {
            Name longest = longest(words, i);
            if (longest == null) continue;
            int last = i + longest.words().size() - 1;
            int start = spans.get(i)[0];
            int end = spans.get(last)[1];
            boolean named = text.substring(start, end).chars().anyMatch(Character::isUpperCase);
            boolean ownName = own.containsAll(longest.units());
            if (!named || ownName || !taken.free(start, end)) continue;
            taken.add(named(text, start, end, longest.units(), taken));
            i = last;
        }
    }

    /** {@code UBND xã Sơn Hạ} is the commune; its police is another unit of that place. */
    private static Mention named(String text, int start, int end, Set<String> units, Taken taken) {
        Matcher body = BODY_BEFORE.matcher(text).region(Math.max(0, start - LONGEST_BODY), start);
        body.useTransparentBounds(true);
        if (!body.find() || !taken.free(body.start(), start))
            return Mention.agency(start, end, text.substring(start, end), units);
        boolean same = Spelling.of(body.group()).equals(Spelling.of("UBND"));
        return Mention.agency(body.start(), end, text.substring(body.start(), end), same ? units : Set.of());
    }

    private @Nullable Name longest(List<String> words, int at) {
        Name longest = null;
        for (Name name : names.getOrDefault(words.get(at), List.of())) {
            int end = at + name.words().size();
            if (end > words.size() || !words.subList(at, end).equals(name.words())) continue;
            if (longest == null || name.words().size() > longest.words().size()) longest = name;
        }
        return longest;
    }
}
