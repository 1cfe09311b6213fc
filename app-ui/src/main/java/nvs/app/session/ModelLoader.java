package nvs.app.session;

import java.io.IOException;
import java.util.OptionalInt;
import nvs.file.UserFolder;
import nvs.image.ImageSize;
import nvs.lact.LactSettings;
import nvs.lact.LactSynthesizer;
import nvs.lact.MemoryEstimate;
import nvs.lact.bench.NamedConfigs;
import nvs.lact.bench.RandomNetwork;
import nvs.lact.net.LactConfig;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightFile;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.ModelDescription;
import nvs.task.MachineMemory;
import nvs.task.Progress;
import nvs.usecase.MemoryForesight;
import nvs.usecase.SceneSettings;

/** Loads a model from bundled weights, from the user's own, or from a file. */
public final class ModelLoader {
    private final WeightsLibrary library;

    /** Bundled weights are those of the catalogue; the user's own lie where the system has such data. */
    public ModelLoader(WeightCatalogue catalogue) {
        this(new WeightsLibrary(catalogue, UserFolder.DATA.path().resolve("weights")));
    }

    /** Names are those of the library. */
    public ModelLoader(WeightsLibrary library) {
        this.library = library;
    }

    /** The weights that have names. */
    public WeightsLibrary library() {
        return library;
    }

    /**
     * Loads weights into memory. Takes a second or more when TensorFlow is used for the first time in a process.
     *
     * @param weights name in the library or a path; null for the bundled default
     * @param threads that compute; empty for all cores
     * @return to be closed by the caller, on the same thread
     */
    public LactSynthesizer load(String weights, OptionalInt threads, Progress progress)
            throws IOException, WeightsFormatException {
        progress.step("Loading the model", 0);
        try (WeightFile file = open(weights)) {
            return LactSynthesizer.load(file, settings(threads));
        }
    }

    /**
     * Makes a network of some shape that has learnt nothing, to measure how fast it runs.
     *
     * @param config name of a shape or a list of its numbers, as {@link NamedConfigs#parse} takes it
     * @param size that it is said to be trained at; its sides must be multiples of the patch size
     * @return to be closed by the caller, on the same thread
     */
    public LactSynthesizer random(String config, ImageSize size, OptionalInt threads, Progress progress) {
        LactConfig shape = NamedConfigs.parse(config);
        progress.step("Making random weights", 0);
        return RandomNetwork.load(config, shape, size, settings(threads));
    }

    private static LactSettings settings(OptionalInt threads) {
        LactSettings usual = LactSettings.defaults();
        return new LactSettings(threads.orElse(usual.threads()), usual.viewsPerShard());
    }

    /** What weights say of themselves, without loading them. */
    public ModelDescription describe(String weights) throws IOException, WeightsFormatException {
        try (WeightFile file = open(weights)) {
            return file.describe(LactSettings.defaults().device());
        }
    }

    /**
     * Whether the memory suffices for weights and photos, known without loading anything.
     *
     * @param weights as in {@link #load}
     * @param wanted how many photos of which size; else as many as the weights were trained with, at their finest
     */
    public MemoryForesight foresee(String weights, OptionalInt threads, SceneSettings wanted)
            throws IOException, WeightsFormatException {
        try (WeightFile file = open(weights)) {
            LactSettings settings = settings(threads);
            ModelDescription model = file.describe(settings.device());
            int usual = wanted.inputCount().orElse(model.maxInputViews());
            int views = wanted.inputIndices().isEmpty()
                    ? usual
                    : wanted.inputIndices().size();
            return new MemoryForesight(
                    model.name(),
                    new MemoryEstimate(file.config(), settings),
                    views,
                    wanted.photoSize().orElse(model.finestResolution()),
                    MachineMemory.now());
        }
    }

    private WeightFile open(String weights) throws IOException, WeightsFormatException {
        return weights == null ? library.openUsual() : library.open(weights);
    }
}
