package nvs.lact.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.lact.net.FloatTensor;
import nvs.lact.net.LactNetwork;
import nvs.lact.net.SceneMemory;

/** The memory of a scene as safetensors: the fast weights of all layers, in half precision. */
public final class MemoryFile {
    private static final String FORMAT_KEY = "format";
    private static final String FORMAT = "nvs-lact-memory/1";

    /** Far more than the names and shapes of any network. */
    private static final long LARGEST_HEADER_BYTES = 4 << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private MemoryFile() {}

    /**
     * Writes a memory; the file is whole or not there.
     *
     * @param file created or replaced
     */
    public static void write(Path file, SceneMemory memory) throws IOException {
        Map<String, FloatTensor> tensors = memory.tensors();
        List<TensorInfo> layout = tensors.entrySet().stream()
                .map(tensor -> new TensorInfo(tensor.getKey(), ElementType.F16, shape(tensor.getValue())))
                .toList();
        try (SafetensorsWriter writer = SafetensorsWriter.create(file, Map.of(FORMAT_KEY, FORMAT), layout)) {
            for (Map.Entry<String, FloatTensor> tensor : tensors.entrySet()) {
                writer.write(tensor.getKey(), FloatBuffer.wrap(tensor.getValue().toArray()));
            }
            writer.commit();
        }
    }

    private static List<Integer> shape(FloatTensor tensor) {
        return Arrays.stream(tensor.shape()).mapToObj(Math::toIntExact).toList();
    }

    /**
     * Reads a memory. No more is unpacked than the network's memory can take.
     *
     * @param file in any file system
     * @return owned by the caller
     * @throws WeightsFormatException if it is no memory of such a network, or has numbers that are not finite
     */
    public static SceneMemory read(Path file, LactNetwork network) throws IOException, WeightsFormatException {
        Map<String, List<Integer>> shapes = SceneMemory.shapes(network.config());
        Path copy = Files.createTempFile("nvs-memory-", ".safetensors");
        try {
            copy(file, copy, largestBytes(shapes));
            try (SafetensorsFile opened = SafetensorsFile.open(copy)) {
                requireShapes(file, shapes, opened);
                requireFinite(file, opened);
                return network.restore(opened::read);
            }
        } catch (WeightsFormatException ofTheCopy) {
            throw new WeightsFormatException(file, ofTheCopy.field(), ofTheCopy.reason(), ofTheCopy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** With numbers of four bytes each. */
    private static long largestBytes(Map<String, List<Integer>> shapes) {
        long numbers =
                shapes.values().stream().mapToLong(TensorInfo::elementsOf).sum();
        return numbers * Float.BYTES + LARGEST_HEADER_BYTES;
    }

    private static void copy(Path file, Path copy, long limit) throws IOException, WeightsFormatException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long copied = 0;
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(copy)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > limit) {
                    throw new WeightsFormatException(
                            file, "", "has more than " + limit + " bytes, which no memory of these weights has");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void requireShapes(Path file, Map<String, List<Integer>> shapes, SafetensorsFile opened)
            throws WeightsFormatException {
        if (!FORMAT.equals(opened.metadata().get(FORMAT_KEY))) {
            throw new WeightsFormatException(
                    file, FORMAT_KEY, "is " + opened.metadata().get(FORMAT_KEY) + ", not " + FORMAT);
        }
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        opened.tensors().forEach((name, info) -> found.put(name, info.shape()));
        ParameterProblems problems = ParameterProblems.between(shapes, found);
        if (!problems.isEmpty()) {
            throw new WeightsFormatException(file, "tensors", problems.toString());
        }
    }

    private static void requireFinite(Path file, SafetensorsFile opened) throws IOException, WeightsFormatException {
        for (String name : opened.tensors().keySet()) {
            for (float number : opened.read(name)) {
                if (!Float.isFinite(number)) {
                    throw new WeightsFormatException(file, name, "has a number that is not finite");
                }
            }
        }
    }
}
