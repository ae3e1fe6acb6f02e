package vn.chitieu.mail;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.setting.Setting;
import vn.chitieu.setting.WrongSettingException;

/**
 * What the operator has set for mail; nothing is sent before the list of recipients and the server are named.
 *
 * @param recipients the operator's list
 * @param server null where mails are only composed and looked at
 * @param from address that mails come from
 * @param fromName name shown beside it, may be empty
 * @param desk address of the desk as recipients reach it, without a slash at its end; empty where there is none to link to
 * @param daily mails that may be sent on one day of Viet Nam
 * @param megabytes that may go with one mail
 */
public record MailSettings(
        Path recipients, @Nullable Server server, String from, String fromName, String desk, int daily, int megabytes) {
    private static final Messages MESSAGES = Messages.beside(MailSettings.class);
    private static final String PREFIX = "CHITIEU_MAIL_";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final int PLAIN = 25;
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** How the conversation with the server is kept secret. */
    public enum Secrecy {
        /** {@code smtp://}: begun in the open, and given up unless the server goes on under TLS. */
        STARTTLS,
        /** {@code smtps://}: under TLS from the first byte. */
        TLS,
        /** {@code smtp+plain://}: not at all, for a server of this machine. */
        NONE
    }

    /**
     * Who takes the mails.
     *
     * @param user null where the server asks nobody who he is
     */
    public record Server(
            String host,
            int port,
            Secrecy secrecy,
            @Nullable String user,
            @Nullable String password) {
        /** Whether passwords and mails go over the network as they are. */
        public boolean open() {
            return secrecy == Secrecy.NONE && !HERE.contains(host);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * What stands in the environment; empty while no list of recipients is named.
     *
     * @throws WrongSettingException with a sentence, when something is set to what it cannot be
     */
    public static Optional<MailSettings> of(Map<String, String> environment) {
        String list = set(environment, "RECIPIENTS");
        return list.isEmpty() ? Optional.empty() : Optional.of(of(Path.of(list), environment));
    }

    /** With a list of recipients named elsewhere. */
    public static MailSettings of(Path recipients, Map<String, String> environment) {
        String server = set(environment, "SERVER");
        String from = set(environment, "FROM");
        int begins = from.indexOf('<');
        String address = begins < 0 ? from : from.substring(begins + 1).replaceFirst(">\\s*$", "");
        if (from.isEmpty() && !server.isEmpty()) throw wrong("from.missing");
        if (!from.isEmpty() && !RecipientsFile.address(address.strip())) throw wrong("from.wrong", from);
        return new MailSettings(
                recipients,
                server.isEmpty() ? null : server(server, environment),
                from.isEmpty() ? "chitieu@localhost" : address.strip(),
                begins < 0 ? "" : Vietnamese.clean(from.substring(0, begins).replace("\"", "")),
                desk(set(environment, "DESK")),
                Setting.MAIL_DAILY.value(environment),
                Setting.MAIL_MB.value(environment));
    }

    private static Server server(String text, Map<String, String> environment) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw wrong("server.wrong", text);
        }
        Secrecy secrecy =
                switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
                    case "smtp" -> Secrecy.STARTTLS;
                    case "smtps" -> Secrecy.TLS;
                    case "smtp+plain" -> Secrecy.NONE;
                    default -> throw wrong("server.wrong", masked(text));
                };
        if (uri.getUserInfo() != null) throw wrong("server.user");
        if (uri.getHost() == null || !uri.getPath().isEmpty()) throw wrong("server.wrong", text);
        int usual =
                switch (secrecy) {
                    case STARTTLS -> SUBMISSION;
                    case TLS -> SUBMISSION_TLS;
                    case NONE -> PLAIN;
                };
        String user = set(environment, "USER");
        String password = password(environment);
        if (user.isEmpty() != (password == null)) throw wrong("user.half");
        return new Server(
                uri.getHost(),
                uri.getPort() < 0 ? usual : uri.getPort(),
                secrecy,
                user.isEmpty() ? null : user,
                password);
    }

    /** A secret may stand in a file of its own, as container and service managers hand it over. */
    private static @Nullable String password(Map<String, String> environment) {
        String value = environment.get(PREFIX + "PASSWORD");
        String file = environment.get(PREFIX + "PASSWORD_FILE");
        if (value != null || file == null) return value;
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException e) {
            throw wrong("password.unreadable", file);
        }
    }

    private static String desk(String text) {
        if (text.isEmpty()) return "";
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getUserInfo() == null)
                return text.replaceFirst("/+$", "");
        } catch (URISyntaxException e) {
            // told below
        }
        throw wrong("desk.wrong", text);
    }

    private static String masked(String text) {
        return text.replaceAll("//[^/]*@", "//***@");
    }

    private static String set(Map<String, String> environment, String name) {
        return environment.getOrDefault(PREFIX + name, "").strip();
    }

    private static WrongSettingException wrong(String key, Object... args) {
        return new WrongSettingException(MESSAGES.get("set." + key, args));
    }

    /** Part of an address behind the at sign. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
