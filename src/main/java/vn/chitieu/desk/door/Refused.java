package vn.chitieu.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;
import vn.chitieu.account.Audit;
import vn.chitieu.desk.Desk;

/** What is not for whoever asks: on record, and answered by a page. */
@Component
final class Refused implements AccessDeniedHandler {
    private static final long MOST =
            DataSize.of(Desk.megabytes(), DataUnit.MEGABYTES).toBytes();
    private final Audit audit;

    Refused(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        // of a form that is too large nothing was read, its token neither
        boolean large = why instanceof CsrfException && request.getContentLengthLong() > MOST;
        if (!large)
            Doorbell.user(request.getUserPrincipal())
                    .ifPresent(u -> audit.record(u.id(), Audit.Event.REFUSED, request.getRequestURI()));
        response.sendError((large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.FORBIDDEN).value());
    }
}
