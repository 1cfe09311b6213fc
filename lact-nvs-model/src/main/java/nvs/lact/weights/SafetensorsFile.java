package nvs.lact.weights;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A safetensors file, open for reading. Numbers are read through memory maps of a piece at a time, so files may be larger than memory
 * and than 2 GiB. Any thread may read, several at once too; who opened it closes it when no one reads any more.
 *
 * <p>Format: an unsigned little-endian 64-bit length, a JSON header of that length, then the numbers of all tensors, little-endian.
 */
public final class SafetensorsFile implements AutoCloseable {
    /** As in the reference implementation; a header beyond it is no header. */
    private static final long MAX_HEADER_BYTES = 100_000_000;

    /** Small enough for 32-bit buffers, large enough that a map pays; a multiple of every element size. */
    private static final long PIECE_BYTES = 1L << 26;

    private final Path path;
    private final FileChannel channel;
    private final SafetensorsHeader header;
    private final long dataBegin;
    private final Map<String, TensorInfo> tensors;

    private SafetensorsFile(Path path, FileChannel channel) throws IOException, WeightsFormatException {
        this.path = path;
        this.channel = channel;
        long headerLength = readHeaderLength();
        this.dataBegin = Long.BYTES + headerLength;
        ByteBuffer json = readFully(Long.BYTES, (int) headerLength);
        this.header = SafetensorsHeader.parse(path, json, channel.size() - dataBegin);
        Map<String, TensorInfo> infos = new LinkedHashMap<>();
        header.tensors().forEach((name, placed) -> infos.put(name, placed.info()));
        this.tensors = Collections.unmodifiableMap(infos);
    }

    /**
     * Opens a file and checks its header; no number is read yet.
     *
     * @throws IOException if the file cannot be read
     * @throws WeightsFormatException if it is not a safetensors file of floating-point tensors that covers its data exactly
     */
    public static SafetensorsFile open(Path path) throws IOException, WeightsFormatException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        boolean opened = false;
        try {
            SafetensorsFile file = new SafetensorsFile(path, channel);
            opened = true;
            return file;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private long readHeaderLength() throws IOException, WeightsFormatException {
        long fileLength = channel.size();
        if (fileLength < Long.BYTES) {
            throw new WeightsFormatException(
                    path, "", "has only " + fileLength + " bytes; is this a safetensors file?");
        }
        long length = readFully(0, Long.BYTES).getLong();
        long limit = Math.min(MAX_HEADER_BYTES, fileLength - Long.BYTES);
        if (length < 2 || length > limit) {
            String reason = "is said to have " + Long.toUnsignedString(length) + " bytes, not 2 to " + limit
                    + "; is this a safetensors file?";
            throw new WeightsFormatException(path, "header", reason);
        }
        return length;
    }

    private ByteBuffer readFully(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException(path + " became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    public Path path() {
        return path;
    }

    /** The free strings of the header; not to be changed. */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /** All tensors by name, in the order of the file; not to be changed. */
    public Map<String, TensorInfo> tensors() {
        return tensors;
    }

    /**
     * Reads one tensor as float32, last axis fastest.
     *
     * @param name one of {@link #tensors}
     * @param target room for exactly this tensor between position and limit; its position is moved to its limit
     * @throws IllegalArgumentException if there is no such tensor or the room does not fit it
     * @throws IOException if the file cannot be read or is closed
     */
    public void read(String name, FloatBuffer target) throws IOException {
        SafetensorsHeader.Placed placed = placed(name);
        if (target.remaining() != placed.info().elements()) {
            throw new IllegalArgumentException(
                    name + " has " + placed.info().elements() + " numbers, not room for " + target.remaining());
        }
        long end = dataBegin + placed.end();
        for (long begin = dataBegin + placed.begin(); begin < end; begin += PIECE_BYTES) {
            ByteBuffer piece = channel.map(MapMode.READ_ONLY, begin, Math.min(PIECE_BYTES, end - begin))
                    .order(ByteOrder.LITTLE_ENDIAN);
            placed.info().type().decode(piece, target);
        }
    }

    /** As {@link #read(String, FloatBuffer)}, into a new array. */
    public float[] read(String name) throws IOException {
        float[] values = new float[placed(name).info().elements()];
        read(name, FloatBuffer.wrap(values));
        return values;
    }

    private SafetensorsHeader.Placed placed(String name) {
        SafetensorsHeader.Placed placed = header.tensors().get(name);
        if (placed == null) {
            throw new IllegalArgumentException("no tensor of that name in " + path + ": " + name);
        }
        return placed;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
