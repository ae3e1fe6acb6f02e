package vn.chitieu.command;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where a night reads and writes. */
final class NightFolders {
    @Option(names = "--inbox", paramLabel = "DIR", defaultValue = "data-samples", descriptionKey = "option.inbox")
    Path inbox = Path.of("data-samples");

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", descriptionKey = "option.out")
    Path out = Path.of("out");

    @Option(names = "--accept-logic", paramLabel = "FILE", descriptionKey = "option.acceptlogic")
    Set<String> acceptedLogic = new LinkedHashSet<>();
}
