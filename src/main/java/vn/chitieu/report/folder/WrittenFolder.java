package vn.chitieu.report.folder;

/**
 * The folder of one share, as it was left.
 *
 * @param name inside the folder of all shares, whatever path that has on the machine
 */
public record WrittenFolder(String name, int files, long bytes) {}
