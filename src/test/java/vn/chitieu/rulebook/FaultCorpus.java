package vn.chitieu.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.rulebook.model.RuleProblem;

/**
 * Writes the seeded faults: a broken workbook and, beside it, a text that says where it belongs and what must be said of
 * it. Codes and cells come from the catalogue, written by hand; only the sentences are taken from the program, and it
 * refuses to write where program and catalogue differ.
 */
final class FaultCorpus {
    static final Path FOLDER = Path.of("src/test/resources/rule-faults");
    static final Path BASE = FOLDER.resolve("base");
    /** The day on which waivers are looked at. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private FaultCorpus() {}

    /** All faults by the name of their files. */
    static Map<String, Fault> all() {
        Map<String, Fault> named = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>(SingleFaults.all());
        faults.addAll(CombinedFaults.all());
        faults.addAll(TerritoryFaults.all());
        faults.addAll(TaskFaults.all());
        faults.addAll(VersionFaults.all());
        faults.addAll(ShapeFaults.all());
        faults.addAll(ArrangementFaults.all());
        faults.addAll(LoadFaults.all());
        faults.addAll(DutyFaults.all());
        int number = 0;
        for (Fault fault : faults) {
            String first = fault.expected().get(0).split(" ")[1];
            String name =
                    fault.combined ? "to-hop" : first.toLowerCase(Locale.ROOT).replace('_', '-');
            named.put(String.format(Locale.ROOT, "%03d-%s", ++number, name), fault);
        }
        return named;
    }

    /** A fresh copy of the frozen rule folder. */
    static void base(Path folder) throws IOException {
        FileSystemUtils.copyRecursively(BASE, folder);
    }

    /** What the program says, in its order: place, sentence, remedy. */
    static List<String> said(Path folder) {
        List<String> lines = new ArrayList<>();
        for (RuleProblem p : Rulebooks.read(folder, DAY).problems()) {
            lines.add(p.severity() + " " + p.code() + " " + p.file() + "|" + p.sheet() + "|" + p.cell());
            lines.add("    " + p.message());
            lines.add("    " + p.remedy());
        }
        return lines;
    }

    /** The places among the lines, without the sentences. */
    static List<String> places(List<String> lines) {
        return lines.stream()
                .filter(l -> l.startsWith("ERROR ") || l.startsWith("WARNING "))
                .toList();
    }

    public static void main(String[] args) throws IOException {
        Path work = Files.createTempDirectory("rule-faults");
        base(work);
        try (Stream<Path> old = Files.list(FOLDER)) {
            for (Path file : old.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
        for (Map.Entry<String, Fault> entry : all().entrySet()) write(entry.getKey(), entry.getValue(), work);
        FileSystemUtils.deleteRecursively(work);
    }

    private static void write(String name, Fault fault, Path work) throws IOException {
        byte[] whole = Files.readAllBytes(BASE.resolve(fault.file));
        byte[] broken = fault.broken(whole);
        if (broken[0] == 'P' && broken.length > whole.length / 2) broken = FaultParts.packed(broken);
        place(work, fault.place, fault.gone, broken);
        List<String> said = said(work);
        restore(work, fault.place, fault.gone);
        List<String> expected = fault.expected().stream().sorted().toList();
        if (!places(said).stream().sorted().toList().equals(expected)) {
            System.out.println(name + " (" + fault.what + ")\n  expected " + expected + "\n  found    " + places(said));
            return;
        }
        List<String> text = new ArrayList<>(List.of(fault.what, "tệp: " + fault.place));
        if (!fault.gone.isEmpty()) text.add("thay cho: " + fault.gone);
        text.add("");
        text.addAll(said);
        Files.write(FOLDER.resolve(name + ".xlsx"), broken);
        Files.write(FOLDER.resolve(name + ".txt"), text);
    }

    static void place(Path folder, String place, String gone, byte[] broken) throws IOException {
        if (!gone.isEmpty()) Files.delete(folder.resolve(gone));
        Files.write(folder.resolve(place), broken);
    }

    static void restore(Path folder, String place, String gone) throws IOException {
        Files.delete(folder.resolve(place));
        for (String file : List.of(place, gone)) {
            if (file.isEmpty() || !Files.exists(BASE.resolve(file))) continue;
            Files.copy(BASE.resolve(file), folder.resolve(file));
        }
    }
}
