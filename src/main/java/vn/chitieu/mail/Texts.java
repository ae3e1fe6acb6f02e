package vn.chitieu.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;

/** What mails have in common: how they begin, how they end, what they link to. The same night gives the same texts. */
final class Texts {
    static final Messages MESSAGES = Messages.beside(Texts.class);
    private static final int SUBJECT = 200;
    private final MailSettings settings;

    Texts(MailSettings settings) {
        this.settings = settings;
    }

    static String say(String key, Object... args) {
        return MESSAGES.get(key, args);
    }

    /** One line, not too long for any program. */
    static String subject(String key, Object... args) {
        return Vietnamese.cut(Vietnamese.clean(say(key, args)), SUBJECT);
    }

    boolean desk() {
        return !settings.desk().isEmpty();
    }

    String findingLink(Finding f) {
        return settings.desk() + "/phat-hien/mot?ma=" + URLEncoder.encode(f.id(), StandardCharsets.UTF_8);
    }

    String nightLink(LocalDate asOf) {
        return settings.desk() + "/dem/" + asOf;
    }

    String sendLink() {
        return settings.desk() + "/gui";
    }

    /** A whole mail: to whom, its paragraphs, what goes with it, and the end that every mail has. */
    String whole(String greeted, List<String> paragraphs, List<String> files) {
        List<String> all = new ArrayList<>();
        all.add(say("mail.greeting", greeted));
        all.addAll(paragraphs);
        if (!files.isEmpty()) all.add(say("mail.files", String.join(", ", files)));
        all.add(say("mail.end"));
        return String.join("\n\n", all) + "\n";
    }
}
