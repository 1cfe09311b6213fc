package nvs.app.session;

import java.io.IOException;
import java.util.OptionalInt;
import nvs.image.ImageSize;
import nvs.lact.LactSettings;
import nvs.lact.LactSynthesizer;
import nvs.lact.bench.NamedConfigs;
import nvs.lact.bench.RandomNetwork;
import nvs.lact.net.LactConfig;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightFile;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.ModelDescription;
import nvs.task.Progress;

/** Loads a model from bundled weights or from a file. */
public final class ModelLoader {
    private final WeightCatalogue catalogue;

    /** Bundled weights are those of the catalogue. */
    public ModelLoader(WeightCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Loads weights into memory. Takes a second or more when TensorFlow is used for the first time in a process.
     *
     * @param weights name of bundled weights or a path; null for the bundled default
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

    private WeightFile open(String weights) throws IOException, WeightsFormatException {
        if (weights != null) {
            return catalogue.open(weights);
        }
        String usual = catalogue
                .defaultName()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no weights are bundled with this installation; name a file with --weights"));
        return catalogue.open(usual);
    }
}
