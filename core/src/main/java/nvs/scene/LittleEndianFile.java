package nvs.scene;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A binary file of little-endian numbers, read once from front to back. It never believes a length that the rest of the file
 * could not hold, and says by name what it could not read.
 */
final class LittleEndianFile implements AutoCloseable {
    private final Path path;
    private final InputStream in;
    private long remainingBytes;
    private RecordPlace place;

    private LittleEndianFile(Path path, InputStream in, long sizeBytes) {
        this.path = path;
        this.place = new RecordPlace(path, "");
        this.in = in;
        this.remainingBytes = sizeBytes;
    }

    static LittleEndianFile open(Path path) throws SceneFormatException {
        try {
            long sizeBytes = Files.size(path);
            return new LittleEndianFile(path, new BufferedInputStream(Files.newInputStream(path)), sizeBytes);
        } catch (NoSuchFileException missing) {
            throw new SceneFormatException(path, "", "there is no such file", missing);
        } catch (IOException unreadable) {
            throw new SceneFormatException(path, "", "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Names the record that is read from now on. */
    RecordPlace enter(String list, int position) {
        place = RecordPlace.ofElement(path, list, position);
        return place;
    }

    int uint8(String field) throws SceneFormatException {
        return Byte.toUnsignedInt(take(1, field).get());
    }

    int int32(String field) throws SceneFormatException {
        return take(Integer.BYTES, field).getInt();
    }

    long int64(String field) throws SceneFormatException {
        return take(Long.BYTES, field).getLong();
    }

    double float64(String field) throws SceneFormatException {
        return take(Double.BYTES, field).getDouble();
    }

    /**
     * How many records follow.
     *
     * @param fewestBytes what each of them takes at least
     * @param most more are refused though the file could hold them
     */
    int count(String field, int fewestBytes, int most) throws SceneFormatException {
        long count = int64(field);
        if (count < 0 || count > remainingBytes / fewestBytes) {
            throw wrong(
                    field,
                    "is " + Long.toUnsignedString(count) + ", but only " + remainingBytes
                            + " bytes follow: the file is truncated or damaged");
        }
        if (count > most) {
            throw wrong(field, "is " + count + ", and more than " + most + " are not supported");
        }
        return (int) count;
    }

    /** Steps over records of fixed size that are preceded by their count, and tells how many there were. */
    int skipList(String field, int bytesEach) throws SceneFormatException {
        int count = count(field, bytesEach, Integer.MAX_VALUE);
        long bytes = (long) bytesEach * count;
        try {
            in.skipNBytes(bytes);
        } catch (IOException unreadable) {
            throw unreadable(field, unreadable);
        }
        remainingBytes -= bytes;
        return count;
    }

    /** A UTF-8 text that ends with a zero byte. */
    String text(String field, int mostBytes) throws SceneFormatException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte next = take(1, field).get(); next != 0; next = take(1, field).get()) {
            if (bytes.size() == mostBytes) {
                throw wrong(field, "is longer than " + mostBytes + " bytes");
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Refuses whatever stands after the last record: a count that is too low would lose it in silence. */
    void requireEnd(String listName) throws SceneFormatException {
        if (remainingBytes > 0) {
            throw new SceneFormatException(
                    path, listName, "is followed by " + remainingBytes + " bytes that belong to nothing");
        }
    }

    /** The exception that says what is wrong with a field of the present record. */
    SceneFormatException wrong(String field, String reason) {
        return place.wrong(field, reason);
    }

    private ByteBuffer take(int count, String field) throws SceneFormatException {
        if (count > remainingBytes) {
            throw wrong(field, "the file ends within it");
        }
        try {
            byte[] bytes = in.readNBytes(count);
            if (bytes.length < count) {
                throw wrong(field, "the file ends within it");
            }
            remainingBytes -= count;
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException unreadable) {
            throw unreadable(field, unreadable);
        }
    }

    private SceneFormatException unreadable(String field, IOException cause) {
        return new SceneFormatException(path, place.prefix() + field, "cannot be read: " + cause.getMessage(), cause);
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
