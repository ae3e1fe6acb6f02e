package vn.chitieu.promise;

import vn.chitieu.language.Folding;
import vn.chitieu.language.Messages;

/** The words of the sheet by which it is known again when it comes back: whoever writes one uses these. */
public final class PromiseSheet {
    private static final Messages MESSAGES = Messages.beside(PromiseSheet.class);

    private PromiseSheet() {}

    /** What of the sheet has a label. */
    public enum Label {
        UNIT("unit"),
        SENT("sent"),
        /** What the sheet came with: a report on how things stand, or the answer to a return. */
        BESIDE("beside"),
        MEASURE("col.measure"),
        POSITION("col.position"),
        DUE("col.due"),
        /** Identity of the finding. */
        ID("col.id");

        private final String key;

        Label(String key) {
            this.key = key;
        }

        public String word() {
            return MESSAGES.get(key);
        }

        /** Whether a text is this label, whatever its letters and marks. */
        boolean is(String text) {
            return Folding.fold(text).equals(Folding.fold(word()));
        }
    }

    public static String name() {
        return MESSAGES.get("sheet");
    }

    /** Value of {@link Label#BESIDE} in the workbook of a unit. */
    public static String ofReport() {
        return MESSAGES.get("beside.report");
    }

    /** Value of {@link Label#BESIDE} in the answer to a return. */
    public static String ofReturn() {
        return MESSAGES.get("beside.return");
    }

    /** Whether a sheet bears the name. */
    public static boolean is(String sheet) {
        return Folding.fold(sheet).equals(Folding.fold(name()));
    }
}
