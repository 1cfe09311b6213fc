package nvs.lact.weights;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters in a file that {@code torch.save} wrote: a dictionary of tensors, or one that holds such a dictionary as {@code model}.
 * Everything else in it (optimizer, learning-rate schedule, counters) is passed over. What wrappers of PyTorch put into the names is
 * dropped. Used by one thread.
 */
final class TorchCheckpoint implements AutoCloseable {
    private static final String MODEL = "model";
    private static final String PARALLEL_WRAPPER = "module";
    private static final Set<String> OTHER_WRAPPERS = Set.of("_orig_mod", "_checkpoint_wrapped_module");

    private final Path path;
    private final TorchArchive archive;
    private final Map<String, PickledTensor> tensors = new LinkedHashMap<>();
    private final List<String> repeated = new ArrayList<>();
    private final List<String> noTensors = new ArrayList<>();

    private TorchCheckpoint(Path path, TorchArchive archive) throws IOException, WeightsFormatException {
        this.path = path;
        this.archive = archive;
        collect(archive.value());
    }

    /**
     * Opens a checkpoint and reads its names and shapes, but no numbers.
     *
     * @throws WeightsFormatException if it is not a checkpoint, is damaged, or needs a class or opcode that is refused
     */
    static TorchCheckpoint open(Path path) throws IOException, WeightsFormatException {
        TorchArchive archive = TorchArchive.open(path);
        boolean opened = false;
        try {
            TorchCheckpoint checkpoint = new TorchCheckpoint(path, archive);
            opened = true;
            return checkpoint;
        } finally {
            if (!opened) {
                archive.close();
            }
        }
    }

    private void collect(Object root) throws WeightsFormatException {
        if (!(root instanceof Map)) {
            throw new WeightsFormatException(
                    path, "", "holds " + PickledValues.kind(root) + ", not a dictionary of tensors");
        }
        Map<Object, Object> top = PickledValues.expectMap(root);
        boolean nested = top.get(MODEL) instanceof Map;
        Map<Object, Object> model = nested ? PickledValues.expectMap(top.get(MODEL)) : top;
        model.forEach((key, value) -> {
            if (value instanceof PickledTensor tensor) {
                put(plainName(String.valueOf(key)), tensor);
            } else if (nested) {
                noTensors.add(PickledValues.shown(String.valueOf(key)) + " is " + PickledValues.kind(value));
            }
        });
        if (tensors.isEmpty()) {
            throw new WeightsFormatException(path, nested ? MODEL : "", "holds no tensors");
        }
    }

    private void put(String name, PickledTensor tensor) {
        if (tensors.put(name, tensor) != null) {
            repeated.add(name);
        }
    }

    /** Without {@code module.} at the front, however often, and without the other wrappers anywhere. */
    static String plainName(String name) {
        List<String> parts = new ArrayList<>(Arrays.asList(name.split("\\.", -1)));
        parts.removeIf(OTHER_WRAPPERS::contains);
        while (parts.size() > 1 && parts.get(0).equals(PARALLEL_WRAPPER)) {
            parts.remove(0);
        }
        return String.join(".", parts);
    }

    /** Shapes by name, wrappers dropped, in the order of the file. */
    Map<String, List<Integer>> shapes() {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> shapes.put(name, tensor.shape()));
        return Collections.unmodifiableMap(shapes);
    }

    /** Adds what is wrong with these parameters whatever network they are for. */
    void addProblems(ParameterProblems problems) throws IOException {
        List<String> notFloats = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Map.Entry<String, PickledTensor> entry : tensors.entrySet()) {
            StorageType type = entry.getValue().storage().type();
            if (type.elementType().isEmpty()) {
                notFloats.add(entry.getKey() + " is a torch." + type.className());
            }
            try {
                archive.requireReadable(entry.getValue());
            } catch (WeightsFormatException e) {
                unreadable.add(entry.getKey() + " because " + e.field() + " " + e.reason());
            }
        }
        problems.add("unreadable", unreadable);
        problems.add("not a 32- or 16-bit float", notFloats);
        problems.add("no tensor", noTensors);
        problems.add("twice", repeated);
    }

    /**
     * Reads a parameter as float32, last axis fastest.
     *
     * @param name one of {@link #shapes}
     * @param target room for exactly this parameter
     */
    void read(String name, FloatBuffer target) throws IOException, WeightsFormatException {
        archive.read(tensors.get(name), target);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
