package vn.chitieu.hostile;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Ways in which a zip of CSV files goes wrong. */
enum ZipMutation {
    NAME {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = ZipParts.of(good);
            parts.rename(parts.any(random), ODD_NAMES.get(random.nextInt(ODD_NAMES.size())));
            return parts.zip();
        }
    },
    ADDED {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = ZipParts.of(good);
            parts.add(ODD_NAMES.get(random.nextInt(ODD_NAMES.size())), parts.content(parts.any(random)));
            return parts.zip();
        }
    },
    TWICE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = ZipParts.of(good);
            int twice = parts.any(random);
            parts.add(
                    random.nextBoolean() ? parts.name(twice) : parts.name(twice).toUpperCase(java.util.Locale.ROOT),
                    Bytes.flipped(parts.content(twice), random, 2));
            return parts.zip();
        }
    },
    NESTED {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = new ZipParts();
            parts.add(random.nextBoolean() ? "trong.zip" : "bia.csv", good);
            return parts.zip();
        }
    },
    MANY {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = ZipParts.of(good);
            for (int i = random.nextInt(2_500); i > 0; i--) parts.add(i + ".csv", new byte[] {'a'});
            return parts.zip();
        }
    },
    CHECKSUM {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] made = good.clone();
            // of the first entry, where it begins and where the directory repeats it
            for (int i = 0; i + 20 < made.length; i++) {
                if (made[i] == 'P' && made[i + 1] == 'K' && made[i + 2] == 1 && made[i + 3] == 2) {
                    made[i + 16 + random.nextInt(4)] ^= (byte) (1 + random.nextInt(255));
                    break;
                }
            }
            return made;
        }
    },
    TABLE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ZipParts parts = ZipParts.of(good);
            int at = parts.any(random);
            TableMutation[] ways = TableMutation.values();
            parts.content(at, ways[random.nextInt(ways.length)].of(parts.content(at), random));
            return parts.zip();
        }
    },
    RAW {
        @Override
        byte[] of(byte[] good, Random random) {
            return random.nextBoolean() ? Bytes.flipped(good, random, 12) : Bytes.cut(good, random);
        }
    },
    DIRECTORY {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            return WorkbookMutation.DIRECTORY.of(good, random);
        }
    };

    private static final List<String> ODD_NAMES = List.of(
            "../../evil.csv",
            "/tmp/evil.csv",
            "C:\\evil.csv",
            "..\\..\\bia.csv",
            "bia.csv/",
            "a/b/c/bia.csv",
            "x".repeat(300) + ".csv",
            ".csv",
            "\u0001.csv",
            "NUL.csv",
            "bi\u0300a.csv",
            "b\u00eca.CSV",
            "__MACOSX/bia.csv",
            "",
            "a//bia.csv",
            "\u202ebia.csv",
            "\ud83d\ude00.csv",
            "..",
            "evil.xlsx",
            "nguoi-hoc.csv");

    abstract byte[] of(byte[] good, Random random) throws IOException;
}
