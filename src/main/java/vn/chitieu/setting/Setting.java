package vn.chitieu.setting;

import java.util.Map;
import vn.chitieu.language.Messages;

/** A whole number that an operator may set in the environment as {@code CHITIEU_} and the name. */
public enum Setting {
    /** Megabytes that one file of the inbox may have. */
    FILE_MB(64, 1, 1_024),
    /** Seconds that one file may take to be read and checked, and once more to be answered. */
    FILE_SECONDS(60, 1, 86_400),
    /** Ranges of units that are assessed one by one, each done once even if the night dies among them. */
    PARTS(8, 1, 64),
    /** Files read, ranges assessed (each takes a connection of the pool) and workbooks written at once; usually the cores. */
    THREADS(Math.min(8, Runtime.getRuntime().availableProcessors()), 1, 8),
    /** 1: parts of a night are done by other processes too, that were started as {@code serve --role worker}. */
    WORKERS(0, 0, 1),
    /** Seconds that one part may be held by a process before it is given to another. */
    PART_SECONDS(900, 5, 86_400),
    /** Seconds after which a worker that was not seen counts as gone. */
    WORKER_SECONDS(30, 3, 3_600),
    /** 1: workbooks of the rules folder count only as the desk has approved them; 0: the folder is open. */
    RULES_CLOSED(0, 0, 1),
    /** Mails that may be sent on one day of Viet Nam. */
    MAIL_DAILY(500, 1, 1_000_000),
    /** Megabytes of files that go with one mail; what is larger is named, and linked to where there is a desk. */
    MAIL_MB(8, 1, 100);

    private static final Messages MESSAGES = Messages.beside(Setting.class);
    private static final String NUMBER = "\\d{1,9}";

    private final int usual;
    private final int least;
    private final int most;

    Setting(int usual, int least, int most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** What is set, or the usual value. */
    public int value() {
        return value(System.getenv());
    }

    /** @throws WrongSettingException when what is set is no number of the range */
    public int value(Map<String, String> environment) {
        String set = environment.get(variable());
        if (set == null) return usual;
        int number = set.matches(NUMBER) ? Integer.parseInt(set) : 0;
        if (number < least || number > most)
            throw new WrongSettingException(MESSAGES.get(
                    "wrong", variable(), set, Integer.toString(least), Integer.toString(most), "" + usual));
        return number;
    }

    /** Says what is set wrongly before any work begins. */
    public static void requireAll(Map<String, String> environment) {
        for (Setting setting : values()) setting.value(environment);
    }

    private String variable() {
        return "CHITIEU_" + name();
    }
}
