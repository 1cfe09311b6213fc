package nvs.lact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nvs.camera.Similarity;
import nvs.image.ImageSize;
import nvs.image.RgbImage;
import nvs.lact.net.ChunkedReconstruction;
import nvs.lact.net.InputView;
import nvs.lact.net.LactConfig;
import nvs.lact.net.LactNetwork;
import nvs.lact.net.ParameterSource;
import nvs.lact.net.SceneMemory;
import nvs.lact.weights.MemoryFile;
import nvs.lact.weights.WeightFile;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.PosedImage;
import nvs.synthesis.Reconstruction;
import nvs.synthesis.ViewSynthesizer;
import nvs.task.Progress;

/** View synthesis by a LaCT network on TensorFlow. Owned by one thread, as the port says. */
public final class LactSynthesizer implements ViewSynthesizer {
    private final LactNetwork network;
    private final ModelDescription description;
    private final LactSettings settings;
    private String weightsHash;

    private LactSynthesizer(ParameterSource source, ModelDescription description, LactSettings settings) {
        LactConfig config = source.config();
        if (description.patchSize() != config.patchSize()) {
            throw new IllegalArgumentException("description says patch size " + description.patchSize()
                    + ", the network has " + config.patchSize());
        }
        this.description = description;
        this.settings = settings;
        network = new LactNetwork(source, settings.threads());
    }

    /**
     * Loads the network of a file of weights, which may be closed afterwards. The network stays in memory until {@link #close}.
     *
     * @param settings threads, and how much is computed at a time
     * @throws java.io.UncheckedIOException if the file can no longer be read
     */
    public static LactSynthesizer load(WeightFile weights, LactSettings settings) {
        return new LactSynthesizer(weights, weights.describe(settings.device()), settings);
    }

    /**
     * Loads a network from anywhere.
     *
     * @param source all parameters, read once, here
     * @param description what the weights say of themselves; its patch size must be the network's
     * @param settings threads, and how much is computed at a time
     */
    public static LactSynthesizer load(ParameterSource source, ModelDescription description, LactSettings settings) {
        return new LactSynthesizer(source, description, settings);
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public Reconstruction reconstruct(List<PosedImage> views, Similarity modelFromWorld, Progress progress) {
        List<InputView> inputs = inputViews(views, modelFromWorld);
        SceneMemory memory =
                network.reconstruct(inputs, viewsPerShard(inputs.get(0).size()), progress);
        return new LactReconstruction(network, memory, modelFromWorld);
    }

    /**
     * Reads a scene with more than one update of the fast weights, to measure what small chunks cost; networks were trained with one.
     *
     * @param tokensPerUpdate see {@link ChunkedReconstruction}
     * @return as from {@link #reconstruct}
     */
    public Reconstruction reconstructInChunks(
            List<PosedImage> views, Similarity modelFromWorld, int tokensPerUpdate, Progress progress) {
        List<InputView> inputs = inputViews(views, modelFromWorld);
        int viewsPerShard = viewsPerShard(inputs.get(0).size());
        SceneMemory memory = new ChunkedReconstruction(network, viewsPerShard, tokensPerUpdate).read(inputs, progress);
        return new LactReconstruction(network, memory, modelFromWorld);
    }

    @Override
    public String weightsHash() {
        if (weightsHash == null) {
            weightsHash = network.hash();
        }
        return weightsHash;
    }

    @Override
    public Reconstruction restore(Path memory, Similarity modelFromWorld) throws IOException, WeightsFormatException {
        return new LactReconstruction(network, MemoryFile.read(memory, network), modelFromWorld);
    }

    private static List<InputView> inputViews(List<PosedImage> views, Similarity modelFromWorld) {
        if (views.isEmpty()) {
            throw new IllegalArgumentException("a reconstruction needs at least one view");
        }
        return views.stream()
                .map(view -> new InputView(modelFromWorld.transform(view.camera()), () -> RgbImage.of(view.image())))
                .toList();
    }

    /** Views that go through a layer at a time for photos of the given size. */
    public int viewsPerShard(ImageSize size) {
        return settings.viewsPerShard(size, network.config().patchSize());
    }

    /** The shape of the network. */
    public LactConfig config() {
        return network.config();
    }

    /** Threads that compute. */
    public int threads() {
        return settings.threads();
    }

    /** Tensors alive, the network's own parameters included: for finding leaks. */
    int openTensors() {
        return network.openTensors();
    }

    @Override
    public void close() {
        network.close();
    }
}
