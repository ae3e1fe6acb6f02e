package vn.chitieu.report.night;

import java.util.Map;

/**
 * A problem found in a return, or a file that could not be read at all.
 *
 * @param unitCode empty when the file does not say whose it is
 * @param year 0 when unknown
 * @param rejected whether the return was rejected
 */
public record DataIssue(
        String unitCode,
        int year,
        boolean rejected,
        String severity,
        String code,
        String file,
        String sheet,
        String cell,
        Map<String, String> params) {}
