package vn.chitieu.command.common;

import java.util.Objects;
import java.util.stream.Stream;
import vn.chitieu.language.Messages;
import vn.chitieu.store.DatabaseUnavailableException;
import vn.chitieu.store.Databases;

/** A failure in one sentence, for the operator. */
public final class WhatFailed {
    private static final Messages MESSAGES = Messages.beside(WhatFailed.class);

    private WhatFailed() {}

    public static String sentence(Throwable e) {
        if (e instanceof DatabaseUnavailableException) return e.getMessage();
        // a server may die while the work is being prepared
        boolean lost = Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(Databases::lost);
        return MESSAGES.get(lost ? "failed.database" : "failed", Logs.file().toString());
    }
}
