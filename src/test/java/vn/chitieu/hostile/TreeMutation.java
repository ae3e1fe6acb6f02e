package vn.chitieu.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Random;

/** Names and trees that a file manager would not make, but a disk can hold. */
enum TreeMutation {
    LONG_NAME {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            // 255 bytes, the most a disk takes
            Files.write(folder.resolve("a".repeat(250) + ".xlsx"), book);
            Files.write(folder.resolve("\u1ec7".repeat(83) + "b.xlsx"), Bytes.flipped(book, random, 3));
            return 2;
        }
    },
    DEEP {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Path deep = folder;
            for (int i = 5 + random.nextInt(20); i > 0; i--) deep = deep.resolve("thư mục " + "sâu".repeat(10));
            Files.createDirectories(deep);
            Files.write(deep.resolve("b.xlsx"), book);
            return 1;
        }
    },
    COMPOSED {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            String name = "Trường Đại học.xlsx";
            Files.write(folder.resolve(Normalizer.normalize(name, Normalizer.Form.NFC)), book);
            Files.write(
                    folder.resolve(Normalizer.normalize(name, Normalizer.Form.NFD)), Bytes.flipped(book, random, 3));
            return 2;
        }
    },
    BACKSLASH {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Files.createDirectories(folder.resolve("a"));
            Files.write(folder.resolve("a/b.xlsx"), book);
            Files.write(folder.resolve("a\\b.xlsx"), Bytes.cut(book, random));
            return 2;
        }
    },
    /** Bytes that are no letters in the encoding of the disk. */
    UNDECODABLE {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Path source = Files.write(folder.resolve("a.xlsx"), book);
            shell(folder, "cp a.xlsx \"$(printf 'b\\377.xlsx')\"; mv a.xlsx \"$(printf 'b\\376.xlsx')\"");
            if (Files.exists(source)) throw new IOException("mv");
            return 2;
        }
    },
    CONTROLS {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Files.write(folder.resolve("a\nb.xlsx"), book);
            Files.write(folder.resolve("a\tb.xlsx"), Bytes.flipped(book, random, 3));
            Files.write(folder.resolve("\u0001\u202e\u200b.xlsx"), Bytes.cut(book, random));
            Files.write(folder.resolve(" .xlsx"), Bytes.cut(book, random));
            return 4;
        }
    },
    WORDS {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Files.write(folder.resolve("{0}' or 1=1;--.xlsx"), Bytes.cut(book, random));
            Files.write(folder.resolve("=cmd|x!A1.xlsx"), Bytes.cut(book, random));
            Files.write(folder.resolve("$(touch x)`%n%s.xlsx"), Bytes.flipped(book, random, 9));
            Files.write(folder.resolve("\ud83d\ude00\\x\".xlsx"), Bytes.cut(book, random));
            return 4;
        }
    },
    PIPE {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            shell(folder, "mkfifo ong.xlsx; mkfifo bia.csv");
            return 2;
        }
    },
    DEVICE {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Files.createSymbolicLink(folder.resolve("a.xlsx"), Path.of("/dev/zero"));
            Files.createSymbolicLink(folder.resolve("b.zip"), Path.of("/dev/random"));
            return 2;
        }
    },
    LINKS {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Files.createSymbolicLink(folder.resolve("vòng"), folder);
            Files.createSymbolicLink(folder.resolve("ra ngoài.xlsx"), Path.of("/etc/passwd"));
            Files.createSymbolicLink(folder.resolve("mất.xlsx"), folder.resolve("không có"));
            Files.createSymbolicLink(folder.resolve("mình.xlsx"), folder.resolve("mình.xlsx"));
            return 4;
        }
    },
    SET_OF_ODD_FILES {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Files.writeString(folder.resolve("bia.csv"), "Mã đơn vị;51-CS5\nNăm số liệu;2026\n");
            Files.createDirectories(folder.resolve("nguoi-hoc.csv"));
            Files.createSymbolicLink(folder.resolve("tot-nghiep.csv"), Path.of("/dev/zero"));
            Files.write(folder.resolve("\ud83d\ude00.csv"), Bytes.noise(random, 300));
            return 1;
        }
    },
    OTHER_KINDS {
        @Override
        int lay(Path folder, byte[] book, Random random) throws IOException {
            Files.write(folder.resolve("a.pdf"), Bytes.noise(random, 300));
            Files.write(folder.resolve("b.xlsb"), book);
            Files.write(folder.resolve("c.csv"), Bytes.noise(random, 300));
            Files.write(folder.resolve("d"), book);
            Files.write(folder.resolve("e.xml"), "<".repeat(5_000).getBytes(StandardCharsets.UTF_8));
            return 5;
        }
    };

    /**
     * Lays its files into a folder of its own.
     *
     * @return how many of them a night must name, at least
     */
    abstract int lay(Path folder, byte[] book, Random random) throws IOException;

    private static void shell(Path folder, String command) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) throw new IOException(command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
