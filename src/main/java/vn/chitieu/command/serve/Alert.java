package vn.chitieu.command.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.command.nights.NextThing;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightResult;
import vn.chitieu.night.NightSummary;

/** What a person should hear of after a night that nobody watched. */
record Alert(Kind kind, LocalDate asOf, int exitCode, String sentence, String next) {
    private static final Messages MESSAGES = Messages.beside(Alert.class);
    /** No sentence is so long; an alert must fit into a pipe whose reader does not read. */
    private static final int LONGEST = 4_000;

    enum Kind {
        FAILED,
        RULES_UNUSABLE,
        INBOX_EMPTY
    }

    /** None after a night on the present rules over an inbox with returns, whatever those are like. */
    static List<Alert> of(LocalDate asOf, NightResult result) {
        String next = NextThing.after(result);
        NightSummary night = result.summary();
        if (night == null) return List.of(new Alert(kind(result), asOf, result.exitCode(), result.sentence(), next));
        List<Alert> alerts = new ArrayList<>();
        if (night.onLastGoodRules())
            alerts.add(new Alert(Kind.RULES_UNUSABLE, asOf, result.exitCode(), MESSAGES.get("night.lastgood"), next));
        if (night.accepted() == 0 && night.rejected() == 0)
            alerts.add(new Alert(
                    Kind.INBOX_EMPTY,
                    asOf,
                    result.exitCode(),
                    MESSAGES.get("alert.empty", Vietnamese.day(asOf)),
                    next));
        return alerts;
    }

    /** Of a night that threw. */
    static Alert failed(LocalDate asOf, String sentence) {
        return new Alert(Kind.FAILED, asOf, ExitCodes.FAILED, sentence, NextThing.afterFailure(ExitCodes.FAILED));
    }

    private static Kind kind(NightResult result) {
        if (result.emptyInbox()) return Kind.INBOX_EMPTY;
        return NextThing.forRules(result) ? Kind.RULES_UNUSABLE : Kind.FAILED;
    }

    /** The sentence on one line, and everything as JSON on the next. */
    String text(String log) {
        return oneLine(sentence) + "\n{\"kind\":\"" + kind + "\",\"as_of\":\"" + asOf + "\",\"exit_code\":" + exitCode
                + ",\"sentence\":" + quoted(sentence) + ",\"next\":" + quoted(next) + ",\"log\":" + quoted(log) + "}\n";
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    private static String quoted(String text) {
        return oneLine(text)
                .codePoints()
                .mapToObj(c -> c == '"' || c == '\\' ? "\\" + (char) c : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
