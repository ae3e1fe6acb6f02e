package vn.chitieu.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All files of {@code data-samples/}. Run as a program to write them anew. */
public final class Samples {
    private Samples() {}

    public static List<SampleFile> files() {
        List<SampleFile> files = new ArrayList<>();
        files.addAll(new InstitutionSamples().files());
        files.addAll(new CommuneSamples().files());
        files.addAll(new DepartmentSamples().files());
        files.sort(Comparator.comparing(SampleFile::path));
        return files;
    }

    /** @param args the folder to write to */
    public static void main(String[] args) throws IOException {
        for (SampleFile file : files()) SampleWriter.write(Path.of(args[0]), file);
    }
}
