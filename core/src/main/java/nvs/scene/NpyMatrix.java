package nvs.scene;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A matrix that NumPy has saved: {@code .npy}, versions 1 to 3, little-endian {@code f4} or {@code f8}, in C or Fortran order.
 * Anything else is refused by name.
 */
final class NpyMatrix {

    /** A pose takes 136 bytes: far beyond what a camera file holds. */
    private static final int MOST_BYTES = 32 << 20;

    /** As NumPy has it. */
    private static final int LONGEST_HEADER = 10_000;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*+:\\s*+['\"]<f([48])['\"]");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*+:\\s*+(True|False)\\b");
    private static final Pattern SHAPE =
            Pattern.compile("['\"]shape['\"]\\s*+:\\s*+\\(\\s*+(\\d{1,9})L?\\s*+,\\s*+(\\d{1,9})L?\\s*+,?\\s*+\\)");

    private final int rows;
    private final int columns;
    private final boolean isFortran;
    private final double[] values;

    private NpyMatrix(int rows, int columns, boolean isFortran, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.isFortran = isFortran;
        this.values = values;
    }

    /**
     * Reads a whole file.
     *
     * @throws SceneFormatException that names what is not as it must be
     */
    static NpyMatrix read(Path file) throws SceneFormatException {
        ByteBuffer bytes = ByteBuffer.wrap(content(file)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            String header = header(file, bytes);
            Matcher shape = require(file, header, "shape", SHAPE, "of two dimensions");
            boolean isDouble = require(file, header, "descr", DESCR, "'<f4' or '<f8'")
                    .group(1)
                    .equals("8");
            boolean isFortran = require(file, header, "fortran_order", ORDER, "True or False")
                    .group(1)
                    .equals("True");
            int rows = Integer.parseInt(shape.group(1));
            int columns = Integer.parseInt(shape.group(2));
            requireLength(file, bytes.remaining(), (long) rows * columns * (isDouble ? Double.BYTES : Float.BYTES));
            return new NpyMatrix(rows, columns, isFortran, numbers(bytes, rows * columns, isDouble));
        } catch (BufferUnderflowException truncated) {
            throw new SceneFormatException(file, "header", "the file ends within it", truncated);
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** A number of the matrix, finite or not. */
    double get(int row, int column) {
        return values[isFortran ? column * rows + row : row * columns + column];
    }

    private static byte[] content(Path file) throws SceneFormatException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new SceneFormatException(file, "", "is larger than 32 MiB, which no camera file is");
            }
            return bytes;
        } catch (NoSuchFileException missing) {
            throw new SceneFormatException(file, "", "there is no such file", missing);
        } catch (IOException unreadable) {
            throw new SceneFormatException(file, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The Python dictionary that describes the array; its length has two bytes in version 1 and four in later ones. */
    private static String header(Path file, ByteBuffer bytes) throws SceneFormatException {
        byte[] magic = new byte[MAGIC.length];
        bytes.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new SceneFormatException(file, "", "is not an array of NumPy: it does not begin like one");
        }
        int version = bytes.get();
        bytes.get();
        if (version < 1 || version > 3) {
            throw new SceneFormatException(file, "version", "is " + version + "; 1, 2 and 3 are known");
        }
        long length = version == 1 ? Short.toUnsignedLong(bytes.getShort()) : Integer.toUnsignedLong(bytes.getInt());
        if (length > LONGEST_HEADER) {
            throw new SceneFormatException(file, "header", "is longer than " + LONGEST_HEADER + " bytes");
        }
        byte[] header = new byte[(int) length];
        bytes.get(header);
        return new String(header, StandardCharsets.UTF_8);
    }

    private static Matcher require(Path file, String header, String field, Pattern pattern, String what)
            throws SceneFormatException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new SceneFormatException(
                    file, field, "must be " + what + ", found the header " + Quotes.quoted(header.strip()));
        }
        return matcher;
    }

    private static void requireLength(Path file, long found, long expected) throws SceneFormatException {
        if (found != expected) {
            throw new SceneFormatException(
                    file,
                    "shape",
                    "asks for " + expected + " bytes, but " + found + " follow: the file is truncated or damaged");
        }
    }

    private static double[] numbers(ByteBuffer bytes, int count, boolean isDouble) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = isDouble ? bytes.getDouble() : bytes.getFloat();
        }
        return numbers;
    }
}
