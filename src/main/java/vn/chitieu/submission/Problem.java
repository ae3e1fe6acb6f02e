package vn.chitieu.submission;

import java.util.Map;

/**
 * One problem of a return. Its severity and words stand in the checks table under its code.
 *
 * @param params values of the message's placeholders
 */
public record Problem(String code, Place place, Map<String, String> params) {}
