package vn.chitieu.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Ways in which one CSV file of a set goes wrong. */
enum TableMutation {
    FLIP {
        @Override
        byte[] of(byte[] good, Random random) {
            return Bytes.flipped(good, random, 10);
        }
    },
    DELETE {
        @Override
        byte[] of(byte[] good, Random random) {
            return Bytes.without(good, random);
        }
    },
    CUT {
        @Override
        byte[] of(byte[] good, Random random) {
            return Bytes.cut(good, random);
        }
    },
    INVALID {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[][] odd = {
                {(byte) 0xFF},
                {(byte) 0xC0, (byte) 0x80},
                {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                {(byte) 0xF5},
                {(byte) 0xE1, (byte) 0xBB}
            };
            return Bytes.inserted(good, random, odd[random.nextInt(odd.length)]);
        }
    },
    NULS {
        @Override
        byte[] of(byte[] good, Random random) {
            return Bytes.inserted(good, random, new byte[1 + random.nextInt(3_000)]);
        }
    },
    QUOTES {
        @Override
        byte[] of(byte[] good, Random random) {
            return Bytes.inserted(
                    good, random, "\"".repeat(1 + random.nextInt(4)).getBytes(StandardCharsets.UTF_8));
        }
    },
    LONG_LINE {
        @Override
        byte[] of(byte[] good, Random random) {
            String sign = List.of(";", "a", "\"", "9", "\u1ec7", "\u0301", ";\"", "-", " ", "(")
                    .get(random.nextInt(10));
            return Bytes.inserted(
                    good, random, sign.repeat(1 + random.nextInt(1 << 20)).getBytes(StandardCharsets.UTF_8));
        }
    },
    SEPARATOR {
        @Override
        byte[] of(byte[] good, Random random) {
            String other =
                    List.of("|", ",", "\t", "\u0001", " ", ";;", "\n", "\r").get(random.nextInt(8));
            return new String(good, StandardCharsets.UTF_8).replace(";", other).getBytes(StandardCharsets.UTF_8);
        }
    },
    ENCODING {
        @Override
        byte[] of(byte[] good, Random random) {
            String text = new String(good, StandardCharsets.UTF_8);
            return switch (random.nextInt(4)) {
                case 0 -> text.getBytes(StandardCharsets.UTF_16);
                case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
                case 2 -> text.getBytes(StandardCharsets.ISO_8859_1);
                default -> Mutants.joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, good);
            };
        }
    },
    ROWS {
        @Override
        byte[] of(byte[] good, Random random) {
            String[] lines = new String(good, StandardCharsets.UTF_8).split("\n");
            String again = lines[random.nextInt(lines.length)] + "\n";
            return Mutants.joined(good, again.repeat(1 + random.nextInt(25_000)).getBytes(StandardCharsets.UTF_8));
        }
    },
    EMPTY {
        @Override
        byte[] of(byte[] good, Random random) {
            return new byte[0];
        }
    },
    NOISE {
        @Override
        byte[] of(byte[] good, Random random) throws IOException {
            ByteArrayOutputStream made = new ByteArrayOutputStream();
            made.write(good, 0, random.nextInt(good.length + 1));
            made.write(Bytes.noise(random, 4_000));
            return made.toByteArray();
        }
    };

    abstract byte[] of(byte[] good, Random random) throws IOException;
}
