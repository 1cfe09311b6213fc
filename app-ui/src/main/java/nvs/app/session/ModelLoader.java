package nvs.app.session;

import java.io.IOException;
import java.util.OptionalInt;
import nvs.lact.LactSettings;
import nvs.lact.LactSynthesizer;
import nvs.lact.weights.WeightCatalogue;
import nvs.lact.weights.WeightFile;
import nvs.lact.weights.WeightsFormatException;
import nvs.synthesis.ModelDescription;
import nvs.synthesis.ViewSynthesizer;
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
    public ViewSynthesizer load(String weights, OptionalInt threads, Progress progress)
            throws IOException, WeightsFormatException {
        progress.step("Loading the model", 0);
        LactSettings usual = LactSettings.defaults();
        LactSettings settings = new LactSettings(threads.orElse(usual.threads()), usual.viewsPerShard());
        try (WeightFile file = open(weights)) {
            return LactSynthesizer.load(file, settings);
        }
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
