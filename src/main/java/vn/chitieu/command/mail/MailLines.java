package vn.chitieu.command.mail;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.mail.MailRound;
import vn.chitieu.mail.MailSettings;

/** What a round of mail has to say. */
public final class MailLines {
    private MailLines() {}

    public static List<String> of(MailRound.Done done, MailSettings settings) {
        List<String> lines = new ArrayList<>();
        done.problems().forEach(p -> lines.add(p.sentence()));
        if (!done.problems().isEmpty()) lines.add(MailCommand.MESSAGES.get("mail.nothing"));
        lines.add(MailCommand.MESSAGES.get(
                "mail.done",
                Integer.toString(done.composed()),
                Integer.toString(done.sent()),
                Integer.toString(done.refused()),
                Integer.toString(done.waiting())));
        if (done.refused() > 0) lines.add(MailCommand.MESSAGES.get("mail.refused"));
        if (done.capped()) lines.add(MailCommand.MESSAGES.get("mail.capped", Integer.toString(settings.daily())));
        if (!done.unreachable().isEmpty())
            lines.add(MailCommand.MESSAGES.get(
                    "mail.unreachable", String.valueOf(settings.server()), done.unreachable()));
        return lines;
    }
}
