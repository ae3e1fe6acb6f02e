package vn.chitieu.fact.sent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One problem of a return. Its severity and words stand in the checks table under its code.
 *
 * @param params values of the message's placeholders
 */
public record Problem(String code, Place place, Map<String, String> params) {
    private static final int DIGITS = 16;

    /** What an answer bears beside a problem, so that the copy sent back shows whether it is still there. */
    public static String mark(String code, String sheet, String cell, Map<String, String> params) {
        String all = String.join("\0", code, sheet, cell, new TreeMap<>(params).toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return code + ":" + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
