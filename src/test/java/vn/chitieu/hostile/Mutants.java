package vn.chitieu.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Lays mutants of good returns, each into a folder of its own; the seed and the number decide what each is. */
final class Mutants {
    private static final Path SENT = Path.of("src/test/resources/vn/chitieu/hostile");
    private static final List<String> BOOKS = List.of("51-CS2", "51-CS3", "51-CS6", "51-KHCN", "21025", "23317");
    private static final List<Path> OLD_BOOKS = List.of(
            Path.of("src/test/resources/vn/chitieu/intake/cases/X1-formula.xls"),
            Path.of("src/test/resources/messy/units/xa/excel-97.xls"),
            Path.of("src/test/resources/vn/chitieu/hostile/half-surrogate-21040-2026.xls"));
    private static final Path SAMPLES = Path.of("data-samples/2026");
    private static final Path ZIP = SAMPLES.resolve("21220-2026.zip");
    private static final Path TREE_BOOK = SAMPLES.resolve("51-CS5-2026.xlsx");
    private static final int KINDS = 10;

    private final long seed;

    Mutants(long seed) {
        this.seed = seed;
    }

    /**
     * @param folder its own
     * @param what how it was made
     * @param named how many of its files a night must name, at least
     */
    record Mutant(int number, Path folder, String what, int named) {
        /** What can be looked at by itself: a file, or a folder of CSV files; none of what lies in a tree. */
        List<Path> alone() throws IOException {
            if (what.startsWith("tree")) return List.of();
            try (Stream<Path> list = Files.list(folder)) {
                return list.toList();
            }
        }
    }

    List<Mutant> lay(Path inbox, int from, int to) throws IOException {
        List<Mutant> laid = new ArrayList<>();
        for (int number = from; number < to; number++) {
            Path folder = Files.createDirectories(inbox.resolve("m%05d".formatted(number)));
            laid.add(lay(folder, number, new Random(seed * 1_000_003 + number)));
        }
        return laid;
    }

    /** The files that once ended nights, looked at one by one elsewhere. */
    static List<Mutant> sent(Path inbox) throws IOException {
        List<Mutant> laid = new ArrayList<>();
        try (Stream<Path> files = Files.list(SENT)) {
            for (Path file : files.sorted().toList()) {
                Path own = Files.createDirectories(inbox.resolve("cũ " + file.getFileName()));
                Files.copy(file, own.resolve(file.getFileName()));
                laid.add(new Mutant(-1, own, "sent " + file.getFileName(), 1));
            }
        }
        return laid;
    }

    private Mutant lay(Path folder, int number, Random random) throws IOException {
        // by number, so that each kind is in every batch
        return switch (number % KINDS) {
            case 0 -> old(folder, number, random);
            case 1 -> zip(folder, number, random);
            case 2 -> set(folder, number, random);
            case 3 -> tree(folder, number, random);
            default -> book(folder, number, random);
        };
    }

    private static Mutant book(Path folder, int number, Random random) throws IOException {
        String unit = BOOKS.get(random.nextInt(BOOKS.size()));
        byte[] content = Files.readAllBytes(SAMPLES.resolve(unit + "-2026.xlsx"));
        StringBuilder what = new StringBuilder("xlsx");
        for (int times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--) {
            WorkbookMutation[] ways = WorkbookMutation.values();
            WorkbookMutation way = ways[random.nextInt(ways.length)];
            what.append(' ').append(way);
            try {
                content = way.of(content, random);
            } catch (IOException | IllegalArgumentException torn) {
                // the first way left no package that the second could change
                what.append('-');
            }
        }
        Files.write(folder.resolve(unit + "-2026.xlsx"), content);
        return new Mutant(number, folder, what.toString(), 1);
    }

    private static Mutant old(Path folder, int number, Random random) throws IOException {
        byte[] content = Files.readAllBytes(OLD_BOOKS.get(random.nextInt(OLD_BOOKS.size())));
        int way = random.nextInt(5);
        byte[] made =
                switch (way) {
                    case 0 -> Bytes.cut(content, random);
                    case 1 -> Bytes.block(content, random);
                    case 2 -> Bytes.without(content, random);
                    default -> Bytes.flipped(content, random, way == 3 ? 3 : 60);
                };
        Files.write(folder.resolve("51-CS4-2026.xls"), made);
        return new Mutant(number, folder, "xls " + way, 1);
    }

    private static Mutant zip(Path folder, int number, Random random) throws IOException {
        ZipMutation[] ways = ZipMutation.values();
        ZipMutation way = ways[random.nextInt(ways.length)];
        Files.write(folder.resolve("21220-2026.zip"), way.of(Files.readAllBytes(ZIP), random));
        return new Mutant(number, folder, "zip " + way, 1);
    }

    private static Mutant set(Path folder, int number, Random random) throws IOException {
        ZipParts parts = ZipParts.of(Files.readAllBytes(ZIP));
        TableMutation[] ways = TableMutation.values();
        TableMutation way = ways[random.nextInt(ways.length)];
        int one = parts.any(random);
        parts.content(one, way.of(parts.content(one), random));
        Path set = Files.createDirectories(folder.resolve("21220-2026"));
        for (int i = 0; i < parts.size(); i++) Files.write(set.resolve(parts.name(i)), parts.content(i));
        return new Mutant(number, folder, "csv " + way, 1);
    }

    /** Every kind of tree once. */
    List<Mutant> trees(Path inbox) throws IOException {
        List<Mutant> laid = new ArrayList<>();
        for (TreeMutation way : TreeMutation.values()) {
            Path own = Files.createDirectories(inbox.resolve("cây " + way));
            Random random = new Random(seed + way.ordinal());
            laid.add(new Mutant(-1, own, "tree " + way, way.lay(own, Files.readAllBytes(TREE_BOOK), random)));
        }
        return laid;
    }

    private static Mutant tree(Path folder, int number, Random random) throws IOException {
        TreeMutation[] ways = TreeMutation.values();
        TreeMutation way = ways[number / KINDS % ways.length];
        byte[] book = Files.readAllBytes(TREE_BOOK);
        return new Mutant(number, folder, "tree " + way, way.lay(folder, book, random));
    }

    static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.writeBytes(first);
        made.writeBytes(second);
        return made.toByteArray();
    }
}
