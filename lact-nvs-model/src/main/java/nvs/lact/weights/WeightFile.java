package nvs.lact.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nvs.lact.net.LactConfig;
import nvs.lact.net.ParameterShapes;
import nvs.lact.net.ParameterSource;
import nvs.synthesis.ModelDescription;
import nvs.task.Progress;

/**
 * Weights in our format, open for reading: a safetensors file whose metadata says everything needed to run the network. Any thread may
 * read; who opened it closes it when the network is loaded.
 */
public final class WeightFile implements ParameterSource, AutoCloseable {
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    /** A pickle of the second protocol, and in it an integer of ten bytes: how PyTorch before 1.6 begins. */
    private static final byte[] OLD_TORCH_START = {(byte) 0x80, 2, (byte) 0x8a, 10};

    private final SafetensorsFile file;
    private final WeightMetadata metadata;
    private final long parameterCount;

    private WeightFile(SafetensorsFile file) throws WeightsFormatException {
        this.file = file;
        this.metadata = WeightMetadata.parse(file.path(), file.metadata());
        requireBelievable(metadata.config());
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        file.tensors().forEach((name, info) -> found.put(name, info.shape()));
        ParameterProblems problems = ParameterProblems.between(ParameterShapes.of(metadata.config()), found);
        if (!problems.isEmpty()) {
            throw new WeightsFormatException(file.path(), "tensors", problems.toString());
        }
        this.parameterCount =
                file.tensors().values().stream().mapToLong(TensorInfo::elements).sum();
    }

    /**
     * Opens a file and checks that it holds exactly the parameters of the network that it describes.
     *
     * @throws IOException if the file cannot be read
     * @throws WeightsFormatException if its contents are not as they must be, with all missing, surplus and wrongly shaped tensors
     */
    public static WeightFile open(Path path) throws IOException, WeightsFormatException {
        if (isTorchCheckpoint(path)) {
            String reason = "is a PyTorch checkpoint; convert it first with"
                    + " nvs import-weights FILE.pt OUT.safetensors --kind object --resolution 256";
            throw new WeightsFormatException(path, "", reason);
        }
        SafetensorsFile file = SafetensorsFile.open(path);
        boolean opened = false;
        try {
            WeightFile weights = new WeightFile(file);
            opened = true;
            return weights;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    /** Before names are made for every layer: a broken number must not fill the memory. */
    private void requireBelievable(LactConfig config) throws WeightsFormatException {
        int tensors = file.tensors().size();
        if (config.layers() > tensors) {
            String reason = "says " + config.layers() + " layers, but the file has only " + tensors + " tensors";
            throw new WeightsFormatException(file.path(), "config", reason);
        }
    }

    /** Whether a file begins as PyTorch writes them, so that it has to be converted by {@link CheckpointImport}. */
    public static boolean isTorchCheckpoint(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] start = bytes.readNBytes(ZIP_START.length);
            return Arrays.equals(start, ZIP_START) || Arrays.equals(start, OLD_TORCH_START);
        }
    }

    public Path path() {
        return file.path();
    }

    public WeightMetadata metadata() {
        return metadata;
    }

    /** How many numbers were learnt. */
    public long parameterCount() {
        return parameterCount;
    }

    /**
     * Reads every number once, to be sure of all of them.
     *
     * @param progress told of the numbers read; may cancel
     * @throws WeightsFormatException if one is not finite
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public void requireFinite(Progress progress) throws IOException, WeightsFormatException {
        progress.step("Checking weights", parameterCount);
        long done = 0;
        for (String name : file.tensors().keySet()) {
            progress.checkCancelled();
            float[] values = file.read(name);
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    throw new WeightsFormatException(path(), name, "holds a number that is not finite: " + value);
                }
            }
            done += values.length;
            progress.advanceTo(done);
        }
    }

    /**
     * What a user may know about these weights.
     *
     * @param device where the network runs, for people
     */
    public ModelDescription describe(String device) {
        return new ModelDescription(
                metadata.name(),
                metadata.title(),
                metadata.kind(),
                metadata.resolutions(),
                metadata.cameraRange(),
                metadata.inputViews().min(),
                metadata.inputViews().max(),
                parameterCount,
                metadata.config().patchSize(),
                metadata.licence(),
                device);
    }

    @Override
    public LactConfig config() {
        return metadata.config();
    }

    /** {@inheritDoc} An {@link UncheckedIOException} says that the file can no longer be read. */
    @Override
    public void read(String name, FloatBuffer target) {
        try {
            file.read(name, target);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from " + file.path(), e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
