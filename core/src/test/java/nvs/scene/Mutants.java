package nvs.scene;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways to damage a file of text or of numbers that leave most of it as it was. */
final class Mutants {
    private static final String[] VALUES = {
        "null",
        "true",
        "{}",
        "[]",
        "-1",
        "0",
        "1e308",
        "1e999",
        "NaN",
        "-Infinity",
        "99999999999999999999",
        "\"x\"",
        "\"\\u0000\"",
        "\"..\"",
        "{\"a\":1}",
        "[[[]]]",
        "2147483648",
        "0.5",
        "\"\"",
        ","
    };
    private static final long[] LENGTHS = {-1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32, Integer.MAX_VALUE, 0, 1, 1000};

    private Mutants() {}

    /** One to three edits of a text: a character, a part, a value. */
    static byte[] ofText(byte[] valid, Random random) {
        String text = new String(valid, StandardCharsets.UTF_8);
        for (int edits = 1 + random.nextInt(3); edits > 0 && !text.isEmpty(); edits--) {
            int from = random.nextInt(text.length());
            text = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, from) + (char) random.nextInt(0x250) + text.substring(from + 1);
                case 1 -> text.substring(0, from) + text.substring(Math.min(text.length(), from + random.nextInt(9)));
                case 2 -> replaceValue(text, from, VALUES[random.nextInt(VALUES.length)]);
                default -> random.nextInt(8) == 0 ? text.substring(0, from + 1) : replaceValue(text, from, "1");
            };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Replaces the number, word or quoted text that stands next, so that most mutants keep their form. */
    private static String replaceValue(String text, int from, String value) {
        int start = from;
        while (start < text.length() && ",[{: \n]}".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && ",:]} \n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, start) + value + text.substring(end);
    }

    /** One to three edits of bytes: any, a bit, a digit, a length, the end. */
    static byte[] ofBytes(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) " \n-.0123456789naif".charAt(random.nextInt(18));
                case 3 ->
                    bytes = withLong(
                            bytes, Math.min(at, bytes.length - Long.BYTES), LENGTHS[random.nextInt(LENGTHS.length)]);
                default -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, Math.max(at, 8)) : bytes;
            }
        }
        return bytes;
    }

    /** The bytes with a little-endian number in place of eight of them. */
    static byte[] withLong(byte[] bytes, int position, long value) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(position, value);
        return changed;
    }
}
