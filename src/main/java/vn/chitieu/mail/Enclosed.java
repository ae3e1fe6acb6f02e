package vn.chitieu.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.mail.Draft.Attached;
import vn.chitieu.report.folder.NightFiles;

/**
 * What of a unit's folder goes with a mail.
 *
 * @param left names of files that are too large for a mail, or not there any more
 */
record Enclosed(List<Attached> files, List<String> left) {
    private static final Logger LOG = LoggerFactory.getLogger(Enclosed.class);
    static final Enclosed NOTHING = new Enclosed(List.of(), List.of());
    private static final String RESULT = "bao-cao-";
    private static final String APPENDIX = "phu-luc-";
    private static final String WORKBOOK = ".xlsx";

    static boolean result(String name) {
        return name.startsWith(RESULT) && name.endsWith(WORKBOOK);
    }

    /** The draft of the report that the department which leads a plan owes, and what it attaches to it. */
    static boolean appendix(String name) {
        return name.startsWith(APPENDIX) || name.startsWith(RESULT) && !result(name);
    }

    /** The files of a unit whose names fit, as many as one mail may carry. */
    static Enclosed of(MailedNight night, String unitCode, Predicate<String> wanted, int megabytes) {
        List<Attached> files = new ArrayList<>();
        List<String> left = new ArrayList<>();
        long room = (long) megabytes << 20;
        try {
            NightFiles folder = night.files();
            List<String> names = folder.of(unitCode);
            for (String name : names) {
                Path path = folder.file(name, names).orElseThrow();
                String file = path.getFileName().toString();
                // letters lie in a folder of their own
                if (name.indexOf('/') != name.lastIndexOf('/') || !wanted.test(file)) continue;
                if (Files.size(path) > room) {
                    left.add(file);
                    continue;
                }
                byte[] content = Files.readAllBytes(path);
                room -= content.length;
                files.add(new Attached(file, content));
            }
        } catch (IOException e) {
            LOG.warn("what should go with the mail to {} cannot be read", unitCode, e);
        }
        return new Enclosed(List.copyOf(files), List.copyOf(left));
    }

    List<String> names() {
        return files.stream().map(Attached::name).toList();
    }
}
