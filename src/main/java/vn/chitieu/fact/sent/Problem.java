package vn.chitieu.fact.sent;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

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
        return code + ":" + DigestUtils.sha256Hex(all).substring(0, DIGITS);
    }
}
