package vn.chitieu.store;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import vn.chitieu.language.Messages;

/** Why a server cannot be reached, in words: the driver speaks English only. */
final class Unreachable {
    private static final Messages MESSAGES = Messages.beside(Unreachable.class);

    private Unreachable() {}

    static DatabaseUnavailableException at(String place, Throwable e) {
        return new DatabaseUnavailableException(MESSAGES.get("unreachable", place, cause(e)), e);
    }

    private static String cause(Throwable e) {
        String message = "";
        for (Throwable c = e; c != null; c = c.getCause()) {
            if (c instanceof UnknownHostException) return MESSAGES.get("cause.host");
            if (c instanceof SocketTimeoutException) return MESSAGES.get("cause.timeout");
            if (c instanceof ConnectException) return MESSAGES.get("cause.refused");
            String state = c instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
            if (state.startsWith("28")) return MESSAGES.get("cause.login");
            if (state.equals("3D000")) return MESSAGES.get("cause.name");
            if (state.equals("53300")) return MESSAGES.get("cause.many");
            if (state.startsWith("57P")) return MESSAGES.get("cause.starting");
            message = c.getMessage() == null ? c.getClass().getSimpleName() : c.getMessage();
        }
        return MESSAGES.get("cause.other", message.lines().findFirst().orElse(""));
    }
}
