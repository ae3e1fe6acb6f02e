package vn.chitieu.command.common;

/** What is to be done when the process is told to end; that may have happened a moment before it is asked for. */
public final class Ending {
    private Ending() {}

    /** @return whether {@code last} will be done by the end; false when the end has begun already */
    public static boolean does(Thread last) {
        try {
            Runtime.getRuntime().addShutdownHook(last);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
