package nvs.scene;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A PLY file, read once from front to back: lines first, then numbers in whatever encoding these announce. */
final class PlyInput implements AutoCloseable {
    private static final int LONGEST_LINE = 1024;
    private static final int LONGEST_WORD = 64;
    private static final int END = -1;

    private final Path path;
    private final InputStream in;
    private final byte[] bytes = new byte[Double.BYTES];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private boolean isText;

    private PlyInput(Path path, InputStream in) {
        this.path = path;
        this.in = in;
    }

    static PlyInput open(Path path) throws SceneFormatException {
        try {
            return new PlyInput(path, new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        } catch (NoSuchFileException missing) {
            throw new SceneFormatException(path, "", "there is no such file", missing);
        } catch (IOException unreadable) {
            throw new SceneFormatException(path, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** How numbers are written from here on. */
    void use(PlyHeader.Encoding encoding) {
        isText = encoding == PlyHeader.Encoding.ASCII;
        buffer.order(encoding == PlyHeader.Encoding.BINARY_BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** A line of the header, stripped. */
    String line() throws SceneFormatException {
        StringBuilder line = new StringBuilder();
        for (int c = read("header"); c != '\n'; c = read("header")) {
            if (c == END) {
                throw wrong("header", "the file ends within it");
            }
            if (line.length() == LONGEST_LINE) {
                throw wrong("header", "has a line of more than " + LONGEST_LINE + " characters");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** The next number, finite or not. */
    double number(PlyType type, String field) throws SceneFormatException {
        if (!isText) {
            return binary(type, field);
        }
        String word = word(field);
        return TextNumbers.parse(word)
                .orElseThrow(() -> wrong(field, "must be a number, found " + Quotes.quoted(word)));
    }

    /** The count of a list. */
    long count(PlyType type, String field) throws SceneFormatException {
        double count = number(type, field);
        if (count != Math.rint(count) || count < 0 || count > Integer.MAX_VALUE) {
            throw wrong(field, "must be the length of a list, found " + count);
        }
        return (long) count;
    }

    /** Steps over numbers. */
    void skip(PlyType type, long count, String field) throws SceneFormatException {
        for (long i = 0; i < count; i++) {
            if (isText) {
                word(field);
            } else {
                binary(type, field);
            }
        }
    }

    private double binary(PlyType type, String field) throws SceneFormatException {
        try {
            if (in.readNBytes(bytes, 0, type.bytes()) < type.bytes()) {
                throw wrong(field, "the file ends within it");
            }
        } catch (IOException unreadable) {
            throw unreadable(field, unreadable);
        }
        return type.get(buffer.rewind());
    }

    private String word(String field) throws SceneFormatException {
        int c = read(field);
        while (c != END && c <= ' ') {
            c = read(field);
        }
        StringBuilder word = new StringBuilder();
        for (; c > ' '; c = read(field)) {
            if (word.length() == LONGEST_WORD) {
                throw wrong(field, "must be a number, found " + Quotes.quoted(word.toString()));
            }
            word.append((char) c);
        }
        if (word.isEmpty()) {
            throw wrong(field, "the file ends before it");
        }
        return word.toString();
    }

    private int read(String field) throws SceneFormatException {
        try {
            return in.read();
        } catch (IOException unreadable) {
            throw unreadable(field, unreadable);
        }
    }

    /** The exception that says what is wrong with the file. */
    SceneFormatException wrong(String field, String reason) {
        return new SceneFormatException(path, field, reason);
    }

    private SceneFormatException unreadable(String field, IOException cause) {
        return new SceneFormatException(path, field, "cannot be read: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws SceneFormatException {
        try {
            in.close();
        } catch (IOException unreadable) {
            throw unreadable("", unreadable);
        }
    }
}
