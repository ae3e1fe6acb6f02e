package vn.chitieu.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.engine.CompiledRules.Text;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * What the build runs to compile the shipped rules: the parts of the logic, and the rows of each document. Its process
 * gives all objects the same identity hash, else hash tables would be written in another order each time.
 */
final class KeepRules {
    private KeepRules() {}

    /** @param args the folder of the rules, the folder of the program's classes */
    public static void main(String[] args) throws IOException {
        // rules run on the oldest Java the program runs on, whichever builds it
        System.setProperty("drools.dialect.java.compiler.lnglevel", "17");
        Rulebook rulebook = Rulebooks.read(Path.of(args[0]), LocalDate.EPOCH);
        List<List<Text>> all = new ArrayList<>();
        for (LogicPart part : LogicPart.values()) all.add(part.texts(rulebook.logic()));
        List<RuleProblem> problems = new ArrayList<>();
        for (PlanDocument document : rulebook.documents())
            all.add(NormRules.texts(NormTable.of(document), rulebook.logic(), problems));
        if (!problems.isEmpty()) throw new IllegalStateException(problems.toString());
        Path classes = Path.of(args[1]).resolve(KeepRules.class.getPackageName().replace('.', '/'));
        clear(classes.resolve("kept"));
        for (List<Text> texts : all) {
            Path file = classes.resolve(KeptRules.name(CompiledRules.hash(texts)));
            Files.createDirectories(file.getParent());
            Files.write(file, KeptRules.bytes(texts));
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> former = Files.list(folder)) {
            for (Path file : former.toList()) Files.delete(file);
        }
    }
}
