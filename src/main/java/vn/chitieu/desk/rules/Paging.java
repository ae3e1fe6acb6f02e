package vn.chitieu.desk.rules;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param pages at least 1
 */
public record Paging(int page, int pages, int rows) {
    /** Rows of a page. */
    public static final int SIZE = 50;

    /** @param asked whatever stands in the address: brought to a page that is there */
    public static Paging of(int asked, int rows) {
        int pages = Math.max(1, (rows + SIZE - 1) / SIZE);
        return new Paging(Math.max(1, Math.min(asked, pages)), pages, rows);
    }

    public int skipped() {
        return (page - 1) * SIZE;
    }
}
