package vn.chitieu.mail;

/** Takes a mail, or says why not. */
interface Transport {

    /** What became of one mail. */
    enum Outcome {
        TAKEN,
        /** Not now: a full box, a grey list. */
        LATER,
        REFUSED,
        /** The server itself is not to be had. */
        UNREACHABLE
    }

    /** @param said what the server said, empty when it took the mail */
    record Answer(Outcome outcome, String said) {
        static final Answer TAKEN = new Answer(Outcome.TAKEN, "");
    }

    Answer send(Outbox.Mail mail);
}
