package vn.chitieu.store;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Looks, while the library waits for a server to come up, whether the server refuses the password: the library would ask
 * again and again until its patience ends. Its waiting is cut short by an interrupt, which it takes for the end.
 */
final class LoginWatch implements AutoCloseable {
    private static final long PAUSE_MILLIS = 100;
    private final Thread starter = Thread.currentThread();
    private final Thread watcher;
    private volatile boolean refused;
    private volatile boolean over;

    private LoginWatch(int port, Credentials login) {
        watcher = new Thread(() -> watch(port, login), "login-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    static LoginWatch over(int port, Credentials login) {
        return new LoginWatch(port, login);
    }

    /** Asked once, when the library has come back. */
    boolean refused() {
        over = true;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (refused) Thread.interrupted();
        return refused;
    }

    static boolean refusal(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }

    private void watch(int port, Credentials login) {
        while (!over) {
            try {
                DriverManager.getConnection(LivePostmaster.url(port), login.properties())
                        .close();
                return;
            } catch (SQLException e) {
                if (refusal(e)) {
                    refused = true;
                    starter.interrupt();
                    return;
                }
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
