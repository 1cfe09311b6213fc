package nvs.lact.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import nvs.file.PartFile;

/**
 * Writes a safetensors file one tensor at a time. The numbers go to a file beside the target, which takes the target's name only in
 * {@link #commit}; closing without it leaves the target as it was. Used by one thread.
 */
public final class SafetensorsWriter implements AutoCloseable {
    /** Numbers converted at a time. */
    private static final int CHUNK_ELEMENTS = 1 << 18;

    private final PartFile part;
    private final FileChannel channel;
    private final Deque<TensorInfo> expected;
    private final ByteBuffer chunk =
            ByteBuffer.allocateDirect(CHUNK_ELEMENTS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private SafetensorsWriter(PartFile part, FileChannel channel, Collection<TensorInfo> layout) {
        this.part = part;
        this.channel = channel;
        this.expected = new ArrayDeque<>(layout);
    }

    /**
     * Starts a file.
     *
     * @param target what it will be called; an existing file is replaced, and missing folders above it are created
     * @param metadata free strings for the header
     * @param layout every tensor, in the order in which they will be written
     * @throws IOException with one sentence that names the target, if nothing can be written there
     */
    public static SafetensorsWriter create(Path target, Map<String, String> metadata, Collection<TensorInfo> layout)
            throws IOException {
        ByteBuffer header = SafetensorsHeader.of(metadata, layout).encode();
        PartFile part = PartFile.beside(target);
        SafetensorsWriter writer = new SafetensorsWriter(part, openOrRemove(part), layout);
        boolean started = false;
        try {
            writer.writeFully(header);
            started = true;
            return writer;
        } finally {
            if (!started) {
                writer.close();
            }
        }
    }

    private static FileChannel openOrRemove(PartFile part) throws IOException {
        try {
            return FileChannel.open(part.path(), StandardOpenOption.WRITE);
        } catch (IOException refused) {
            part.close();
            throw refused;
        }
    }

    /**
     * Writes the next tensor.
     *
     * @param name the next name of the layout
     * @param values all its numbers, last axis fastest; the position is moved to the limit
     */
    public void write(String name, FloatBuffer values) throws IOException {
        TensorInfo info = expected.peek();
        if (info == null || !info.name().equals(name) || info.elements() != values.remaining()) {
            throw new IllegalArgumentException(
                    name + " with " + values.remaining() + " numbers is not what comes next: " + info);
        }
        int limit = values.limit();
        while (values.position() < limit) {
            values.limit(Math.min(limit, values.position() + CHUNK_ELEMENTS));
            chunk.clear();
            info.type().encode(values, chunk);
            writeFully(chunk.flip());
            values.limit(limit);
        }
        expected.remove();
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Gives the finished file its name, at once and whole.
     *
     * @throws IllegalStateException if a tensor was not written
     */
    public void commit() throws IOException {
        if (!expected.isEmpty()) {
            throw new IllegalStateException(
                    "not written yet: " + expected.peek().name());
        }
        channel.force(true);
        channel.close();
        part.moveIntoPlace();
    }

    /** Ends writing; without a {@link #commit} before, what was written is deleted. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            part.close();
        }
    }
}
