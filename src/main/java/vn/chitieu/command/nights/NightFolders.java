package vn.chitieu.command.nights;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where a night reads and writes. */
public final class NightFolders {
    @Option(names = "--inbox", paramLabel = "DIR", defaultValue = "data-samples", descriptionKey = "option.inbox")
    public Path inbox = Path.of("data-samples");

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", descriptionKey = "option.out")
    public Path out = Path.of("out");

    @Option(names = "--accept-logic", paramLabel = "FILE", descriptionKey = "option.acceptlogic")
    public Set<String> acceptedLogic = new LinkedHashSet<>();
}
