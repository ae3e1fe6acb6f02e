package vn.chitieu.submission;

/**
 * One table of an accepted return beside the same of the accepted return it replaces.
 *
 * @param before total of the return that stood
 * @param now total of the one that replaces it
 * @param documentBefore number of its document; file when it has none
 * @param dropped rows that the new one no longer has, {@code ;} between them; empty for none
 * @param added rows that only the new one has
 */
public record ReplacedReturn(
        String table,
        long before,
        long now,
        String documentBefore,
        String documentNow,
        String dropped,
        String added,
        Place place) {}
