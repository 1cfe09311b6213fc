package nvs.scene;

import java.nio.file.Path;
import java.util.List;
import nvs.synthesis.FramingCorrection;
import nvs.synthesis.SceneFraming;

/**
 * A scene that was reconstructed and saved: a zip named {@code .nvs} of a {@code manifest.json}, small pictures of the photos that
 * were read, and the model's memory in a file of its own. It opens without the photos; where they still are, the capture refers to
 * them, and else to the small pictures.
 *
 * @param file the zip; stays open as long as anybody holds the capture or the memory's path
 * @param capture cameras of the photos that were read and of all others that are still there
 * @param inputs the views that the model has read
 * @param weights what has read them
 * @param framing how the capture lies in the model's frame
 * @param correction what was said of that rather than guessed
 * @param outlook how it is looked at first
 * @param memory the model's memory, inside the zip
 */
public record SavedScene(
        Path file,
        Capture capture,
        List<CaptureView> inputs,
        Weights weights,
        SceneFraming framing,
        FramingCorrection correction,
        Outlook outlook,
        Path memory) {

    /** What such files are called. */
    public static final String EXTENSION = ".nvs";

    /** Where the model's memory lies in the zip. */
    public static final String MEMORY = "fast-weights.safetensors";

    /** Changes when a reader of an older one would misunderstand a newer one. */
    static final int FORMAT_VERSION = 1;

    static final String FORMAT = "nvs-scene";
    static final String MANIFEST = "manifest.json";

    /**
     * A model's weights.
     *
     * @param name for people
     * @param hash see {@link nvs.synthesis.ViewSynthesizer#weightsHash}
     */
    public record Weights(String name, String hash) {
        private static final int DIGITS_FOR_PEOPLE = 8;

        /** The name and as much of the hash as people compare. */
        @Override
        public String toString() {
            return name + " (SHA-256 " + hash.substring(0, Math.min(DIGITS_FOR_PEOPLE, hash.length())) + "...)";
        }
    }

    public SavedScene {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a saved scene was read from at least one photo: " + file);
        }
    }

    /** Whether a path is that of a saved scene, by its name. */
    public static boolean isSavedScene(Path path) {
        return CaptureZip.isZipNamed(path, EXTENSION);
    }

    /**
     * Reads all but the model's memory.
     *
     * @throws SceneFormatException with one sentence, if it is damaged or of a newer format
     */
    public static SavedScene read(Path file) throws SceneFormatException {
        return new SavedSceneReader(file, CaptureZip.root(file)).read();
    }
}
