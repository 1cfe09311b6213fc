package nvs.lact.weights;

import java.util.Arrays;
import java.util.Random;

/** Damages bytes at random: a few replaced, inserted or removed, or the end cut off. */
final class Mutations {
    private static final int[] TELLING = {0, 1, 0x7f, 0x80, 0xff, '"', '[', '{', '9', '-', 'e', '.', '('};

    private Mutations() {}

    /** A damaged copy. */
    static byte[] of(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int damages = 1 + random.nextInt(4);
        for (int i = 0; i < damages && bytes.length > 1; i++) {
            bytes = damage(bytes, random);
        }
        return bytes;
    }

    private static byte[] damage(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> replaced(bytes, at, random.nextInt(256));
            case 1 -> replaced(bytes, at, TELLING[random.nextInt(TELLING.length)]);
            case 2 -> spliced(bytes, at, new byte[] {(byte) random.nextInt(256)}, at);
            case 3 -> spliced(bytes, at, new byte[0], at + 1);
            default -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : replaced(bytes, at, bytes[at] ^ 1);
        };
    }

    private static byte[] replaced(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int headEnd, byte[] middle, int tailBegin) {
        byte[] result = Arrays.copyOf(bytes, headEnd + middle.length + bytes.length - tailBegin);
        System.arraycopy(middle, 0, result, headEnd, middle.length);
        System.arraycopy(bytes, tailBegin, result, headEnd + middle.length, bytes.length - tailBegin);
        return result;
    }
}
