package vn.chitieu.store;

/** Gathers the planner's statistics of a table that has just been filled; works for a role that does not own it too. */
public final class Statistics {
    private Statistics() {}

    /** The statement to run in the transaction that has filled the table. */
    public static String refresh(String table) {
        return "do $$ begin perform refresh_statistics('" + table + "'); end $$";
    }
}
