package vn.chitieu.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Thousands of rows where there were a few. */
final class Rows {
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\".*?</row>", Pattern.DOTALL);

    private Rows() {}

    static byte[] many(byte[] sheet, Random random) {
        return repeated(sheet, 1 + random.nextInt(12_000), random.nextInt(4) == 0, random);
    }

    /**
     * @param times how often one of the rows below the first is repeated at the end of the sheet
     * @param sameNumber whether all of them bear the number of the first
     */
    static byte[] repeated(byte[] sheet, int times, boolean sameNumber, Random random) {
        String text = new String(sheet, StandardCharsets.UTF_8);
        List<MatchResult> rows = ROW.matcher(text).results().toList();
        if (rows.isEmpty()) return sheet;
        MatchResult row = rows.get(rows.size() == 1 ? 0 : 1 + random.nextInt(rows.size() - 1));
        MatchResult last = rows.get(rows.size() - 1);
        int below = Integer.parseInt(last.group(1));
        StringBuilder made = new StringBuilder(text.substring(0, last.end()));
        for (int i = 1; i <= times; i++) {
            int number = sameNumber ? below : below + i;
            made.append(row.group().replaceAll("(?<= r=\"[A-Z]{0,3})" + row.group(1) + "\"", number + "\""));
        }
        return made.append(text.substring(last.end())).toString().getBytes(StandardCharsets.UTF_8);
    }
}
