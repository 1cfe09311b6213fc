package nvs.lact.weights;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The zip that {@code torch.save} writes: a pickle {@code FOLDER/data.pkl} and a raw entry {@code FOLDER/data/KEY} for each storage. The
 * entries are not compressed, so the zip's stream skips to a tensor without reading what lies before it. Used by one thread.
 */
final class TorchArchive implements AutoCloseable {
    private static final String PICKLE = "data.pkl";

    /** The pickle holds no numbers of tensors; even with an optimizer it stays below a megabyte. */
    private static final int MAX_PICKLE_BYTES = 1 << 24;

    private static final int MAX_BYTE_ORDER_BYTES = 16;
    private static final int CHUNK_BYTES = 1 << 18;
    private static final int PICKLE_START = 0x80;

    private final Path path;
    private final ZipFile zip;
    private final String folder;
    private final ByteOrder byteOrder;

    private TorchArchive(Path path, ZipFile zip) throws IOException, WeightsFormatException {
        this.path = path;
        this.zip = zip;
        this.folder = findFolder();
        this.byteOrder = readByteOrder();
    }

    static TorchArchive open(Path path) throws IOException, WeightsFormatException {
        requireZip(path);
        ZipFile zip = openZip(path);
        boolean opened = false;
        try {
            TorchArchive archive = new TorchArchive(path, zip);
            opened = true;
            return archive;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    private static void requireZip(Path path) throws IOException, WeightsFormatException {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] start = bytes.readNBytes(2);
            if (start.length == 2 && Byte.toUnsignedInt(start[0]) == PICKLE_START) {
                String reason =
                        "was saved in the format of PyTorch before 1.6; load it in a newer PyTorch and save it again"
                                + " with torch.save";
                throw new WeightsFormatException(path, "", reason);
            }
            if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
                throw new WeightsFormatException(path, "", "is not a PyTorch checkpoint: it is no zip file");
            }
        }
    }

    private static ZipFile openZip(Path path) throws IOException, WeightsFormatException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new WeightsFormatException(path, "", "is not a whole zip file (an incomplete download?)", e);
        }
    }

    private String findFolder() throws WeightsFormatException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            boolean inTopFolder = name.indexOf('/') == name.length() - PICKLE.length() - 1;
            if (name.endsWith("/" + PICKLE) && inTopFolder) {
                return name.substring(0, name.length() - PICKLE.length());
            }
        }
        throw new WeightsFormatException(path, PICKLE, "is missing; is this a PyTorch checkpoint?");
    }

    private ByteOrder readByteOrder() throws IOException, WeightsFormatException {
        if (zip.getEntry(folder + "byteorder") == null) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        String word = new String(entryBytes("byteorder", MAX_BYTE_ORDER_BYTES), StandardCharsets.US_ASCII);
        return switch (word.strip()) {
            case "little" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default ->
                throw new WeightsFormatException(
                        path, "byteorder", "must be little or big: " + PickledValues.shown(word));
        };
    }

    /** The value that was saved; see {@link PickleReader}. */
    Object value() throws IOException, WeightsFormatException {
        return PickleReader.read(path, entryBytes(PICKLE, MAX_PICKLE_BYTES));
    }

    private byte[] entryBytes(String name, int limit) throws IOException, WeightsFormatException {
        try (InputStream bytes = zip.getInputStream(entry(name))) {
            byte[] content = bytes.readNBytes(limit + 1);
            if (content.length > limit) {
                throw new WeightsFormatException(path, name, "has more than " + limit + " bytes");
            }
            return content;
        } catch (ZipException | EOFException e) {
            throw damaged(name, e);
        }
    }

    private ZipEntry entry(String name) throws WeightsFormatException {
        ZipEntry entry = zip.getEntry(folder + name);
        if (entry == null) {
            throw new WeightsFormatException(path, PickledValues.shown(name), "is missing");
        }
        return entry;
    }

    private WeightsFormatException damaged(String name, IOException cause) {
        return new WeightsFormatException(path, name, "is damaged: " + cause.getMessage(), cause);
    }

    /**
     * Reads a tensor as float32, last axis fastest.
     *
     * @param tensor a tensor of this archive whose storage holds a known type of floats
     * @param target room for exactly this tensor; its position is moved to its limit
     */
    void read(PickledTensor tensor, FloatBuffer target) throws IOException, WeightsFormatException {
        if (tensor.isContiguous()) {
            readRange(tensor, tensor.elements(), target);
        } else {
            FloatBuffer span = FloatBuffer.allocate((int) tensor.span());
            readRange(tensor, (int) tensor.span(), span);
            gather(tensor, span, target);
        }
    }

    private void readRange(PickledTensor tensor, int elements, FloatBuffer target)
            throws IOException, WeightsFormatException {
        ElementType type = tensor.storage().type().elementType().orElseThrow();
        ZipEntry entry = storageEntry(tensor.storage());
        try (InputStream bytes = zip.getInputStream(entry)) {
            bytes.skipNBytes(tensor.offset() * type.bytes());
            copy(bytes, (long) elements * type.bytes(), type, target);
        } catch (ZipException | EOFException e) {
            throw damaged(entry.getName(), e);
        }
    }

    /**
     * Checks that the numbers of a tensor are there, before room is made for them.
     *
     * @throws WeightsFormatException if the file does not hold what its pickle speaks of
     */
    void requireReadable(PickledTensor tensor) throws IOException, WeightsFormatException {
        ZipEntry entry = storageEntry(tensor.storage());
        if (tensor.span() > Integer.MAX_VALUE) {
            throw new WeightsFormatException(path, entry.getName(), "has a tensor spread over more than 2^31 numbers");
        }
    }

    private ZipEntry storageEntry(PickledStorage storage) throws IOException, WeightsFormatException {
        ZipEntry entry = entry("data/" + storage.key());
        long length = entry.getSize();
        if (length != storage.byteLength()) {
            String reason = "has " + length + " bytes, but the checkpoint speaks of " + storage.byteLength();
            throw new WeightsFormatException(path, entry.getName(), reason);
        }
        if (entry.getMethod() != ZipEntry.STORED || length > Files.size(path)) {
            throw new WeightsFormatException(path, entry.getName(), "is compressed, which torch.save never does");
        }
        return entry;
    }

    private void copy(InputStream bytes, long length, ElementType type, FloatBuffer target) throws IOException {
        ByteBuffer chunk =
                ByteBuffer.allocate((int) Math.min(CHUNK_BYTES, length)).order(byteOrder);
        for (long left = length; left > 0; left -= chunk.limit()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), left));
            if (bytes.readNBytes(chunk.array(), 0, chunk.limit()) < chunk.limit()) {
                throw new EOFException("it ends early");
            }
            type.decode(chunk, target);
        }
    }

    /** Copies the elements in their own order out of a span of the storage that begins with the tensor's first. */
    private static void gather(PickledTensor tensor, FloatBuffer span, FloatBuffer target) {
        int axes = tensor.shape().size();
        int[] index = new int[axes];
        int from = 0;
        while (target.hasRemaining()) {
            target.put(span.get(from));
            // Count up like an odometer, last axis fastest; the position in the span moves along.
            for (int axis = axes - 1; axis >= 0; axis--) {
                int stride = tensor.strides().get(axis).intValue();
                from += stride;
                if (++index[axis] < tensor.shape().get(axis)) {
                    break;
                }
                from -= stride * index[axis];
                index[axis] = 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
