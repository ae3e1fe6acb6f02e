package vn.chitieu.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The list of recipients has mistakes; the message holds all of them, one a line. */
public final class ListRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListRefusedException(List<RecipientProblem> problems) {
        super(problems.stream().map(RecipientProblem::sentence).collect(Collectors.joining("\n")));
    }
}
