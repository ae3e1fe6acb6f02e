package vn.chitieu.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/**
 * What the operator set when starting the service.
 *
 * @param inbox where nights take returns from: what is sent at the desk is filed in a folder of it
 * @param acceptedLogic logic files that may differ from the shipped ones
 */
public record DeskSettings(Path rules, Path inbox, Path out, Clock clock, Set<String> acceptedLogic) {}
