package vn.chitieu.registry;

/**
 * One row of the classification of programmes.
 *
 * @param group key of the group ({@code STEM}, {@code ICT} ...)
 * @param pattern seven-digit code pattern: a digit, {@code ?} for any digit, a final {@code *} for any rest
 * @param when {@code ALWAYS}, or the key of the return's flag that the row must carry ({@code AI_TRACK})
 */
public record GroupPattern(String group, String pattern, String when) {

    /** Whether a programme code fits the pattern; the flag is the caller's to check. */
    public boolean matches(String code) {
        for (int i = 0; i < pattern.length(); i++) {
            char p = pattern.charAt(i);
            if (p == '*') return true;
            if (i >= code.length() || (p != '?' && p != code.charAt(i))) return false;
        }
        return code.length() == pattern.length();
    }
}
