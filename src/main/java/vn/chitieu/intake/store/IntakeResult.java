package vn.chitieu.intake.store;

/**
 * What an inbox holds, in files; and how much of it was new to the database.
 *
 * @param returns returns in the inbox, readable or not, each content once
 * @param accepted of them accepted
 * @param rejected of them rejected, unreadable ones among them
 * @param unreadable of them not readable at all
 * @param registers registers
 * @param fresh returns that this run took in; the others were known
 * @param problems problems found in the fresh ones, errors and warnings
 * @param inbox hash over the inbox as it was read, which is not as it was listed where files changed in between
 */
public record IntakeResult(
        int returns, int accepted, int rejected, int unreadable, int registers, int fresh, int problems, String inbox) {

    public IntakeResult of(String inboxHash) {
        return new IntakeResult(returns, accepted, rejected, unreadable, registers, fresh, problems, inboxHash);
    }
}
