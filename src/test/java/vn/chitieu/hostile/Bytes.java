package vn.chitieu.hostile;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Damage to plain bytes, as a bad disk or a broken transfer does it. */
final class Bytes {
    private Bytes() {}

    static byte[] flipped(byte[] content, Random random, int most) {
        if (content.length == 0) return content;
        byte[] made = content.clone();
        for (int i = random.nextInt(most) + 1; i > 0; i--)
            made[random.nextInt(made.length)] ^= (byte) (1 << random.nextInt(8));
        return made;
    }

    static byte[] cut(byte[] content, Random random) {
        return java.util.Arrays.copyOf(content, random.nextInt(content.length + 1));
    }

    static byte[] inserted(byte[] content, Random random, byte[] what) {
        int at = random.nextInt(content.length + 1);
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.write(content, 0, at);
        made.writeBytes(what);
        made.write(content, at, content.length - at);
        return made.toByteArray();
    }

    static byte[] without(byte[] content, Random random) {
        if (content.length == 0) return content;
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(40));
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.write(content, 0, from);
        made.write(content, to, content.length - to);
        return made.toByteArray();
    }

    /** A block of zeros, or of another place of the file: a sector that was never written. */
    static byte[] block(byte[] content, Random random) {
        byte[] made = content.clone();
        int size = Math.min(512, made.length);
        int to = random.nextInt(made.length - size + 1);
        if (random.nextBoolean()) java.util.Arrays.fill(made, to, to + size, (byte) 0);
        else System.arraycopy(content, random.nextInt(made.length - size + 1), made, to, size);
        return made;
    }

    static byte[] noise(Random random, int most) {
        byte[] noise = new byte[random.nextInt(most) + 1];
        random.nextBytes(noise);
        return noise;
    }
}
